import { add, decimal, multiply } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { exactly, type Interval } from '../figures/interval.ts';
import type { Reading } from './relation.ts';

const HALF = decimal(5n, 1);

/** People and vehicles are counted, prices are set: what is printed of them is no rounding, unless it is in 万. */
function counted(figure: Figure): boolean {
  return figure.kind !== 'amount' && figure.kind !== 'percent' && figure.exponent === 0;
}

/** What a figure may stand for, exactly what is printed where it is counted and not measured. */
export function readExactly(reading: Reading): Reading {
  return (figure): Interval => {
    const interval = reading(figure);
    return counted(figure) ? exactly(multiply(add(interval.low, interval.high), HALF)) : interval;
  };
}
