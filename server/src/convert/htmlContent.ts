import { Parser } from 'htmlparser2';
import { LIMITS } from '../limits.ts';
import { LINE_BREAK } from '../text/characters.ts';
import { trimSpaces } from '../text/lines.ts';
import { type Mark, setOff } from '../text/marks.ts';
import { markOf } from '../text/notes.ts';
import { measureFor } from '../text/width.ts';
import type { Content, Foreign, SourceCell } from './content.ts';
import { LeftOutCount, type LeftOutKind } from './leftOut.ts';

/** Elements whose text is no text of the page. */
const SILENT = new Set(['style', 'script', 'title', 'template', 'noscript', 'xml']);
/** Elements that begin and end a line. */
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'section',
  'article',
  'caption',
  'center',
  'blockquote',
  'pre',
  'dd',
  'dt',
]);
/** How a page says that it does not show an element. */
const NOT_SHOWN = ['display:none', 'visibility:hidden', 'mso-hide:all'];

/** Reads what Excel, WPS, Word and browsers put on the clipboard as HTML: paragraphs, headings and tables. */
export function htmlContent(html: string): Foreign {
  const reader = new PageReader(indentsIn(html));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return reader.end();
}

type Attributes = Readonly<Record<string, string>>;

class PageReader {
  private readonly content: Content[] = [];
  private rows: SourceCell[][] | undefined;
  private row: SourceCell[] | undefined;
  private cell: { text: string; readonly indent: number; readonly columns: number; readonly rows: number } | undefined;
  private line = '';
  private silent = 0;
  private tables = 0;
  /** The elements that set text off, from the outermost to the innermost. */
  private readonly marks: { readonly name: string; readonly mark: Mark }[] = [];
  /** The element that is not shown, with how many are open from it on. */
  private hidden: { depth: number; readonly kind: LeftOutKind; told: boolean } | undefined;
  private readonly left = new LeftOutCount();

  /** @param indents how deep a class of cells is set in */
  constructor(private readonly indents: ReadonlyMap<string, number>) {}

  open(name: string, attributes: Attributes): void {
    if (this.hidden) this.hidden.depth += 1;
    else if (isHidden(attributes)) {
      this.hidden = { depth: 1, kind: name === 'tr' ? 'hidden-row' : 'hidden-text', told: false };
    }
    if (this.hidden) return;
    if (name === 'img') this.left.add('picture');
    const mark = markOf(name);
    if (mark) this.marks.push({ name, mark });
    if (SILENT.has(name)) this.silent += 1;
    else if (name === 'table') this.openTable();
    else if (name === 'br') this.write('\n');
    else if (this.tables !== 1) this.openBlock(name);
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else this.openBlock(name);
  }

  close(name: string): void {
    if (this.hidden) {
      this.hidden.depth -= 1;
      if (this.hidden.depth === 0) this.hidden = undefined;
      return;
    }
    if (this.marks.at(-1)?.name === name) this.marks.pop();
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    else if (name === 'table') this.closeTable();
    else if (this.tables === 1 && (name === 'td' || name === 'th')) this.closeCell();
    else if (this.tables === 1 && name === 'tr') this.closeRow();
    else this.closeBlock(name);
  }

  text(text: string): void {
    if (this.silent > 0) return;
    if (!this.hidden) this.write(setOff(text.replace(/[ \t\r\n]+/g, asSpace), this.marks.at(-1)?.mark));
    else if (text.trim() !== '' && !this.hidden.told) {
      this.hidden.told = true;
      this.left.add(this.hidden.kind);
    }
  }

  end(): Foreign {
    while (this.tables > 0) this.closeTable();
    this.closeBlock('p');
    return { content: this.content, left: this.left.all() };
  }

  private write(text: string): void {
    if (this.cell) this.cell.text += text;
    else if (this.tables === 0) this.line += text;
  }

