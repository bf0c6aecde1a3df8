import type { MoneyUnit } from '../figures/units.ts';
import type { TablePlace } from './draft.ts';
import type { Cell } from './grid.ts';

/** One row of a logical table and where it is printed: which part of the table, which row of that part's grid. */
export interface LogicalRow {
  readonly part: number;
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * A table as its writer meant it: all pages of it, the header once, nothing between its rows that is no row (titles and
 * unit lines inside the grid, index rows, notes, repeated headers).
 */
export interface LogicalTable {
  /** The printed pieces, in the order of the text; each with its own region and grid. */
  readonly parts: readonly TablePlace[];
  /** The title as printed, without spaces and unit line; empty where there is none. */
  readonly title: string;
  /** The unit of the nearest unit line whose scope it is in; undefined where no line says it. */
  readonly unit: MoneyUnit | undefined;
  /** Header rows first (`bodyStart` of them), then the body. */
  readonly rows: readonly LogicalRow[];
  readonly bodyStart: number;
  /** The most cells that a row has. */
  readonly columns: number;
}
