import type { Cell } from '../../draft/grid.ts';
import type { LogicalRow } from '../../draft/logical.ts';
import { DIGITS_ONLY } from '../../text/characters.ts';
import { PROJECT_HEADER } from '../../vocabulary/columns.ts';
import { isWithin, withoutWithin } from '../../vocabulary/parts.ts';
import {
  ENDS_WITHIN,
  GLUED_CODE,
  ROW_NOTE,
  ROW_NUMBER,
  ROW_PART_TOTAL,
  ROW_RANKS,
  ROW_SUBTOTAL,
  ROW_TOTAL,
  ROW_YEAR,
  SUBTOTAL_IN_BRACKETS,
} from '../../vocabulary/rows.ts';
import type { Panel } from './columns.ts';

/** A part total (人员经费合计) closes the lines above it; the grand total then takes the part totals. */
type TotalKind = 'total' | 'subtotal' | 'part-total';

/** One line of a panel: what its label cells say. */
export interface Row {
  /** The printed piece it stands in, and its row there. */
  readonly part: number;
  readonly index: number;
  /** Full classification code (2101501, 30102), or empty. */
  readonly code: string;
  /** Name without code, numbering and 其中. */
  readonly name: string;
  /** Depth of its numbering: 1 一、, 2 （一）, 3 1、, 4 (1); 0 if it has none. */
  readonly rank: number;
  /** Depth of the white space before the name. */
  readonly indent: number;
  /** The line, or the run it stands in, is introduced by 其中. */
  readonly within: boolean;
  /** The line itself carries the word 其中. */
  readonly opensWithin: boolean;
  readonly total: TotalKind | undefined;
  /** Name of the project in a column of its own. */
  readonly project: string;
  /** The year that it is of, where its labels print one: 2025年 above 2026年; else empty. */
  readonly year: string;
  /** The cell that carries the name. */
  readonly cell: Cell | undefined;
  /** The row that this one says again, where it goes on with it on another page; it is no line of its own. */
  readonly repeats?: number;
}

function isCodeLike(label: string): boolean {
  return label.length >= 2 && label.length <= 9 && DIGITS_ONLY.test(label);
}

/** Codes of units and of classifications; any other number in front of a name is part of it: 12345热线. */
function isCode(digits: string): boolean {
  return digits.length === 5 || digits.length === 7 ? /^[235]/.test(digits) : [2, 3, 6, 9].includes(digits.length);
}

/** Reads the labels of a panel, row by row; codes left blank are inherited from the row above. */
export function readRows(body: readonly LogicalRow[], panel: Panel): Row[] {
  const rows: Row[] = [];
  const inherited = new CodeReader();
  let within = false;
  for (const { part, row: index, cells } of body) {
    const reading = readLabels(cells, panel);
    const label = reading.names[0]?.label ?? '';
    const first = ROW_NOTE.test(label) ? '' : label;
    const glued = GLUED_CODE.exec(first);
    const tokens = [...reading.codes];
    let name = first;
    if (glued && isCode(glued[1]!) && panel.labels.length > 0) {
      tokens.push({ text: glued[1]!, column: reading.nameColumn });
      name = glued[2]!;
    }
    const code = inherited.read(tokens);
    const opensWithin = isWithin(name);
    name = withoutWithin(name);
    const rank = rankOf(name);
    name = stripNumber(name);
    if (opensWithin) within = true;
    else if (rank > 0 || code !== '' || ENDS_WITHIN.test(name)) within = false;
    const total = totalOf(name);
    if (total === 'total') within = false;
    rows.push({
      part,
      index,
      code,
      name: name.replace(SUBTOTAL_IN_BRACKETS, ''),
      rank,
      indent: reading.names[0]?.indent ?? 0,
      within: within || opensWithin,
      opensWithin,
      total,
      project: reading.project,
      year: reading.names.find(({ label }) => ROW_YEAR.test(label))?.label ?? '',
      cell: reading.names[0],
    });
  }
  return rows.map((row, index) => (headsLines(row, rows[index + 1]) ? { ...row, total: undefined } : row));
}

/** 一、本年收入合计 above （一） and （二）, where the grand total stands first, is a line like the others. */
function headsLines(row: Row, next: Row | undefined): boolean {
  return row.total === 'total' && row.rank > 0 && next !== undefined && next.rank > row.rank;
}

function rankOf(name: string): number {
  for (const [pattern, rank] of ROW_RANKS) if (pattern.test(name)) return rank;
  return 0;
}

/** A label without its numbering. */
export function stripNumber(name: string): string {
  return name.replace(ROW_NUMBER, '');
}

function totalOf(name: string): TotalKind | undefined {
  if (ROW_PART_TOTAL.test(name)) return 'part-total';
  if (ROW_TOTAL.test(name)) return 'total';
  return ROW_SUBTOTAL.test(name) ? 'subtotal' : undefined;
}

interface CodeToken {
  readonly text: string;
  readonly column: number;
}

interface Labels {
  readonly codes: readonly CodeToken[];
  readonly names: readonly Cell[];
  readonly nameColumn: number;
  readonly project: string;
}

function readLabels(cells: readonly Cell[], panel: Panel): Labels {
  const codes: CodeToken[] = [];
  const names: Cell[] = [];
  let project = '';
  let nameColumn = 0;
  let pastName = false;
  for (const column of panel.labels) {
    const cell = reachingDown(cells, column.index) ?? cells[column.index];
    if (!cell || cell.isBlank) continue;
    if (column.role === 'code' && isCodeLike(cell.label)) {
      // A second code column (部门经济, then 政府经济) is another classification of the same line.
      if (!pastName) codes.push({ text: cell.label, column: column.index });
    } else {
      if (!pastName) {
        nameColumn = column.index;
        // The unit to the left is printed once for all its projects.
        const beside = panel.labels.some((other) => other.role === 'label' && other.index < column.index);
        if (beside && PROJECT_HEADER.test(column.path.at(-1) ?? '')) project = cell.label;
      } else if (PROJECT_HEADER.test(column.path.at(-1) ?? '')) project = cell.label;
      pastName = true;
      names.push(cell);
    }
  }
  return { codes, names, nameColumn, project };
}

/** The code that a cell spans over several rows is that of each of them; one that spans columns is said once. */
function reachingDown(cells: readonly Cell[], column: number): Cell | undefined {
  const origin = cells[column]?.origin;
  return origin && !cells.includes(origin) && DIGITS_ONLY.test(origin.label) ? origin : undefined;
}

/** Joins 类/款/项 columns into one code and lets blank ones inherit. */
class CodeReader {
  private last = '';
  private categoryColumn = -1;

  read(tokens: readonly CodeToken[]): string {
    if (tokens.length === 0) return '';
    const joined = tokens.map((token) => token.text).join('');
    const first = tokens[0]!;
    if (first.text.length >= 3) {
      if (first.text.length === 3) this.categoryColumn = first.column;
      this.last = joined;
      return joined;
    }
    const depth = this.categoryColumn < 0 ? 0 : first.column - this.categoryColumn;
    const keep = this.last.length <= 3 || depth <= 1 ? 3 : 5;
    if (this.last.length < 3) return '';
    this.last = this.last.slice(0, keep) + joined;
    return this.last;
  }
}
