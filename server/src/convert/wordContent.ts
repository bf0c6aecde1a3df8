import { unzipParts } from '../sheets/archive.ts';
import { type Attributes, localName, parseXml } from '../sheets/xml.ts';
import type { Content, SourceCell } from './content.ts';
import { WordNumbers } from './wordNumbers.ts';
import { readStyles, type WordStyle } from './wordStyles.ts';

const PARTS = /^word\/(?:document|styles|numbering)\.xml$/;
/** What is not printed: deleted text, the instructions of fields, the second form of a drawing. */
const SILENT = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback']);
const DEEPEST_NESTING = 40;

/** Reads a DOCX file: headings, paragraphs with the numbers Word prints before them, and tables with merged cells. */
export function wordContent(bytes: Uint8Array): readonly Content[] | undefined {
  const part = unzipParts(bytes, PARTS);
  const document = part('word/document.xml');
  if (document === undefined) return undefined;
  const reader = new WordReader(
    readStyles(part('word/styles.xml') ?? ''),
    new WordNumbers(part('word/numbering.xml') ?? ''),
  );
  parseXml(document, {
    open: (tag, attributes) => reader.open(localName(tag), attributes),
    close: (tag) => reader.close(localName(tag)),
    text: (text) => reader.text(text),
  });
  return reader.content;
}

interface Paragraph {
  text: string;
  style: WordStyle;
  list: { id: string; level: number } | undefined;
  outline: number;
  indent: number;
}

interface Cell {
  readonly lines: string[];
  columns: number;
  rows: number;
  merge: 'restart' | 'continue' | undefined;
}

/** A table being read: by column, the cell that further cells below may go on with. */
interface Table {
  readonly rows: Cell[][];
  readonly above: Map<number, Cell>;
  row: Cell[];
  column: number;
}

class WordReader {
  readonly content: Content[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly cells: Cell[] = [];
  private silent = 0;
  private inText = false;

  constructor(
    private readonly styleOf: (id: string | undefined) => WordStyle,
    private readonly numbers: WordNumbers,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (SILENT.has(name)) this.silent += 1;
    if (this.silent > 0) return;
    const value = attributes['w:val'] ?? '';
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    const cell = this.cells.at(-1);
    switch (name) {
      case 'p':
        if (this.paragraphs.length < DEEPEST_NESTING) {
          this.paragraphs.push({ text: '', style: this.styleOf(undefined), list: undefined, outline: 0, indent: 0 });
        }
        break;
      case 'pStyle':
        if (paragraph) paragraph.style = this.styleOf(value);
        break;
      case 'outlineLvl':
        if (paragraph && Number(value) < 9) paragraph.outline = Number(value) + 1;
        break;
      case 'ilvl':
        if (paragraph) paragraph.list = { id: paragraph.list?.id ?? '', level: Number(value) };
        break;
      case 'numId':
        if (paragraph) paragraph.list = { id: value, level: paragraph.list?.level ?? 0 };
        break;
      case 'ind':
        if (paragraph)
          paragraph.indent = Math.floor(Number(attributes['w:leftChars'] ?? attributes['w:firstLineChars'] ?? 0) / 100);
        break;
      case 't':
        this.inText = true;
        break;
      case 'tab':
        // In the properties of a paragraph it is a tab stop, which has a position.
        if (paragraph && attributes['w:pos'] === undefined) paragraph.text += '　　';
        break;
      case 'br':
      case 'cr':
        if (paragraph) paragraph.text += '\n';
        break;
      case 'noBreakHyphen':
        if (paragraph) paragraph.text += '-';
        break;
      case 'tbl':
        if (this.tables.length < DEEPEST_NESTING) this.tables.push({ rows: [], above: new Map(), row: [], column: 0 });
        break;
      case 'tr':
        if (table) Object.assign(table, { row: [], column: 0 });
        break;
      case 'gridBefore':
        if (table) this.skip(table, Number(value));
        break;
      case 'tc':
        if (this.cells.length < DEEPEST_NESTING) this.cells.push({ lines: [], columns: 1, rows: 1, merge: undefined });
        break;
      case 'gridSpan':
        if (cell) cell.columns = Math.max(1, Math.min(200, Number(value) || 1));
        break;
      case 'vMerge':
        if (cell) cell.merge = value === 'restart' ? 'restart' : 'continue';
        break;
    }
  }

  close(name: string): void {
    if (SILENT.has(name)) {
      this.silent = Math.max(0, this.silent - 1);
      return;
    }
    if (this.silent > 0) return;
    if (name === 't') this.inText = false;
    else if (name === 'p') this.closeParagraph();
    else if (name === 'tc') this.closeCell();
    else if (name === 'tr') this.tables.at(-1)?.rows.push(this.tables.at(-1)!.row);
    else if (name === 'tbl') this.closeTable();
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.inText && this.silent === 0 && paragraph) paragraph.text += text;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph || paragraph.style.contents) return;
    const list = paragraph.list?.id ? paragraph.list : paragraph.style.list;
    const number =
      list && paragraph.text.trim() !== '' && list.id !== '0' ? this.numbers.next(list.id, list.level) : '';
    const text = number + paragraph.text;
    if (text.trim() === '') return;
    const cell = this.cells.at(-1);
    if (cell) {
      cell.lines.push('　'.repeat(Math.min(15, Math.max(0, paragraph.indent))) + text);
      return;
    }
    const depth = paragraph.outline || paragraph.style.depth;
    if (depth > 0) this.content.push({ kind: 'heading', text: text.trim(), depth: Math.min(6, depth) });
    else this.content.push({ kind: 'paragraph', text });
  }

  /** Empty places before the first cell of a row. */
  private skip(table: Table, columns: number): void {
    for (let count = 0; count < Math.min(200, columns || 0); count++) {
      table.row.push({ lines: [], columns: 1, rows: 1, merge: undefined });
      table.column += 1;
    }
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    const table = this.tables.at(-1);
    if (!cell || !table) return;
    const { column } = table;
    table.column += cell.columns;
    const over = table.above.get(column);
    if (cell.merge === 'continue' && over && over.columns === cell.columns) {
      over.rows += 1;
      return;
    }
    if (cell.merge === undefined) table.above.delete(column);
    else table.above.set(column, cell);
    table.row.push(cell);
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.cells.at(-1);
    if (outer) {
      // A table inside a cell is text of the cell, row by row.
      for (const row of table.rows) outer.lines.push(row.map((cell) => cell.lines.join('')).join(' '));
      return;
    }
    this.content.push({ kind: 'table', rows: table.rows.map((row) => row.map(sourceCell)) });
  }
}

function sourceCell({ lines, columns, rows }: Cell): SourceCell {
  return { text: lines.join('\n'), ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}
