import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { alignTables } from '../convert/align.ts';
import { type Clipboard, pastedTable } from '../convert/paste.ts';
import { spreadsheetText } from '../convert/spreadsheetText.ts';
import { convertTables, type Reason } from '../convert/tables.ts';
import type { Draft } from '../draft/draft.ts';
import { measureFor } from '../text/width.ts';
import { toRange } from './diagnostics.ts';

export type { Clipboard } from '../convert/paste.ts';
export type { Reason } from '../convert/tables.ts';

/** What came of converting: edits to be applied together, and the tables that stay as they are. */
export interface TableConversion {
  readonly edits: readonly TextEdit[];
  readonly converted: number;
  readonly left: readonly { readonly line: number; readonly reason: Reason }[];
}

/** Edits that make pipe tables of all tables in other dialects, or of the run at a position. */
export function convertIn(document: TextDocument, draft: Draft, wide: boolean, at?: Position): TableConversion {
  const offset = at && document.offsetAt(at);
  const { edits, converted, left } = convertTables(draft, document.getText(), measureFor(wide), offset);
  return {
    edits: edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText })),
    converted,
    left: left.map(({ start, reason }) => ({ line: document.positionAt(start).line, reason })),
  };
}

/** Edits that align all pipe tables, or those that a range meets. */
export function alignIn(document: TextDocument, draft: Draft, wide: boolean, range?: Range): TextEdit[] {
  const within = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const edits = alignTables(draft.split, document.getText(), measureFor(wide), within);
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}

/** The table at a position as a spreadsheet pastes it; undefined where there is none. */
export function copyFrom(document: TextDocument, draft: Draft, position: Position): string | undefined {
  const offset = document.offsetAt(position);
  const starts = new Map(draft.split.regions.map((region, index) => [region, draft.split.starts[index]!]));
  const place = draft.tables.find(({ region, grid }) => {
    const start = starts.get(region)!;
    // A caret behind the last pipe, or in front of the first, is still at the table.
    const line = document.offsetAt({ line: document.positionAt(start + grid.start).line, character: 0 });
    return offset >= line && document.positionAt(start + grid.end).line >= position.line;
  });
  return place && spreadsheetText(place.grid);
}

/** What to put in the place of `range` so that the copied table becomes a pipe table; undefined to paste as usual. */
export function pasteInto(
  document: TextDocument,
  draft: Draft,
  range: Range,
  clipboard: Clipboard,
  wide: boolean,
): string | undefined {
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return pastedTable(draft, document.getText(), place, clipboard, measureFor(wide));
}
