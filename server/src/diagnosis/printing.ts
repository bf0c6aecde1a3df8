import { ProductRelation } from '../equations/products.ts';
import type { Relation } from '../equations/relation.ts';
import { type Decimal, normalize, round, shift } from '../figures/decimal.ts';
import { type Figure, ratioDecimals } from '../figures/figure.ts';
import { type Interval, printed, shiftInterval } from '../figures/interval.ts';

/** A computed value as it would be printed in the place of `figure`. */
export function printable(value: Decimal, figure: Figure, relation: Relation): Decimal {
  if (figure.kind === 'percent') return round(value, ratioDecimals(value, figure));
  if (relation instanceof ProductRelation) {
    const inUnit = shift(value, -figure.exponent);
    return normalize(shift(round(inUnit, figure.precision > 0 ? figure.precision : 2), figure.exponent));
  }
  let decimals = figure.precision;
  for (const other of relation.figures) {
    // A sentence that speaks of 9.26亿元 goes on doing so, however finely the table prints 万元.
    if (figure.exponent > other.exponent && speaksCoarsely(figure, value)) continue;
    // What is missing from a blank or a whole number is printed as finely as its neighbours are.
    if (other !== figure && other.kind !== 'percent')
      decimals = Math.max(decimals, other.precision + figure.exponent - other.exponent);
  }
  return normalize(shift(round(shift(value, -figure.exponent), Math.min(decimals, 8)), figure.exponent));
}

/** An amount of a sentence in 亿元, say, that has digits enough as it is. */
function speaksCoarsely(figure: Figure, value: Decimal): boolean {
  // A zero tells nothing of how finely its sentence speaks.
  if (figure.place !== 'prose' || figure.value.coefficient === 0n) return false;
  return round(shift(value, -figure.exponent), figure.decimals).coefficient.toString().length >= 3;
}

/** What a repaired figure may stand for once its new value is printed in its place. */
export function asPrintedIn(figure: Figure, value: Decimal): Interval {
  const inUnit = shift(value, -figure.exponent);
  const decimals = Math.max(figure.kind === 'percent' ? value.scale : figure.precision, normalize(inUnit).scale);
  return shiftInterval(printed(inUnit, decimals), figure.exponent);
}
