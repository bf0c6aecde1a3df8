import { splitDelimited } from '../catalogue/index.ts';
import type { Grid } from '../draft/grid.ts';
import { withNewlines } from '../text/lines.ts';
import type { SourceTable } from './content.ts';

/** What a spreadsheet would take for something else than what is printed: a number, a date, a time, a formula. */
const TAKEN_AMISS = [
  /^0\d/,
  /^\d{12,}$/,
  // In a Chinese Excel the full-width signs count as well, and so does what stands behind a blank or an invisible mark.
  /^[\s\p{Cf}\p{Cc}]*(?:[=@＝＠]|[-+＋－](?!\d[\d.,]*%?$))/u,
  /^\([\d.,]+\)$/,
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})$/,
  /^\d{1,2}[-/]\d{1,2}$/,
  /^\d{1,4}[-/]\d{1,2}$/,
  /^\d{1,2}:\d\d/,
  /^\d+(?:\.\d+)?[eE][-+]?\d+$/,
];
/** A formula holds no longer text in one piece, and is no longer itself. */
const LONGEST_PIECE = 250;
const LONGEST_FORMULA = 8000;

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
  const taken = TAKEN_AMISS.some((pattern) => pattern.test(text));
  const written = taken ? asText(text) : text.trim() === '' ? '' : text;
  return /[\t\r\n]|^"/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** A formula that is just the text; where it is too long for one, the mark by which spreadsheets know a text. */
function asText(text: string): string {
  const characters = [...text];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += LONGEST_PIECE / 2) {
    pieces.push(
      `"${characters
        .slice(at, at + LONGEST_PIECE / 2)
        .join('')
        .replaceAll('"', '""')}"`,
    );
  }
  const formula = `=${pieces.join('&')}`;
  return formula.length <= LONGEST_FORMULA ? formula : `'${text}`;
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
