import type { CheckedDraft } from '../../check.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import { inUnitOf } from '../../equations/precision.ts';
import { agree } from '../../facts/index.ts';
import { format } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { proseFigures } from '../../prose/tokens.ts';
import type { FigureKind } from '../../report.ts';
import { isGlossary } from '../../verdicts/place.ts';
import { gapFor } from '../../vocabulary/templates.ts';
import { movedYears } from './years.ts';

/** What a gap is for, by the kind of the figure that stood there; other numbers are no claims. */
const GAPS: Readonly<Partial<Record<FigureKind, string>>> = {
  amount: gapFor('金额'),
  percent: `${gapFor('比例')}%`,
  count: gapFor('数量'),
};

/**
 * What stands in the place of the figures of the text a year on: amounts of last year are those that the tables print for
 * this one, all others are gaps. Counts beside neither money nor the year (offices, units, posts) are as they were, and
 * so are terms.
 */
export function proseForward(checked: CheckedDraft, year: number): ReadonlyMap<Figure, string> {
  const known = lastYearAmounts(checked);
  const replaced = new Map<Figure, string>();
  for (const place of checked.draft.passages) {
    if (isGlossary(place.section)) continue;
    for (const figure of claimsIn(place, year)) replaced.set(figure, known.get(figure) ?? GAPS[figure.kind]!);
  }
  return replaced;
}

function claimsIn({ passage }: PassagePlace, year: number): readonly Figure[] {
  const claims = proseFigures(passage).flatMap(({ figure }) => (isClaim(figure) ? [figure] : []));
  const ofTheYear = claims.some(({ kind }) => kind !== 'count') || movedYears(passage.folded, year).length > 0;
  return ofTheYear ? claims : [];
}

/** A number that counts nothing is a page, a code or part of a name. */
function isClaim({ kind, unit }: Figure): boolean {
  return GAPS[kind] !== undefined && (kind !== 'count' || unit !== '');
}

/** Amounts of last year in the text, as this year's tables print them: next year they are last year's. */
function lastYearAmounts({ index, sections }: CheckedDraft): ReadonlyMap<Figure, string> {
  const known = new Map<Figure, string>();
  for (const { priors } of sections) {
    for (const { figure, key } of priors) {
      const amount = agree(index.atKey(key));
      if (amount) known.set(figure, format(inUnitOf(figure, amount), figure.grouped));
    }
  }
  return known;
}
