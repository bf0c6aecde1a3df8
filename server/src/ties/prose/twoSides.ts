import { addTo } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import { SumRelation } from '../../equations/relation.ts';
import { significantDigits } from '../../figures/alike.ts';
import { equals } from '../../figures/decimal.ts';
import type { AmountClaim, Claim } from '../../prose/claims.ts';
import { listsOf } from '../../prose/constructions/parts.ts';
import { TELLING_DIGITS } from '../../thresholds.ts';
import { topItems } from './partition.ts';

/**
 * 收支总预算若干万元。收入包括：…；支出包括：…: where both sides come to one amount and their total is another, the total is
 * wrong; two lists that leave something out do not come to the same. Where one side comes to the total, a slip in the other
 * is told.
 */
export function twoSided(passage: Passage, claims: readonly Claim[]): SumRelation[] {
  const sides = new Map<AmountClaim, (readonly AmountClaim[])[]>();
  for (const { whole, items } of listsOf(passage, claims).amounts) addTo(sides, whole, topItems(items));
  return [...sides].flatMap(([whole, lists]) => {
    const parts = lists.flat();
    if (lists.length !== 2 || lists.some(({ length }) => length < 2) || new Set(parts).size < parts.length) return [];
    const sums = lists.map((list) => {
      const figures = list.map(({ figure }) => figure);
      return new SumRelation('parts', whole.figure, figures, 'warning');
    });
    const [income, spent] = sums.map((sum) => sum.solve(whole.figure, ({ amount }) => amount)!);
    const tells = equals(income!, spent!) && significantDigits(whole.figure.value) >= TELLING_DIGITS;
    if (tells && sums.every(({ agrees }) => !agrees)) return sums;
    // One side comes to the total, and a slip of the finger keeps the other from it.
    return sums.some(({ exact }) => exact) ? sums.filter((sum) => !sum.agrees && missesBySlip(sum)) : [];
  });
}
