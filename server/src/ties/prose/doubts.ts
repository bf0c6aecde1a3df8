import type { Passage } from '../../draft/passage.ts';
import { fixesShare } from '../../equations/precision.ts';
import { type Relation, SaidShareRelation, ShareRelation } from '../../equations/relation.ts';
import { add, compare, HUNDRED, percentOf, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { proseFigures } from '../../prose/tokens.ts';

/** A passage and what it was bound to. */
interface Bound {
  readonly passage: Passage;
  readonly relations: readonly Relation[];
  readonly tentative: readonly (readonly ShareRelation[])[];
}

/**
 * A share that does not fit the whole it was held against but fits another amount of its section, or a total that the
 * draft gives elsewhere (`totals`), is of that amount; and nothing is a share of less than itself.
 */
export function isDoubted(
  relation: Relation,
  bound: Bound,
  section: readonly Bound[],
  totals: readonly Figure[],
): boolean {
  if (!(relation instanceof ShareRelation) || relation.rule !== 'share') return false;
  if (relation instanceof SaidShareRelation) return false;
  const { subject, part, whole } = relation;
  if (compare(whole.amount, part.amount) < 0 && compare(subject.amount, HUNDRED) <= 0) return true;
  if (isOfAllListed(relation, bound)) return true;
  const fits = (figure: Figure) =>
    figure.kind === 'amount' &&
    figure !== part &&
    compare(figure.amount, part.amount) > 0 &&
    fixesShare(subject, part, figure) &&
    new ShareRelation('share', subject, part, figure).agrees;
  return totals.some(fits) || section.some(({ passage }) => proseFigures(passage).some(({ figure }) => fits(figure)));
}

/** Whether a share is the line over all the lines that its passage gives shares of. */
function isOfAllListed({ subject, part }: ShareRelation, { relations, tentative }: Bound): boolean {
  const parts = new Set(
    [...relations, ...tentative.flat()].flatMap((other) => (other instanceof ShareRelation ? [other.part] : [])),
  );
  let sum = ZERO;
  for (const figure of parts) sum = add(sum, figure.amount);
  const share = percentOf(part.amount, sum, subject.decimals);
  return parts.size > 1 && share !== undefined && compare(share, subject.amount) === 0;
}
