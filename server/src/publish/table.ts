import type { TablePlace } from '../draft/draft.ts';
import { isIndexRow } from '../draft/headerRows.ts';
import { tableOf } from '../draft/logical.ts';
import { format } from '../figures/decimal.ts';
import type { PrintedNumber } from '../figures/scan.ts';
import type { ColumnRole } from '../tables/reading/columns.ts';
import { readTable } from '../tables/table.ts';
import { areasOf } from './merged.ts';
import type { PublishedCell, PublishedColumn, PublishedNumber, PublishedTable } from './published.ts';
import { runsOf } from './runs.ts';

const HOLDS: Readonly<Record<ColumnRole, PublishedColumn['holds']>> = {
  amount: 'numbers',
  percent: 'numbers',
  count: 'numbers',
  code: 'codes',
  ordinal: 'codes',
  label: 'names',
  text: 'text',
};

/** A printed table as it is published: merged cells as one, numbers to the right, the header known. */
export function publishedTable(place: TablePlace): PublishedTable {
  const { grid, region, title } = place;
  const reading = readTable(tableOf(place));
  const columns = Array.from({ length: grid.columns }, (_, column): PublishedColumn => {
    return { holds: HOLDS[reading.columns[column]?.role ?? 'text'] };
  });
  const header = headerRows(place, reading.header.bodyStart);
  const numeric = (column: number) => columns[column]?.holds === 'numbers';
  const areas = areasOf(grid.rows, grid.columns, header, numeric);
  const rows = areas.map((row, index) =>
    row.map(({ column, cell, rows: down, columns: across }): PublishedCell => {
      const number = cell && index >= header ? numberOf(cell.folded, cell.number) : undefined;
      const centred = index < header || (across > 1 && number === undefined && down > 1);
      return {
        column,
        columns: across,
        rows: down,
        runs: cell ? runsOf(cell.content, region.text) : [],
        align: centred ? 'center' : numeric(column) ? (cell?.number ? 'right' : 'center') : 'left',
        indent: index < header ? 0 : (cell?.indent ?? 0),
        number: numeric(column) ? number : undefined,
        at: cell && { start: cell.start, end: cell.end },
      };
    }),
  );
  return { kind: 'table', title, rows, header, columns };
}

/** The rows that number the columns belong to the header; a table that is nothing but header has none to repeat. */
function headerRows({ grid }: TablePlace, bodyStart: number): number {
  let header = bodyStart;
  while (header > 0 && header < grid.rows.length && isIndexRow(grid.rows[header]!)) header += 1;
  return header >= grid.rows.length ? Math.min(1, grid.rows.length - 1) : header;
}

function numberOf(folded: string, number: PrintedNumber | undefined): PublishedNumber | undefined {
  if (!number) return undefined;
  const percent = number.kind === 'percent';
  const value = format(number.value);
  const shown = `${format(number.value, number.grouped)}${percent ? '%' : ''}`;
  // With a unit, a bracket, a mark of a note or a zero in front it is printed as the text it is.
  return folded === shown ? { value, decimals: number.decimals, grouped: number.grouped, percent } : undefined;
}
