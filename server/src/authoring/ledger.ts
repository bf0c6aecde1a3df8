import { type Catalogue, joinColumns, readCode } from '../catalogue/index.ts';
import { add, type Decimal, equals, ZERO } from '../figures/decimal.ts';
import { type MoneyUnit, TEN_THOUSAND_YUAN } from '../figures/units.ts';
import { readSheets } from '../sheets/read.ts';
import type { Sheet, SheetProblem } from '../sheets/sheet.ts';
import type { Slices } from '../sheets/slices.ts';
import { DIGIT, POINT_NOUGHTS } from '../text/characters.ts';
import { fold, squeeze } from '../text/fold.ts';
import { isAnyOf } from '../vocabulary/words.ts';
import { findLedgerColumns, type LedgerColumns, type LedgerField } from './ledgerColumns.ts';
import { readAmount, readFlow, readFund, readPurchase, readUses } from './ledgerWords.ts';
import { type LedgerLine, sumOf } from './line.ts';
import { functionalEntry, governmentCode } from './names.ts';

/** A ledger as a file of the workspace. */
export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Why a line is not in the tables, or is there otherwise than it stands. The whole file: `no-header`, `no-lines`,
 * `unit-assumed`, `fund-assumed`, and those of a file that cannot be read. The others are of a row; only those of
 * {@link KEPT} leave it in the tables.
 */
export type LedgerProblemId =
  | SheetProblem
  | 'no-header'
  | 'no-lines'
  | 'unit-assumed'
  | 'fund-assumed'
  | 'code-missing'
  | 'code-unknown'
  | 'parent-unknown'
  | 'economic-missing'
  | 'economic-unknown'
  | 'amount-missing'
  | 'amount-unreadable'
  | 'fund-missing'
  | 'fund-unknown'
  | 'fund-two'
  | 'use-unknown'
  | 'use-two'
  | 'flow-unknown'
  | 'sum-row'
  | 'project-missing'
  | 'purchase-unknown'
  | 'total-differs';

const KEPT: ReadonlySet<LedgerProblemId> = new Set([
  'project-missing',
  'purchase-unknown',
  'unit-assumed',
  'fund-assumed',
  'total-differs',
]);

export interface LedgerProblem {
  readonly file: string;
  /** Empty where the file has just one sheet. */
  readonly sheet: string;
  /** From 1, as a spreadsheet counts; 0 for the whole file. */
  readonly row: number;
  readonly id: LedgerProblemId;
  /** What stands there. */
  readonly found: string;
  /** The money that is missing from the tables for it, in 元. */
  readonly amount: Decimal;
}

/** The lines of a ledger, and what is wrong with the others. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly LedgerProblem[];
  /** Whether it says what the money is for by economic codes. */
  readonly economic: boolean;
  /** Whether it says of every line what is bought by 政府采购. */
  readonly purchases: boolean;
  /** How many lines have money, those that could not be placed included. */
  readonly count: number;
}

/** Whether a problem keeps its line out of the tables. */
export function isUnplaced(problem: LedgerProblem): boolean {
  return problem.row > 0 && !KEPT.has(problem.id);
}

/** Reads a CSV, TSV or XLSX file; a ledger that names no unit is in that of the draft. */
export function* readLedger(
  file: LedgerFile,
  catalogue: Catalogue,
  draftUnit: MoneyUnit = TEN_THOUSAND_YUAN,
): Slices<Ledger> {
  const sheets = yield* readSheets(file.name, file.bytes);
  if (typeof sheets === 'string') return failed(file.name, sheets);
  const found = sheets.map((sheet) => ({ sheet, columns: findLedgerColumns(sheet.rows) }));
  const useful = found.flatMap(({ sheet, columns }) => (columns ? [{ sheet, columns }] : []));
  if (useful.length === 0) return failed(file.name, 'no-header');
  const readers = useful.map(
    ({ sheet, columns }) => new SheetReader(file.name, sheets.length > 1, sheet, columns, catalogue, draftUnit),
  );
  const ledgers: Ledger[] = [];
  for (const reader of readers) {
    yield;
    ledgers.push(reader.read());
  }
  const lines = ledgers.flatMap((ledger) => ledger.lines);
  const problems = ledgers.flatMap((ledger) => ledger.problems);
  const count = ledgers.reduce((sum, ledger) => sum + ledger.count, 0);
  if (count === 0) problems.push(problemOf(file.name, 'no-lines'));
  return {
    lines,
    problems,
    economic: ledgers.some((ledger) => ledger.economic),
    purchases: ledgers.every((ledger) => ledger.purchases),
    count,
  };
}

