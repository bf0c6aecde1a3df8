import { keptFor } from '../collections.ts';
import { LIMITS, stopAt } from '../limits.ts';
import { Inline } from '../text/inline.ts';
import { titleCore } from '../vocabulary/titles.ts';
import { isTotalRow } from '../vocabulary/totals.ts';
import { isAnyOf } from '../vocabulary/words.ts';
import { Cell } from './grid.ts';
import { type LogicalRow, type LogicalTable, labelsOnce, tableOf } from './logical.ts';
import { underHeadersOf } from './pageColumns.ts';
import type { TablePlace } from './place.ts';
import type { Traits } from './traits.ts';

const SIDE_TOTAL = isAnyOf('[收入|支出]{总计|合计|共计}');

/** A printed piece and the lines between it and the piece before. */
export interface Piece {
  readonly place: TablePlace;
  readonly above: readonly Traits[];
  /** Whether more stands between than `above` holds. */
  readonly far: boolean;
}

/** A table while its pages are being collected. */
interface Open {
  readonly first: Piece;
  table: LogicalTable;
}

/** So often a line stands in a draft when each page prints it. */
const RUNNING = 3;

/**
 * Joins the pieces that are pages of one table. `times` says how often a line stands in the draft: what each page
 * prints parts nothing.
 */
export function joinPages(pieces: readonly Piece[], times: (label: string) => number): LogicalTable[] {
  const tables: LogicalTable[] = [];
  let open: Open | undefined;
  for (const piece of pieces) {
    const own = tableOf(piece.place);
    const next = open && goesOn(open, piece, own, times);
    const full = open && open.table.parts.length >= LIMITS.pages;
    // Each page that is joined holds all rows before it again.
    if (open && next && full) stopAt('pages', open.table);
    if (open && next && !full) {
      open.table = joinedTo(open.table, next);
      tables[tables.length - 1] = open.table;
    } else {
      open = { first: piece, table: own };
      tables.push(own);
    }
  }
  return tables;
}

/** The piece as a page of the table, if it is one. */
function goesOn(
  open: Open,
  piece: Piece,
  own: LogicalTable,
  times: (label: string) => number,
): LogicalTable | undefined {
  if (piece.far || !stands(open, piece, own, times)) return undefined;
  const { table } = open;
  if (repeatsHeader(table, own)) {
    const sameTitle = own.title !== '' && titleCore(own.title) === titleCore(table.title);
    return !startsAgain(table, own) && (sameTitle || !isClosed(table)) ? own : undefined;
  }
  // A header of its own right below a blank line is none; below a title or a unit line it is.
  if (own.bodyStart > 0 && !(own.title === '' && piece.above.every(({ page }) => page))) return undefined;
  const rows = headless(table, own);
  return rows && !startsAgain(table, rows) ? rows : undefined;
}

const headlessKept = new WeakMap<
  LogicalTable,
  { readonly own: LogicalTable; readonly rows: LogicalTable | undefined }
>();

/** A piece without a header as rows of the table; the same object as long as both are. */
function headless(table: LogicalTable, own: LogicalTable): LogicalTable | undefined {
  const known = headlessKept.get(table);
  if (known?.own === own) return known.rows;
  const bare = own.bodyStart === 0 ? own : withoutHeader(table, own);
  const rows = bare && underColumnsOf(table, bare);
  headlessKept.set(table, { own, rows });
  return rows;
}

/** Whether nothing stands before the piece that parts it from the table. */
function stands(open: Open, piece: Piece, own: LogicalTable, times: (label: string) => number): boolean {
  const lines = piece.above.filter(
    (traits) =>
      !traits.page &&
      (traits.title || traits.heading || times(traits.label) < RUNNING || traits.unitLine !== undefined),
  );
  const { table, first } = open;
  const sameTitle = own.title !== '' && titleCore(own.title) === titleCore(table.title);
  if (own.title !== '' && !sameTitle) return false;
  for (const traits of lines) {
    if (traits.name !== undefined) continue;
    if (traits.number !== undefined) {
      if (!first.above.some(({ number }) => number === traits.number)) return false;
    } else if (traits.unitLine !== undefined) {
      if (!first.above.some(({ unitLine }) => unitLine === traits.unitLine)) return false;
    } else if (!first.above.some(({ label }) => label === traits.label)) return false;
  }
  return true;
}

/**
 * A piece whose first row only looks like a header, for want of an amount: the names of lines, none above a column in
 * which the table has its amounts.
 */
function withoutHeader(table: LogicalTable, own: LogicalTable): LogicalTable | undefined {
  if (own.columns !== table.columns || own.bodyStart !== 1 || isClosed(table)) return undefined;
  const numbers = rhythm(table);
  const names = own.rows[0]!.cells.every((cell, column) => cell.isBlank || numbers[column] === false);
  return names ? { ...own, bodyStart: 0 } : undefined;
}

/**
 * The rows of a piece without a header under the columns of the table: as they stand where each holds what the table
 * has there, else moved by the empty columns that one of the two has at its left edge.
 */
