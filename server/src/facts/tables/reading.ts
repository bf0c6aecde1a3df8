import type { TablePlace } from '../../draft/draft.ts';
import type { Grid } from '../../draft/grid.ts';
import type { Figure } from '../../figures/figure.ts';
import { unitDeclared } from '../../figures/units.ts';
import type { Region } from '../../text/split.ts';
import { joinAbreast } from './abreast.ts';
import { cellFigure, rateFigure, usualDecimals } from './amounts.ts';
import { CellFigures, type Spot } from './cellFigures.ts';
import { type Column, type Panel, readColumns, readPanels } from './columns.ts';
import { type Form, readForm } from './form.ts';
import { type HeaderReading, readHeader } from './header.ts';
import { type Illegible, illegibility } from './illegible.ts';
import { kindShown, kindTitled, type TableKind } from './kinds.ts';
import { type Links, linkRows } from './links.ts';
import { type Row, readRows } from './rows.ts';
import { movedColumns, movedRows, type Shift } from './shift.ts';
import { joinSplitTotals } from './splitTotals.ts';

/** One panel with its rows and, by row and amount column, the figures; a blank counts as zero. */
export interface PanelReading {
  readonly panel: Panel;
  readonly rows: readonly Row[];
  /** `figures[row][amount column]`; undefined where a cell holds text or the row ends before it. */
  readonly figures: readonly (readonly (Figure | undefined)[])[];
  /** By row, how many of its amount columns it reaches: blanks at the end of a line are lost in pasting. */
  readonly reach: readonly number[];
  /** `rates[row][rate column]`, in percentage points; undefined where a cell holds none. */
  readonly rates: readonly (readonly (Figure | undefined)[])[];
  readonly links: Links;
  /** Amounts that stand a column beside their header; `figures` has them where they belong. */
  readonly shifts: readonly Shift[];
}

