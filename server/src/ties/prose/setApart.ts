import type { Passage } from '../../draft/passage.ts';
import type { AmountClaim, ChangeClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { CLAUSE_MARK } from '../../text/characters.ts';
import { CUT_BEFORE, CUT_FIRST, CUT_OR_ADDED, LIST_LINK } from '../../vocabulary/apart.ts';
import { LEFT_OUT, SET_APART } from '../../vocabulary/scope.ts';

/** Whether the words before an amount in its sentence say that it is not counted as the tables count. */
export function isSetApart(claim: AmountClaim, passage: Passage): boolean {
  const clauses = [claim.subject, ...claim.context];
  if (clauses.some((clause) => SET_APART.test(clause) || LEFT_OUT.test(clause))) return true;
  return isCut(claim, passage);
}

/** Whether an amount, or the first of the list that it goes on with, stands after a verb that says it was cut. */
function isCut(claim: AmountClaim, passage: Passage): boolean {
  const amounts = claimsOf(passage).filter(
    (other): other is AmountClaim | ChangeClaim => other.kind === 'amount' || other.kind === 'change',
  );
  if (CUT_OR_ADDED.test(claim.subject)) return true;
  for (let at = amounts.indexOf(claim); at >= 0; at--) {
    const item = amounts[at]!;
    if (item.kind === 'change' || CUT_FIRST.test(item.subject)) return true;
    if (at === 0 || !goesOn(amounts[at - 1]!, item, passage))
      return CUT_OR_ADDED.test(item.subject) || CUT_BEFORE.test(item.context[0] ?? '');
  }
  return false;
}

/** Whether `claim` is the next item of the list that `before` is in: nothing but its own name stands between. */
function goesOn(before: AmountClaim | ChangeClaim, claim: AmountClaim | ChangeClaim, passage: Passage): boolean {
  const between = passage.folded.slice(before.end, claim.start);
  const link = LIST_LINK.exec(between)?.[0];
  return before.sentence === claim.sentence && link !== undefined && !CLAUSE_MARK.test(between.slice(link.length));
}
