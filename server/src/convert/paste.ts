import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import type { Draft } from '../draft/draft.ts';
import type { Measure } from '../text/width.ts';
import { type Content, markdownOf, type SourceTable } from './content.ts';
import { htmlContent } from './htmlContent.ts';
import { spreadsheetTable } from './spreadsheetText.ts';
import { between } from './tables.ts';

/** What a clipboard holds of one copy, in the forms its program put there. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** More is no table that a person copied. */
const LARGEST_CLIPBOARD = 8_000_000;

/**
 * The Markdown to put in the place of the characters from `start` to `end`, where a copied table becomes a pipe table;
 * undefined if nothing that was copied is a table, or if the place is inside a table, code or front matter.
 */
export function pastedTable(
  draft: Draft,
  text: string,
  { start, end }: { start: number; end: number },
  clipboard: Clipboard,
  measure: Measure,
): string | undefined {
  if (isInside(draft, start) || isInside(draft, end)) return undefined;
  const block = clipboardMarkdown(clipboard, measure);
  return block === undefined ? undefined : between(text, start, end, block.trimEnd());
}

/** The tables of a clipboard as pipe tables, with the text that was copied along; undefined if it has none. */
function clipboardMarkdown({ html = '', text = '' }: Clipboard, measure: Measure): string | undefined {
  if (html.length > LARGEST_CLIPBOARD || text.length > LARGEST_CLIPBOARD) return undefined;
  const content = /<table[\s>]/i.test(html) ? htmlContent(html).content : [];
  if (content.some(isTable)) return markdownOf(content, measure);
  const table = spreadsheetTable(text);
  return table && isTable(table) ? markdownOf([table], measure) : undefined;
}

/** One cell, one row or one column alone is pasted as it is. */
function isTable(block: Content): block is SourceTable {
  if (block.kind !== 'table') return false;
  const filled = block.rows.filter((row) => row.some(({ text }) => text !== ''));
  return filled.length > 1 && filled.some((row) => row.filter(({ text }) => text !== '').length > 1);
}

/** What text of its own would break up. */
const GRIDS: ReadonlySet<string> = new Set(['pipes', 'tabs', 'cells', 'html', 'frontmatter']);

function isInside({ split }: Draft, at: number): boolean {
  const index = split.starts.findLastIndex((start) => start <= at);
  const region = split.regions[index];
  if (!region) return false;
  const content = region.text.trimEnd();
  const offset = at - split.starts[index]!;
  if (offset >= content.length) return false;
  if (region.kind !== 'markdown') {
    const atEdge = offset === 0 && region.kind !== 'frontmatter';
    return !atEdge && GRIDS.has(region.kind);
  }
  return blocksOf(region).some((block) => !(block instanceof TextBlock) && block.start < offset && offset < block.end);
}
