import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import { rowsMeant, sameLine } from '../codes/resolve.ts';
import { type Mention, tokensOf } from '../facts/codes/mention.ts';
import { spanOf as spanOfFigure, spanOfToken } from '../findings/standing.ts';
import type { Span } from '../report.ts';
import { figureAt } from './figureAt.ts';
import { mentionAt } from './mentionAt.ts';
import { placesOfFact, sourcesOf, usesOf } from './walk.ts';

/**
 * Where the table row is that a code or a name speaks of; for a row, the row itself. Of a figure, the cell that it
 * restates or the figures that it is worked out from.
 */
export function definitionAt(checked: CheckedDraft, offset: number, catalogue: Catalogue): Span[] {
  const { usage } = checked.codes(catalogue);
  const here = mentionAt(checked, usage, offset);
  if (!here) return figuresFrom(checked, offset, sourcesOf);
  const rows = here.mention.place === 'table' ? [here.mention] : rowsMeant(here.mention, usage);
  return rows.map((row) => spanOf(checked, row));
}

/** Every place that speaks of the line at an offset, or prints or uses the figure there, in the order of the text. */
export function referencesAt(checked: CheckedDraft, offset: number, catalogue: Catalogue): Span[] {
  const { usage } = checked.codes(catalogue);
  const here = mentionAt(checked, usage, offset);
  if (!here) return figuresFrom(checked, offset, usesOf);
  return sameLine(here.mention, usage)
    .map((mention) => spanOf(checked, mention))
    .sort((a, b) => a.start - b.start);
}

/** Every place that prints the fact of the figure at an offset. */
export function highlightsAt(checked: CheckedDraft, offset: number): Span[] {
  return figuresFrom(checked, offset, placesOfFact);
}

function figuresFrom(checked: CheckedDraft, offset: number, find: typeof sourcesOf): Span[] {
  const figure = figureAt(checked, offset);
  if (!figure) return [];
  return find(checked, figure)
    .map((found) => spanOfFigure(checked, found))
    .sort((a, b) => a.start - b.start);
}

/** A mention is shown at its name, or at the end of its code. */
function spanOf(checked: CheckedDraft, mention: Mention): Span {
  return spanOfToken(checked, mention.nameToken ?? mention.codeParts.at(-1) ?? tokensOf(mention)[0]!);
}
