import { groupedBy } from '../../collections.ts';
import { inUnitOf } from '../../equations/precision.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { absolute, format, isZero, subtract } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { unitNameOf } from '../../figures/units.ts';
import { LAST_YEAR } from '../../thresholds.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { OtherDraft } from '../otherDraft.ts';
import { type Comparison, comparisons, type ThisYear } from './comparisons.ts';

type PlaceOf = (figure: Figure) => Token;

/**
 * What this year's draft says of last year and last year's file prints otherwise. A column, or the changes of the text,
 * may be made on another ground (another stage of the budget, another scope): then most of it differs, and nothing is said.
 */
export function heldAgainst(now: ThisYear, last: OtherDraft, placeOf: PlaceOf): readonly Verdict[] {
  if (now.draft.accounts !== last.draft.accounts) return [];
  const grounds = groupedBy(comparisons(now, last), ({ ground }) => ground);
  return [...grounds.values()].flatMap((alike) => {
    const differing = alike.filter(({ relation }) => !relation.agrees);
    const agreeing = alike.filter(({ relation, printed }) => relation.agrees && !isZero(printed.value)).length;
    const followed = agreeing >= LAST_YEAR.least && agreeing >= differing.length * LAST_YEAR.perFailure;
    return followed ? differing.map((comparison) => verdictOn(comparison, last, placeOf)) : [];
  });
}

function verdictOn(
  { kind, name, figure, printed, statement }: Comparison,
  { lineOf }: OtherDraft,
  placeOf: PlaceOf,
): Verdict {
  const at = placeOf(figure);
  const rise = statement && subtract(statement.current!.amount, printed.amount);
  const turned = rise !== undefined && !isZero(rise) && rise.coefficient > 0n !== statement!.sign > 0;
  const should = format(inUnitOf(figure, rise ? absolute(rise) : printed.amount), figure.grouped);
  return {
    rule: 'last-year',
    at,
    atMost: 'warning',
    words: {
      kind: turned ? (rise.coefficient > 0n ? 'rose' : 'fell') : kind,
      name,
      printed: printed.text,
      unit: unitNameOf(printed),
      line: String(lineOf(printed)),
      should,
    },
    repairs: turned ? [] : [{ becomes: should, edits: [{ at, newText: should }] }],
    sure: false,
    related: [],
  };
}
