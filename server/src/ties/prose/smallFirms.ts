import { AtMostRelation, type Relation } from '../../equations/relation.ts';
import { compare } from '../../figures/decimal.ts';
import type { AmountClaim, Claim } from '../../prose/claims.ts';
import { PROCUREMENT } from '../../vocabulary/smallFirms.ts';
import { anyOf } from '../../vocabulary/words.ts';

const SMALL = anyOf('中小微企业 中小企业');
const SMALLEST = anyOf('小微企业 小型和微型企业 小型、微型企业');

/** What goes to small firms is a part of all procurement, and what goes to the smallest, where it is said as 其中, of that. */
export function smallFirms(claims: readonly Claim[]): Relation[] {
  const amounts = claims.filter((claim): claim is AmountClaim => claim.kind === 'amount' && !claim.lastYear);
  if (!amounts.some(({ subject }) => SMALL.test(subject))) return [];
  return amounts.flatMap((part, at) => {
    const before = amounts.slice(0, at).filter(({ entry }) => entry === part.entry);
    if (SMALL.test(part.subject) && !SMALLEST.test(part.subject)) {
      const whole = before.find(({ subject }) => PROCUREMENT.test(subject) && !SMALL.test(subject));
      return whole && exceeds(part, whole) ? [new AtMostRelation('part-of-whole', part.figure, whole.figure)] : [];
    }
    if (!SMALLEST.test(part.subject) || !(part.subject + part.context.join('')).startsWith('其中')) return [];
    const whole = before.findLast(({ subject }) => SMALL.test(subject) && !SMALLEST.test(subject));
    return whole && exceeds(part, whole) ? [new AtMostRelation('part-of-whole', part.figure, whole.figure)] : [];
  });
}

function exceeds(part: AmountClaim, whole: AmountClaim): boolean {
  return compare(part.figure.interval.low, whole.figure.interval.high) > 0;
}
