import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import type { Merge, Sheet } from '../sheet.ts';
import { SheetError } from '../workbook.ts';
import { type OldRecord, RECORD } from './records.ts';

/** What the cells of all sheets refer to. */
export interface OldStyles {
  readonly strings: readonly string[];
  /** A number as its format, known by the place of the look of its cell, shows it. */
  readonly shown: (value: number, look: number) => string;
}

/** What stands in a cell that could not be worked out. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A row of no height, a column that is folded away. */
const ROW_HIDDEN = 0x20;
const COLUMN_HIDDEN = 1;
const WIDTH_OF_ROUND = 6;

/** A sheet as its records build it up. */
export class OldSheet {
  private readonly rows: string[][] = [];
  private readonly merges: Merge[] = [];
  private readonly hidden = { rows: new Set<number>(), columns: new Set<number>() };
  /** The cell of a formula whose text comes in a record of its own. */
  private awaited: { readonly row: number; readonly column: number } | undefined;

  /** @param cells places that the sheets before have taken */
  constructor(
    private readonly styles: OldStyles,
    public cells: number,
  ) {}

  take(record: OldRecord): void {
    const [row, column, look] = [record.short(0), record.short(2), record.short(4)];
    const { shown, strings } = this.styles;
    switch (record.kind) {
      case RECORD.sharedText:
        this.put(row, column, strings[record.long(6)] ?? '');
        break;
      case RECORD.text:
        this.put(row, column, record.text(6));
        break;
      case RECORD.number:
        this.put(row, column, shown(record.number(6), look));
        break;
      case RECORD.roundNumber:
        this.put(row, column, shown(record.roundNumber(6), look));
        break;
      case RECORD.roundNumbers:
        for (let at = 4, next = column; at + WIDTH_OF_ROUND <= record.bytes.length - 2; at += WIDTH_OF_ROUND, next++)
          this.put(row, next, shown(record.roundNumber(at + 2), record.short(at)));
        break;
      case RECORD.flagOrError:
        this.put(row, column, record.byte(7) === 1 ? (ERRORS[record.byte(6)] ?? '#N/A') : `${record.byte(6)}`);
        break;
      case RECORD.formula:
        this.formula(record);
        break;
      case RECORD.formulaText:
        if (this.awaited) this.put(this.awaited.row, this.awaited.column, record.text(0));
        this.awaited = undefined;
        break;
      case RECORD.row:
        if (record.short(12) & ROW_HIDDEN) this.hidden.rows.add(row);
        break;
      case RECORD.columns:
        if (record.short(8) & COLUMN_HIDDEN)
          for (let at = row; at <= Math.min(column, MOST_COLUMNS); at++) this.hidden.columns.add(at);
        break;
      case RECORD.merges:
        this.merge(record);
        break;
    }
  }

  made(name: string, sheet: boolean): Sheet {
    return { name, rows: this.rows, merges: this.merges, hidden: { sheet, ...this.hidden } };
  }

  /** The last result: a number, or what the first byte says where the last two are full. */
  private formula(record: OldRecord): void {
    const [row, column] = [record.short(0), record.short(2)];
    if (record.short(12) !== 0xffff) this.put(row, column, this.styles.shown(record.number(6), record.short(4)));
    else if (record.byte(6) === 0) this.awaited = { row, column };
    else if (record.byte(6) === 1) this.put(row, column, `${record.byte(8)}`);
    else if (record.byte(6) === 2) this.put(row, column, ERRORS[record.byte(8)] ?? '#N/A');
  }

  private put(row: number, column: number, text: string): void {
    if (text === '') return;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw new SheetError('too-large');
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    this.cells += Math.max(1, column + 1 - cells.length);
    if (this.cells > MOST_CELLS) throw new SheetError('too-large');
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  private merge(record: OldRecord): void {
    const count = Math.min(record.short(0), Math.floor((record.bytes.length - 2) / 8));
    for (let index = 0; index < count; index++) {
      const at = 2 + index * 8;
      const [row, last, column, right] = [0, 2, 4, 6].map((offset) => record.short(at + offset)) as [
        number,
        number,
        number,
        number,
      ];
      if (last < row || right < column) continue;
      if (this.merges.length >= MOST_ROWS) throw new SheetError('too-large');
      this.merges.push({ row, column, rows: last + 1 - row, columns: right + 1 - column });
    }
  }
}
