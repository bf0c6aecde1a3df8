import type { Catalogue } from '../catalogue/index.ts';
import type { CheckedDraft } from '../check.ts';
import { rowsMeant, sameLine } from '../codes/resolve.ts';
import { type Mention, tokensOf } from '../facts/codes/mention.ts';
import { spanOfToken } from '../findings/verdictFinding.ts';
import type { Span } from '../report.ts';
import { mentionAt } from './mentionAt.ts';

/** Where the table row is that a code or a name speaks of; for a row, the row itself. */
export function definitionAt(checked: CheckedDraft, offset: number, catalogue: Catalogue): Span[] {
  const { usage } = checked.codes(catalogue);
  const here = mentionAt(checked, usage, offset);
  if (!here) return [];
  const rows = here.mention.place === 'table' ? [here.mention] : rowsMeant(here.mention, usage);
  return rows.map((row) => spanOf(checked, row));
}

/** Every place that speaks of the line at an offset, in the order of the text. */
export function referencesAt(checked: CheckedDraft, offset: number, catalogue: Catalogue): Span[] {
  const { usage } = checked.codes(catalogue);
  const here = mentionAt(checked, usage, offset);
  if (!here) return [];
  return sameLine(here.mention, usage)
    .map((mention) => spanOf(checked, mention))
    .sort((a, b) => a.start - b.start);
}

/** A mention is shown at its name, or at the end of its code. */
function spanOf(checked: CheckedDraft, mention: Mention): Span {
  return spanOfToken(checked, mention.nameToken ?? mention.codeParts.at(-1) ?? tokensOf(mention)[0]!);
}
