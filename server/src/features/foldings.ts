import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { CheckedDraft } from '../check.ts';
import type { Span } from '../report.ts';
import { flat, outlineOf } from './outline.ts';

/** Parts, sections and tables, each to be folded into the line that names it, and the rows of a table into the first. */
export function foldingsOf(document: TextDocument, checked: CheckedDraft): FoldingRange[] {
  const rows = checked.draft.tables.map(({ region, grid }): Span => {
    const start = checked.startOfRegion(region);
    return { start: start + grid.start, end: start + grid.end };
  });
  const ranges = new Map<number, FoldingRange>();
  for (const { start, end } of [...flat(outlineOf(checked)), ...rows]) {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line;
    if (endLine > startLine && !ranges.has(startLine)) ranges.set(startLine, { startLine, endLine, kind: 'region' });
  }
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}