function failed(file: string, id: LedgerProblemId): Ledger {
  return { lines: [], problems: [problemOf(file, id)], economic: false, purchases: false, count: 0 };
}

function problemOf(file: string, id: LedgerProblemId): LedgerProblem {
  return { file, sheet: '', row: 0, id, found: '', amount: ZERO };
}

/** A line with the row it stands in. */
interface ReadLine {
  readonly line: LedgerLine;
  readonly row: number;
}

/** A reason to leave a row out, and what stands there. */
class Unplaced {
  constructor(
    readonly id: LedgerProblemId,
    readonly found = '',
  ) {}
}

const TOTAL = isAnyOf('合计 总计 共计 合计数 本年[收入|支出]合计 {收入|支出}{合计|总计} total sum grandtotal');
const SUBTOTAL = isAnyOf('<any:12>小计 subtotal');

class SheetReader {
  private readonly problems: LedgerProblem[] = [];
  private readonly read_: ReadLine[] = [];
  private readonly unit: MoneyUnit;
  private readonly economic: boolean;
  private purchases: boolean;
  private above = '';
  /** All the money met so far, placed or not, by flow. */
  private readonly met = { income: ZERO, expenditure: ZERO };
  private count = 0;

  constructor(
    private readonly file: string,
    private readonly several: boolean,
    private readonly sheet: Sheet,
    private readonly columns: LedgerColumns,
    private readonly catalogue: Catalogue,
    draftUnit: MoneyUnit,
  ) {
    this.unit = columns.unit ?? draftUnit;
    this.economic = columns.at.economic !== undefined;
    this.purchases = columns.at.purchase !== undefined;
  }

  read(): Ledger {
    const { columns, sheet } = this;
    if (!columns.unit) this.report(0, 'unit-assumed', this.unit.name);
    if (columns.at.fund === undefined) this.report(0, 'fund-assumed');
    for (let index = columns.body; index < sheet.rows.length; index++) this.readRow(sheet.rows[index]!, index + 1);
    const lines = this.withoutSums().map(({ line }) => line);
    this.problems.sort((a, b) => a.row - b.row);
    return { lines, problems: this.problems, economic: this.economic, purchases: this.purchases, count: this.count };
  }

  private readRow(row: readonly string[], number: number): void {
    const filled = row.filter((cell) => cell.trim() !== '');
    if (filled.length === 0) return;
    const cell = (field: LedgerField) => this.cell(row, field);
    const amount = this.amount(cell('amount'));
    const labels = row.map((text) => squeeze(fold(text)).toLowerCase());
    if (!DIGIT.test(this.code(row)) && labels.some((label) => TOTAL.test(label) || SUBTOTAL.test(label))) {
      if (labels.some((label) => TOTAL.test(label)) && amount && amount !== 'blank') this.holdTotal(amount, number);
      return;
    }
    // A heading, or the header again on another page.
    if (filled.length === 1 || findLedgerColumns([row])) return;
    this.count += 1;
    const flow = readFlow(cell('flow'));
    const known = amount && amount !== 'blank' ? amount : ZERO;
    this.met[flow ?? 'expenditure'] = add(this.met[flow ?? 'expenditure'], known);
    const line = this.line(row, flow, amount);
    if (line instanceof Unplaced) this.report(number, line.id, line.found, known);
    else {
      this.read_.push({ line, row: number });
      if (line.use === 'project' && line.project === '' && line.flow === 'expenditure') {
        this.report(number, 'project-missing', line.functional);
      }
      if (readPurchase(cell('purchase')) === undefined) {
        this.purchases = false;
        this.report(number, 'purchase-unknown', cell('purchase'));
      }
    }
  }

