import { absolute, compare, type Decimal, decimal, powerOfTen, round, subtract } from '../figures/decimal.ts';
import type { Relation } from './relation.ts';

/** How a printed ratio came to be a little off: its last digits cut instead of rounded, or its last digit off by one. */
export type RoundingCause = 'truncated' | 'last-digit';

/** Rules whose subject is a quotient of two other figures. */
const RATIOS: ReadonlySet<string> = new Set(['share', 'growth', 'completion']);

/**
 * Why a share or a rate differs from the quotient of its figures, if it is just the way it was rounded. Without decimals
 * a difference of one is a whole percentage point and no rounding, unless the quotient was cut.
 */
export function roundingCause(relation: Relation): RoundingCause | undefined {
  const { subject } = relation;
  if (subject.kind !== 'percent' || !RATIOS.has(relation.rule)) return undefined;
  const exact = relation.solve(subject, (figure) => figure.amount);
  if (!exact) return undefined;
  const printed = absolute(subject.value);
  const quotient = absolute(exact);
  if (compare(truncate(quotient, subject.decimals), printed) === 0) return 'truncated';
  if (subject.decimals === 0) return undefined;
  const off = absolute(subtract(round(quotient, subject.decimals), printed));
  return compare(off, decimal(1n, subject.decimals)) === 0 ? 'last-digit' : undefined;
}

function truncate(value: Decimal, decimals: number): Decimal {
  if (value.scale <= decimals) return value;
  return decimal(value.coefficient / powerOfTen(value.scale - decimals), decimals);
}
