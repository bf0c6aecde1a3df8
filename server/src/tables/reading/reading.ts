import type { TablePlace } from '../../draft/draft.ts';
import type { Cell } from '../../draft/grid.ts';
import type { LogicalRow, LogicalTable } from '../../draft/logical.ts';
import type { Figure } from '../../figures/figure.ts';
import { TEN_THOUSAND_YUAN, unitDeclared } from '../../figures/units.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import type { Region } from '../../text/split.ts';
import { TASKS_TOTAL } from '../../vocabulary/rows.ts';
import { kindShown, kindTitled, type TableKind } from '../../vocabulary/tableKinds.ts';
import { joinAbreast } from './abreast.ts';
import { cellFigure, rateFigure, usualDecimals } from './amounts.ts';
import { CellFigures, type Spot } from './cellFigures.ts';
import { type Column, type Panel, readColumns, readPanels } from './columns.ts';
import { type Form, readForm } from './form.ts';
import { type HeaderReading, readHeader } from './header.ts';
import { type Illegible, illegibility } from './illegible.ts';
import type { PanelReading } from './panel.ts';
import { listedPanels, withRepeats } from './projectList.ts';
import { type Row, readRows } from './rows.ts';
import { joinSplitTotals } from './splitTotals.ts';

/** What a table prints, all its pages; nothing is guessed. */
export interface TableReading {
  readonly table: LogicalTable;
  /** The first printed piece. */
  readonly place: TablePlace;
  /** What it is, as far as its title or its headers tell. */
  readonly kind: TableKind | undefined;
  /** Every printed piece. */
  readonly places: readonly TablePlace[];
  /** By piece, the figures of its cells, and what they are known by. */
  readonly cells: readonly CellFigures[];
  readonly anchors: readonly object[];
  readonly header: HeaderReading;
  readonly columns: readonly Column[];
  readonly panels: readonly PanelReading[];
  /** Labels and values, where the table is a form and has no panels. */
  readonly form: Form | undefined;
  /** Columns whose figures stand in panels. */
  readonly amountColumns: ReadonlySet<number>;
  /** Columns whose percentages stand in panels. */
  readonly rateColumns: ReadonlySet<number>;
  /** Why its amounts cannot be read, if they cannot. */
  readonly illegible: Illegible | undefined;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/**
 * Reads what a table prints. With the reading of the same table before an edit, the figures of cells that have not
 * changed are those of that reading.
 */
export function readPrinted(table: LogicalTable, earlier?: TableReading): TableReading {
  return read(
    table,
    table.parts.map((_, part) => new CellFigures(earlier?.cells[part])),
  );
}

function read(table: LogicalTable, cells: readonly CellFigures[]): TableReading {
  if (table.columns > LIMITS.columns) return tooWide(table, cells);
  const header = readHeader(table);
  const kind = kindTitled(table.title) ?? kindShown(headerWords(table));
  const body = kind === 'performance-whole' ? tasksOf(table) : table.rows.slice(table.bodyStart);
  const columns = readColumns(body, header, table.columns);
  const form = kind === 'performance' || kind === 'performance-whole' ? readForm(table) : undefined;
  const panels = kind === 'performance' ? listedPanels(columns, form!) : readPanels(columns);
  return {
    table,
    place: table.parts[0]!,
    kind,
    form,
    cells,
    anchors: cells.map(({ anchor }) => anchor),
    places: table.parts,
    header,
    columns,
    panels: joinAbreast(
      panels.map((panel) => {
        const reading = readPanel(table, body, panel, cells);
        return kind === 'performance' ? withRepeats(reading) : reading;
      }),
    ),
    amountColumns: new Set(panels.flatMap((panel) => panel.amounts.map((column) => column.index))),
    rateColumns: new Set(panels.flatMap((panel) => panel.rates.map((column) => column.index))),
    illegible: kind === 'list' || form ? undefined : illegibility(table, columns, panels),
  };
}

/** 部门整体支出绩效目标表: the money first, to its last total; below, the same columns hold the targets. */
function tasksOf({ rows, bodyStart }: LogicalTable): readonly LogicalRow[] {
  const total = rows.findLastIndex(({ cells }) => cells.some(({ label }) => TASKS_TOTAL.test(label)));
  return rows.slice(bodyStart, total < bodyStart ? undefined : total + 1);
}

/** The labels that may tell what a table without a title is: its headers and its first rows. */
function headerWords({ rows, bodyStart }: LogicalTable): string[] {
  const labels = rows.slice(0, bodyStart + 8).flatMap(({ cells }) => cells.map((cell) => cell.label));
  return [...new Set(labels)].filter((label) => label !== '');
}

function tooWide(table: LogicalTable, cells: readonly CellFigures[]): TableReading {
  const columns = Array.from({ length: table.columns }, (_, index) => ({ index, role: 'text' as const, path: [] }));
  stopAt('columns', table);
  return {
    table,
    place: table.parts[0]!,
    kind: undefined,
    form: undefined,
    cells,
    anchors: cells.map(({ anchor }) => anchor),
    places: table.parts,
    header: { bodyStart: 0, paths: columns.map(() => []), leaves: columns.map(() => '') },
    columns,
    panels: [],
    amountColumns: NO_COLUMNS,
    rateColumns: NO_COLUMNS,
    illegible: 'too-wide',
  };
}

/** Reads the rows of one panel and the figures in its amount columns. */
function readPanel(
  table: LogicalTable,
  body: readonly LogicalRow[],
  panel: Panel,
  cells: readonly CellFigures[],
): PanelReading {
  const style = usualDecimals(body, panel.amounts);
  const byPlace = new Map(body.map((row) => [`${row.part}:${row.row}`, row]));
  const cellsOf = ({ part, index }: Row) => byPlace.get(`${part}:${index}`)?.cells ?? [];
  const rows = joinSplitTotals(readRows(body, panel), cellsOf, panel);
  const units = panel.amounts.map(
    (column) => unitDeclared(column.path.join(' ')) ?? table.unit ?? table.parts[0]?.unit ?? TEN_THOUSAND_YUAN,
  );
  const regions = table.parts.map(({ region }) => region);
  const spotIn = (row: Row, column: number): Spot | undefined => {
    const cell = cellsOf(row)[column];
    return cell && { cell, row: row.index, column };
  };
  const figures = rows.map((row) =>
    panel.amounts.map((column, index) =>
      cellFigure(spotIn(row, column.index), regions[row.part]!, units[index]!, style, cells[row.part]!),
    ),
  );
  const rates = rows.map((row) =>
    panel.rates.map((column) => rateFigure(spotIn(row, column.index), regions[row.part]!, cells[row.part]!)),
  );
  return { panel, rows, figures, rates };
}

/** Where a figure of the table's panels stands now: one that an edit of other cells left alone has moved with its cell. */
export function placeOfFigure(
  { anchors, table }: TableReading,
  { anchor, row, column, from, region, start, end }: Figure,
): { region: Region; start: number; end: number } {
  // Those of a form have no anchor: they are read again with it.
  if (!anchor) return { region: region!, start, end };
  const part = Math.max(0, anchors.indexOf(anchor));
  const at = cellsOf(table, part, row)[column]!.content.at(from);
  return { region: table.parts[part]!.region, start: at, end: at + end - start };
}

const rowsByPlace = new WeakMap<LogicalTable, Map<number, LogicalRow>>();
const MOST_ROWS = 1 << 24;

/** The cells of a row of a printed piece. */
export function cellsOf(table: LogicalTable, part: number, row: number): readonly Cell[] {
  let rows = rowsByPlace.get(table);
  if (!rows) {
    rows = new Map(table.rows.map((other) => [other.part * MOST_ROWS + other.row, other]));
    rowsByPlace.set(table, rows);
  }
  return rows.get(part * MOST_ROWS + row)?.cells ?? table.parts[part]?.grid.rows[row] ?? [];
}
