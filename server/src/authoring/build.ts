import { addTo } from '../collections.ts';
import { type Decimal, format, isZero, round, shift } from '../figures/decimal.ts';
import type { MoneyUnit } from '../figures/units.ts';
import { chineseNumber } from '../vocabulary/numbering.ts';
import type { AmountColumn, FixedRow, LabelColumn, LayoutColumn, Side, TableKind, TotalRow } from './layout.ts';
import { type LedgerLine, type Selection, type Shown, select, selects, sumOf } from './line.ts';
import type { Names } from './names.ts';

/** What a table is made of besides its kind. */
export interface Material {
  /** Income and expenditure. */
  readonly lines: readonly LedgerLine[];
  readonly names: Names;
  readonly unit: MoneyUnit;
  /** Commas between thousands. */
  readonly grouped: boolean;
  /** Stands where a ledger names no unit. */
  readonly department: string;
}

/** A table as cells of text. */
export interface BuiltTable {
  readonly header: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
  /** By column, whether it holds amounts. */
  readonly amounts: readonly boolean[];
  /** No line of the ledger belongs into it. */
  readonly empty: boolean;
}

/** Makes a table of its kind from the lines of a ledger. */
export function buildTable(kind: TableKind, material: Material): BuiltTable {
  const { body } = kind;
  switch (body.by) {
    case 'sides':
      return sidesTable(kind, body.sides, material);
    case 'lists':
      return listsTable(kind, body.lists, material);
    default:
      return rowsTable(kind, material);
  }
}

/** The lines that belong into a table. */
function linesOf(kind: TableKind, lines: readonly LedgerLine[]): LedgerLine[] {
  const { body } = kind;
  if (body.by === 'sides') return lines.filter((line) => body.sides.some((side) => selects(side.takes, line)));
  if (body.by === 'lists') return lines.filter((line) => body.lists.some((list) => selects(list.takes, line)));
  return select(lines, body.takes);
}

/** The text of an amount: blank for nothing at all, 0.00 for what is too little to print. */
function printAmount(value: Decimal, { unit, grouped }: Material, zero = ''): string {
  if (isZero(value)) return zero;
  const printed = round(shift(value, -unit.exponent), decimalsOf(unit));
  return format(isZero(printed) ? { ...printed, coefficient: 0n } : printed, grouped);
}

/** The sum of lines; blank where the ledger does not say what is asked: no column of last year, or of the budget. */
function printSum(lines: readonly LedgerLine[], shown: Shown | undefined, material: Material, zero = ''): string {
  if ((shown === 'last' || shown === 'change') && material.lines.every((line) => isZero(line.last))) return '';
  if (shown === 'planned' && material.lines.every((line) => isZero(line.planned))) return '';
  return printAmount(sumOf(lines, shown), material, zero);
}

/** Cents in 万元 and in 元; 亿元 are printed to 万元. */
function decimalsOf(unit: MoneyUnit): number {
  return unit.exponent >= 8 ? 4 : 2;
}

interface Row {
  readonly labels: Partial<Record<LabelColumn, string>>;
  readonly takes: readonly LedgerLine[];
  readonly shown?: Shown;
}

function rowsTable(kind: TableKind, material: Material): BuiltTable {
  const taken = linesOf(kind, material.lines);
  const keep = kind.columns.map((column) => typeof column === 'string' || isKept(column, taken));
  const columns = kind.columns.filter((_, index) => keep[index]);
  const zero = kind.body.by === 'single' ? '0.00' : '';
  const body = rowsOf(kind, taken, material).map(({ labels, takes, shown }) =>
    columns.map((column) => {
      if (typeof column === 'string') return labels[column] ?? '';
      return printSum(select(takes, column), shown ?? column.shown, material, zero);
    }),
  );
  return {
    header: kind.header.map((cells) => cells.filter((_, index) => keep[index])),
    body: withTotal(kind, columns, taken, material, body),
    amounts: columns.map((column) => typeof column !== 'string'),
    empty: taken.length === 0,
  };
}

function isKept(item: AmountColumn | FixedRow, lines: readonly LedgerLine[]): boolean {
  if (!item.optional) return true;
  const selection = 'label' in item ? (item.takes ?? {}) : item;
  return lines.some((line) => selects(selection, line));
}

function withTotal(
  { body }: TableKind,
  columns: readonly LayoutColumn[],
  taken: readonly LedgerLine[],
  material: Material,
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  if (!('total' in body)) return rows;
  const { total }: { total: TotalRow } = body;
  const cells = columns.map((column, index) => {
    if (typeof column === 'string') return index === total.column ? total.label : '';
    return printSum(select(taken, column), column.shown, material);
  });
  return total.at === 'first' ? [cells, ...rows] : [...rows, cells];
}

function rowsOf({ body }: TableKind, taken: readonly LedgerLine[], material: Material): Row[] {
  switch (body.by) {
    case 'function':
      return codedRows(taken, (line) => line.functional, material.names.functional);
    case 'economy':
      return codedRows(taken, (line) => line.economic, material.names.economic).map((row) => ({
        ...row,
        labels: { ...row.labels, ...governmentLabels(row, material.names) },
      }));
    case 'project':
      return projectRows(taken, material.names);
    case 'project-name':
      return groupedRows(taken, (line) => line.project || material.names.functional(line.functional), 'project');
    case 'unit':
      return groupedRows(taken, (line) => line.unit || material.department, 'unit');
    case 'fixed':
      return body.rows
        .filter((row) => isKept(row, taken))
        .map((row) => ({ labels: { name: row.label }, takes: row.takes ? select(taken, row.takes) : [] }));
    case 'single':
      return [{ labels: {}, takes: taken }];
    default:
      return [];
  }
}

