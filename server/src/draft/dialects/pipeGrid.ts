import { Inline } from '../../text/inline.ts';
import { Cell, type Grid, makeGrid } from '../grid.ts';

/** The ditto mark, which says that the cell above reaches down to here. */
export const DITTO = '〃';

/**
 * The grid of a GFM pipe table from the cells of its rows, the header first. A row has no more cells than the header.
 * One that has fewer says nothing where it ends, just as in a run of tab-separated lines. A pipe table cannot do
 * without a header, so a header without any text stands for none.
 *
 * @param tidy whether a delimiter row as wide as the header says that no row is wider
 */
export function pipeGrid(rows: Cell[][], start: number, end: number, tidy = true): Grid {
  const columns = rows[0]?.length ?? 0;
  if (tidy) for (const row of rows) if (row.length > columns) row.length = columns;
  const headless = rows.length > 1 && rows[0]!.every((cell) => cell.isBlank);
  return makeGrid('pipe', headless ? rows.slice(1) : rows, start, end);
}

/** A cell written as a ditto mark: a pipe table has no other way to merge it with the one above. */
export function dittoCell(above: Cell, at: number): Cell {
  return new Cell(new Inline('', at), above.origin ?? above);
}
