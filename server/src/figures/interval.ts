import { add, coefficientAt, compare, type Decimal, decimal, multiply, negate, powerOfTen, shift } from './decimal.ts';

/** A closed interval of exact decimals: what a printed value may stand for. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

export function exactly(value: Decimal): Interval {
  return { low: value, high: value };
}

/** The values that print as `value` with `decimals` decimals: value ± ½·10⁻ᵈ, both ends included. */
export function printed(value: Decimal, decimals: number): Interval {
  const scale = Math.max(value.scale, decimals + 1);
  const coefficient = value.coefficient * powerOfTen(scale - value.scale);
  const half = 5n * powerOfTen(scale - decimals - 1);
  return { low: decimal(coefficient - half, scale), high: decimal(coefficient + half, scale) };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

export function negateInterval(a: Interval): Interval {
  return { low: negate(a.high), high: negate(a.low) };
}

export function shiftInterval(a: Interval, exponent: number): Interval {
  return exponent === 0 ? a : { low: shift(a.low, exponent), high: shift(a.high, exponent) };
}

/** The values common to both, or undefined when there are none. Touching ends count. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const low = compare(a.low, b.low) >= 0 ? a.low : b.low;
  const high = compare(a.high, b.high) <= 0 ? a.high : b.high;
  return compare(low, high) <= 0 ? { low, high } : undefined;
}

export function containsZero(interval: Interval): boolean {
  return interval.low.coefficient <= 0n && interval.high.coefficient >= 0n;
}

/** Whether some values inside the intervals satisfy whole = Σ parts. */
export function maySumTo(whole: Interval, parts: readonly Interval[]): boolean {
  let scale = Math.max(whole.low.scale, whole.high.scale);
  for (let index = 0; index < parts.length; index++) {
    scale = Math.max(scale, parts[index]!.low.scale, parts[index]!.high.scale);
  }
  let least = -coefficientAt(whole.high, scale);
  let most = -coefficientAt(whole.low, scale);
  for (let index = 0; index < parts.length; index++) {
    least += coefficientAt(parts[index]!.low, scale);
    most += coefficientAt(parts[index]!.high, scale);
  }
  return least <= 0n && most >= 0n;
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const products = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)];
  let low = products[0]!;
  let high = products[0]!;
  for (const product of products) {
    if (compare(product, low) < 0) low = product;
    if (compare(product, high) > 0) high = product;
  }
  return { low, high };
}
