import { splitDelimited } from '../catalogue/index.ts';
import type { Grid } from '../draft/grid.ts';
import { withNewlines } from '../text/lines.ts';
import type { SourceTable } from './content.ts';

/** What a spreadsheet would take for something else than what is printed: a number, a date, a time, a formula. */
const TAKEN_AMISS = [
  /^0\d/,
  /^\d{12,}$/,
  /^[-+=@](?![\d.,]+%?$)/,
  /^\([\d.,]+\)$/,
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})$/,
  /^\d{1,2}[-/]\d{1,2}$/,
  /^\d{1,4}[-/]\d{1,2}$/,
  /^\d{1,2}:\d\d/,
  /^\d+(?:\.\d+)?[eE][-+]?\d+$/,
];
/** A formula holds no longer text. */
const LONGEST_TEXT = 250;

/**
 * A table as the tab-separated text that Excel and WPS paste as cells. A figure stays the figure that is printed: where
 * the spreadsheet would lose the 0 of `01`, or make a date of 1-2, it is given a formula that is just that text. A
 * merged cell is written once; the places it covers are blank.
 */
export function spreadsheetText(grid: Grid): string {
  const rows = grid.rows.map((row) =>
    row.map((cell) => spreadsheetCell('　'.repeat(cell.indent) + cell.text)).join('\t'),
  );
  return `${rows.join('\r\n')}\r\n`;
}

function spreadsheetCell(text: string): string {
  const taken = text.length <= LONGEST_TEXT && TAKEN_AMISS.some((pattern) => pattern.test(text));
  const written = taken ? `="${text.replaceAll('"', '""')}"` : text.trim() === '' ? '' : text;
  return /[\t\n]|^"/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** A table from tab-separated text, as a spreadsheet copies it; undefined if the text is none. */
export function spreadsheetTable(text: string): SourceTable | undefined {
  const lines = withNewlines(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  // Lines set in by a tab are no cells; most rows of a table begin with a filled one.
  const divided = lines.filter((line) => /\S\t/.test(line)).length;
  if (lines.length < 2 || divided * 2 < lines.length) return undefined;
  const rows = splitDelimited(text, '\t').map((row) => row.map((cell) => ({ text: unquoted(cell) })));
  return { kind: 'table', rows };
}

/** `="01"` is how a text that looks like a number is kept one. */
function unquoted(cell: string): string {
  const text = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
  return withNewlines(text);
}
