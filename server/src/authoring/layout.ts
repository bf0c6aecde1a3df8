import type { Selection, Shown } from './line.ts';

/** What a column of labels holds. */
export type LabelColumn =
  | 'category'
  | 'group'
  | 'item'
  | 'code'
  | 'name'
  | 'project'
  | 'unit-code'
  | 'unit'
  | 'government-code'
  | 'government-name'
  | 'note';

/** A column of amounts: which lines it takes, and what of them it shows. */
export interface AmountColumn extends Selection {
  readonly shown?: Shown;
  /** Printed only if there is such money: a family's form has no place for it otherwise. */
  readonly optional?: true;
}

export type LayoutColumn = LabelColumn | AmountColumn;

/** A line of a table whose lines are set by its form. */
export interface FixedRow {
  readonly label: string;
  /** Undefined for a line that has no amount of its own. */
  readonly takes: Selection | undefined;
  readonly shown?: Shown;
  readonly optional?: true;
}

/** The functional categories as lines: `201 一般公共服务支出`, `一、一般公共服务支出`, `1、一般公共服务支出`. */
export interface CategoryRows {
  /** What stands before a name; {code}, {一} and {1} are filled in. */
  readonly label: string;
  /** Codes that the form prints whether there is money or not. */
  readonly categories: readonly string[];
}

/** One side of a table that sets income beside expenditure. */
export interface Side {
  readonly rows: readonly (FixedRow | CategoryRows)[];
  /** The closing lines, set abreast of those of the other sides. */
  readonly totals: readonly FixedRow[];
  readonly columns: readonly AmountColumn[];
  readonly takes: Selection;
}

export interface TotalRow {
  readonly at: 'first' | 'last';
  readonly label: string;
  /** Index of the column that carries the label. */
  readonly column: number;
}

/** How the rows of a table follow from the ledger. */
export type Body =
  /** A row for every category, group and item (or, by economic code, category and group). */
  | { readonly by: 'function' | 'economy'; readonly takes: Selection; readonly total: TotalRow }
  /** Categories and groups, and under them a row for every item and project. */
  | { readonly by: 'project'; readonly takes: Selection; readonly total: TotalRow }
  /** A row for every project, or every unit. */
  | { readonly by: 'project-name' | 'unit'; readonly takes: Selection; readonly total: TotalRow }
  /** Sides abreast. */
  | { readonly by: 'sides'; readonly sides: readonly Side[] }
  /** Lists of economic codes abreast, each closed by its total. */
  | { readonly by: 'lists'; readonly lists: readonly { readonly takes: Selection; readonly total: string }[] }
  /** Lines that the form sets. */
  | { readonly by: 'fixed'; readonly takes: Selection; readonly rows: readonly FixedRow[] }
  /** One row of amounts under headers that say all. */
  | { readonly by: 'single'; readonly takes: Selection };

/** One kind of table in one family. */
export interface TableKind {
  /** Unique in its family: `income-expenditure`, `general-basic`, … */
  readonly id: string;
  /** 表一, 公开05表. */
  readonly number: string;
  /** 部门 stands for 单位 as well. */
  readonly title: string;
  /** Other titles by which the same table goes. */
  readonly alsoTitled?: readonly string[];
  readonly header: readonly (readonly string[])[];
  readonly columns: readonly LayoutColumn[];
  readonly body: Body;
  /** Without economic codes in the ledger this table cannot be made. */
  readonly economic?: true;
  /** Said below the table if it is empty. */
  readonly empty?: string;
}

/** A template family: the tables a finance office asks for, in their order. */
export interface Family {
  readonly id: FamilyId;
  readonly accounts: boolean;
  /** Lines above a table, the first of them its heading; {number}, {title}, {department}, {year}, {unit}. */
  readonly caption: readonly string[];
  readonly kinds: readonly TableKind[];
}

export type FamilyId = 'budget-9' | 'budget-10' | 'budget-11' | 'budget-14' | 'accounts';
