import { ArchiveTooLarge, unzipParts } from './archive.ts';
import { readFormats } from './formats.ts';
import type { Merge, Sheet, SheetProblem } from './sheet.ts';
import { type Attributes, localName, parseXml } from './xml.ts';

const MOST_ROWS = 60_000;
const MOST_COLUMNS = 200;

export class SheetError extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem);
  }
}

const PARTS = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;

/** Says how a number is shown under a format code of the spreadsheet. */
export type Show = (value: string, format: string) => string;

/**
 * The sheets of an XLSX file in their order, cell values as text: of a formula its last result, and a number as it is
 * kept, unless `show` gives it its look.
 */
export function readWorkbook(bytes: Uint8Array, show?: Show): readonly Sheet[] {
  const text = partsOf(bytes);
  const workbook = text('xl/workbook.xml');
  if (workbook === undefined) throw new SheetError('damaged');
  const strings = readStrings(text('xl/sharedStrings.xml') ?? '');
  const targets = readTargets(text('xl/_rels/workbook.xml.rels') ?? '');
  const formats = show ? readFormats(text('xl/styles.xml') ?? '') : [];
  const look = show && ((value: string, style: number) => show(value, formats[style] ?? 'General'));
  return readNames(workbook).flatMap(({ name, id }) => {
    const target = targets.get(id)?.replace(/^\/?(?:xl\/)?/, '');
    const sheet = target && text(`xl/${target}`);
    return sheet ? [{ name, rows: readRows(sheet, strings, look), merges: readMerges(sheet) }] : [];
  });
}

function partsOf(bytes: Uint8Array): (name: string) => string | undefined {
  try {
    return unzipParts(bytes, PARTS);
  } catch (error) {
    throw error instanceof ArchiveTooLarge ? new SheetError('too-large') : error;
  }
}

function parse(
  xml: string,
  open: (tag: string, attributes: Attributes) => void,
  close: (tag: string) => void,
  text: (text: string) => void,
) {
  parseXml(xml, { open, close, text });
}

const nothing = (): void => {};

function readNames(xml: string): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  parse(
    xml,
    (tag, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (localName(tag) === 'sheet' && id !== undefined) sheets.push({ name: attributes.name ?? '', id });
    },
    nothing,
    nothing,
  );
  return sheets;
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  parse(
    xml,
    (tag, { Id, Target }) => {
      if (localName(tag) === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
    nothing,
    nothing,
  );
  return targets;
}

/** Shared strings, their runs joined; what tells the pronunciation is left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  parse(
    xml,
    (tag) => {
      if (localName(tag) === 'si') current = '';
      if (localName(tag) === 'rPh') phonetic += 1;
      inText = localName(tag) === 't';
    },
    (tag) => {
      if (localName(tag) === 'si') strings.push(current);
      if (localName(tag) === 'rPh') phonetic -= 1;
      inText = false;
    },
    (text) => {
      if (inText && phonetic === 0) current += text;
    },
  );
  return strings;
}

function readRows(
  xml: string,
  strings: readonly string[],
  look?: (value: string, style: number) => string,
): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let shared = false;
  let style = -1;
  let value = '';
  let inValue = false;
  let beyond = false;
  parse(
    xml,
    (tag, attributes) => {
      const name = localName(tag);
      if (name === 'row') {
        // Blank rows are left out of the file, but errors name the row as the spreadsheet counts.
        const at = Number(attributes.r) || rows.length + 1;
        beyond = at > MOST_ROWS;
        while (rows.length < Math.min(at, MOST_ROWS) - 1) rows.push([]);
        row = [];
        if (rows.length < MOST_ROWS) rows.push(row);
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column;
        shared = attributes.t === 's';
        style = attributes.t === undefined || attributes.t === 'n' ? Number(attributes.s ?? 0) : -1;
        value = '';
      }
      inValue = name === 'v' || name === 't';
    },
    (tag) => {
      inValue = false;
      if (localName(tag) !== 'c') return;
      const number = look && style >= 0 && value !== '';
      const cell = number ? look(value, style) : shared ? (strings[Number(value)] ?? '') : value;
      // Formats reach far beyond what is written; only what is written counts, and none of it is left out in silence.
      if (cell !== '' && (beyond || column >= MOST_COLUMNS)) throw new SheetError('too-large');
      if (cell !== '') {
        while (row.length < column) row.push('');
        row[column] = cell;
      }
      column += 1;
    },
    (text) => {
      if (inValue) value += text;
    },
  );
  return rows;
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
