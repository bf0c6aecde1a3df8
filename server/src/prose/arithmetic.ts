import { add, compare, HUNDRED, multiply, subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import {
  addIntervals,
  containsZero,
  type Interval,
  intersect,
  multiplyIntervals,
  negateInterval,
} from '../figures/interval.ts';

/** Whether printed figures may fit each other, each standing for all values that print so. */

const HUNDRED_EXACTLY: Interval = { low: HUNDRED, high: HUNDRED };

/** What a figure may stand for, without its sign: 减少-5万元 is a habit. */
function sizeOf(figure: Figure): Interval {
  return figure.value.coefficient < 0n ? negateInterval(figure.interval) : figure.interval;
}

/** rate % = part ÷ whole. */
export function isRatio(rate: Figure, part: Interval, whole: Interval): boolean {
  if (containsZero(whole)) return false;
  return intersect(multiplyIntervals(sizeOf(rate), whole), multiplyIntervals(part, HUNDRED_EXACTLY)) !== undefined;
}

/** rate % = change ÷ (current ∓ change). */
export function isGrowth(rate: Figure, change: Figure, current: Figure, sign: 1 | -1): boolean {
  const by = sizeOf(change);
  const said = sizeOf(rate);
  const now = current.interval;
  const base = addIntervals(now, sign > 0 ? negateInterval(by) : by);
  if (base.high.coefficient < 0n || containsZero(base)) return false;
  const factor = (of: Interval['low']) => (sign > 0 ? add(HUNDRED, of) : subtract(HUNDRED, of));
  return (
    compare(multiply(by.low, factor(said.high)), multiply(said.high, now.high)) <= 0 &&
    compare(multiply(by.high, factor(said.low)), multiply(said.low, now.low)) >= 0
  );
}

/** rate % = (current − prior) ÷ prior, the way that `sign` says. */
export function isRise(rate: Figure, current: Figure, prior: Figure, sign: 1 | -1): boolean {
  const difference = differenceOf(current, prior);
  return isRatio(rate, sign > 0 ? difference : negateInterval(difference), prior.interval);
}

/** current − prior = ± change. */
export function isDifference(change: Figure, current: Figure, prior: Figure, sign: 1 | -1): boolean {
  const difference = differenceOf(current, prior);
  return intersect(sizeOf(change), sign > 0 ? difference : negateInterval(difference)) !== undefined;
}

function differenceOf(current: Figure, prior: Figure): Interval {
  return addIntervals(current.interval, negateInterval(prior.interval));
}
