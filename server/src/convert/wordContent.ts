import { unzipParts } from '../sheets/archive.ts';
import { type Attributes, localName, parseXml } from '../sheets/xml.ts';
import { setOff } from '../text/marks.ts';
import type { Content, Foreign, SourceCell } from './content.ts';
import { LeftOutCount, type LeftOutKind } from './leftOut.ts';
import { WordNumbers } from './wordNumbers.ts';
import { type RunLook, readStyles, runLook, type WordStyle } from './wordStyles.ts';

const PARTS = /^word\/(?:document|styles|numbering|footnotes|endnotes)\.xml$/;
/** What is not printed: deleted text, the instructions of fields, pronunciation, the second form of a drawing. */
const SILENT: ReadonlySet<string> = new Set(['instrText', 'rt', 'Fallback']);
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom', 'delText', 'cellDel']);
const PICTURES: ReadonlySet<string> = new Set(['blip', 'imagedata', 'chart']);
const DEEPEST_NESTING = 40;
const WIDEST_SPAN = 200;

/**
 * Reads a DOCX file as Word prints it: headings, paragraphs with the numbers Word prints before them, tables with merged
 * cells, and the notes at the end. Tracked changes count as accepted; hidden text is left out.
 */
export function wordContent(bytes: Uint8Array): Foreign | undefined {
  const part = unzipParts(bytes, PARTS);
  const document = part('word/document.xml');
  if (document === undefined) return undefined;
  const styles = readStyles(part('word/styles.xml') ?? '');
  const numbers = new WordNumbers(part('word/numbering.xml') ?? '');
  const left = new LeftOutCount();
  const reader = new WordReader(styles, numbers, left);
  readPart(document, reader);
  const notes = new Map(
    (['footnote', 'endnote'] as const).flatMap((kind) => [
      ...readNotes(kind, part(`word/${kind}s.xml`) ?? '', () => new WordReader(styles, numbers, left)),
    ]),
  );
  const content = [...reader.end()];
  for (const [index, id] of reader.notes.entries()) {
    const [first, ...others] = notes.get(id) ?? [];
    if (first?.kind !== 'paragraph') continue;
    content.push({ ...first, text: setOff(String(index + 1), 'sup') + first.text.trimStart() }, ...others);
  }
  return { content, left: left.all() };
}

function readPart(xml: string, reader: WordReader): void {
  parseXml(xml, {
    open: (tag, attributes) => reader.open(localName(tag), attributes),
    close: (tag) => reader.close(localName(tag)),
    text: (text) => reader.text(text),
  });
}

/** The notes of a part by how they are referred to. */
function readNotes(kind: string, xml: string, reading: () => WordReader): Map<string, readonly Content[]> {
  const notes = new Map<string, readonly Content[]>();
  let reader: WordReader | undefined;
  let id = '';
  parseXml(xml, {
    open(tag, attributes) {
      if (localName(tag) !== kind) reader?.open(localName(tag), attributes);
      else {
        id = `${kind} ${attributes['w:id'] ?? ''}`;
        reader = reading();
      }
    },
    close(tag) {
      if (localName(tag) !== kind) reader?.close(localName(tag));
      else if (reader) {
        notes.set(id, reader.end());
        reader = undefined;
      }
    },
    text: (text) => reader?.text(text),
  });
  return notes;
}

interface Paragraph {
  text: string;
  style: WordStyle;
  list: { id: string; level: number } | undefined;
  outline: number;
  indent: number;
  /** Its mark is deleted or hidden: the next paragraph goes on with it. */
  joined: boolean;
}

interface Cell {
  readonly lines: string[];
  columns: number;
  rows: number;
  merge: 'restart' | 'continue' | undefined;
  /** Text of a paragraph that the next one goes on with. */
  carried: string;
}

/** A table being read: by column, the cell that further cells below may go on with. */
interface Table {
  readonly rows: Cell[][];
  readonly above: Map<number, Cell>;
  row: Cell[];
  column: number;
  /** Why the row is not printed, if it is not. */
  gone: LeftOutKind | undefined;
}

class WordReader {
  /** Notes in the order in which they are referred to. */
  readonly notes: string[] = [];
  private readonly content: Content[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs: RunLook[] = [];
  private readonly tables: Table[] = [];
  private readonly cells: Cell[] = [];
  /** The paragraph outside of tables that the next one goes on with. */
  private readonly outside = { carried: '' };
  /** How many elements are open from the one on that is not read, and what is lost with it if it holds text. */
  private silent = 0;
  private losing: LeftOutKind | undefined;
  private inText = false;
  /** Inside the properties of a paragraph, and there in those of its mark. */
  private inProperties = false;
  private inMark = false;
  /** Inside the properties of a row. */
  private inRow = false;

  constructor(
    private readonly styleOf: (id: string | undefined) => WordStyle,
    private readonly numbers: WordNumbers,
    private readonly left: LeftOutCount,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.silent === 0 && this.isLost(name)) return;
    if (this.silent > 0) {
      this.silent += 1;
      return;
    }
    const value = attributes['w:val'] ?? '';
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    const cell = this.cells.at(-1);
    switch (name) {
      case 'p':
        this.paragraphs.push({
          text: '',
          style: this.styleOf(undefined),
          list: undefined,
          outline: 0,
          indent: 0,
          joined: false,
        });
        break;
      case 'pPr':
        this.inProperties = true;
        break;
      case 'rPr':
        this.inMark = this.inProperties;
        break;
      case 'r':
        this.runs.push({});
        break;
      case 'rStyle':
        this.look(this.styleOf(value).run);
        break;
      case 'vanish':
      case 'strike':
      case 'dstrike':
      case 'vertAlign':
        this.look(runLook(name, attributes['w:val']));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.refer(`${name.slice(0, -'Reference'.length)} ${attributes['w:id'] ?? ''}`, attributes);
        break;
      case 'commentReference':
        this.left.add('comment');
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
        if (paragraph && attributes['w:pos'] === undefined) this.write('　　');
        break;
      case 'br':
      case 'cr':
        this.write('\n');
        break;
      case 'noBreakHyphen':
        this.write('-');
        break;
      case 'tbl':
        this.flush();
        this.tables.push({ rows: [], above: new Map(), row: [], column: 0, gone: undefined });
        break;
      case 'tr':
        if (table) Object.assign(table, { row: [], column: 0, gone: undefined });
        break;
      case 'trPr':
        this.inRow = true;
        break;
      case 'hidden':
        if (table && this.inRow) table.gone = 'hidden-row';
        break;
      case 'gridBefore':
        if (table) this.skip(table, Number(value));
        break;
      case 'tc':
        this.cells.push(emptyCell());
        break;
      case 'gridSpan':
        if (cell) cell.columns = Math.max(1, Math.min(WIDEST_SPAN, Number(value) || 1));
        if (Number(value) > WIDEST_SPAN) this.left.add('wide-span');
        break;
      case 'vMerge':
        if (cell) cell.merge = value === 'restart' ? 'restart' : 'continue';
        break;
    }
  }

