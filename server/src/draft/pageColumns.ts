import { Inline } from '../text/inline.ts';
import { Cell } from './grid.ts';
import type { LogicalRow, LogicalTable } from './logical.ts';

/**
 * The body rows of a piece whose header repeats that of the table, each cell under the column of the table that its
 * header names: one page may have an empty column more or less than the one before. Where the columns without a header
 * cannot be told apart, the rows are left as they are printed.
 */
export function underHeadersOf(table: LogicalTable, own: LogicalTable): readonly LogicalRow[] {
  const rows = own.rows.slice(own.bodyStart);
  if (own.bodyStart === 0 || own.bodyStart !== table.bodyStart) return rows;
  const target = targets(table, own);
  return target ? rows.map((row) => ({ ...row, cells: moved(row.cells, target, table.columns) })) : rows;
}

/** By column of the piece, the column of the table it is; -1 for one that is empty. Undefined if all stand where they are. */
function targets(table: LogicalTable, own: LogicalTable): readonly number[] | undefined {
  const theirs = stretches(table);
  const ours = stretches(own);
  if (theirs.length !== ours.length) return undefined;
  const target = Array.from({ length: own.columns }, () => -1);
  for (const [index, stretch] of ours.entries()) {
    const other = theirs[index]!;
    if (stretch.key !== other.key) return undefined;
    if (stretch.column >= 0) target[stretch.column] = other.column;
    const [mine, its] =
      stretch.bare.length === other.bare.length ? [stretch.bare, other.bare] : [stretch.used, other.used];
    if (mine.length > 0 && mine.length !== its.length) return undefined;
    for (const [at, column] of mine.entries()) target[column] = its[at]!;
  }
  return target.every((column, at) => column === at) ? undefined : target;
}

/** A column with a header, and those without one to its right. */
interface Stretch {
  readonly key: string;
  readonly column: number;
  readonly bare: number[];
  /** Those of them that hold something in a row of the body. */
  readonly used: number[];
}

function stretches({ rows, bodyStart, columns }: LogicalTable): Stretch[] {
  const found: Stretch[] = [{ key: '', column: -1, bare: [], used: [] }];
  const body = rows.slice(bodyStart);
  for (let column = 0; column < columns; column++) {
    const key = rows
      .slice(0, bodyStart)
      .map(({ cells }) => (cells[column]?.origin ? '' : (cells[column]?.label ?? '')))
      .join('\n');
    if (key.trim() !== '') found.push({ key, column, bare: [], used: [] });
    else {
      const { bare, used } = found.at(-1)!;
      bare.push(column);
      if (body.some(({ cells }) => cells[column]?.isBlank === false)) used.push(column);
    }
  }
  return found;
}

function moved(cells: readonly Cell[], target: readonly number[], columns: number): readonly Cell[] {
  const row: (Cell | undefined)[] = Array.from({ length: columns });
  let last = -1;
  for (const [column, cell] of cells.entries()) {
    const to = target[column]!;
    if (to < 0) continue;
    row[to] = cell;
    last = Math.max(last, to);
  }
  let at = cells[0]?.start ?? 0;
  return row.slice(0, last + 1).map((cell) => {
    if (cell) at = cell.end;
    return cell ?? new Cell(new Inline('', at));
  });
}