  private line(
    row: readonly string[],
    flow: 'income' | 'expenditure' | undefined,
    amount: Decimal | 'blank' | undefined,
  ): LedgerLine | Unplaced {
    const cell = (field: LedgerField) => this.cell(row, field);
    if (!flow) return new Unplaced('flow-unknown', cell('flow'));
    const functional = this.functional(row, flow);
    if (functional instanceof Unplaced) return functional;
    const economic = this.economicCode(cell('economic'), flow);
    if (economic instanceof Unplaced) return economic;
    const fund = this.fund(cell('fund'));
    if (fund instanceof Unplaced) return fund;
    const use = useOf(cell('use'), cell('project'));
    if (use instanceof Unplaced) return use;
    const last = this.amount(cell('last'));
    const planned = this.amount(cell('planned'));
    if (!amount) return new Unplaced('amount-unreadable', cell('amount'));
    if (!last) return new Unplaced('amount-unreadable', cell('last'));
    if (!planned) return new Unplaced('amount-unreadable', cell('planned'));
    const bought = this.amount(cell('bought'));
    if (!bought) return new Unplaced('amount-unreadable', cell('bought'));
    const sort = readPurchase(cell('purchase'));
    if ([amount, last, planned].every((value) => value === 'blank')) return new Unplaced('amount-missing');
    const given = codeIn(cell('government')) ?? '';
    return {
      flow,
      functional,
      economic,
      government: given || (economic === '' ? '' : governmentCode(economic)),
      project: cell('project'),
      unit: cell('unit'),
      ...fund,
      use,
      amount: amount === 'blank' ? ZERO : amount,
      last: last === 'blank' ? ZERO : last,
      planned: planned === 'blank' ? ZERO : planned,
      bought:
        sort && sort !== 'none'
          ? { sort, amount: bought === 'blank' ? (amount === 'blank' ? ZERO : amount) : bought }
          : undefined,
    };
  }

  private cell(row: readonly string[], field: LedgerField): string {
    const column = this.columns.at[field];
    return column === undefined ? '' : (row[column] ?? '').trim();
  }

  private amount(cell: string): Decimal | 'blank' | undefined {
    return readAmount(cell, this.unit);
  }

  /** The functional code as printed, joined of its columns; empty if there is none. */
  private code(row: readonly string[]): string {
    const { at, split } = this.columns;
    if (split.length > 0) {
      const cells = split.map((column) => (row[column] ?? '').replace(POINT_NOUGHTS, ''));
      return cells.join('').trim();
    }
    return at.functional === undefined ? '' : (row[at.functional] ?? '').trim();
  }

  private functional(row: readonly string[], flow: 'income' | 'expenditure'): string | Unplaced {
    const printed = this.code(row);
    if (printed === '') return flow === 'income' ? '' : new Unplaced('code-missing');
    const { split } = this.columns;
    const cells = split.map((column) => (row[column] ?? '').replace(POINT_NOUGHTS, ''));
    const code = split.length > 0 ? joinColumns(cells, this.above)?.code : codeIn(printed);
    if (code === undefined) return new Unplaced('code-unknown', printed);
    this.above = code;
    if (!functionalEntry(this.catalogue, code)) return new Unplaced('code-unknown', code);
    // Its group would have no row: the table would set the item under another.
    const above = [3, 5].map((length) => code.slice(0, length)).filter((parent) => parent.length < code.length);
    const missing = above.find((parent) => !functionalEntry(this.catalogue, parent));
    return missing === undefined ? code : new Unplaced('parent-unknown', missing);
  }

  private economicCode(cell: string, flow: 'income' | 'expenditure'): string | Unplaced {
    if (!this.economic || flow === 'income') return '';
    if (cell === '') return new Unplaced('economic-missing');
    const code = codeIn(cell);
    if (code === undefined) return new Unplaced('economic-unknown', cell);
    return this.catalogue.find(code, { book: 'economic-department' }) ? code : new Unplaced('economic-unknown', code);
  }

