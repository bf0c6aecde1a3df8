/** One sheet of a file, as rows of cells. */
export interface Sheet {
  /** Empty where the file has just one. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Merged cells, where the file tells of them. */
  readonly merges?: readonly Merge[];
  readonly hidden?: Hidden;
}

/** A merged cell: its first place and how many rows and columns it covers. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the spreadsheet holds and does not show. */
interface Hidden {
  /** All of the sheet. */
  readonly sheet: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Why a file gives no rows. */
export type SheetProblem = 'too-large' | 'encoding' | 'damaged' | 'unknown-kind';
