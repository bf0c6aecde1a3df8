import type { MoneyUnit } from '../figures/units.ts';
import { withCutRowsJoined } from './cutRows.ts';
import type { Cell, Grid } from './grid.ts';
import { headerOf, isIndexRow } from './headerRows.ts';
import type { TablePlace } from './place.ts';

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

/** What the cells of a header row say, a heading over several columns at the first place it stands in alone. */
export function labelsOnce(row: readonly Cell[]): string[] {
  const own = new Set(row);
  return row.map(({ origin, label }) => (!origin ? label : own.has(origin) ? '' : origin.label));
}

/** What a row says, to tell a header that each page repeats; empty cells at its end may be missing. */
function labelsOf(cells: readonly Cell[]): string {
  const labels = labelsOnce(cells);
  return labels.slice(0, labels.findLastIndex((label) => label !== '') + 1).join('|');
}

/** A printed piece that is a table by itself. */
export function tableOf(place: TablePlace): LogicalTable {
  const { grid, title, declared } = place;
  const known = kept.get(grid);
  if (known && known.title === title && known.unit === declared && known.parts[0]!.unit === place.unit) return known;
  const { bodyStart, header } = headerOf(grid);
  const rows = grid.rows.map((cells, row) => ({ part: 0, row, cells }));
  const head = header.map((index) => rows[index]!);
  const repeated = new Set(head.map(({ cells }) => labelsOf(cells)));
  const body = withCutRowsJoined(
    rows.slice(bodyStart).filter(({ cells }) => !isIndexRow(cells) && !repeated.has(labelsOf(cells))),
  );
  const table = {
    parts: [place],
    title,
    unit: declared,
    rows: [...head, ...body],
    bodyStart: head.length,
    columns: grid.columns,
  };
  kept.set(grid, table);
  return table;
}

const kept = new WeakMap<Grid, LogicalTable>();
