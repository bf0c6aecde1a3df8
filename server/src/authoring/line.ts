import { add, type Decimal, subtract, ZERO } from '../figures/decimal.ts';

/** Where the money of a ledger line comes from. */
export type Source =
  | 'general'
  | 'general-transfer'
  | 'government-fund'
  | 'government-fund-transfer'
  | 'state-capital'
  | 'state-capital-transfer'
  | 'education-fees'
  | 'business'
  | 'operating'
  | 'superior'
  | 'affiliated'
  | 'other';

/** What the money is spent as: 基本支出, 项目支出, 上缴上级支出, 经营支出, 对附属单位补助支出. */
export type Use = 'basic' | 'project' | 'upward' | 'operating' | 'affiliated';

/** One line of the ledger, placed and in 元. */
export interface LedgerLine {
  readonly flow: 'income' | 'expenditure';
  /** Functional code; empty only where a line of income is not given by function. */
  readonly functional: string;
  /** Economic code of departments; empty where the ledger has no such column. */
  readonly economic: string;
  /** Economic code of governments, as given or as it follows from the department's. */
  readonly government: string;
  readonly project: string;
  /** Unit of the department; empty if the ledger names none. */
  readonly unit: string;
  readonly source: Source;
  /** Money carried over from last year. */
  readonly carried: boolean;
  readonly use: Use;
  readonly amount: Decimal;
  /** Last year's amount. */
  readonly last: Decimal;
  /** What was budgeted, beside an amount that was spent. */
  readonly planned: Decimal;
  /** What of it is bought by 政府采购, and which sort that is; nothing where the ledger says of none. */
  readonly bought: { readonly sort: Purchase; readonly amount: Decimal } | undefined;
}

/** The sorts that purchases of the government are divided into. */
export const PURCHASES = ['货物', '工程', '服务'] as const;
export type Purchase = (typeof PURCHASES)[number];

/** Which lines a cell, a row or a column of a table takes; what is left out does not matter. */
export interface Selection {
  readonly flow?: 'income' | 'expenditure';
  readonly sources?: readonly Source[];
  readonly carried?: boolean;
  readonly uses?: readonly Use[];
  /** Beginnings of economic codes. */
  readonly economic?: readonly string[];
  /** Beginnings of economic codes that are left out. */
  readonly notEconomic?: readonly string[];
  /** Beginnings of government economic codes. */
  readonly government?: readonly string[];
  /** Beginning of the functional code. */
  readonly functional?: string;
  /** Nothing: a row or column that the ledger says nothing about. */
  readonly nothing?: true;
}

/** Which amount of its lines a column shows; `remainder` is income less expenditure, what is left at the year's end. */
export type Shown = 'amount' | 'last' | 'planned' | 'change' | 'remainder';

/** Whether a line is among those selected. */
export function selects(selection: Selection, line: LedgerLine): boolean {
  const { flow, sources, carried, uses, economic, notEconomic, government, functional } = selection;
  return (
    !selection.nothing &&
    (flow === undefined || line.flow === flow) &&
    (carried === undefined || line.carried === carried) &&
    (sources === undefined || sources.includes(line.source)) &&
    (uses === undefined || uses.includes(line.use)) &&
    (functional === undefined || line.functional.startsWith(functional)) &&
    (economic === undefined || economic.some((code) => line.economic.startsWith(code))) &&
    (notEconomic === undefined || !notEconomic.some((code) => line.economic.startsWith(code))) &&
    (government === undefined || government.some((code) => line.government.startsWith(code)))
  );
}

/** The lines that every selection takes. */
export function select(lines: readonly LedgerLine[], ...selections: readonly Selection[]): LedgerLine[] {
  return lines.filter((line) => selections.every((selection) => selects(selection, line)));
}

/** The sum of what is shown of the lines, exact. */
export function sumOf(lines: readonly LedgerLine[], shown: Shown = 'amount'): Decimal {
  return lines.reduce((sum, line) => add(sum, shownOf(line, shown)), ZERO);
}

function shownOf(line: LedgerLine, shown: Shown): Decimal {
  switch (shown) {
    case 'amount':
      return line.amount;
    case 'last':
      return line.last;
    case 'planned':
      return line.planned;
    case 'change':
      return subtract(line.amount, line.last);
    case 'remainder':
      return line.flow === 'income' ? line.amount : subtract(ZERO, line.amount);
  }
}
