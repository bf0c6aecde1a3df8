import type { Cell } from '../../draft/grid.ts';
import type { LogicalTable } from '../../draft/logical.ts';
import { isPlainTotal } from '../../vocabulary/totals.ts';

/** Where the body of a table begins and what stands above each column. */
export interface HeaderReading {
  /** First row of the body in the first printed piece. */
  readonly bodyStart: number;
  /** By column, the labels from the outermost header row to the innermost, without repeats and blanks. */
  readonly paths: readonly (readonly string[])[];
  /** By column, the innermost label that a cell of the column itself carries. */
  readonly leaves: readonly string[];
}

/** Joins the header rows of a table into a path of labels above each column. */
export function readHeader({ rows, bodyStart, columns, parts }: LogicalTable): HeaderReading {
  const header = rows.slice(0, bodyStart).map(({ cells }) => cells);
  const paths: string[][] = Array.from({ length: columns }, () => []);
  /** Where columns are set by spaces, a label that goes on in the line below: no heading is over one column alone. */
  const wrapped = (header: readonly (readonly Cell[])[], level: number, column: number): boolean => {
    if (parts[0]!.grid.dialect !== 'spaces') return false;
    const above = header.slice(0, level).findLast((row) => labelAt(row, column) !== '');
    return above !== undefined && !isShared(above, column) && !isPlainTotal(labelAt(header[level]!, column));
  };
  const leaves: string[] = Array.from({ length: columns }, () => '');
  /** By column, the label group the row above put it in, so that a span never crosses its parent's edge. */
  let group: number[] = Array.from({ length: columns }, () => 0);
  for (let level = 0; level < header.length; level++) {
    const row = header[level]!;
    const next: number[] = [];
    let label = '';
    let owner = -1;
    for (let column = 0; column < columns; column++) {
      const cell = row[column];
      const own = (cell?.origin ?? cell)?.label ?? '';
      if (own !== '') {
        label = own;
        owner = column;
      } else if (
        owner < 0 ||
        parts[0]!.grid.dialect === 'spaces' ||
        group[column] !== group[owner] ||
        !spansRight(header, level, column, owner)
      ) {
        label = '';
        owner = -1;
      }
      const path = paths[column]!;
      if (label !== '' && wrapped(header, level, column)) path[path.length - 1] += label;
      else if (label !== '' && path.at(-1) !== label) path.push(label);
      if (own !== '') leaves[column] = path.at(-1)!;
      next.push(owner >= 0 ? level * 1000 + owner + 1 : group[column]!);
    }
    group = next;
  }
  return { bodyStart: rows[bodyStart]?.row ?? parts[0]!.grid.rows.length, paths, leaves };
}

function labelAt(row: readonly Cell[], column: number): string {
  const cell = row[column];
  return (cell?.origin ?? cell)?.label ?? '';
}

/** Whether a header cell covers more than one column. */
function isShared(row: readonly Cell[], column: number): boolean {
  const cell = row[column]!.origin ?? row[column]!;
  return row.some((other) => other.origin === cell);
}

/**
 * Whether a blank header cell goes on with the label to its left: some row below has a label of its own here and the
 * labelled column is itself divided below, or the column has no other label at all.
 */
function spansRight(header: readonly (readonly Cell[])[], level: number, column: number, owner: number): boolean {
  const below = (at: number) => header.slice(level + 1).some((row) => (row[at]?.label ?? '') !== '');
  const above = (at: number) => header.slice(0, level).some((row) => (row[at]?.label ?? '') !== '');
  if (above(column)) return false;
  return below(column) ? below(owner) : !above(column);
}
