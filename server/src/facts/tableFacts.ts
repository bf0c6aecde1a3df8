import { keptFor } from '../collections.ts';
import { isOrganisation } from '../draft/organisation.ts';
import { compare, isZero } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { maySumTo } from '../figures/interval.ts';
import type { Column } from '../tables/reading/columns.ts';
import type { PanelReading } from '../tables/reading/panel.ts';
import { type Period, periodsOf } from '../tables/reading/period.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { Row } from '../tables/reading/rows.ts';
import { rowStructure } from '../tables/structure/rowSums.ts';
import { squeeze } from '../text/fold.ts';
import {
  type Flow,
  FROM_ABOVE,
  type Fund,
  flowIn,
  fundIn,
  isOfAnyFund,
  type Measure,
  measureIn,
  OPENING_BALANCE,
  REMAINING,
} from '../vocabulary/funds.ts';
import {
  ALL_EXPENSES,
  expenseOf,
  isBesideExpenses,
  isPublicExpense,
  isWholeExpense,
  RUNNING_COSTS,
} from '../vocabulary/lines.ts';
import { PROCUREMENT, purchaseNamed } from '../vocabulary/procurement.ts';
import { isBudgetKind, type TableKind } from '../vocabulary/tableKinds.ts';
import { type Coordinates, canonicalName, type Fact, keyOf } from './fact.ts';

interface ColumnPlace {
  readonly flow: Flow;
  readonly fund: Fund;
  readonly measure: Measure;
  readonly period: Period;
  /** Line the column itself stands for (the columns of a table of 三公经费), or empty. */
  readonly name: string;
}

const kept = new WeakMap<TableReading, readonly Fact[]>();

/** Every amount of a table with its coordinates, from title, headers, codes and labels. */
export function tableFacts(reading: TableReading): readonly Fact[] {
  let facts = kept.get(reading);
  if (!facts) {
    facts = reading.panels.flatMap((panel) => panelFacts(reading, panel));
    kept.set(reading, facts);
  }
  return facts;
}

function panelFacts(reading: TableReading, panel: PanelReading): Fact[] {
  const { title } = reading.place;
  const { kind } = reading;
  if (kind === 'performance' || kind === 'performance-whole' || kind === 'list') return [];
  const top = panel.panel.labels[0]?.path[0] ?? '';
  const closing = panel.rows.findLast(({ total }) => total === 'total')?.name ?? '';
  const periods = periodsOf(panel.panel.amounts, title);
  const read = panel.panel.amounts.map((column, index) => placeOf(reading, [top, closing], column, periods[index]!));
  const places = withRemaining(read, panel.panel.amounts);
  const transfers = places.map(({ fund }) => transfersBeside(fund, panel));
  const keys = places.map(({ name, fund, measure, period }) => `${name}|${fund}|${measure}|${period}`);
  // Where two columns say the same, the header was misread.
  const twice = new Set(keys.filter((key, column) => keys.indexOf(key) !== column));
  const years = twice.size > 0 ? undefined : rowPeriods(panel, title);
  const facts: Fact[] = [];
  /** What is printed for each expense in the column of a total, or beside it in its row. */
  const beside = (index: number, column: number): readonly Expense[] => {
    const lines = panel.rows.map((other, at) => ({
      name: canonicalName(other.name),
      figure: panel.figures[at]![column],
    }));
    const columns = places.map(({ name, period }, at) => ({
      name: period === places[column]!.period ? name : '',
      figure: panel.figures[index]![at],
    }));
    return [...lines, ...columns];
  };
  panel.rows.forEach((row, index) => {
    if (isHeading(panel, index)) return;
    const year = years?.[index];
    const line = year ? totalLine(row, kind) : lineOf(row, panel, index, kind);
    // Of columns whose headers were broken the one that prints most is the whole.
    const printsMost = (figure: Figure, column: number) =>
      keys.every((key, other) => {
        const beside = key === keys[column] ? panel.figures[index]![other] : undefined;
        return !beside || compare(beside.amount, figure.amount) <= 0;
      });
    places.forEach((ofColumn, column) => {
      const columnPlace = year ? { ...ofColumn, period: year } : ofColumn;
      const printed = panel.figures[index]![column];
      const figure =
        row.total === 'part-total' && printed?.blank !== false ? (amountRightOf(row, reading) ?? printed) : printed;
      if (!figure || columnPlace.period === 'change' || (columnPlace.name !== '' && twice.has(keys[column]!))) return;
      if (line === `N:${ALL_EXPENSES}` && twice.has(keys[column]!) && !printsMost(figure, column)) return;
      if (row.total === 'part-total' && figure.blank) return;
      const place = row.total === 'part-total' ? { ...columnPlace, measure: measureIn(row.name)! } : columnPlace;
      const isAll = line === `N:${ALL_EXPENSES}` && place.name === '';
      if (isAll && holdsMore(figure, row, beside(index, column))) {
        facts.push(factAt({ ...place, line: `K:${kind}` }, canonicalName(row.name), figure));
      } else if (place.name !== '' && (line === 'total' || year || panel.panel.labels.length === 0)) {
        facts.push(factAt({ ...place, line: `N:${place.name}` }, place.name, figure));
      } else if (line !== '') {
        const name = year || line === wholeLine(kind) ? line.replace(/^N:/, '') : canonicalName(row.name);
        const fact = factAt({ ...place, line }, name, figure);
        const more = panel.figures[index]![transfers[column]!];
        facts.push(more && more.value.coefficient !== 0n ? { ...fact, part: true } : fact);
        const fund = fundLine(row, panel, index, place);
        if (fund) facts.push(factAt({ ...place, fund, line: 'total' }, row.name, figure));
      }
    });
  });
  return facts;
}

