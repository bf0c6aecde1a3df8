import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Sheet, SheetProblem } from './read.ts';

/** Sizes as unpacked: a file that claims more is no list of codes, whatever it is. */
const LARGEST_PART = 48 * 1024 * 1024;
const LARGEST_ALL = 96 * 1024 * 1024;
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 200;

export class SheetError extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem);
  }
}

/** The sheets of an XLSX file in their order, cell values as text. Formulas, dates and formats are left aside. */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/.test(name))
        return false;
      total += originalSize;
      if (originalSize > LARGEST_PART || total > LARGEST_ALL) throw new SheetError('too-large');
      return true;
    },
  });
  const text = (path: string) => (parts[path] ? new TextDecoder().decode(parts[path]) : undefined);
  const workbook = text('xl/workbook.xml');
  if (workbook === undefined) throw new SheetError('damaged');
  const strings = readStrings(text('xl/sharedStrings.xml') ?? '');
  const targets = readTargets(text('xl/_rels/workbook.xml.rels') ?? '');
  return readNames(workbook).flatMap(({ name, id }) => {
    const target = targets.get(id)?.replace(/^\/?(?:xl\/)?/, '');
    const sheet = target && text(`xl/${target}`);
    return sheet ? [{ name, rows: readRows(sheet, strings) }] : [];
  });
}

type Attributes = Readonly<Record<string, string>>;

function parse(
  xml: string,
  open: (tag: string, attributes: Attributes) => void,
  close: (tag: string) => void,
  text: (text: string) => void,
) {
  const parser = new Parser(
    { onopentag: open, onclosetag: close, ontext: text },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

const nothing = (): void => {};

/** Prefixes differ from writer to writer; what stands behind them does not. */
function local(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function readNames(xml: string): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  parse(
    xml,
    (tag, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (local(tag) === 'sheet' && id !== undefined) sheets.push({ name: attributes.name ?? '', id });
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
      if (local(tag) === 'Relationship' && Id && Target) targets.set(Id, Target);
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
      if (local(tag) === 'si') current = '';
      if (local(tag) === 'rPh') phonetic += 1;
      inText = local(tag) === 't';
    },
    (tag) => {
      if (local(tag) === 'si') strings.push(current);
      if (local(tag) === 'rPh') phonetic -= 1;
      inText = false;
    },
    (text) => {
      if (inText && phonetic === 0) current += text;
    },
  );
  return strings;
}

function readRows(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = 0;
  let shared = false;
  let value = '';
  let inValue = false;
  let beyond = false;
  parse(
    xml,
    (tag, attributes) => {
      const name = local(tag);
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
        value = '';
      }
      inValue = name === 'v' || name === 't';
    },
    (tag) => {
      inValue = false;
      if (local(tag) !== 'c') return;
      const cell = shared ? (strings[Number(value)] ?? '') : value;
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

/** `AB12` to 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
