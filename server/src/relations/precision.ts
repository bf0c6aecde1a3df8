import { looksAlike, significantDigits } from '../figures/alike.ts';
import { type Decimal, round, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { TELLING_RATE } from '../thresholds.ts';
import type { GrowthRelation, Relation } from './relation.ts';

/** Whether one figure of a rate, its change and their base would settle it if it were not for a slip of the finger. */
export function isOneSlipOff(relation: Relation): boolean {
  return relation.figures.some((figure) => {
    const value = relation.solve(figure, (other) => other.amount);
    return value !== undefined && looksAlike(figure.amount, roundLike(value, figure));
  });
}

/** A value (in 元) as `figure` would print it: in its unit and with its decimals. */
export function inUnitOf({ exponent, decimals }: Figure, value: Decimal): Decimal {
  return round(shift(value, -exponent), decimals);
}

/** A value as far as `figure` would print it, in 元 as before. */
export function roundLike(value: Decimal, figure: Figure): Decimal {
  return shift(inUnitOf(figure, value), figure.exponent);
}

/** Whether the first is printed more finely than the second. */
export function finer(a: Figure, b: Figure): boolean {
  return a.exponent - a.precision < b.exponent - b.precision;
}

/**
 * 6.18 of 9.20万元 are 67.17 %, though the table's 61,845.20元 are 67.22 %: who divides what the sentence prints makes no
 * mistake.
 */
export function asPrintedOr<T extends Relation>(sharp: T, printed: T): T {
  return !sharp.agrees && printed.exact ? printed : sharp;
}

/** The rate is, to its last digit, the change over this year's amount: divided by the wrong base. */
export function isOnPresent(growth: GrowthRelation): boolean {
  return growth.dividesByCurrent && significantDigits(growth.subject.value) >= TELLING_RATE;
}