interface Expense {
  readonly name: string;
  readonly figure: Figure | undefined;
}

/** A total of a table that prints 会议费 beside the public expenses is theirs where it says so, or where they make it up. */
function holdsMore(total: Figure, { name }: Row, expenses: readonly Expense[]): boolean {
  if (canonicalName(name) === ALL_EXPENSES) return false;
  if (!expenses.some((one) => isBesideExpenses(one.name) && one.figure && !isZero(one.figure.value))) return false;
  const printed = (isOne: (name: string) => boolean) =>
    expenses.flatMap((one) => (isOne(one.name) && one.figure ? [one.figure.interval] : []));
  const whole = printed(isWholeExpense);
  return ![whole, printed(isPublicExpense)].some((parts) => maySumTo(total.interval, parts));
}

/** Where 公用经费合计 is set across two panels, its amount stands in the other. */
function amountRightOf({ index, part }: Row, { panels }: TableReading): Figure | undefined {
  for (const { rows, figures } of panels) {
    const at = rows.findIndex((row) => row.index === index && row.part === part && row.name === '' && row.code === '');
    const figure = figures[at]?.find((one) => one && !one.blank);
    if (figure) return figure;
  }
  return undefined;
}

/** The period of each row where the rows are years, each printed once: 2025年, 2026年, 增减变化. */
function rowPeriods({ rows }: PanelReading, title: string): readonly Period[] | undefined {
  const years = rows.flatMap(({ year }) => (year === '' ? [] : [year]));
  if (years.length < 2 || new Set(years).size < years.length) return undefined;
  const labels = rows.map(({ year, name }) => ({ path: [year || name] }));
  const periods = periodsOf(labels, title);
  return rows.every(({ year }, index) => year !== '' || periods[index] === 'change') ? periods : undefined;
}

/** 一、“三公”经费支出 without amounts above （一）支出合计 names what follows; its own cells are not blank for zero. */
function isHeading({ rows, figures }: PanelReading, index: number): boolean {
  const next = rows[index + 1];
  const { rank } = rows[index]!;
  const heads = rank > 0 && next !== undefined && next.rank > rank && next.name.endsWith('合计');
  return heads && figures[index]!.every((figure) => !figure || figure.blank);
}

/** The column of transfers from above that are of the same fund but set apart from it; -1 if there is none. */
function transfersBeside(fund: Fund, panel: PanelReading): number {
  return panel.panel.amounts.findIndex(({ path }) => {
    const [, own] = FROM_ABOVE.exec(path.at(-1) ?? '') ?? [];
    return own !== undefined && fundIn(own) === fund;
  });
}

type Placed = Coordinates & Pick<Fact, 'period'>;

const factsKept = new WeakMap<Figure, Fact[]>();

/** The fact a figure states; the one made before if the table was read before and the figure still says the same. */
function factAt({ flow, fund, measure, line, period }: Placed, name: string, figure: Figure): Fact {
  const known = factsKept.get(figure);
  const same = known?.find(
    (fact) =>
      fact.line === line &&
      fact.name === name &&
      fact.flow === flow &&
      fact.fund === fund &&
      fact.measure === measure &&
      fact.period === period,
  );
  if (same) return same;
  const at = { flow, fund, measure, line, period };
  const fact = { ...at, key: keyOf(at), name, figure };
  factsKept.set(figure, known ? [...known.slice(-MOST_FACTS), fact] : [fact]);
  return fact;
}

/** A figure states one fact or two; those of readings long past are forgotten. */
const MOST_FACTS = 3;

