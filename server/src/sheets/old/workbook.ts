import { BUILT_IN_FORMATS } from '../formats.ts';
import { MOST_SHEETS } from '../limits.ts';
import type { Sheet } from '../sheet.ts';
import type { Slices } from '../slices.ts';
import { SheetError, type Show } from '../workbook.ts';
import { streamOf } from './compound.ts';
import { type OldRecord, RECORD, recordsFrom } from './records.ts';
import { OldSheet, type OldStyles } from './sheet.ts';
import { sharedStrings } from './strings.ts';

/** The version of workbooks of Excel 97 to 2003. */
const BIFF8 = 0x0600;

/** The sheets of an Excel file of before 2007, or of WPS: its records, read as an XLSX file is. */
export function* readOldWorkbook(bytes: Uint8Array, show?: Show): Slices<readonly Sheet[]> {
  const stream = streamOf(bytes, ['workbook']);
  // Excel 95 and before wrote a stream `Book`, in the code page of the machine.
  if (!stream) throw new SheetError('unknown-kind');
  const { entries, styles } = readGlobals(stream, show);
  yield;
  if (entries.length > MOST_SHEETS) throw new SheetError('too-large');
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const { name, start, hidden } of entries) {
    const sheet = new OldSheet(styles, cells);
    for (const record of substream(stream, start)) sheet.take(record);
    cells = sheet.cells;
    sheets.push(sheet.made(name, hidden));
    yield;
  }
  return sheets;
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly hidden: boolean;
}

function readGlobals(stream: Uint8Array, show: Show | undefined): { entries: readonly Entry[]; styles: OldStyles } {
  const entries: Entry[] = [];
  const formats = new Map<number, string>();
  const looks: number[] = [];
  const strings: Uint8Array[] = [];
  let from1904 = false;
  let before = 0;
  for (const record of substream(stream, 0)) {
    const { kind, bytes } = record;
    if (kind === RECORD.password) throw new SheetError('damaged');
    if (kind === RECORD.from1904) from1904 = record.short(0) === 1;
    else if (kind === RECORD.format) formats.set(record.short(0), record.text(2));
    else if (kind === RECORD.look) looks.push(record.short(2));
    else if (kind === RECORD.sheet && record.byte(5) === 0) entries.push(entryOf(record));
    else if (kind === RECORD.strings || (kind === RECORD.goesOn && before === RECORD.strings)) strings.push(bytes);
    if (kind !== RECORD.goesOn) before = kind;
  }
  const formatOf = (look: number) => {
    const number = looks[look] ?? 0;
    return formats.get(number) ?? BUILT_IN_FORMATS[number] ?? 'General';
  };
  const shown = (value: number, look: number) => (show ? show(String(value), formatOf(look), from1904) : String(value));
  return { entries, styles: { strings: strings.length > 0 ? sharedStrings(strings) : [], shown } };
}

function entryOf(record: OldRecord): Entry {
  return { start: record.long(0), hidden: (record.byte(4) & 3) !== 0, name: record.text(6, 1) };
}

/** The records of the globals or of a sheet; those of a chart within it are its own. */
function* substream(stream: Uint8Array, start: number): Generator<OldRecord> {
  let depth = 0;
  for (const record of recordsFrom(stream, start)) {
    if (record.kind === RECORD.begin) {
      if (depth === 0 && record.short(0) !== BIFF8) throw new SheetError('damaged');
      depth += 1;
    } else if (depth === 0) {
      throw new SheetError('damaged');
    } else if (record.kind === RECORD.end) {
      depth -= 1;
      if (depth === 0) return;
    } else if (depth === 1) yield record;
  }
}
