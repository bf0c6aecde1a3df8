import { isSlipOf, significantDigits } from '../figures/alike.ts';
import { absolute, add, compare, type Decimal, equals, negate, shift, subtract, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { SumRelation } from './relation.ts';

/** By chance alone, amounts with fewer digits look alike too often. */
export const FEWEST_DIGITS = 4;
/** Where another column shows that the rows add up, fewer will do. */
const FEWER_DIGITS = 3;
/** Of a longer sum, some figure is nearly always a slip away from what would settle it. */
const MOST_PARTS = 40;

/**
 * Whether a sum that does not add up would, were it not for a slip of the finger in one of its figures. What it is off
 * by must not be an amount that is counted twice or left out: that is another way of adding, and no mistake.
 */
export function missesBySlip(
  relation: SumRelation,
  /** That these are all the parts and none counts twice is known. */
  proven = false,
): boolean {
  const { subject, parts } = relation;
  if (subject.blank || parts.length > MOST_PARTS) return false;
  const sum = relation.solve(subject, amountOf)!;
  if (Math.max(digits(subject.amount, subject), digits(sum, subject)) < (proven ? FEWER_DIGITS : FEWEST_DIGITS))
    return false;
  const off = absolute(subtract(subject.amount, sum));
  if (!proven && runsOf(parts).some((amount) => equals(amount, off))) return false;
  return relation.figures.some((figure) => {
    const value = relation.solve(figure, amountOf);
    return !figure.blank && value !== undefined && value.coefficient > 0n && isSlipOf(figure.amount, value);
  });
}

const amountOf = (figure: Figure): Decimal => figure.amount;

function digits(value: Decimal, { exponent }: Figure): number {
  return significantDigits(shift(value, -exponent));
}

/** What one figure, or some that stand together, come to. */
function runsOf(figures: readonly Figure[]): Decimal[] {
  return figures.flatMap((_, from) => {
    let sum = ZERO;
    return figures.slice(from).map((figure) => {
      sum = add(sum, figure.amount);
      return sum;
    });
  });
}

/** Whether one part has a sign too many: without it the sum adds up. */
export function missesBySign(relation: SumRelation): boolean {
  return relation.parts.some((part) => {
    const value = part.amount.coefficient < 0n ? relation.solve(part, amountOf) : undefined;
    return value !== undefined && equals(value, negate(part.amount));
  });
}

/** Parts that come to more than their whole are no list that merely leaves something out. */
export function exceeds(relation: SumRelation): boolean {
  return compare(relation.solve(relation.subject, amountOf)!, relation.subject.amount) > 0;
}