/** A row for every code and every code above it. Where a code has lines of its own, those below it are one with it. */
function codedRows(
  lines: readonly LedgerLine[],
  codeOf: (line: LedgerLine) => string,
  nameOf: (code: string) => string,
): Row[] {
  const own = new Set(lines.map(codeOf));
  const byCode = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const code = codeOf(line);
    for (const prefix of prefixes(code)) {
      if (prefix === code || nameOf(prefix) !== '') addTo(byCode, prefix, line);
      if (own.has(prefix)) break;
    }
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, takes]) => ({ labels: codeLabels(code, nameOf(code)), takes }));
}

/** 208, 20805, 2080505. */
function prefixes(code: string): string[] {
  const lengths = [3, 5, 7, 9].filter((length) => length < code.length);
  return [...lengths.map((length) => code.slice(0, length)), code];
}

function codeLabels(code: string, name: string): Row['labels'] {
  return {
    code,
    name,
    category: code.slice(0, 3),
    group: code.slice(3, 5),
    item: code.slice(5),
  };
}

/** The government's code beside the department's, where all the money of the row is booked under one. */
function governmentLabels(row: Row, names: Names): Row['labels'] {
  const length = row.labels.code?.length ?? 5;
  const codes = new Set(row.takes.map((line) => line.government));
  const cut = new Set([...codes].map((code) => code.slice(0, length)));
  const [code = ''] = cut;
  if (cut.size !== 1 || code.length !== length) return {};
  const name = names.government(code);
  return name === '' ? {} : { 'government-code': code, 'government-name': name };
}

function projectRows(lines: readonly LedgerLine[], names: Names): Row[] {
  return codedRows(lines, (line) => line.functional, names.functional).flatMap((row): Row[] => {
    const isLeaf = row.takes.every((line) => line.functional === row.labels.code);
    if (!isLeaf) return [row];
    const byProject = new Map<string, LedgerLine[]>();
    for (const line of row.takes) addTo(byProject, line.project || row.labels.name!, line);
    return [...byProject].map(([project, takes]) => ({ labels: { ...row.labels, project }, takes }));
  });
}

function groupedRows(
  lines: readonly LedgerLine[],
  keyOf: (line: LedgerLine) => string,
  column: 'project' | 'unit',
): Row[] {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of lines) addTo(groups, keyOf(line), line);
  return [...groups].map(([key, takes]) => ({ labels: { [column]: key }, takes }));
}

function sidesTable(kind: TableKind, sides: readonly Side[], material: Material): BuiltTable {
  const blocks = sides.map((side) => {
    const taken = select(material.lines, side.takes);
    const rows = side.rows.flatMap((row) => ('categories' in row ? categoryRows(row, taken, material) : [row]));
    const print = (row: FixedRow) => [
      row.label,
      ...side.columns.map((column) => sideCell(row, column, taken, material)),
    ];
    return {
      width: side.columns.length + 1,
      rows: rows.filter((row) => isKept(row, taken)).map(print),
      totals: side.totals.map(print),
    };
  });
  const height = Math.max(...blocks.map(({ rows }) => rows.length));
  const closing = Math.max(...blocks.map(({ totals }) => totals.length));
  const abreast = (part: 'rows' | 'totals', index: number) =>
    blocks.flatMap((block) => block[part][index] ?? Array<string>(block.width).fill(''));
  return {
    header: kind.header,
    body: [
      ...Array.from({ length: height }, (_, index) => abreast('rows', index)),
      ...Array.from({ length: closing }, (_, index) => abreast('totals', index)),
    ],
    amounts: blocks.flatMap(({ width }) => [false, ...Array<boolean>(width - 1).fill(true)]),
    empty: linesOf(kind, material.lines).length === 0,
  };
}

function sideCell(row: FixedRow, column: AmountColumn, taken: readonly LedgerLine[], material: Material): string {
  if (row.takes === undefined) return '';
  return printAmount(sumOf(select(taken, row.takes, column), row.shown ?? column.shown), material);
}

function categoryRows(
  { label, categories }: { label: string; categories: readonly string[] },
  taken: readonly LedgerLine[],
  { names }: Material,
): FixedRow[] {
  const used = taken.filter((line) => line.flow === 'expenditure').map((line) => line.functional.slice(0, 3));
  const codes = [...new Set([...categories, ...used])].filter((code) => code !== '').sort();
  return codes.map((code, index) => ({
    label: label
      .replace('{code}', code)
      .replace('{一}', chineseNumber(index + 1))
      .replace('{1}', `${index + 1}`)
      .replace('{name}', names.functional(code)),
    takes: { flow: 'expenditure', functional: code },
  }));
}

function listsTable(
  kind: TableKind,
  lists: readonly { readonly takes: Selection; readonly total: string }[],
  material: Material,
): BuiltTable {
  const blocks = lists.map(({ takes, total }) => {
    const taken = select(material.lines, takes);
    return {
      rows: codedRows(taken, (line) => line.economic, material.names.economic).map((row) => [
        row.labels.code!,
        row.labels.name!,
        printAmount(sumOf(row.takes), material),
      ]),
      total: [total, '', printAmount(sumOf(taken), material)],
    };
  });
  const height = Math.max(...blocks.map(({ rows }) => rows.length));
  return {
    header: kind.header,
    body: [
      ...Array.from({ length: height }, (_, index) => blocks.flatMap(({ rows }) => rows[index] ?? ['', '', ''])),
      blocks.flatMap(({ total }) => total),
    ],
    amounts: blocks.flatMap(() => [false, false, true]),
    empty: linesOf(kind, material.lines).length === 0,
  };
}
