import { cellNumber, type PrintedNumber } from '../figures/scan.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { Inline } from '../text/inline.ts';

export type Dialect = 'pipe' | 'tabs' | 'cells' | 'html';

/** One cell of a table, whatever the dialect it was written in. Offsets are relative to the table's region. */
export class Cell {
  private foldedText: string | undefined;
  private key: string | undefined;
  private parsed: PrintedNumber | null | undefined;

  constructor(
    readonly content: Inline,
    /** The cell a merged cell repeats: its own content stands there. */
    readonly origin?: Cell,
    /** Ideographic spaces before the content, which documents use to set parts under their whole. */
    readonly indent = 0,
  ) {}

  get text(): string {
    return this.content.text;
  }

  get start(): number {
    return this.content.at(0);
  }

  get end(): number {
    return this.content.endAt(this.content.text.length);
  }

  get isBlank(): boolean {
    return this.content.text === '';
  }

  /** Full-width forms as ASCII, same length as `text`. */
  get folded(): string {
    this.foldedText ??= fold(this.content.text);
    return this.foldedText;
  }

  /** Without any white space, for comparing labels. */
  get label(): string {
    this.key ??= squeeze(this.folded);
    return this.key;
  }

  /** The number that fills the cell. */
  get number(): PrintedNumber | undefined {
    if (this.parsed === undefined) this.parsed = cellNumber(this.folded) ?? null;
    return this.parsed ?? undefined;
  }
}

/**
 * Depth of the white space a cell begins with; the one or two spaces of a tidy pipe table are none.
 *
 * @param justified whether the column is set right or in the middle, so that only wide spaces are meant
 */
export function indentOf(text: string, justified = false): number {
  // Most cells begin at once or after the one space of a tidy table; this runs for every cell.
  const second = text.charCodeAt(0) === 32 ? text.charCodeAt(1) : text.charCodeAt(0);
  if (second > 32 && second < 0x2000) return 0;
  if (second >= 0x3001 && second < 0xfe00) return 0;
  const blank = /^[\s\u3000]*/.exec(text)![0];
  const wide = blank.split('\u3000').length - 1 + blank.split('\u2003').length - 1;
  return wide > 0 || justified ? wide : Math.floor(blank.replace(/[\n\t]/g, '').length / 3);
}

/** A table as a grid of cells; rows may be ragged, a merged cell stands in every place it covers. */
export interface Grid {
  readonly dialect: Dialect;
  readonly rows: readonly (readonly Cell[])[];
  /** The longest row. */
  readonly columns: number;
  /** Offsets relative to the region. */
  readonly start: number;
  readonly end: number;
}

export function makeGrid(dialect: Dialect, rows: readonly (readonly Cell[])[], start: number, end: number): Grid {
  let columns = 0;
  for (const row of rows) columns = Math.max(columns, row.length);
  return { dialect, rows, columns, start, end };
}
