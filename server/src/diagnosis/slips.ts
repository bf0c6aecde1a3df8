import { isSlippedFrom, withinRounding } from '../equations/precision.ts';
import type { Relation } from '../equations/relation.ts';
import { SumRelation } from '../equations/relation.ts';
import { type Decimal, decimal, powerOfTen, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';

const LONGEST = 14;

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
  if (figure.blank || figure.kind === 'percent' || isSlippedFrom(figure, value)) return [];
  const candidates = relation instanceof SumRelation ? withinRounding(figure, value) : variants(figure);
  const alike = candidates.filter((candidate) => isSlippedFrom(figure, candidate) && fits(candidate));
  const known = alike.filter(isVouchedFor);
  return [...known, ...alike.filter((candidate) => !known.includes(candidate))].slice(0, 2);
}

/**
 * Everything that a typist's slip makes of a value: another digit, two swapped, one lost or too many, the point a place
 * off.
 */
function variants(figure: Figure): Decimal[] {
  const { coefficient, scale } = figure.value;
  const sign = coefficient < 0n ? -1n : 1n;
  const digits = (sign * coefficient).toString();
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
  for (let at = 0; at <= digits.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      if (at > 0 || digit > 0)
        found.push(decimal(sign * BigInt(digits.slice(0, at) + digit + digits.slice(at)), scale));
    }
    const fewer = digits.slice(0, at) + digits.slice(at + 1);
    if (at < digits.length && fewer !== '') found.push(decimal(sign * BigInt(fewer), scale));
  }
  found.push(shift(figure.value, 1), shift(figure.value, -1));
  return found.map((value) => shift(value, figure.exponent));
}
