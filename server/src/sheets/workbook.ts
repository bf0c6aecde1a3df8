import { unmarked } from '../text/marks.ts';
import { ArchiveTooLarge, unzipParts } from './archive.ts';
import { readFormats } from './formats.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS } from './limits.ts';
import { RichText } from './richText.ts';
import type { Merge, Sheet, SheetProblem } from './sheet.ts';
import type { Slices } from './slices.ts';
import { type Attributes, localName, parsingXml } from './xml.ts';

/** Bytes of all parts together, unpacked: a second or so to read. */
const LARGEST_WORKBOOK = 40 * 1024 * 1024;

export class SheetError extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem);
  }
}

const PARTS = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

/** Says how a number is shown under a format code of the spreadsheet; `from1904`: its days are counted from that year. */
export type Show = (value: string, format: string, from1904: boolean) => string;

/**
 * The sheets of an XLSX file in their order, cell values as text: of a formula its last result, and a number as it is
 * kept, unless `show` gives it its look; then text that is set off is marked, too.
 */
export function* readWorkbook(bytes: Uint8Array, show?: Show): Slices<readonly Sheet[]> {
  const text = partsOf(bytes);
  yield;
  const workbook = text('xl/workbook.xml');
  if (workbook === undefined) throw new SheetError('damaged');
  const { entries, from1904 } = yield* readEntries(workbook);
  if (entries.length > MOST_SHEETS) throw new SheetError('too-large');
  const targets = yield* readTargets(text('xl/_rels/workbook.xml.rels') ?? '');
  const formats = show ? readFormats(text('xl/styles.xml') ?? '') : [];
  const reader = new SheetReader(
    yield* readStrings(text('xl/sharedStrings.xml') ?? '', show !== undefined),
    show && ((value, style) => show(value, formats[style] ?? 'General', from1904)),
  );
  const read = new Set<string>();
  const sheets: Sheet[] = [];
  for (const { name, id, hidden } of entries) {
    const target = targets.get(id)?.replace(/^\/?(?:xl\/)?/, '');
    const xml = target && text(`xl/${target}`);
    if (!xml) continue;
    // No program writes two sheets of one part; a hostile file has thousands.
    if (read.has(target)) throw new SheetError('damaged');
    read.add(target);
    sheets.push({ ...(yield* reader.read(name, xml, hidden)), merges: readMerges(xml) });
  }
  return sheets;
}

function partsOf(bytes: Uint8Array): (name: string) => string | undefined {
  try {
    return unzipParts(bytes, PARTS, LARGEST_WORKBOOK);
  } catch (error) {
    throw error instanceof ArchiveTooLarge ? new SheetError('too-large') : error;
  }
}

/** How files write that something is so. */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

interface Entry {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

function* readEntries(xml: string): Slices<{ readonly entries: readonly Entry[]; readonly from1904: boolean }> {
  const entries: Entry[] = [];
  let from1904 = false;
  yield* parsingXml(xml, {
    open(tag, attributes) {
      if (localName(tag) === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (localName(tag) !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      if (id !== undefined) entries.push({ name: attributes.name ?? '', id, hidden });
    },
  });
  return { entries, from1904 };
}

function* readTargets(xml: string): Slices<Map<string, string>> {
  const targets = new Map<string, string>();
  yield* parsingXml(xml, {
    open(tag, { Id, Target }) {
      if (localName(tag) === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  return targets;
}

/** Shared strings, their runs joined. */
function* readStrings(xml: string, marks: boolean): Slices<string[]> {
  const strings: string[] = [];
  const rich = new RichText();
  yield* parsingXml(xml, {
    open(tag, attributes) {
      rich.open(localName(tag), attributes);
    },
    close(tag) {
      rich.close(localName(tag));
      if (localName(tag) !== 'si') return;
      const text = rich.take();
      strings.push(marks ? text : unmarked(text));
    },
    text: (text) => rich.add(text),
  });
  return strings;
}

class SheetReader {
  /** Places taken by the sheets read so far. */
  private cells = 0;

  constructor(
    private readonly strings: readonly string[],
    private readonly look: ((value: string, style: number) => string) | undefined,
  ) {}

  *read(name: string, xml: string, sheet: boolean): Slices<Sheet> {
    const rows: string[][] = [];
    const hidden = { sheet, rows: new Set<number>(), columns: new Set<number>() };
    const rich = new RichText();
    let row: string[] = [];
    let column = 0;
    let cell: Attributes = {};
    let beyond = false;
    yield* parsingXml(xml, {
      open: (tag, attributes) => {
        const name = localName(tag);
        rich.open(name, attributes);
        if (name === 'row') {
          // Blank rows are left out of the file, but errors name the row as the spreadsheet counts.
          const at = Number(attributes.r) || rows.length + 1;
          beyond = at > MOST_ROWS;
          if (isTrue(attributes.hidden) || Number(attributes.ht) === 0) hidden.rows.add(at - 1);
          while (rows.length < Math.min(at, MOST_ROWS) - 1) rows.push([]);
          row = [];
          if (rows.length < MOST_ROWS) rows.push(row);
          column = 0;
        } else if (name === 'col') {
          if (isTrue(attributes.hidden) || Number(attributes.width) === 0) hideColumns(hidden.columns, attributes);
        } else if (name === 'c') {
          column = columnOf(attributes.r) ?? column;
          cell = attributes;
          rich.take();
        }
      },
      close: (tag) => {
        rich.close(localName(tag));
        if (localName(tag) !== 'c') return;
        const text = this.shown(rich.take(), cell);
        // Formats reach far beyond what is written; only what is written counts, and none of it is left out in silence.
        if (text !== '' && (beyond || column >= MOST_COLUMNS)) throw new SheetError('too-large');
        if (text !== '') {
          this.cells += Math.max(1, column + 1 - row.length);
          if (this.cells > MOST_CELLS) throw new SheetError('too-large');
          while (row.length < column) row.push('');
          row[column] = text;
        }
        column += 1;
      },
      text: (text) => rich.add(text),
    });
    return { name, rows, hidden };
  }

  /** The value of a cell as text. */
  private shown(value: string, { t: kind, s: style }: Attributes): string {
    if (kind === 's') return this.strings[Number(value)] ?? '';
    if (!this.look) return unmarked(value);
    const isNumber = (kind === undefined || kind === 'n') && value !== '';
    return isNumber ? this.look(value, Number(style ?? 0)) : value;
  }
}

/** `<col min="2" max="3" hidden="1"/>`: the second and the third. */
function hideColumns(columns: Set<number>, { min, max }: Attributes): void {
  for (let column = Number(min); column <= Math.min(Number(max), MOST_COLUMNS); column++) columns.add(column - 1);
}

/** Merged cells: `<mergeCell ref="A1:C1"/>`. */
function readMerges(xml: string): Merge[] {
  const merges: Merge[] = [];
  const at = xml.indexOf('mergeCells');
  if (at < 0) return merges;
  for (const [, left, top, right, bottom] of xml
    .slice(at)
    .matchAll(/ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)) {
    if (merges.length >= MOST_ROWS) throw new SheetError('too-large');
    const column = columnOf(left)!;
    const row = Number(top) - 1;
    merges.push({ row, column, rows: Number(bottom) - row, columns: columnOf(right)! + 1 - column });
  }
  return merges;
}

/** `AB12` to 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
