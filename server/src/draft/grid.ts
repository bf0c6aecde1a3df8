import { cellNumber, type PrintedNumber } from '../figures/scan.ts';
import { BREAKS } from '../text/characters.ts';
import { fold, squeeze } from '../text/fold.ts';
import { Inline } from '../text/inline.ts';
import { setIn } from '../text/lines.ts';
import { isTotalRow } from '../vocabulary/totals.ts';

export type Dialect = 'pipe' | 'tabs' | 'cells' | 'html' | 'spaces';

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
  const blank = text.slice(0, setIn(text));
  const wide = blank.split('\u3000').length - 1 + blank.split('\u2003').length - 1;
  return wide > 0 || justified ? wide : Math.floor(blank.replace(BREAKS, '').length / 3);
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
  const ragged = rows.some((row) => row.length < columns);
  return { dialect, rows: ragged ? rows.map((row) => withMergedTotal(row, rows, columns)) : rows, columns, start, end };
}

/**
 * A total whose label spans several columns is exported one cell or more short: its amounts stand too far left, the
 * first of them under a column of names. The cells that the label covers are put back.
 */
function withMergedTotal(row: readonly Cell[], rows: readonly (readonly Cell[])[], columns: number): readonly Cell[] {
  const [label, ...amounts] = row;
  const missing = columns - row.length;
  if (!label || missing === 0 || missing > 3 || amounts.length === 0 || !isTotalRow(label.label)) return row;
  if (!amounts.every((cell) => cell.isBlank || cell.number) || !amounts[0]!.number) return row;
  const whole = rows.filter((other) => other.length === columns && other.some((cell) => cell.number));
  const text = (column: number) => whole.filter((other) => !other[column]!.isBlank && !other[column]!.number).length;
  const named = text(1) * 2 > whole.length;
  if (!named || amounts.some((cell, index) => !cell.isBlank && text(1 + missing + index) > 0)) return row;
  const covered = Array.from({ length: missing }, () => new Cell(new Inline('', label.end)));
  return [label, ...covered, ...amounts];
}
