/** One sheet of a file, as rows of cells. */
export interface Sheet {
  /** Empty where the file has just one. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Merged cells, where the file tells of them. */
  readonly merges?: readonly Merge[];
}

/** A merged cell: its first place and how many rows and columns it covers. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Why a file gives no rows. */
export type SheetProblem = 'too-large' | 'encoding' | 'damaged' | 'unknown-kind';