/** What a table says, before anything is compared. */
export interface TableReading {
  readonly place: TablePlace;
  /** What it is, as far as its title or its headers tell. */
  readonly kind: TableKind | undefined;
  /** The table itself and the parts that go on with it on later pages. */
  readonly places: readonly TablePlace[];
  /** The figures of its own cells, and those of all its parts. */
  readonly cells: CellFigures;
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
  /** False where a page break shifted the columns of the second part, so that a sum that fails proves nothing. */
  readonly aligned: boolean;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

const TASKS_TOTAL = /^(?:金额|预算)?合计$/;

const kept = new WeakMap<Grid, TableReading>();

/**
 * Reads a table: header, columns, panels, rows and the figures in their cells. With the reading of the same table before
 * an edit, the figures of cells that have not changed are those of that reading.
 */
export function readTable(place: TablePlace, earlier?: TableReading): TableReading {
  const known = kept.get(place.grid);
  if (known && known.place.title === place.title && known.place.unit === place.unit) return known;
  const reading = read(place, new CellFigures((known ?? earlier)?.cells));
  kept.set(place.grid, reading);
  return reading;
}

/** Reads the tables; one that an edit has changed takes over the figures of its cells that have not. */
export function readTables(places: readonly TablePlace[], before: readonly TableReading[] = []): TableReading[] {
  const grids = new Set(places.map(({ grid }) => grid));
  const gone = before.filter(({ place }) => !grids.has(place.grid));
  const known = new Set(before.map(({ place }) => place.grid));
  const come = places.filter(({ grid }) => !known.has(grid));
  // Where tables have come or gone, which was which is not worth finding out.
  const pairs = gone.length === come.length ? new Map(come.map((place, index) => [place, gone[index]!])) : undefined;
  return places.map((place) => readTable(place, pairs?.get(place)));
}

/** No disclosure prints a wider table; a run of cells without an end of row is illegible as a table. */
const MOST_COLUMNS = 300;

function read(place: TablePlace, cells: CellFigures): TableReading {
  const { grid } = place;
  if (grid.columns > MOST_COLUMNS) return tooWide(place, cells);
  const header = readHeader(grid);
  const kind = kindTitled(place.title) ?? kindShown(headerWords(grid, header));
  const body = kind === 'performance-whole' ? { ...place, grid: tasksOf(grid, header) } : place;
  const columns = readColumns(body.grid, header);
  const form = kind === 'performance' || kind === 'performance-whole' ? readForm(place) : undefined;
  const panels = kind === 'performance' ? [] : readPanels(columns);
  return {
    place,
    kind,
    form,
    cells,
    anchors: [cells.anchor],
    places: [place],
    header,
    columns,
    panels: joinAbreast(panels.map((panel) => movedColumns(readPanel(body, header, panel, cells), columns, header))),
    amountColumns: new Set(panels.flatMap((panel) => panel.amounts.map((column) => column.index))),
    rateColumns: new Set(panels.flatMap((panel) => panel.rates.map((column) => column.index))),
    illegible: kind === 'list' || form ? undefined : illegibility(grid, header, columns, panels),
    aligned: true,
  };
}

/** 部门整体支出绩效目标表: the money first, to its last total; below, the same columns hold the targets. */
function tasksOf(grid: Grid, { bodyStart }: HeaderReading): Grid {
  const total = grid.rows.findLastIndex((row) => row.some(({ label }) => TASKS_TOTAL.test(label)));
  return total < bodyStart ? grid : { ...grid, rows: grid.rows.slice(0, total + 1) };
}

/** The labels that may tell what a table without a title is: its headers and its first rows. */
function headerWords(grid: Grid, header: HeaderReading): string[] {
  const rows = grid.rows.slice(0, header.bodyStart + 8);
  return [...new Set(rows.flatMap((row) => row.map((cell) => cell.label)))].filter((label) => label !== '');
}

function tooWide(place: TablePlace, cells: CellFigures): TableReading {
  const columns = Array.from({ length: place.grid.columns }, (_, index) => ({
    index,
    role: 'text' as const,
    path: [],
  }));
  const header = { bodyStart: 0, paths: columns.map(() => []), leaves: columns.map(() => '') };
  return {
    place,
    kind: undefined,
    form: undefined,
    cells,
    anchors: [cells.anchor],
    places: [place],
    header,
    columns,
    panels: [],
    amountColumns: NO_COLUMNS,
    rateColumns: NO_COLUMNS,
    illegible: 'too-wide',
    aligned: true,
  };
}

/** Reads the rows of one panel and the figures in its amount columns. */
export function readPanel(place: TablePlace, header: HeaderReading, panel: Panel, cells: CellFigures): PanelReading {
  const { grid } = place;
  const style = usualDecimals(grid.rows.slice(header.bodyStart), panel.amounts);
  const rows = joinSplitTotals(readRows(grid.rows, header.bodyStart, panel), grid.rows, panel);
  const units = panel.amounts.map((column) => unitDeclared(column.path.join(' ')) ?? place.unit);
  const figures = rows.map((row) =>
    panel.amounts.map((column, index) =>
      cellFigure(spotAt(grid, row.index, column.index), place.region, units[index]!, style, cells),
    ),
  );
  const rates = rows.map((row) =>
    panel.rates.map((column) => rateFigure(spotAt(grid, row.index, column.index), place.region, cells)),
  );
  const reach = rows.map((row) => {
    const width = grid.rows[row.index]?.length ?? 0;
    return panel.amounts.filter((column) => column.index < width).length;
  });
  return movedRows({ panel, rows, figures, reach, rates, links: linkRows(rows, figures), shifts: [] });
}

/** Where a figure of the table's panels stands now: one that an edit of other cells left alone has moved with its cell. */
export function placeOfFigure(
  { anchors, places }: TableReading,
  { anchor, row, column, from, start, end }: Figure,
): { region: Region; start: number; end: number } {
  const { region, grid } = places[anchor ? Math.max(0, anchors.indexOf(anchor)) : 0]!;
  const at = grid.rows[row]![column]!.content.at(from);
  return { region, start: at, end: at + end - start };
}

function spotAt(grid: Grid, row: number, column: number): Spot | undefined {
  const cell = grid.rows[row]?.[column];
  return cell && { cell, row, column };
}

/**
 * The figures of some cells of a panel that are to be added up: none for a cell that its row does not reach, undefined
 * if one of the others holds no amount.
 */
export function addends(
  { figures, reach }: PanelReading,
  cells: readonly (readonly [row: number, column: number])[],
): Figure[] | undefined {
  const found: Figure[] = [];
  for (const [row, column] of cells) {
    const figure = figures[row]![column];
    if (figure) found.push(figure);
    else if (column < reach[row]!) return undefined;
  }
  return found.length > 0 ? found : undefined;
}
