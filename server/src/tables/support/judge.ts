import { remembered } from '../../relations/interned.ts';
import { missesBySlip } from '../../relations/missedSums.ts';
import { type Relation, SumRelation } from '../../relations/relation.ts';
import type { Hypothesis } from '../structure/hypothesis.ts';
import { addTallies, emptyTally, outcomeOf, type Tally, tallyRelations } from './evidence.ts';
import { PROVEN, WEAK } from './thresholds.ts';

/**
 * What a reading may say. One that its instances bear out is adopted: what holds is tied, what does not is a mistake.
 * Of one that is not, what holds with two addends is still tied, and what does not is kept as unproven (a `hint`): alone
 * it accuses nobody, together with another witness it does. A reading contradicted row after row says nothing at all.
 */
export function adopted(hypothesis: Hypothesis): Relation[] {
  const telling = hypothesis.relations.filter((relation) => outcomeOf(relation) !== 'silent').map(remembered);
  const own = tallyRelations(telling);
  if (own.fails === 0) return telling;
  const all = addTallies(own, hypothesis.beside ?? emptyTally());
  if (isProven(own, all, hypothesis.prior)) return telling;
  if (isContradicted(own)) return telling.filter((relation) => outcomeOf(relation) === 'strong');
  return telling.flatMap((relation) => (relation.agrees ? [relation] : unproven(relation, own)));
}

function isProven(own: Tally, all: Tally, prior: Hypothesis['prior']): boolean {
  const { least, perFailure } = PROVEN[prior];
  // Blank totals accused one after the other are no totals.
  if (own.blank > 1 && own.blank * 2 > own.fails) return false;
  return all.strong >= least && all.strong + WEAK * all.weak >= perFailure * all.fails;
}

/** More instances fail than hold, and not just one or two: that is another structure. */
function isContradicted({ strong, weak, fails }: Tally): boolean {
  return fails > 2 && fails > 2 * (strong + weak);
}

/** More slips of the finger than this in one structure are none. */
const MOST_SLIPS = 2;

function unproven(relation: Relation, { fails, strong }: Tally): Relation[] {
  if (!(relation instanceof SumRelation)) return [];
  const slip = fails <= MOST_SLIPS && missesBySlip(relation, strong > 0);
  return [remembered(new SumRelation(relation.rule, relation.subject, relation.parts, slip ? 'warning' : 'hint'))];
}