  private fund(cell: string): Pick<LedgerLine, 'source' | 'carried'> | Unplaced {
    if (this.columns.at.fund === undefined) return { source: 'general', carried: false };
    if (cell === '') return new Unplaced('fund-missing');
    const { sources, carried } = readFund(cell);
    if (sources.length > 1) return new Unplaced('fund-two', cell);
    const [source] = sources;
    return source ? { source, carried } : new Unplaced('fund-unknown', cell);
  }

  /** A total row of the ledger itself is no line, but it must be the sum of those above it. */
  private holdTotal(amount: Decimal, row: number): void {
    const { income, expenditure } = this.met;
    if ([income, expenditure, add(income, expenditure)].some((sum) => equals(sum, amount))) return;
    this.report(row, 'total-differs', '', amount);
  }

  /** A row for a category above the rows of its items is their sum; counted as a line the money would be there twice. */
  private withoutSums(): ReadLine[] {
    const above = new Set<string>();
    for (const { line } of this.read_) {
      for (const length of [3, 5, 7]) {
        if (line.functional.length > length) above.add(`${line.flow} ${line.functional.slice(0, length)}`);
      }
    }
    return this.read_.filter(({ line, row }) => {
      if (!above.has(`${line.flow} ${line.functional}`)) return true;
      this.report(row, 'sum-row', line.functional, line.amount);
      return false;
    });
  }

  private report(row: number, id: LedgerProblemId, found = '', amount: Decimal = ZERO): void {
    this.problems.push({ file: this.file, sheet: this.several ? this.sheet.name : '', row, id, found, amount });
  }
}

/** The code of a cell, with its name behind it or not; digits that run into letters are a slip. */
function codeIn(cell: string): string | undefined {
  const read = readCode(cell.replace(POINT_NOUGHTS, ''));
  return read && !/^[a-z\d]/i.test(read.name) ? read.code : undefined;
}

/** What is not said follows from the project: what has one is project expenditure. */
function useOf(cell: string, project: string): LedgerLine['use'] | Unplaced {
  if (cell === '') return project === '' ? 'basic' : 'project';
  const uses = readUses(cell);
  if (uses.length > 1) return new Unplaced('use-two', cell);
  return uses[0] ?? new Unplaced('use-unknown', cell);
}

/** The money of a ledger that is in no table, in 元; rows that are sums of others are not missing. */
export function missingFrom(ledger: Ledger): Decimal {
  return ledger.problems
    .filter((problem) => isUnplaced(problem) && problem.id !== 'sum-row')
    .reduce((sum, { amount }) => add(sum, amount), ZERO);
}

/**
 * Income by source where the ledger lists only expenditure: what is spent of a fund has come in for it. Where income
 * is listed but not by function, a table by function can only be made if the two agree source by source.
 */
export function withIncome(lines: readonly LedgerLine[]): {
  readonly lines: readonly LedgerLine[];
  /** Income by function; undefined if it cannot be told. */
  readonly byFunction: readonly LedgerLine[] | undefined;
} {
  const income = lines.filter((line) => line.flow === 'income');
  const spent = lines.filter((line) => line.flow === 'expenditure');
  const mirrored = spent.map((line): LedgerLine => ({ ...line, flow: 'income' }));
  if (income.length === 0) return { lines: [...mirrored, ...spent], byFunction: mirrored };
  if (income.every((line) => line.functional !== '')) return { lines, byFunction: income };
  return { lines, byFunction: agreeBySource(income, spent) ? mirrored : undefined };
}

function agreeBySource(income: readonly LedgerLine[], spent: readonly LedgerLine[]): boolean {
  const keyOf = (line: LedgerLine) => `${line.source} ${line.carried}`;
  return [...new Set([...income, ...spent].map(keyOf))].every((key) =>
    equals(sumOf(income.filter((line) => keyOf(line) === key)), sumOf(spent.filter((line) => keyOf(line) === key))),
  );
}
