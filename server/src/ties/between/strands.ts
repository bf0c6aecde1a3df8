import { addTo, sameItems } from '../../collections.ts';
import type { Fact } from '../../facts/fact.ts';
import { isCategoryLine } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { absolute, add, compare, type Decimal, equals, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { FLOWS, type Flow, type Fund, fundIn, type Measure } from '../../vocabulary/funds.ts';
import { isBudgetKind, kindTitled, type TableKind } from '../../vocabulary/tableKinds.ts';

/** One column of one table: the facts of one flow, fund and measure, by line. */
export interface Strand {
  /** The table it is a column of, through all its readings. */
  readonly table: object;
  readonly kind: TableKind | undefined;
  readonly flow: Flow;
  readonly fund: Fund;
  /** Whether title or headers say of which money it speaks; a table without a title may be of any. */
  readonly said: boolean;
  readonly measure: Measure;
  /** The grand total. */
  readonly total: Figure | undefined;
  /** This year's total, where carry-over follows it. */
  readonly thisYear: Figure | undefined;
  readonly lines: ReadonlyMap<string, Figure>;
  /** Lines of categories by their names, for tables that print no codes. */
  readonly named: ReadonlyMap<string, string>;
}

const strandsKept = new WeakMap<TableReading, readonly Strand[]>();

/** The columns of a table as facts that may stand in other tables, too. */
export function strandsOf(reading: TableReading): readonly Strand[] {
  let strands = strandsKept.get(reading);
  if (!strands) {
    const groups = new Map<string, Fact[]>();
    for (const fact of tableFacts(reading)) {
      if (fact.period === 'current' && !fact.part) addTo(groups, `${fact.flow}|${fact.fund}|${fact.measure}`, fact);
    }
    const columns = [...groups.values()].map((group) => strandOf(reading, group));
    strands = [...columns, ...FLOWS.flatMap((flow) => fundsStrand(reading, flow, columns) ?? [])];
    strandsKept.set(reading, strands);
  }
  return strands;
}

const strandsByFact = new WeakMap<Fact, { readonly facts: readonly Fact[]; readonly strand: Strand }>();

/** The column as read before, as long as its facts are the same and its table says of the same money what they are. */
function strandOf(reading: TableReading, facts: readonly Fact[]): Strand {
  const said = isSaid(reading, facts);
  const before = strandsByFact.get(facts[0]!);
  const { table, kind, said: saidBefore } = before?.strand ?? {};
  const same = table === tableOf(reading) && kind === reading.kind && saidBefore === said;
  if (before && same && sameItems(before.facts, facts)) return before.strand;
  const strand = readStrand(reading, facts, said);
  strandsByFact.set(facts[0]!, { facts, strand });
  return strand;
}

function tableOf(reading: TableReading): object {
  return reading.anchors[0]!;
}

function readStrand(reading: TableReading, facts: readonly Fact[], said: boolean): Strand {
  const { flow, fund, measure } = facts[0]!;
  const lines = new Map<string, Figure>();
  const twice = new Set<string>();
  const beside = besides(reading, facts);
  for (const { line, figure } of facts) {
    if (beside.has(figure)) continue;
    const before = lines.get(line);
    // The total of a table of one fund stands at its head and again at its foot.
    if (before && line === 'total' && equals(before.amount, figure.amount)) continue;
    if (before) twice.add(line);
    lines.set(line, figure);
  }
  // A line printed twice in one column (two units, two projects) is not one fact.
  for (const line of twice) lines.delete(line);
  const total = filled(lines.get('total'));
  const thisYear = filled(THIS_YEAR.map((line) => lines.get(line)).find((figure) => figure !== undefined));
  const named = new Map(
    facts.flatMap(({ line, name }) => (isCategoryLine(line) ? [[`N:${name}`, line] as const] : [])),
  );
  return { table: tableOf(reading), kind: reading.kind, flow, fund, said, measure, total, thisYear, lines, named };
}

/** Whether title, header or every line says of which money a column is. */
function isSaid(reading: TableReading, facts: readonly Fact[]): boolean {
  const { fund } = facts[0]!;
  return saysMoney(reading, fund) || facts.every(({ name, line }) => line === 'total' && fundIn(name) === fund);
}

/** Of columns of a panel that go by one description (合计 beside 经营支出) all but the one that prints most, the whole. */
function besides({ kind, panels }: TableReading, facts: readonly Fact[]): ReadonlySet<Figure> {
  const found = new Set<Figure>();
  // What a table without title and header prints in its columns is not known well enough to choose among them.
  if (kind === undefined) return found;
  const lineOf = new Map(facts.map(({ figure, line }) => [figure, line]));
  for (const { panel, figures } of panels) {
    const columns = panel.amounts.map((_, at) =>
      figures.flatMap((row) => (row[at] && lineOf.has(row[at]) ? [row[at]] : [])),
    );
    const kept = new Set<string>();
    for (const column of columns.sort((a, b) => compare(sizeOf(b), sizeOf(a)))) {
      const lines = column.map((figure) => lineOf.get(figure)!);
      if (lines.some((line) => kept.has(line))) for (const figure of column) found.add(figure);
      else for (const line of lines) kept.add(line);
    }
  }
  return found;
}

function sizeOf(column: readonly Figure[]): Decimal {
  return column.reduce((sum, { amount }) => add(sum, absolute(amount)), ZERO);
}

/** How the total of this year's money is called where carry-over follows it. */
const THIS_YEAR = ['支出合计', '收入合计', '支出', '收入'].map((name) => `N:本年${name}`);

/** The totals of a table fund by fund, as if the funds were its lines: 收支总表 lists them in rows, 收入总表 in columns. */
function fundsStrand(reading: TableReading, flow: Flow, columns: readonly Strand[]): Strand | undefined {
  if (!isBudgetKind(reading.kind)) return undefined;
  const lines = new Map<string, Figure>();
  let total: Figure | undefined;
  for (const strand of columns) {
    const figure = strand.lines.get('total');
    if (!figure || strand.flow !== flow || strand.measure !== 'total') continue;
    if (strand.fund === 'all') total = filled(figure);
    else if (strand.fund !== 'carry-over') lines.set(`fund:${strand.fund}`, figure);
  }
  if (lines.size < 2) return undefined;
  const { kind } = reading;
  const table = tableOf(reading);
  return {
    table,
    kind,
    flow,
    fund: 'all',
    said: saysMoney(reading, 'all'),
    measure: 'total',
    total,
    thisYear: undefined,
    lines,
    named: new Map(),
  };
}

function filled(figure: Figure | undefined): Figure | undefined {
  return figure?.blank ? undefined : figure;
}

/** 收支总表 and its like speak of all money without saying so; any other table says of which, or does not. */
function saysMoney({ place: { title }, header }: TableReading, fund: Fund): boolean {
  if (fund === 'all') return ALL_MONEY.has(kindTitled(title)) && fundIn(title) === undefined;
  return fundIn(title) !== undefined || header.paths.some((path) => path.some((label) => fundIn(label) === fund));
}

const ALL_MONEY: ReadonlySet<TableKind | undefined> = new Set(['income-expenditure', 'income', 'expenditure']);

/** Funds whose money is part of the other's: where the totals agree, so does every line. */
const WITHIN: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  general: ['appropriation', 'all'],
  appropriation: ['all'],
};

/** Whether money of one fund is always part of another's. */
export function fundsWithin(part: Fund, whole: Fund): boolean {
  return WITHIN[part]?.includes(whole) ?? false;
}