  close(name: string): void {
    if (this.silent > 0) {
      this.silent -= 1;
      return;
    }
    if (name === 't') this.inText = false;
    else if (name === 'r') this.runs.pop();
    else if (name === 'pPr') this.inProperties = false;
    else if (name === 'rPr') this.inMark = false;
    else if (name === 'trPr') this.inRow = false;
    else if (name === 'p') this.closeParagraph();
    else if (name === 'tc') this.closeCell();
    else if (name === 'tr') this.closeRow();
    else if (name === 'tbl') this.closeTable();
  }

  text(text: string): void {
    if (this.silent > 0) this.lose(text);
    else if (this.inText) this.write(text);
  }

  /** What was read. */
  end(): readonly Content[] {
    this.flush();
    return this.content;
  }

  /** Whether an element begins here that is not read; of tracked changes, what they delete and how things were. */
  private isLost(name: string): boolean {
    const deleted = DELETED.has(name);
    if (deleted && this.inMark) {
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) paragraph.joined = true;
    } else if (deleted && this.inRow) {
      const table = this.tables.at(-1);
      if (table) table.gone = 'deleted-text';
    }
    if (PICTURES.has(name)) this.left.add('picture');
    const deep = name === 'tbl' ? this.tables.length : name === 'p' ? this.paragraphs.length : 0;
    if (!deleted && !SILENT.has(name) && !name.endsWith('Change') && deep < DEEPEST_NESTING) return false;
    this.silent = 1;
    this.losing = deleted ? 'deleted-text' : deep > 0 ? 'nested-table' : undefined;
    return true;
  }

  /** Notes once that an element which is not read holds text. */
  private lose(text: string): void {
    if (this.losing === undefined || text.trim() === '') return;
    this.left.add(this.losing);
    this.losing = undefined;
  }

  /** What a property says of the run it stands in, or of the mark of the paragraph. */
  private look(said: RunLook): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.inMark && paragraph) paragraph.joined ||= said.hidden === true;
    else if (this.runs.length > 0) this.runs.push({ ...this.runs.pop(), ...said });
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    const { hidden, raised, struck } = { ...paragraph.style.run, ...this.runs.at(-1) };
    if (!hidden) paragraph.text += setOff(text, struck ? 'del' : raised === 'none' ? undefined : raised);
    else if (text.trim() !== '') this.left.add('hidden-text');
  }

  /** The number that Word prints for a note, where none of the writer's own follows. */
  private refer(id: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const own = attributes['w:customMarkFollows'];
    if (!paragraph || own === '1' || own === 'true') return;
    this.notes.push(id);
    paragraph.text += setOff(String(this.notes.length), 'sup');
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph || paragraph.style.contents) return;
    const place = this.cells.at(-1) ?? this.outside;
    const whole = place.carried + paragraph.text;
    place.carried = paragraph.joined ? whole : '';
    if (paragraph.joined) return;
    const list = paragraph.list?.id ? paragraph.list : paragraph.style.list;
    const number = list && whole.trim() !== '' && list.id !== '0' ? this.numbers.next(list.id, list.level) : '';
    const text = number + whole;
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

  /** Ends a paragraph that nothing is left to go on with. */
  private flush(): void {
    const cell = this.cells.at(-1);
    const place = cell ?? this.outside;
    const text = place.carried;
    place.carried = '';
    if (text.trim() === '') return;
    if (cell) cell.lines.push(text);
    else this.content.push({ kind: 'paragraph', text });
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.gone === undefined) table.rows.push(table.row);
    else if (table.row.some(({ lines }) => lines.length > 0)) this.left.add(table.gone);
  }

  /** Empty places before the first cell of a row. */
  private skip(table: Table, columns: number): void {
    for (let count = 0; count < Math.min(200, columns || 0); count++) {
      table.row.push(emptyCell());
      table.column += 1;
    }
  }

  private closeCell(): void {
    this.flush();
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

function emptyCell(): Cell {
  return { lines: [], columns: 1, rows: 1, merge: undefined, carried: '' };
}

function sourceCell({ lines, columns, rows }: Cell): SourceCell {
  return { text: lines.join('\n'), ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}
