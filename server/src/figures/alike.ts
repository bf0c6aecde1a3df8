import {
  absolute,
  coefficientAt,
  compare,
  type Decimal,
  decimal,
  equals,
  isZero,
  negate,
  round,
  shift,
} from './decimal.ts';

/** Whether one digit differs, or two neighbours are swapped: how fingers slip. */
export function looksAlike(a: Decimal, b: Decimal): boolean {
  if (isFarOff(a, b)) return false;
  if (isZero(a) || isZero(b)) return isZeroButOne(isZero(a) ? b : a);
  const [left, right] = digitsOf(a, b);
  if (left.length !== right.length) return false;
  const at = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  if (at.length === 1) return true;
  return at.length === 2 && at[1] === at[0]! + 1 && left[at[0]!] === right[at[1]!] && left[at[1]!] === right[at[0]!];
}

/** The values that one digit of `a` makes of it when it is turned as near to `b` as it can be, digit by digit. */
export function turnedTowards(a: Decimal, b: Decimal): readonly Decimal[] {
  const scale = a.scale;
  const from = a.coefficient;
  const to = round(b, scale).coefficient;
  if (from <= 0n || to <= 0n) return [];
  return [...from.toString()].flatMap((digit, index, digits) => {
    const place = 10n ** BigInt(digits.length - 1 - index);
    const turn = (2n * (to - from) + (to > from ? place : -place)) / (2n * place);
    const turned = BigInt(digit) + turn;
    return turn === 0n || turned < 0n || turned > 9n ? [] : [decimal(from + turn * place, scale)];
  });
}

/** 0.05, 0.50 or 5.00 for 0.00: one digit of a zero, which has no tens. */
function isZeroButOne(value: Decimal): boolean {
  return significantDigits(value) === 1 && compare(absolute(value), TEN) < 0;
}

const TEN = decimal(10n);

/**
 * Whether two values of one sign differ by more than a slip can make. One digit makes a difference of one digit and
 * zeros, two neighbours swapped one of a multiple of 9 up to 81 and zeros: seen without writing out the digits.
 */
function isFarOff(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale);
  const left = coefficientAt(a, scale);
  const right = coefficientAt(b, scale);
  if (left < 0n !== right < 0n) return false;
  let difference = Math.abs(Number(left - right));
  if (difference > Number.MAX_SAFE_INTEGER) return false;
  if (difference === 0) return true;
  while (difference % 10 === 0) difference /= 10;
  return difference > 81;
}

/** So many digits are left of an amount that is still to be known by them. */
const LEFT = 4;

/**
 * Whether one value is the other with a slip of the finger: as `looksAlike`, with one digit lost or too many, with a
 * sign too many, or with the point a place off.
 */
export function isSlipOf(a: Decimal, b: Decimal): boolean {
  return looksAlike(a, b) || lacksOneDigit(a, b) || isOfOtherSign(a, b) || isPlaceOff(a, b);
}

function isOfOtherSign(a: Decimal, b: Decimal): boolean {
  return !isZero(a) && equals(negate(a), b);
}

function isPlaceOff(a: Decimal, b: Decimal): boolean {
  return isTenfold(a, b) || isTenfold(b, a);
}

/** Whether the first has the digits of the second with the point a place further on: 15.0 for 1.50. */
export function isTenfold(a: Decimal, b: Decimal): boolean {
  return !isZero(a) && equals(shift(a, -1), b);
}

/** Whether one amount, in 元, is the other with 元 for 万元 or the other way round: 229.63元 for 229.63万元. */
export function isOfAnotherUnit(a: Decimal, b: Decimal): boolean {
  return equals(shift(a, 4), b) || equals(shift(a, -4), b);
}

/** Digits from the first to the last that is no zero: 3,710.00 has three. */
export function significantDigits({ coefficient }: Decimal): number {
  return significant(coefficient.toString());
}

function significant(digits: string): number {
  return digits.replace(/^[-0]+|0+$/g, '').length;
}

function lacksOneDigit(a: Decimal, b: Decimal): boolean {
  const [left, right] = digitsOf(a, b);
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  if (long.length !== short.length + 1 || significant(short) < LEFT) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(at);
}

/** The digits of both with as many decimals as the finer has. */
function digitsOf(a: Decimal, b: Decimal): readonly [string, string] {
  const scale = Math.max(a.scale, b.scale);
  return [round(a, scale).coefficient.toString(), round(b, scale).coefficient.toString()];
}
