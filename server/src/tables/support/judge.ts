import { remembered } from '../../equations/interned.ts';
import { exceeds, missesBySlip } from '../../equations/missedSums.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import { MOST_SLIPS, PROVEN, WEAK } from '../../thresholds.ts';
import { addTallies, emptyTally, outcomeOf, type Tally, tallyRelations } from './evidence.ts';
import type { Hypothesis } from './hypothesis.ts';

/**
 * What a reading may say. One that its instances bear out is adopted: what holds is tied, what does not is a mistake.
 * Of one that is not, what holds with two addends is still tied, and what does not is kept as unproven (a `hint`): alone
 * it accuses nobody, together with another witness it does. A reading contradicted row after row says nothing at all.
 */
export function adopted(hypothesis: Hypothesis): Relation[] {
  const all = hypothesis.relations.filter((relation) => outcomeOf(relation) !== 'silent');
  const borneOut = all.filter((relation) => hypothesis.borneOut?.has(relation)).map(remembered);
  const telling = all.filter((relation) => !hypothesis.borneOut?.has(relation)).map(remembered);
  return [...borneOut, ...judged(hypothesis, telling)];
}

function judged(
  { prior, beside, own: ofOne, complete = false }: Hypothesis,
  telling: readonly Relation[],
): readonly Relation[] {
  const own = tallyRelations(telling);
  if (own.fails === 0) return telling;
  const proven = isProven(own, addTallies(own, beside ?? emptyTally()), prior);
  if (proven && !ofOne) return telling;
  if (isContradicted(own)) return telling.filter((relation) => outcomeOf(relation) === 'strong');
  return telling.flatMap((relation) =>
    relation.agrees ? [relation] : exception(relation, own, prior, proven, complete),
  );
}

function isProven(own: Tally, all: Tally, prior: Hypothesis['prior']): boolean {
  const { least, perFailure } = PROVEN[prior];
  // Blank totals accused one after the other are no totals.
  if (own.blank > 1 && own.blank * 2 > own.fails) return false;
  const margin = all.strong + WEAK * all.weak;
  return margin >= least && margin >= perFailure * all.fails;
}

/** More instances fail than hold, and not just one or two: that is another structure. */
function isContradicted({ strong, weak, fails }: Tally): boolean {
  return fails > 2 && fails > 2 * (strong + weak);
}

/**
 * What may be said of a sum that does not add up and that nothing else of its whole bears out. Lines of a classification
 * that come to more than the line they are part of are wrong, since none is negative; what a slip of the finger explains
 * is one; a line that is more than those listed under it may hold some that are not published.
 */
function exception(
  relation: Relation,
  own: Tally,
  prior: Hypothesis['prior'],
  proven: boolean,
  complete: boolean,
): Relation[] {
  if (!(relation instanceof SumRelation)) return [];
  const coded = prior === 'coded';
  const { rule, subject, parts } = relation;
  // Which year a column of changes compares with is only known where some row bears it out.
  if (rule === 'change' && own.strong === 0) return [];
  const ofRows = rule !== 'row-total';
  const known = proven || (coded && rule === 'category-sum');
  if (known && ofRows && !subject.blank && exceeds(relation)) return [relation];
  const slip = own.fails <= MOST_SLIPS && missesBySlip(relation, proven || own.strong > 0 || coded, complete);
  if (slip && proven && own.strong > 0) return [relation];
  const gap = proven && ofRows && !subject.blank;
  return [remembered(new SumRelation(rule, subject, parts, slip ? 'warning' : gap ? 'information' : 'hint'))];
}
