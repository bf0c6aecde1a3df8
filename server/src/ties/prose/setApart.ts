import { keptFor } from '../../collections.ts';
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
  return CUT_OR_ADDED.test(claim.subject) || cutIn(passage).has(claim);
}

/** The amounts of a passage that begin, or go on with, a list of what was cut. */
const cutIn = keptFor((passage: Passage): ReadonlySet<AmountClaim | ChangeClaim> => {
  const cut = new Set<AmountClaim | ChangeClaim>();
  let before: AmountClaim | ChangeClaim | undefined;
  for (const claim of claimsOf(passage)) {
    if (claim.kind !== 'amount' && claim.kind !== 'change') continue;
    const opens = claim.kind === 'change' || CUT_FIRST.test(claim.subject);
    const own = () => CUT_OR_ADDED.test(claim.subject) || CUT_BEFORE.test(claim.context[0] ?? '');
    if (opens || (before && goesOn(before, claim, passage) ? cut.has(before) : own())) cut.add(claim);
    before = claim;
  }
  return cut;
});

/** Whether `claim` is the next item of the list that `before` is in: nothing but its own name stands between. */
function goesOn(before: AmountClaim | ChangeClaim, claim: AmountClaim | ChangeClaim, passage: Passage): boolean {
  const between = passage.folded.slice(before.end, claim.start);
  const link = LIST_LINK.exec(between)?.[0];
  return before.sentence === claim.sentence && link !== undefined && !CLAUSE_MARK.test(between.slice(link.length));
}
