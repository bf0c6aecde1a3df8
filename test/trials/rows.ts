import type { Finding } from '../../server/src/report.ts';
import type { TableReading } from '../../server/src/tables/reading/reading.ts';
import { rowStructure } from '../../server/src/tables/structure/rowSums.ts';
import { heldFigures, type Place } from './digits.ts';
import type { Subject } from './subject.ts';

/** A row of a table that can be taken out as one line of the text. */
export interface PrintedRow {
  readonly reading: TableReading;
  /** Its line in the text, the line end included. */
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** The rows of items and groups, a held figure in each, in tables whose rows are lines of the text. */
export function itemRows(subject: Subject): PrintedRow[] {
  const { checked, text } = subject;
  const held = new Map<number, Place>();
  for (const place of heldFigures(checked)) held.set(lineStart(text, place.start), place);
  return checked.readings.flatMap((reading) => {
    const [panel, ...more] = reading.panels;
    if (!panel || more.length > 0 || reading.places.length > 1) return [];
    return panel.rows.flatMap((row, index) => {
      const figure = panel.figures[index]!.find((candidate) => candidate && !candidate.blank);
      if (!figure || row.code.length < 5 || rowStructure(panel).linking.parents[index]! < 0) return [];
      const start = lineStart(text, checked.startOf(figure));
      const end = text.indexOf('\n', start) + 1;
      const line = text.slice(start, end);
      if (!held.has(start) || !/^\||\t/.test(line) || !line.includes(row.code.slice(-2))) return [];
      return [{ reading, start, end, code: row.code }];
    });
  });
}

/** What became of a row that was taken out, or of a cell left blank. */
export interface Gap {
  readonly fresh: readonly Finding[];
  /** A finding says that a row is missing, or stands in the blank cell. */
  readonly named: boolean;
  /** Its first repair puts back what was there. */
  readonly repaired: boolean;
  /** A finding asks to change a number that is right. */
  readonly accuses: boolean;
}

/** Takes a row out. */
export function loseRow(subject: Subject, row: PrintedRow): Gap {
  const text = subject.text.slice(0, row.start) + subject.text.slice(row.end);
  const { fresh } = subject.change(text, (at) => (at >= row.start ? at + row.end - row.start : at));
  const said = fresh.find(({ message }) => /line .* seems to be missing/.test(message));
  const inserted = said?.fixes[0]?.edits[0]?.newText.trim();
  const line = subject.text.slice(row.start, row.end).trim();
  return {
    fresh,
    named: said !== undefined,
    repaired: inserted !== undefined && plain(inserted) === plain(line),
    accuses: fresh.some(({ code, found, expected }) => /^T1/.test(code) && found !== '' && expected.length > 0),
  };
}

/** Leaves a cell blank. */
export function leaveBlank(subject: Subject, { figure, start }: Place): Gap {
  const end = start + figure.text.length;
  const text = subject.text.slice(0, start) + ' '.repeat(end - start) + subject.text.slice(end);
  const { fresh } = subject.change(text);
  // A blank stands anywhere between the ends of its cell.
  const line = lineStart(subject.text, start);
  const here = fresh.find((finding) => finding.found === '' && lineStart(text, finding.start) === line);
  const inPlace = here && text.slice(Math.min(here.start, start), Math.max(here.start, end)).trim() === '';
  return {
    fresh,
    named: inPlace === true,
    repaired: inPlace === true && plain(here!.expected[0] ?? '') === plain(figure.text),
    accuses: fresh.some(({ found, expected }) => found !== '' && expected.length > 0),
  };
}

/** Without what only sets a row or a number apart: spaces, grouping, zeros behind the point. */
function plain(printed: string): string {
  return printed.replace(/[\s,%]|&nbsp;/g, '').replace(/\.0+(?!\d)/g, '');
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
