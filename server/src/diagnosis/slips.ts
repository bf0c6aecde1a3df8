import { add, coefficientAt, type Decimal, decimal, powerOfTen, round, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Relation } from '../relations/relation.ts';
import { SumRelation } from '../relations/relation.ts';

/** How far rounding may move a sum, in units of its last digit. */
const ROUNDING = 3;
const LONGEST = 14;

/** Whether one digit differs, or two neighbours are swapped: how fingers slip. */
export function looksAlike(a: Decimal, b: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale);
  if (isFarOff(a, b, scale)) return false;
  const left = digitsOf(a, scale);
  const right = digitsOf(b, scale);
  if (left.length !== right.length) return false;
  const at = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  if (at.length === 1) return true;
  return at.length === 2 && at[1] === at[0]! + 1 && left[at[0]!] === right[at[1]!] && left[at[1]!] === right[at[0]!];
}

/**
 * Whether two values of one sign differ by more than a slip can make. One digit makes a difference of one digit and
 * zeros, two neighbours swapped one of a multiple of 9 up to 81 and zeros: seen without writing out the digits.
 */
function isFarOff(a: Decimal, b: Decimal, scale: number): boolean {
  const left = coefficientAt(a, scale);
  const right = coefficientAt(b, scale);
  if (left < 0n !== right < 0n) return false;
  let difference = Math.abs(Number(left - right));
  if (difference > Number.MAX_SAFE_INTEGER) return false;
  if (difference === 0) return true;
  while (difference % 10 === 0) difference /= 10;
  return difference > 81;
}

/**
 * Values that are a slip of the finger away from what is printed and that the relation accepts. Rounding leaves room
 * beside the computed `value`; of the values in that room the one that a single slip explains is likeliest, and of
 * those one that stands elsewhere in the draft.
 */
export function slips(
  figure: Figure,
  value: Decimal,
  relation: Relation,
  fits: (candidate: Decimal) => boolean,
  isVouchedFor: (value: Decimal) => boolean,
): Decimal[] {
  // The computed value itself being a slip away needs no help from rounding.
  if (figure.blank || figure.kind === 'percent' || looksAlike(figure.amount, value)) return [];
  const candidates = relation instanceof SumRelation ? besides(figure, value) : variants(figure);
  const alike = candidates.filter((candidate) => looksAlike(figure.amount, candidate) && fits(candidate));
  const known = alike.filter(isVouchedFor);
  return [...known, ...alike.filter((candidate) => !known.includes(candidate))].slice(0, 2);
}

/** Values within rounding of a computed one. */
function besides(figure: Figure, value: Decimal): Decimal[] {
  const unit = shift(decimal(1n, figure.precision), figure.exponent);
  const found: Decimal[] = [];
  for (let step = 1; step <= ROUNDING; step++) {
    found.push(add(value, decimal(unit.coefficient * BigInt(step), unit.scale)));
    found.push(add(value, decimal(unit.coefficient * BigInt(-step), unit.scale)));
  }
  return found;
}

/** Everything one digit or one swap away from the printed value. */
function variants(figure: Figure): Decimal[] {
  const { coefficient, scale } = figure.value;
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString();
  if (digits.length > LONGEST) return [];
  const found: Decimal[] = [];
  for (let at = 0; at < digits.length; at++) {
    const place = powerOfTen(digits.length - 1 - at);
    const digit = Number(digits[at]);
    for (let other = at === 0 ? 1 : 0; other <= 9; other++) {
      if (other !== digit) found.push(decimal(coefficient + BigInt(other - digit) * place, scale));
    }
    const next = at + 1 < digits.length ? Number(digits[at + 1]) : digit;
    if (next !== digit && !(at === 0 && next === 0)) {
      found.push(decimal(coefficient + BigInt(next - digit) * place + BigInt(digit - next) * (place / 10n), scale));
    }
  }
  return found.map((value) => shift(value, figure.exponent));
}

function digitsOf(value: Decimal, scale: number): string {
  return round(value, scale).coefficient.toString();
}
