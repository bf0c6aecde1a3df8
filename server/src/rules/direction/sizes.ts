import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { add, compare, type Decimal, format, HUNDRED, isZero, normalize, percentOf } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { addIntervals, type Interval, intersect, multiplyIntervals, negateInterval } from '../../figures/interval.ts';
import type { NumberWord, Word } from '../../prose/words.ts';
import { placeIn } from '../../verdicts/place.ts';
import { oppositeOf } from '../../vocabulary/directions.ts';

/** The direction word that says the contrary. */
export function opposite(word: Word): string {
  return oppositeOf(word.text, word.kind === 'up');
}

/** The figure that a number of a sentence is. */
export function figureOf(number: NumberWord): Figure {
  return number.item.figure;
}

/** Whether nothing is printed. */
export function zero(number: NumberWord): boolean {
  return isZero(figureOf(number).value);
}

/** A word or a number of a passage as a place in the draft. */
export function placeOf(passage: Passage, { start, end }: { start: number; end: number }): Token {
  return placeIn(passage, start, end);
}

/** Whether two printed values may be the same. */
export function agrees(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== undefined;
}

/** What the two amounts may differ by, without sign. */
export function differenceOf(a: Figure, b: Figure): Interval {
  const [more, less] = compare(a.amount, b.amount) >= 0 ? [a, b] : [b, a];
  return addIntervals(more.interval, negateInterval(less.interval));
}

/** An interval with its sign turned where `sign` says so. */
export function signed(interval: Interval, sign: number): Interval {
  return sign < 0 ? negateInterval(interval) : interval;
}

/** Whether `rate` % may be `part` ÷ `base`. */
export function isRate(rate: Figure, part: Interval, base: Interval): boolean {
  const size = rate.value.coefficient < 0n ? negateInterval(rate.interval) : rate.interval;
  return agrees(multiplyIntervals(size, base), multiplyIntervals(part, { low: HUNDRED, high: HUNDRED }));
}

/** `part` ÷ `base` in per cent, as it would be printed. */
export function rateOf(part: Decimal, base: Decimal, decimals: number): string | undefined {
  const rate = percentOf(part, base, Math.max(2, decimals));
  return rate && format(decimals >= 2 ? rate : add(normalize(rate), { coefficient: 0n, scale: decimals }));
}
