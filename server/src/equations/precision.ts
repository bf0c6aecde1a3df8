import { isSlipOf, looksAlike, significantDigits, turnedTowards } from '../figures/alike.ts';
import {
  add,
  compare,
  type Decimal,
  decimal,
  equals,
  isZero,
  percentOf,
  round,
  shift,
  subtract,
} from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { intersect, printed, shiftInterval } from '../figures/interval.ts';
import { ROUNDING, TELLING_DIGITS, TELLING_RATE } from '../thresholds.ts';
import type { GrowthRelation, Relation } from './relation.ts';

/** Whether two figures may print the same value. */
export function restates(figure: Figure, other: Figure): boolean {
  return intersect(figure.interval, other.interval) !== undefined;
}

/** Whether one figure of a rate, its change and their base would settle it if it were not for a slip of the finger. */
export function isOneSlipOff(relation: Relation): boolean {
  return relation.figures.some((figure) => {
    const value = relation.solve(figure, (other) => other.amount);
    if (value === undefined) return false;
    return looksAlike(figure.amount, roundLike(value, figure)) || turnsInto(relation, figure, value);
  });
}

/**
 * Whether one digit of an amount keeps a rate from it. A rate fixes an amount to its own digits and no further, and only
 * one of many digits does not come out by chance.
 */
function turnsInto(relation: Relation, figure: Figure, value: Decimal): boolean {
  const { subject } = relation;
  if (figure.kind !== 'amount' || subject.kind !== 'percent') return false;
  if (significantDigits(subject.value) < TELLING_DIGITS || significantDigits(figure.value) < TELLING_DIGITS)
    return false;
  return turnedTowards(figure.value, shift(value, -figure.exponent)).some((turned) => {
    const asPrinted = shiftInterval(printed(turned, figure.precision), figure.exponent);
    return relation.holds((other) => (other === figure ? asPrinted : other.interval));
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

/** Whether `figure` prints a value (in 元) but for a slip of the finger. */
export function isSlippedFrom(figure: Figure, value: Decimal): boolean {
  return isSlipOf(figure.value, inUnitOf(figure, value));
}

/** Whether a rise is more than all there is now, and a slip of the finger away from it: then all of it is new. */
export function risesTooFarBySlip(rise: Figure, current: Figure): boolean {
  return compare(rise.interval.low, current.interval.high) > 0 && isSlippedFrom(rise, current.amount);
}

/** One unit, in 元, of the last of so many decimals. */
export function lastPlace({ exponent }: Pick<Figure, 'exponent'>, decimals: number): Decimal {
  return shift(decimal(1n, decimals), exponent);
}

/** Values (in 元) that rounding allows a sum to have in the place of `figure`, beside the computed one. */
export function withinRounding(figure: Figure, value: Decimal): readonly Decimal[] {
  const { coefficient, scale } = lastPlace(figure, figure.precision);
  return Array.from({ length: ROUNDING }, (_, index) => coefficient * BigInt(index + 1)).flatMap((off) => [
    add(value, decimal(off, scale)),
    add(value, decimal(-off, scale)),
  ]);
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

/** Whether a whole is printed finely enough for a share of it to mean something: 0.53 of 1 is anything from 35 % to 106 %. */
export function fixesShare(share: Figure, part: Figure, whole: Figure): boolean {
  const low = percentOf(part.interval.low, whole.interval.high, share.decimals);
  const high = percentOf(part.interval.high, whole.interval.low, share.decimals);
  return low !== undefined && high !== undefined && compare(subtract(high, low), decimal(10n, share.decimals)) <= 0;
}

/** 1.14% for 114%: the quotient itself, with a percent sign. */
export function isFractionOf({ kind, value, decimals }: Figure, rate: Decimal): boolean {
  return kind === 'percent' && !isZero(value) && equals(round(shift(rate, -2), decimals), value);
}

/** The rate is, to its last digit, the change over this year's amount: divided by the wrong base. */
export function isOnPresent(growth: GrowthRelation): boolean {
  return growth.dividesByCurrent && significantDigits(growth.subject.value) >= TELLING_RATE;
}
