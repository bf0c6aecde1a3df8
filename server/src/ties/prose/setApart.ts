import type { Passage } from '../../draft/passage.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { CUT_BEFORE, CUT_OR_ADDED, LIST_LINK } from '../../vocabulary/apart.ts';
import { anyOf, startsWithAny } from '../../vocabulary/words.ts';

const SET_APART = anyOf('剔除 扣除 扣减 除去 核减后 审减后 调整后 调剂后');
const LEFT_OUT = startsWithAny('如不含 如不包括 不含 不包括');

/** Whether the words before an amount in its sentence say that it is not counted as the tables count. */
export function isSetApart(claim: AmountClaim, passage: Passage): boolean {
  const clauses = [claim.subject, ...claim.context];
  if (clauses.some((clause) => SET_APART.test(clause) || LEFT_OUT.test(clause))) return true;
  return isCut(claim, passage);
}

/** Whether an amount, or the first of the list that it goes on with, stands after a verb that says it was cut. */
function isCut(claim: AmountClaim, passage: Passage): boolean {
  if (CUT_OR_ADDED.test(claim.subject)) return true;
  const amounts = claimsOf(passage).filter((other): other is AmountClaim => other.kind === 'amount');
  let at = amounts.indexOf(claim);
  while (at > 0 && goesOn(amounts[at - 1]!, amounts[at]!, passage)) at -= 1;
  const first = amounts[at]!;
  return CUT_OR_ADDED.test(first.subject) || CUT_BEFORE.test(first.context[0] ?? '');
}

/** Whether `claim` is the next item of the list that `before` is in: nothing but its own name stands between. */
function goesOn(before: AmountClaim, claim: AmountClaim, passage: Passage): boolean {
  const between = passage.folded.slice(before.end, claim.start);
  const link = LIST_LINK.exec(between)?.[0];
  return before.sentence === claim.sentence && link !== undefined && !/[,，;；:：。]/.test(between.slice(link.length));
}
