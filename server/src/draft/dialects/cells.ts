import { fold } from '../../text/fold.ts';
import { Inline, InlineBuilder } from '../../text/inline.ts';
import { lineEnd } from '../../text/lines.ts';
import { Cell, type Grid, indentOf, makeGrid } from '../grid.ts';
import { cleanMarkup } from '../markup.ts';

/**
 * Reads the dialect of one cell a line: a line that begins with a tab begins a cell, any other line goes on with the
 * cell above it, an empty line ends the row.
 */
export function readCells(text: string): Grid {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell: Inline[] = [];
  let indent = 0;
  let end = 0;
  const endCell = () => {
    if (cell.length > 0) row.push(new Cell(join(cell), undefined, indent));
    cell = [];
  };
  const endRow = () => {
    endCell();
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; ) {
    const next = lineEnd(text, at);
    const stop = text.charCodeAt(next - 1) === 10 ? next - 1 : next;
    if (text.charCodeAt(at) === 9) {
      endCell();
      indent = indentOf(text.slice(at + 1, stop));
      cell.push(new Inline(text.slice(at + 1, stop), at + 1).trim());
      end = stop;
    } else if (text.slice(at, stop).trim() === '') {
      endRow();
    } else {
      cell.push(new Inline(text.slice(at, stop), at).trim());
      end = stop;
    }
    at = next;
  }
  endRow();
  return makeGrid('cells', rows, 0, end);
}

/** A cell broken over several lines reads as one text, but a number and words that begin with one stay two. */
function join(lines: readonly Inline[]): Inline {
  if (lines.length === 1) return cleanMarkup(lines[0]!);
  const builder = new InlineBuilder();
  let before = '';
  for (const line of lines) {
    const next = fold(line.text);
    if (/\.\d+$/.test(before) && /^\**\d/.test(next) && !/^[\d.,]+$/.test(next)) builder.from('\n', line.start);
    before = next;
    for (let index = 0; index < line.text.length; index++) builder.verbatim(line.text[index]!, line.at(index));
  }
  return builder.build(lines[0]!.start);
}
