import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDraft } from '../check.ts';
import { TextBlock } from '../draft/block.ts';
import { blockAt } from '../findings/ignoreReach.ts';
import { lineAround } from '../text/lines.ts';

/** Where a comment is written so that it speaks of what stands at an offset, and what stands around it there. */
export interface CommentPlace {
  readonly at: number;
  /** What the first word of the comment ends with. */
  readonly suffix: '' | '-next';
  readonly before: string;
  readonly after: string;
}

/**
 * A comment stands above its paragraph, where it is seen. In a table, a list or a quotation it would break that in two,
 * so there it ends the line.
 */
export function commentPlace(checked: CheckedDraft, offset: number): CommentPlace {
  const { text } = checked.draft.split;
  const placed = blockAt(checked, offset);
  if (placed?.block instanceof TextBlock && placed.start <= offset) {
    const { block, start } = placed;
    const paragraph = block.kind !== 'caption' && !block.item;
    if (paragraph && (start === 0 || text[start - 1] === '\n')) {
      return { at: start, suffix: '-next', before: '', after: '\n' };
    }
  }
  const line = lineAround(text, offset);
  let at = line.end;
  while (at > line.start && /[ \t\r]/.test(text[at - 1]!)) at -= 1;
  const header = placed?.block.kind === 'table' && placed.block.grid.dialect === 'pipe' && placed.start >= line.start;
  // Past the last bar a row of a pipe table may have more cells than its header, but the header may not.
  if (header && text[at - 1] === '|') return { at: at - 1, suffix: '', before: '', after: ' ' };
  return { at: Math.max(at, offset), suffix: '', before: ' ', after: '' };
}

/** The comment as it is written there. */
export function commentText(
  document: TextDocument,
  { suffix, before, after }: CommentPlace,
  word: string,
  body: string,
): string {
  const end = after === '\n' && document.getText().includes('\r\n') ? '\r\n' : after;
  return `${before}<!-- ${word}${suffix} ${body} -->${end}`;
}
