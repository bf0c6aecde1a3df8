import type { Measure } from '../text/width.ts';
import { escapedXml } from './escaped.ts';
import { CELL_MARGIN, type TableLayout } from './layout.ts';
import type { PublishedCell, PublishedNumber, PublishedTable } from './published.ts';
import { textOf } from './published.ts';
import type { Look, Styles } from './workbookStyles.ts';

/** A line above or below the table: its title, what stands side by side below that, or a note to the table. */
export interface SheetLine {
  readonly kind: 'title' | 'aside' | 'note';
  readonly pieces: readonly string[];
}

/** A spreadsheet keeps fifteen digits; a number of more is written as the text it is. */
const MOST_DIGITS = 15;
const LONGEST_TEXT = 32_767;

/** Of a line of text and of the title, in points. */
const LINE = 17;
const TITLE = 30;

/** A sheet with one table and its notes, its header kept in view. */
export function sheetXml(
  table: PublishedTable,
  caption: readonly SheetLine[],
  notes: readonly SheetLine[],
  styles: Styles,
  layout: TableLayout,
  measure: Measure,
): string {
  const columns = table.columns.length;
  const merges: string[] = [];
  const characters = layout.widths.map((width) =>
    Math.max(6, Math.min(60, (2 * (width - 2 * CELL_MARGIN)) / layout.size + 2)),
  );
  const lines = caption.map((line, index) => lineXml(line, index, columns, styles, merges));
  const rows = table.rows.map((cells, at) => {
    const row = caption.length + at;
    const height = LINE * linesOf(cells, characters, measure) + 2;
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${rowXml(cells, row, at < table.header, columns, styles, merges)}</row>`;
  });
  const below = notes.map((line, index) =>
    lineXml(line, caption.length + rows.length + index, columns, styles, merges),
  );
  const top = caption.length + table.header;
  const pane =
    table.header > 0 ? `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  const widths = characters.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width.toFixed(1)}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${lines.join('')}${rows.join('')}${below.join('')}</sheetData>`,
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    `<pageSetup paperSize="9" orientation="${layout.across ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}

/** How many lines the fullest cell of a row takes; a program that opens the file would only guess. */
function linesOf(cells: readonly PublishedCell[], characters: readonly number[], measure: Measure): number {
  const lines = cells.map(({ column, columns, rows, runs, indent }) => {
    const room = characters.slice(column, column + columns).reduce((sum, one) => sum + one, -1);
    const texts = textOf(runs).split('\n');
    const needed = texts.reduce((sum, text) => sum + Math.max(1, Math.ceil((measure(text) + 2 * indent) / room)), 0);
    return Math.ceil(needed / rows);
  });
  return Math.max(1, ...lines);
}

const ALIGN = { title: 'center', aside: 'right', note: 'left' } as const;

function lineXml({ kind, pieces }: SheetLine, row: number, columns: number, styles: Styles, merges: string[]): string {
  const plain = { border: false, wrap: false, indent: 0, format: '' } as const;
  if (kind !== 'aside' || pieces.length > columns) {
    if (columns > 1) merges.push(`${ref(row, 0)}:${ref(row, columns - 1)}`);
    const style = styles.of({
      ...plain,
      font: kind === 'title' ? 'title' : 'text',
      align: ALIGN[kind],
    });
    return `<row r="${row + 1}" ht="${kind === 'title' ? TITLE : LINE + 2}" customHeight="1">${textXml(row, 0, pieces.join('　　'), style)}</row>`;
  }
  // The first at the left, the last at the right; a unit alone stands at the right.
  const cells = pieces.map((piece, index) => {
    const last = index === pieces.length - 1;
    const column = last ? columns - 1 : Math.round((index * (columns - 1)) / Math.max(1, pieces.length - 1));
    const style = styles.of({ ...plain, font: 'text', align: last ? 'right' : index === 0 ? 'left' : 'center' });
    return textXml(row, column, piece, style);
  });
  return `<row r="${row + 1}" ht="${LINE + 2}" customHeight="1">${cells.join('')}</row>`;
}

function rowXml(
  cells: readonly PublishedCell[],
  row: number,
  header: boolean,
  columns: number,
  styles: Styles,
  merges: string[],
): string {
  const xml = new Map<number, string>();
  for (const cell of cells) {
    const style = styles.of(lookOf(cell, header));
    if (cell.columns > 1 || cell.rows > 1) {
      merges.push(`${ref(row, cell.column)}:${ref(row + cell.rows - 1, cell.column + cell.columns - 1)}`);
    }
    xml.set(cell.column, cellXml(row, cell, style));
    for (let right = 1; right < cell.columns; right++) {
      xml.set(cell.column + right, `<c r="${ref(row, cell.column + right)}" s="${style}"/>`);
    }
  }
  return Array.from({ length: columns }, (_, column) => xml.get(column) ?? '').join('');
}

function lookOf({ align, indent, number, columns }: PublishedCell, header: boolean): Look {
  return {
    font: header ? 'header' : 'text',
    align,
    border: true,
    wrap: !number,
    indent: columns > 1 ? 0 : indent,
    format: number && fits(number) ? formatOf(number) : '',
  };
}

function cellXml(row: number, { column, runs, number }: PublishedCell, style: number): string {
  if (number && fits(number)) {
    const value = number.percent ? hundredth(number.value) : number.value;
    return `<c r="${ref(row, column)}" s="${style}"><v>${value}</v></c>`;
  }
  return textXml(row, column, textOf(runs), style);
}

function textXml(row: number, column: number, text: string, style: number): string {
  if (text === '') return `<c r="${ref(row, column)}" s="${style}"/>`;
  const kept = escapedXml(text.slice(0, LONGEST_TEXT));
  return `<c r="${ref(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`;
}

function fits({ value }: PublishedNumber): boolean {
  return value.replace('-', '').replace('.', '').length <= MOST_DIGITS;
}

/** `#,##0.00` for 1,240.58, `0.00%` for 3.10%: as it is printed. */
function formatOf({ decimals, grouped, percent }: PublishedNumber): string {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return `${grouped ? '#,##0' : '0'}${places}${percent ? '%' : ''}`;
}

/** 3.10 as 0.0310, by moving the point: no figure goes through a binary number. */
function hundredth(value: string): string {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}

/** A1, as spreadsheets have it. */
function ref(row: number, column: number): string {
  let letters = '';
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26)) {
    letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