  private openTable(): void {
    if (this.tables === 0) {
      this.closeBlock('p');
      this.rows = [];
    } else this.write('\n');
    this.tables += 1;
  }

  private closeTable(): void {
    if (this.tables === 0) return;
    this.tables -= 1;
    if (this.tables > 0) return;
    this.closeRow();
    if (this.rows && this.rows.length > 0) this.content.push({ kind: 'table', rows: this.rows });
    this.rows = undefined;
  }

  private openRow(): void {
    this.closeRow();
    this.row = [];
  }

  private closeRow(): void {
    this.closeCell();
    if (this.row) this.rows?.push(this.row);
    this.row = undefined;
  }

  private openCell(attributes: Attributes): void {
    this.closeCell();
    this.row ??= [];
    const own = INDENT.exec(attributes.style ?? '')?.[1];
    const indent = own === undefined ? (this.indents.get(attributes.class ?? '') ?? 0) : Number(own);
    const columns = this.span(attributes.colspan, LIMITS['column-span']);
    this.cell = { text: '', indent, columns, rows: this.span(attributes.rowspan, LIMITS['row-span']) };
  }

  private closeCell(): void {
    if (!this.cell) return;
    const { text, indent, columns, rows } = this.cell;
    const filled = filledLines(text);
    this.row?.push({
      text: filled === '' ? '' : '　'.repeat(Math.min(indent, 15)) + filled,
      ...(columns > 1 ? { columns } : {}),
      ...(rows > 1 ? { rows } : {}),
    });
    this.cell = undefined;
  }

  private span(value: string | undefined, limit: number): number {
    const count = Number.parseInt(value ?? '1', 10);
    if (count > limit) this.left.add('wide-span');
    return Number.isFinite(count) && count > 1 ? Math.min(count, limit) : 1;
  }

  private openBlock(name: string): void {
    if (!BLOCKS.has(name) && headingDepth(name) === undefined) return;
    if (this.cell) this.write('\n');
    else this.closeBlock('p');
  }

  private closeBlock(name: string): void {
    const depth = headingDepth(name);
    if (depth === undefined && !BLOCKS.has(name)) return;
    if (this.cell) {
      this.write('\n');
      return;
    }
    const text = filledLines(this.line);
    this.line = '';
    if (text === '') return;
    this.content.push(depth === undefined ? { kind: 'paragraph', text } : { kind: 'heading', text, depth });
  }
}

function headingDepth(name: string): number | undefined {
  const depth = /^h([1-6])$/.exec(name)?.[1];
  return depth === undefined ? undefined : Number(depth);
}

const columnsOf = measureFor(false);

/** A line that the source wraps between two wide characters is wrapped for the source's sake alone. */
function asSpace(space: string, at: number, text: string): string {
  const wrapped = LINE_BREAK.test(space) && isWide(text[at - 1]) && isWide(text[at + space.length]);
  return wrapped ? '' : ' ';
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && columnsOf(character) === 2;
}

function filledLines(text: string): string {
  return text
    .split('\n')
    .map(trimSpaces)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

const INDENT = /mso-char-indent-count:\s*(\d{1,2})/;

/** Excel and WPS set a cell in by a class: `.xl66 {…; mso-char-indent-count:1}`. */
function indentsIn(html: string): ReadonlyMap<string, number> {
  const indents = new Map<string, number>();
  for (const part of html.slice(0, 500_000).split('}')) {
    const indent = INDENT.exec(part.slice(-2000))?.[1];
    const name = /\.([\w-]{1,40})\s*\{[^{]{0,2000}$/.exec(part.slice(-2000))?.[1];
    if (indent !== undefined && name !== undefined) indents.set(name, Number(indent));
  }
  return indents;
}

function isHidden({ hidden, style = '' }: Attributes): boolean {
  if (hidden !== undefined) return true;
  const said = style.toLowerCase().replaceAll(' ', '');
  return NOT_SHOWN.some((way) => said.includes(way));
}
