import { groupedBy } from '../collections.ts';
import { inUnitOf } from '../equations/precision.ts';
import type { Token } from '../facts/codes/mention.ts';
import { absolute, format, isZero, subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { MONEY_UNITS } from '../figures/units.ts';
import { LAST_YEAR } from '../thresholds.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { type Comparison, comparisons, type LastYear, type ThisYear } from './comparisons.ts';

/** Where figures of the two drafts stand. */
export interface Places {
  readonly placeOf: (figure: Figure) => Token;
  /** The line of a figure of last year's file, from 1. */
  readonly lineOf: (figure: Figure) => number;
}

/**
 * What this year's draft says of last year and last year's file prints otherwise. A column, or the changes of the text,
 * may be made on another ground (another stage of the budget, another scope): then most of it differs, and nothing is said.
 */
export function heldAgainst(now: ThisYear, last: LastYear, places: Places): readonly Verdict[] {
  if (now.draft.accounts !== last.draft.accounts) return [];
  const grounds = groupedBy(comparisons(now, last), ({ ground }) => ground);
  return [...grounds.values()].flatMap((alike) => {
    const differing = alike.filter(({ relation }) => !relation.agrees);
    const agreeing = alike.filter(({ relation, printed }) => relation.agrees && !isZero(printed.value)).length;
    const followed = agreeing >= LAST_YEAR.least && agreeing >= differing.length * LAST_YEAR.perFailure;
    return followed ? differing.map((comparison) => verdictOn(comparison, places)) : [];
  });
}

function verdictOn({ kind, name, figure, printed, statement }: Comparison, { placeOf, lineOf }: Places): Verdict {
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
      unit: unitOf(printed),
      line: String(lineOf(printed)),
      should,
    },
    repairs: turned ? [] : [{ becomes: should, edits: [{ at, newText: should }] }],
    sure: false,
    related: [],
  };
}

function unitOf({ exponent }: Figure): string {
  return MONEY_UNITS.find((unit) => unit.exponent === exponent)?.name ?? '';
}
