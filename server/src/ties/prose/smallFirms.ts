import { AtMostRelation, type Relation } from '../../equations/relation.ts';
import { compare } from '../../figures/decimal.ts';
import type { AmountClaim, Claim } from '../../prose/claims.ts';
import { PROCUREMENT, SMALL_FIRMS, SMALLEST_FIRMS } from '../../vocabulary/smallFirms.ts';

/** What goes to small firms is a part of all procurement, and what goes to the smallest, where it is said as 其中, of that. */
export function smallFirms(claims: readonly Claim[]): Relation[] {
  const amounts = claims.filter((claim): claim is AmountClaim => claim.kind === 'amount' && !claim.lastYear);
  if (!amounts.some(({ subject }) => SMALL_FIRMS.test(subject))) return [];
  return amounts.flatMap((part, at) => {
    const before = amounts.slice(0, at).filter(({ entry }) => entry === part.entry);
    if (SMALL_FIRMS.test(part.subject) && !SMALLEST_FIRMS.test(part.subject)) {
      const whole = before.find(({ subject }) => PROCUREMENT.test(subject) && !SMALL_FIRMS.test(subject));
      return whole && exceeds(part, whole) ? [new AtMostRelation('part-of-whole', part.figure, whole.figure)] : [];
    }
    if (!SMALLEST_FIRMS.test(part.subject) || !(part.subject + part.context.join('')).startsWith('其中')) return [];
    const whole = before.findLast(({ subject }) => SMALL_FIRMS.test(subject) && !SMALLEST_FIRMS.test(subject));
    return whole && exceeds(part, whole) ? [new AtMostRelation('part-of-whole', part.figure, whole.figure)] : [];
  });
}

function exceeds(part: AmountClaim, whole: AmountClaim): boolean {
  return compare(part.figure.interval.low, whole.figure.interval.high) > 0;
}