function underColumnsOf(table: LogicalTable, own: LogicalTable): LogicalTable | undefined {
  if (sameRhythm(table, own)) return own;
  const [theirs, ours] = [emptyAtLeft(table), emptyAtLeft(own)];
  if (theirs === ours) return undefined;
  const moved: LogicalTable = {
    ...own,
    columns: own.columns - ours + theirs,
    rows: own.rows.map((row) => {
      const blanks = Array.from({ length: theirs }, () => new Cell(new Inline('', row.cells[0]?.start ?? 0)));
      return { ...row, cells: [...blanks, ...row.cells.slice(ours)] };
    }),
  };
  const fits = { ...moved, columns: Math.min(moved.columns, table.columns) };
  return filledColumns(moved) <= table.columns && sameRhythm(table, fits) ? fits : undefined;
}

/** How many columns at the left edge hold nothing in any row. */
function emptyAtLeft({ rows, columns }: LogicalTable): number {
  for (let column = 0; column < columns; column++)
    if (rows.some(({ cells }) => cells[column]?.isBlank === false)) return column;
  return columns;
}

function filledColumns({ rows }: LogicalTable): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => !cell.isBlank) + 1), 0);
}

/** Whether the header of a piece is that of the table, label by label. */
function repeatsHeader(table: LogicalTable, own: LogicalTable): boolean {
  if (own.bodyStart === 0 || table.bodyStart === 0) return false;
  return headerKey(table) === headerKey(own);
}

const headerKey = keptFor(({ rows, bodyStart }: LogicalTable) =>
  rows
    .slice(0, bodyStart)
    .map(({ cells }) => rowKey(cells))
    .join('\n'),
);

function rowKey(cells: readonly Cell[]): string {
  return labelsOnce(cells)
    .filter((label) => label !== '')
    .join('|');
}

/**
 * Whether the first row is the first row of the table again, as in a second form of the kind or a second list with a
 * total on top. One that prints the same amount as well is a row that goes on over several pages.
 */
function startsAgain(table: LogicalTable, own: LogicalTable): boolean {
  const [label, amount] = firstCells(table);
  const [again, same] = firstCells(own);
  return label !== undefined && label === again && (amount === undefined || amount !== same || isTotalRow(label));
}

/** The first name of the body and the number behind it. */
const firstCells = keptFor(({ rows, bodyStart }: LogicalTable): readonly (string | undefined)[] => {
  const cells = rows[bodyStart]?.cells ?? [];
  const name = cells.findIndex((cell) => !cell.isBlank && !cell.number);
  return [cells[name]?.label, cells.slice(name + 1).find((cell) => cell.number)?.label];
});

/** Whether the last row is the table's total and the first is not: nothing of it follows. */
const isClosed = keptFor(({ rows, bodyStart }: LogicalTable): boolean => {
  const last = rows.at(-1);
  return last !== undefined && rows.length > bodyStart + 1 && closes(last) && !closes(rows[bodyStart]!);
});

function closes({ cells }: LogicalRow): boolean {
  const labels = cells.filter((cell) => !cell.isBlank && !cell.number);
  return labels.length > 0 && labels.every(({ label }) => SIDE_TOTAL.test(label) && isTotalRow(label));
}

/** As many columns, and numbers, codes and names where the table has them. */
function sameRhythm(table: LogicalTable, own: LogicalTable): boolean {
  if (own.columns > table.columns || own.columns < 2) return false;
  const theirs = rhythm(table);
  const ours = rhythm(own);
  let compared = 0;
  for (let column = 0; column < own.columns; column++) {
    const a = theirs[column];
    const b = ours[column];
    if (a === undefined || b === undefined) continue;
    if (a !== b) return false;
    compared += 1;
  }
  return compared > 0 && (own.columns === table.columns || compared >= 2);
}

/** By column, whether most of its filled cells hold numbers. */
function rhythm({ rows, bodyStart, columns }: LogicalTable): (boolean | undefined)[] {
  const numbers = Array.from({ length: columns }, () => 0);
  const filled = Array.from({ length: columns }, () => 0);
  for (const { cells } of rows.slice(bodyStart))
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      if (cell.isBlank) continue;
      filled[column]! += 1;
      if (cell.number) numbers[column]! += 1;
    }
  return filled.map((count, column) => (count === 0 ? undefined : numbers[column]! * 2 > count));
}

const kept = new WeakMap<LogicalTable, { readonly next: LogicalTable; readonly joined: LogicalTable }>();

/** The table going on with another piece; the same object as long as both are. */
function joinedTo(table: LogicalTable, own: LogicalTable): LogicalTable {
  const known = kept.get(table);
  if (known?.next === own) return known.joined;
  const part = table.parts.length;
  const rows = underHeadersOf(table, own).map((row) => ({ ...row, part }));
  const joined: LogicalTable = {
    ...table,
    parts: [...table.parts, ...own.parts],
    rows: [...table.rows, ...rows],
    columns: rows.reduce((most, { cells }) => Math.max(most, cells.length), table.columns),
  };
  kept.set(table, { next: own, joined });
  return joined;
}
