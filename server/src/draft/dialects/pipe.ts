import { Inline } from '../../text/inline.ts';
import { lineEnd } from '../../text/lines.ts';
import { Cell, type Grid, indentOf, makeGrid } from '../grid.ts';
import { readCellMarkdown } from '../markdown.ts';

/** Characters that may be inline Markdown; a cell without them is read as it stands. */
const MARKDOWN = /[\\`*_[<&~]|https?:|www\./;

/**
 * Reads a GFM pipe table without a Markdown parser: rows are lines, `|` parts cells unless a backslash stands
 * before it. Cells that hold inline Markdown go to remark-parse one by one. As in GFM, every row has as many cells as
 * the header: what is missing is blank, what is beyond is dropped.
 */
export function readPipes(text: string): Grid {
  const rows: Cell[][] = [];
  let end = 0;
  let columns = 0;
  for (let at = 0, index = 0; at < text.length; index++) {
    const next = lineEnd(text, at);
    const stop = text.charCodeAt(next - 1) === 10 ? next - 1 : next;
    if (text.slice(at, stop).trim() === '') break;
    if (index !== 1) {
      const row = readRow(text, at, stop);
      if (index === 0) columns = row.length;
      while (row.length < columns) row.push(new Cell(new Inline('', stop)));
      rows.push(row.length > columns ? row.slice(0, columns) : row);
    }
    end = stop;
    at = next;
  }
  return makeGrid('pipe', rows, 0, end);
}

function readRow(text: string, start: number, stop: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  while (from < stop && (text[from] === ' ' || text[from] === '\t')) from += 1;
  let to = stop;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
  if (text[from] === '|') from += 1;
  let cellStart = from;
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '|') {
      cells.push(readCell(text, cellStart, at));
      cellStart = at + 1;
    }
  }
  if (cellStart < to) cells.push(readCell(text, cellStart, to));
  return cells;
}

function readCell(text: string, from: number, to: number): Cell {
  const raw = text.slice(from, to);
  const content = Inline.trimmed(text, from, to);
  return new Cell(MARKDOWN.test(content.text) ? readCellMarkdown(content) : content, undefined, indentOf(raw));
}
