import { isTitle } from '../../vocabulary/titles.ts';
import { startsWithAny } from '../../vocabulary/words.ts';
import { type Cell, type Grid, makeGrid } from '../grid.ts';

const TOTAL_BEGINS = startsWithAny('合计 总计');

/** A line that stands where a table's caption stands; the grids between captions are tables of their own. */
interface Caption {
  readonly kind: 'caption';
  readonly cell: Cell;
}

export type Piece = Caption | Grid;

/** Whether a row holds nothing but the title of its table, at the left edge or merged across the columns. */
export function isTitleRow(row: readonly Cell[]): boolean {
  const [first] = row;
  if (!first || row.length < 2 || first.isBlank || !isTitle(first.label) || TOTAL_BEGINS.test(first.label))
    return false;
  return row.every((cell) => cell === first || cell.isBlank);
}

/**
 * A run of rows may hold several tables, each under its own title: cells copied together from one document. The run
 * is cut at rows that hold nothing but a title.
 */
export function cutAtTitles(grid: Grid): Piece[] {
  const pieces: Piece[] = [];
  let rows: (readonly Cell[])[] = [];
  const flush = () => {
    while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => cell.isBlank)) rows.pop();
    while (rows.length > 0 && rows[0]!.every((cell) => cell.isBlank)) rows.shift();
    if (rows.length > 0) pieces.push(makeGrid(grid.dialect, rows, firstOffset(rows), lastOffset(rows)));
    rows = [];
  };
  for (const row of grid.rows) {
    const filled = row.filter((cell) => !cell.isBlank);
    if (filled.length === 1 && row[0] !== undefined && isTitle(filled[0]!.label) && filled[0]!.label !== '合计') {
      flush();
      pieces.push({ kind: 'caption', cell: filled[0]! });
    } else {
      rows.push(row);
    }
  }
  flush();
  return pieces;
}

function firstOffset(rows: readonly (readonly Cell[])[]): number {
  return rows[0]?.[0]?.start ?? 0;
}

function lastOffset(rows: readonly (readonly Cell[])[]): number {
  const last = rows[rows.length - 1]!;
  return last[last.length - 1]?.end ?? 0;
}
