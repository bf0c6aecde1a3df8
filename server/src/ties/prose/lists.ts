import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { missesBySlip, slipsOf } from '../../equations/missedSums.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { listsOf } from '../../prose/constructions/parts.ts';
import { claimsOf } from '../../prose/reader.ts';
import { squeeze } from '../../text/fold.ts';
import { ENOUGH_LISTS, ENOUGH_SINGLES } from '../../thresholds.ts';
import { OPENS_FIRST } from '../../vocabulary/lists.ts';
import { topItems } from './partition.ts';

/** A list with the words that open it: 主要包括, 其中. */
interface WordedList {
  readonly wording: string;
  readonly relation: SumRelation;
}

/**
 * Lists of one wording: where they add up throughout the draft, one that a slip of the finger keeps from it is a
 * mistake; so is one that would add up with a value that the draft prints elsewhere.
 */
export function wordedLists(passages: readonly PassagePlace[], printed: PrintedAmounts): readonly Relation[] {
  const lists = allLists(passages);
  const counts = new Map<string, { holds: number; fails: number; singles: number }>();
  for (const { wording, relation } of lists) {
    const count = counts.get(wording) ?? { holds: 0, fails: 0, singles: 0 };
    if (!relation.agrees) count.fails += 1;
    else {
      count.holds += 1;
      if (relation.parts.length === 1) count.singles += 1;
    }
    counts.set(wording, count);
  }
  return lists.flatMap(({ wording, relation }) => {
    const { holds, fails, singles } = counts.get(wording)!;
    const proven = holds >= ENOUGH_LISTS && holds >= ENOUGH_LISTS * fails;
    const single = relation.parts.length === 1;
    if (relation.agrees) return proven && single ? [relation] : [];
    if (proven && !single) return isSlipOff(relation) ? [relation] : [];
    // One part is rarely all of it, but where it is a slip away, and in other lists all of it, it is.
    if (single) return singles >= ENOUGH_SINGLES && missesBySlip(relation, true) ? [relation] : [];
    return missesBySlip(relation, true) && isPrintedElsewhere(relation, printed) ? [relation] : [];
  });
}

const allLists = gathering(({ passage }: PassagePlace) => listsIn(passage));

const listsIn = keptFor((passage: Passage): readonly WordedList[] => {
  const claims = claimsOf(passage);
  if (!claims.some((claim) => claim.kind === 'amount' && claim.opens)) return [];
  return listsOf(passage, claims).amounts.flatMap(({ whole, items }) => {
    const parts = topItems(items);
    const [first] = parts;
    if (!first || !isPlain(whole, parts)) return [];
    const wording = squeeze(passage.folded.slice(whole.end, first.start)).match(OPENS_FIRST)?.[0];
    if (!wording) return [];
    const figures = parts.map(({ figure }) => figure);
    return [{ wording, relation: remembered(new SumRelation('parts', whole.figure, figures, 'warning')) }];
  });
});

function isPlain(whole: AmountClaim, parts: readonly AmountClaim[]): boolean {
  return parts.every(
    (part) =>
      part.entry === whole.entry &&
      part.lastYear === whole.lastYear &&
      (whole.budget || !part.budget) &&
      part.figure.exponent === whole.figure.exponent,
  );
}

function isSlipOff(relation: SumRelation): boolean {
  return relation.figures.some((figure) => slipsOf(relation, figure).length > 0);
}

/** The value that one figure would need is printed in another place, and what is printed is not. */
function isPrintedElsewhere(relation: SumRelation, printed: PrintedAmounts): boolean {
  return relation.figures.some(
    (figure) =>
      slipsOf(relation, figure).some((value) => printed.count(value, figure) > 0) &&
      printed.count(figure.amount, figure) === 1,
  );
}
