import { Inline } from '../../text/inline.ts';
import { lineEnd } from '../../text/lines.ts';
import { Cell, type Grid, indentOf, makeGrid } from '../grid.ts';
import { cleanMarkup } from '../markup.ts';

/** Reads a run of tab-separated lines, as Word and Excel paste them: a line is a row, a tab parts two cells. */
export function readTabs(text: string): Grid {
  const rows: Cell[][] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const next = lineEnd(text, at);
    const stop = text.charCodeAt(next - 1) === 10 ? next - 1 : next;
    const line = text.slice(at, stop);
    if (line.trim() !== '' || line.indexOf('\t') >= 0) {
      rows.push(readRow(line, at));
      end = stop;
    }
    at = next;
  }
  return makeGrid('tabs', rows, 0, end);
}

function readRow(line: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (;;) {
    const tab = line.indexOf('\t', from);
    const to = tab < 0 ? line.length : tab;
    const raw = line.slice(from, to);
    cells.push(new Cell(cleanMarkup(Inline.trimmed(line, from, to, start)), undefined, indentOf(raw)));
    if (tab < 0) return cells;
    from = tab + 1;
  }
}
