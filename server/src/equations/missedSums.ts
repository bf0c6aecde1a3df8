import { isSlipOf, looksAlike, significantDigits } from '../figures/alike.ts';
import { absolute, add, compare, type Decimal, equals, negate, shift, subtract, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { printed, shiftInterval } from '../figures/interval.ts';
import { FEW_DIGITS, FEWER_DIGITS, TELLING_DIGITS } from '../thresholds.ts';
import { withinRounding } from './precision.ts';
import type { SumRelation } from './relation.ts';
import type { SignedSumRelation } from './signedSum.ts';

/** Of a longer sum, some figure is nearly always a slip away from what would settle it. */
const MOST_PARTS = 40;

/**
 * Whether a sum that does not add up would, were it not for a slip of the finger in one of its figures. What it is off
 * by must not be an amount that is counted twice or left out: that is another way of adding, and no mistake.
 */
export function missesBySlip(
  relation: SumRelation | SignedSumRelation,
  /** That these are all the parts and none counts twice is known. */
  proven = false,
  /** That nothing else can be a part, either. */
  complete = false,
): boolean {
  const { subject, parts } = relation;
  if (subject.blank || parts.length > MOST_PARTS) return false;
  const sum = relation.solve(subject, amountOf)!;
  const least = complete ? FEW_DIGITS : proven ? FEWER_DIGITS : TELLING_DIGITS;
  if (Math.max(digits(subject.amount, subject), digits(sum, subject)) < least) return false;
  const off = absolute(subtract(subject.amount, sum));
  if (!proven && runsOf(parts).some((amount) => equals(amount, off))) return false;
  return relation.figures.some((figure) => {
    const value = relation.solve(figure, amountOf);
    if (figure.blank || value === undefined) return false;
    if (value.coefficient < 0n !== figure.amount.coefficient < 0n) return equals(negate(value), figure.amount);
    return isSlipOf(figure.amount, value) || (proven && slipsWithinRounding(relation, figure, value).length > 0);
  });
}

/**
 * Values that one figure of a sum would print so that it adds up within the rounding of the others, a digit or two swapped
 * ones away from what it does: rounding hides the value that the slip was made of. `value` is the computed one.
 */
function slipsWithinRounding(
  relation: SumRelation | SignedSumRelation,
  figure: Figure,
  value: Decimal,
): readonly Decimal[] {
  return withinRounding(figure, value).filter((candidate) => {
    if (!looksAlike(figure.amount, candidate)) return false;
    const asPrinted = shiftInterval(printed(shift(candidate, -figure.exponent), figure.precision), figure.exponent);
    return relation.holds((other) => (other === figure ? asPrinted : other.interval));
  });
}

/** The values, a slip of the finger from what it prints, with which one figure of a sum would make it add up. */
export function slipsOf(relation: SumRelation, figure: Figure): readonly Decimal[] {
  const value = relation.solve(figure, amountOf);
  if (value === undefined || value.coefficient <= 0n) return [];
  return isSlipOf(figure.amount, value) ? [value] : slipsWithinRounding(relation, figure, value);
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
