import { addTo } from '../../collections.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import { type ColumnSum, namedSums } from './columnSums.ts';
import type { Column } from './columns.ts';
import { rowHolds } from './foundSums.ts';
import type { HeaderReading } from './header.ts';
import { linkRows } from './links.ts';
import type { PanelReading } from './reading.ts';
import type { Row } from './rows.ts';

/** Amounts that stand one column beside the header they belong to, by what their sums say. */
export interface Shift {
  /** The first of them. */
  readonly at: Figure;
  /** 1 where they stand to the right of their headers, -1 to the left. */
  readonly by: 1 | -1;
  /** The header the first of them belongs to. */
  readonly header: string;
  /** All rows of the panel are shifted, or one. */
  readonly rows: 'all' | 'one';
}

type Amounts = readonly (Figure | undefined)[];

const STEPS = [1, -1] as const;
/** So many rows must add up before a structure is used to move others. */
const FIRM = 2;

/**
 * A merged cell lost, or a blank one too many, and all amounts stand a column beside their headers. Where no row adds
 * up under the headers as they stand, and several do once the headers are moved by one, they are moved.
 */
export function movedColumns(
  reading: PanelReading,
  columns: readonly Column[],
  { leaves }: HeaderReading,
): PanelReading {
  const { amounts } = reading.panel;
  const unheaded = amounts.some(({ index }) => leaves[index] === '');
  const emptied = columns.some(
    ({ index, role }) => role === 'text' && leaves[index] !== '' && isBeside(index, amounts),
  );
  if (amounts.length < 3 || !(unheaded || emptied) || firmRows(amounts, reading.figures) > 0) return reading;
  for (const by of STEPS) {
    const headed = amounts.map((column) => columns[column.index - by]);
    if (headed.some((column) => !column || leaves[column.index] === '')) continue;
    const moved = amounts.map((column, index) => ({ ...column, path: headed[index]!.path }));
    const first = firstFilled(reading.figures);
    if (!first || firmRows(moved, reading.figures) < FIRM) continue;
    const header = headed[first.column]!.path.at(-1) ?? '';
    const shift: Shift = { at: first.figure, by, header, rows: 'all' };
    return movedRows({ ...reading, panel: { ...reading.panel, amounts: moved }, shifts: [shift] });
  }
  return reading;
}

function isBeside(index: number, amounts: readonly Column[]): boolean {
  return index === amounts[0]!.index - 1 || index === amounts.at(-1)!.index + 1;
}

/** Rows that add up and could not do so by chance: at least two of the addends are not zero. */
function firmRows(amounts: readonly Column[], figures: readonly Amounts[]): number {
  const sums = namedSums(amounts, figures);
  return figures.filter((row) =>
    sums.some(
      ({ whole, parts }) => rowHolds(row, whole, parts) && parts.filter((part) => !isZero(row[part])).length > 1,
    ),
  ).length;
}

function isZero(figure: Figure | undefined): boolean {
  return !figure || figure.value.coefficient === 0n;
}

function firstFilled(figures: readonly Amounts[]): { figure: Figure; column: number } | undefined {
  for (const row of figures) {
    const column = row.findIndex((figure) => figure && !figure.blank);
    if (column >= 0) return { figure: row[column]!, column };
  }
  return undefined;
}

/**
 * Single rows whose amounts stand a column off: they do not add up as they stand, they do once moved by one into the
 * blank beside them, and moving them leaves fewer sums over the rows broken.
 */
export function movedRows(reading: PanelReading): PanelReading {
  const sums = namedSums(reading.panel.amounts, reading.figures);
  if (sums.length === 0 || reading.panel.amounts.length < 3) return reading;
  const firm = firmRows(reading.panel.amounts, reading.figures);
  const moves = reading.figures.flatMap((row, index) => moveOf(row, index, sums));
  if (moves.length === 0 || firm < FIRM || moves.length * 2 > reading.rows.length) return reading;
  const figures = [...reading.figures];
  for (const { row, amounts } of moves) figures[row] = amounts;
  const { rows } = reading;
  const links = linkRows(rows, figures);
  if (brokenSums(rows, links.parents, figures) >= brokenSums(rows, reading.links.parents, reading.figures)) {
    return reading;
  }
  const shifts = moves.map(({ row, amounts, by }): Shift => {
    const first = amounts.findIndex((figure) => figure && !figure.blank);
    const at = reading.figures[row]!.find((figure) => figure && !figure.blank)!;
    return { at, by, header: reading.panel.amounts[first]!.path.at(-1) ?? '', rows: 'one' };
  });
  return { ...reading, figures, links, shifts: [...reading.shifts, ...shifts] };
}

interface Move {
  readonly row: number;
  readonly by: 1 | -1;
  readonly amounts: Amounts;
}

function moveOf(row: Amounts, index: number, sums: readonly ColumnSum[]): Move[] {
  if (row.some((figure) => !figure) || !fails(row, sums)) return [];
  for (const by of STEPS) {
    const spare = by > 0 ? row[0]! : row.at(-1)!;
    const amounts = by > 0 ? [...row.slice(1), spare] : [spare, ...row.slice(0, -1)];
    if (spare.blank && !fails(amounts, sums)) return [{ row: index, by, amounts }];
  }
  return [];
}

function fails(row: Amounts, sums: readonly ColumnSum[]): boolean {
  return sums.some(({ whole, parts }) => rowHolds(row, whole, parts) === false);
}

/** How many columns of how many wholes do not add up: of rows over their parts, of the first total over the top rows. */
function brokenSums(rows: readonly Row[], parents: readonly number[], figures: readonly Amounts[]): number {
  const parts = new Map<number, number[]>();
  const total = rows.findIndex((row) => row.total === 'total');
  parents.forEach((parent, child) => {
    if (parent >= 0) addTo(parts, parent, child);
    else if (total >= 0 && !rows[child]!.total && !rows[child]!.within) addTo(parts, total, child);
  });
  let broken = 0;
  for (const [whole, children] of parts) {
    figures[whole]!.forEach((figure, column) => {
      const amounts = children.flatMap((child) => figures[child]![column]?.interval ?? []);
      if (figure && !maySumTo(figure.interval, amounts)) broken += 1;
    });
  }
  return broken;
}
