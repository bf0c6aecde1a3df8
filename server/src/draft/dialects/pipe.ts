import { isDelimiterRow } from '../../text/delimiterRow.ts';
import { Inline } from '../../text/inline.ts';
import { lineEnd } from '../../text/lines.ts';
import { Cell, type Grid, indentOf } from '../grid.ts';
import { readCellMarkdown } from '../markdown.ts';
import { DITTO, dittoCell, pipeGrid } from './pipeGrid.ts';

/** Characters that may be inline Markdown; a cell without them is read as it stands. */
const MARKDOWN = /[\\`*_[<&~]|https?:|www\./;

/**
 * Reads a pipe table without a Markdown parser: rows are lines, `|` parts cells unless a backslash stands before it.
 * Cells that hold inline Markdown go to remark-parse one by one. Under a delimiter row as wide as the header, a row
 * has no more cells than the header, as in GFM; where there is none, or one of another width, as converters write
 * them, every cell counts.
 */
export function readPipes(text: string): Grid {
  const rows: Cell[][] = [];
  let end = 0;
  let justified: readonly boolean[] = [];
  let tidy = false;
  let delimited = false;
  for (let at = 0; at < text.length; ) {
    const next = lineEnd(text, at);
    const stop = text.charCodeAt(next - 1) === 10 ? next - 1 : next;
    const line = text.slice(at, stop);
    if (line.trim() === '') {
      at = next;
      continue;
    }
    if (isDelimiterRow(line)) {
      if (rows.length === 1 && !delimited) {
        justified = justifiedColumns(line);
        tidy = justified.length === rows[0]?.length;
      }
      delimited = true;
    } else rows.push(readRow(text, at, stop, justified, rows.at(-1)));
    end = stop;
    at = next;
  }
  return pipeGrid(rows, 0, end, tidy);
}

/** By column, whether the delimiter row sets it right or in the middle: spaces before its cells are layout. */
function justifiedColumns(delimiter: string): boolean[] {
  const columns: boolean[] = [];
  eachCell(delimiter, 0, delimiter.length, (from, to) => {
    columns.push(delimiter.slice(from, to).trimEnd().endsWith(':'));
  });
  return columns;
}

function readRow(
  text: string,
  start: number,
  stop: number,
  justified: readonly boolean[],
  above: readonly Cell[] = [],
): Cell[] {
  const cells: Cell[] = [];
  eachCell(text, start, stop, (from, to) => {
    cells.push(readCell(text, from, to, justified[cells.length] === true, above[cells.length]));
  });
  return cells;
}

/** Visits the cells of a row from left to right, each with where it begins and ends between its pipes. */
export function eachCell(text: string, start: number, stop: number, visit: (from: number, to: number) => void): void {
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
      visit(cellStart, at);
      cellStart = at + 1;
    }
  }
  if (cellStart < to) visit(cellStart, to);
}

function readCell(text: string, from: number, to: number, justified: boolean, above: Cell | undefined): Cell {
  const raw = text.slice(from, to);
  const content = Inline.trimmed(text, from, to);
  if (above && content.text === DITTO) return dittoCell(above, content.start);
  const read = MARKDOWN.test(content.text) ? readCellMarkdown(content) : content;
  return new Cell(read, undefined, indentOf(raw, justified));
}