function placeOf(
  { kind, place: { title } }: TableReading,
  /** What heads the labels of the panel, and what its total is called: 收入总计. */
  beside: readonly string[],
  column: Column,
  period: Period,
): ColumnPlace {
  const leaf = column.path.at(-1) ?? '';
  const path = column.path.join('/');
  const flow = [title, column.path[0] ?? '', ...beside].map(flowIn).find((side) => side !== undefined) ?? 'expenditure';
  const carried = column.path.some((label) => fundIn(label) === 'carry-over');
  const measure = measureIn(leaf) ?? measureIn(path) ?? measureIn(title) ?? 'total';
  const named = isOfAnyFund(measure)
    ? (fundIn(title) ?? 'all')
    : (fundIn(leaf) ?? fundIn(column.path.slice(1).join('/')) ?? fundIn(title) ?? fundIn(path) ?? 'all');
  const fund = carried ? 'carry-over' : named;
  return {
    flow,
    fund,
    measure,
    period,
    name: kind === 'public-expenses' ? expenseOf(column.path) : '',
  };
}

/** 其他支出 is a part of the expenditure only beside others: alone it is the name of a category. */
function withRemaining(places: readonly ColumnPlace[], columns: readonly Column[]): readonly ColumnPlace[] {
  if (!places.some(({ measure }) => measure === 'basic')) return places;
  return places.map((place, index) => {
    const isRest = place.measure === 'total' && REMAINING.test(squeeze(columns[index]!.path.at(-1) ?? ''));
    return isRest ? { ...place, measure: 'remaining' } : place;
  });
}

function lineOf(row: Row, panel: PanelReading, index: number, kind: TableKind | undefined): string {
  if (kind !== undefined && isBudgetKind(kind) && index === wholeRow(panel)) return 'total';
  if (panel.panel.labels.length === 0) return kind === 'public-expenses' ? `N:${ALL_EXPENSES}` : '';
  if (row.total === 'total') return totalLine(row, kind);
  if (row.total === 'part-total') return 'total';
  if (row.total) return '';
  if (row.project !== '') return `P:${row.project}`;
  const code = row.code || rowStructure(panel).linking.codes?.[index] || '';
  if (code !== '') return `${bookOf(code)}${code}`;
  if (rowStructure(panel).linking.units.has(index)) return '';
  if (row.name === '' || row.name === row.year) return '';
  const name = canonicalName(row.name);
  // What a unit buys or spends on its cars is not its budget.
  if (wholeLine(kind) && isOrganisation(row.name)) return `K:${kind}/${name}`;
  return `N:${(kind === 'procurement' && purchaseNamed(row.name)) || name}`;
}

/**
 * The row that is all of a table without a row 合计: its only one, or that of the unit over everything else. -1 if there
 * is none.
 */
const wholeRow = keptFor((panel: PanelReading): number => {
  const { rows } = panel;
  if (rows.some(({ total }) => total === 'total')) return -1;
  const [first] = rows;
  if (first?.code !== '' || first.rank > 0) return -1;
  if (rows.length === 1) return first.name === '' || isOrganisation(first.name) ? 0 : -1;
  const { parents } = rowStructure(panel).linking;
  return isOrganisation(first.name) && parents.every((parent, index) => (index === 0 ? parent < 0 : parent >= 0))
    ? 0
    : -1;
});

/** What the text calls all that such a table lists. */
const WHOLES: Readonly<Partial<Record<TableKind, string>>> = {
  'public-expenses': ALL_EXPENSES,
  'running-cost': RUNNING_COSTS,
  procurement: PROCUREMENT,
};

function wholeLine(kind: TableKind | undefined): string | undefined {
  const whole = kind && WHOLES[kind];
  return whole && `N:${whole}`;
}

/** The total of a list of purchases or of assets is not the department's. */
function totalLine(row: Row, kind: TableKind | undefined): string {
  const whole = wholeLine(kind);
  if (whole) return whole;
  if (!isBudgetKind(kind)) return `K:${kind}`;
  return row.name.startsWith('本年') ? `N:${row.name}` : 'total';
}

/** F functional, E economic of departments, G economic of governments, U a unit of the department. */
function bookOf(code: string): string {
  if (code.length % 2 === 0) return 'U';
  if (code.startsWith('2')) return 'F';
  if (code.startsWith('3')) return 'E';
  return code.startsWith('5') ? 'G' : 'U';
}

/** An income line that names a fund (一般公共预算拨款收入) is that fund's total; parts of carry-over are not. */
function fundLine(row: Row, panel: PanelReading, index: number, place: ColumnPlace): Fund | undefined {
  if (place.flow !== 'income' || row.total || row.code !== '') return undefined;
  const fund = fundIn(row.name);
  if (!fund || fund === 'other' || fund === 'carry-over') return undefined;
  const { parents } = rowStructure(panel).linking;
  for (let at = parents[index]!; at >= 0; at = parents[at]!) {
    if (fundIn(panel.rows[at]!.name) === 'carry-over') return undefined;
  }
  // 年初结转和结余 with its funds below, numbered anew.
  for (let at = index - 1; at >= 0; at--) {
    const { name, total } = panel.rows[at]!;
    if (fundIn(name) === 'carry-over' || OPENING_BALANCE.test(name)) return undefined;
    if (total || name.startsWith('本年')) break;
  }
  return fund;
}
