import type { Figure } from '../../figures/figure.ts';
import { FIRM_SHIFT } from '../../thresholds.ts';
import type { Column } from '../reading/columns.ts';
import type { PanelReading, Shift } from '../reading/panel.ts';
import type { TableReading } from '../reading/reading.ts';
import { type ColumnSum, columnSums, matrixOf } from './columnSums.ts';
import { Matrix } from './matrix.ts';
import { rowStructure } from './rowSums.ts';

type Amounts = readonly (Figure | undefined)[];

const STEPS = [1, -1] as const;

/** The table with amounts that stand a column off put under the headers they belong to. */
export function settled(reading: TableReading): TableReading {
  const panels = reading.panels.map((panel) => movedRows(movedColumns(panel, reading)));
  return panels.every((panel, index) => panel === reading.panels[index]) ? reading : { ...reading, panels };
}

/**
 * A merged cell lost, or a blank one too many, and all amounts stand a column beside their headers. Where no row adds
 * up under the headers as they stand, and several do once the headers are moved by one, they are moved.
 */
function movedColumns(panel: PanelReading, { columns, header: { leaves } }: TableReading): PanelReading {
  const { amounts } = panel.panel;
  const unheaded = amounts.some(({ index }) => leaves[index] === '');
  const emptied = columns.some(
    ({ index, role }) => role !== 'label' && leaves[index] !== '' && isBeside(index, amounts, panel),
  );
  if (amounts.length < 3 || !(unheaded || emptied) || firmRows(panel) > 0) return panel;
  for (const by of STEPS) {
    const headed = amounts.map((column) => columns[column.index - by]);
    if (headed.some((column) => !column || leaves[column.index] === '')) continue;
    const moved = amounts.map((column, index) => ({ ...column, path: headed[index]!.path }));
    const first = firstFilled(panel.figures);
    const tried = { ...panel, panel: { ...panel.panel, amounts: moved } };
    if (!first || firmRows(tried) < FIRM_SHIFT) continue;
    const shift: Shift = { at: first.figure, by, header: headed[first.column]!.path.at(-1) ?? '', rows: 'all' };
    return { ...tried, shifts: [shift] };
  }
  return panel;
}

/** Whether a column without amounts stands right beside those with amounts. */
function isBeside(index: number, amounts: readonly Column[], panel: PanelReading): boolean {
  const filled = amounts.filter((_, at) => panel.figures.some((row) => row[at] && !row[at].blank));
  return filled.length > 0 && (index === filled[0]!.index - 1 || index === filled.at(-1)!.index + 1);
}

function named(panel: PanelReading): readonly ColumnSum[] {
  return columnSums(panel).filter(({ prior }) => prior !== 'guessed');
}

/** Rows that add up and could not do so by chance: at least two of the addends are not zero. */
function firmRows(panel: PanelReading): number {
  const matrix = matrixOf(panel);
  const sums = named(panel);
  return panel.figures.filter((_, row) => sums.some((sum) => outcome(matrix, row, sum) === 'strong')).length;
}

function outcome(matrix: Matrix, row: number, { whole, parts }: ColumnSum) {
  return matrix.sum([row, whole], parts, 'columns');
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
function movedRows(panel: PanelReading): PanelReading {
  const sums = named(panel);
  if (sums.length === 0 || panel.panel.amounts.length < 3) return panel;
  const matrix = matrixOf(panel);
  const moves = panel.figures.flatMap((row, index) => (fails(matrix, index, sums) ? moveOf(row, index, sums) : []));
  if (moves.length === 0 || moves.length * 2 > panel.rows.length || firmRows(panel) < FIRM_SHIFT) return panel;
  const figures = [...panel.figures];
  for (const { row, amounts } of moves) figures[row] = amounts;
  const moved = { ...panel, figures };
  if (broken(moved) >= broken(panel)) return panel;
  const shifts = moves.map(({ row, amounts, by }): Shift => {
    const first = amounts.findIndex((figure) => figure && !figure.blank);
    const at = panel.figures[row]!.find((figure) => figure && !figure.blank)!;
    return { at, by, header: panel.panel.amounts[first]!.path.at(-1) ?? '', rows: 'one' };
  });
  return { ...moved, shifts: [...(panel.shifts ?? []), ...shifts] };
}

interface Move {
  readonly row: number;
  readonly by: 1 | -1;
  readonly amounts: Amounts;
}

function moveOf(row: Amounts, index: number, sums: readonly ColumnSum[]): Move[] {
  if (row.some((figure) => !figure)) return [];
  for (const by of STEPS) {
    const spare = by > 0 ? row[0]! : row.at(-1)!;
    const amounts = by > 0 ? [...row.slice(1), spare] : [spare, ...row.slice(0, -1)];
    if (spare.blank && !fails(new Matrix([amounts]), 0, sums)) return [{ row: index, by, amounts }];
  }
  return [];
}

function fails(matrix: Matrix, row: number, sums: readonly ColumnSum[]): boolean {
  return sums.some((sum) => outcome(matrix, row, sum) === 'fails');
}

/** How many columns of how many wholes do not add up. */
function broken(panel: PanelReading): number {
  return rowStructure(panel).sums.reduce((count, { tally }) => count + tally.fails, 0);
}
