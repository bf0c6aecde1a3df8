import { applied } from '../convert/tables.ts';
import type { TextEdit } from '../report.ts';

/** Where a place of a text is after edits of it; inside one of them, where that ends. */
export function moved(offset: number | undefined, edits: readonly TextEdit[]): number | undefined {
  if (offset === undefined) return undefined;
  let by = 0;
  for (const { start, end, newText } of edits) if (start < offset) by += newText.length - (end - start);
  return offset + by;
}

/** Edits of a text, and edits of what these make of it, as edits of the text. */
export function inTurn(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const back: TextEdit[] = [];
  let at = 0;
  let by = 0;
  for (const edit of second) {
    for (; at < first.length && first[at]!.start + by + first[at]!.newText.length <= edit.start; at += 1)
      by += first[at]!.newText.length - (first[at]!.end - first[at]!.start);
    const next = first[at];
    // What the first edits wrote is written over: the two cannot be told apart.
    if (next && next.start + by < edit.end)
      return [{ start: 0, end: text.length, newText: applied(applied(text, first), second) }];
    back.push({ ...edit, start: edit.start - by, end: edit.end - by });
  }
  return [...first, ...back].sort((a, b) => a.start - b.start || a.end - b.end);
}
