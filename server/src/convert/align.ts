import { eachCell } from '../draft/dialects/pipe.ts';
import { indentOf } from '../draft/grid.ts';
import type { TextEdit } from '../report.ts';
import { isDelimiterRow } from '../text/delimiterRow.ts';
import { lineBreakOf, trimSpaces, uniformEnds } from '../text/lines.ts';
import type { SplitText } from '../text/split.ts';
import { type Alignment, columnWidths, padded, rule } from './layout.ts';
import type { Measure } from './width.ts';

/** A row as it is written: its cells without the spaces around them, and whether pipes stand at its ends. */
interface Row {
  readonly cells: readonly string[];
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * The edits that set the columns of the pipe tables of a text under each other, or of the table at the offset `at`.
 * They change spaces, and how long the rules of the delimiter row are, and nothing else; nor does the reading change.
 */
export function alignTables({ regions, starts }: SplitText, text: string, measure: Measure, at?: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [index, region] of regions.entries()) {
    if (region.kind !== 'pipes') continue;
    const start = starts[index]! + (region.text.startsWith('\uFEFF') ? 1 : 0);
    // As given: comments that the reader leaves out are part of their lines.
    const lines = rowsOf(uniformEnds(text.slice(start, starts[index]! + region.text.length)));
    // Without a delimiter row there is no Markdown table to set right; one is offered by a quick fix.
    if (lines.length < 2 || !isDelimiterRow(lines[1]!)) continue;
    const last = start + lines.join('\n').length;
    const end = text[last - 1] === '\r' ? last - 1 : last;
    if (at !== undefined && (at < start || at > end)) continue;
    const newText = aligned(lines, measure).join(lineBreakOf(text));
    if (newText !== text.slice(start, end)) edits.push({ start, end, newText });
  }
  return edits;
}

/** The lines of the table that a region begins with. */
function rowsOf(text: string): string[] {
  const lines = text.split('\n');
  const blank = lines.findIndex((line) => line.trim() === '');
  if (blank >= 0) lines.length = blank;
  return lines;
}

function aligned(lines: readonly string[], measure: Measure): string[] {
  const delimiter = readRow(lines[1]!, []);
  const alignments = delimiter.cells.map(alignmentOf);
  const rows = lines.map((line, index) => (index === 1 ? delimiter : readRow(line, alignments)));
  const cells = rows.filter((row) => row !== delimiter).map((row) => row.cells);
  const widths = columnWidths({ rows: cells, alignments }, measure);
  return rows.map((row) => {
    const ruled =
      row === delimiter ? { ...row, cells: alignments.map((one, column) => rule(one, widths[column]!)) } : row;
    return lineOf(ruled, alignments, widths, measure);
  });
}

function readRow(line: string, alignments: readonly Alignment[]): Row {
  const cells: string[] = [];
  let last = 0;
  eachCell(line, 0, line.length, (from, to) => {
    cells.push(tidy(line.slice(from, to), alignments[cells.length]));
    last = to;
  });
  const bare = trimSpaces(line);
  return { cells, opens: bare.startsWith('|'), closes: cells.length > 0 && line[last] === '|' };
}

/** A cell without the spaces around it, but for those that set it in. */
function tidy(raw: string, alignment: Alignment = 'none'): string {
  const text = trimSpaces(raw);
  const justified = alignment === 'right' || alignment === 'center';
  const indent = indentOf(raw, justified);
  for (let spaces = 0; text !== '' && spaces < raw.length; spaces++) {
    const cell = ' '.repeat(spaces) + text;
    if (indentOf(` ${cell}`, justified) === indent) return cell;
  }
  return text;
}

function alignmentOf(cell: string): Alignment {
  if (cell.endsWith(':')) return cell.startsWith(':') ? 'center' : 'right';
  return cell.startsWith(':') ? 'left' : 'none';
}

function lineOf(row: Row, alignments: readonly Alignment[], widths: readonly number[], measure: Measure): string {
  const { cells, opens, closes } = row;
  const written = cells.map((cell, column) => {
    // Four spaces at the head of a line would make it code.
    const alignment = column === 0 && !opens ? 'none' : alignments[column];
    return padded(cell, measure(cell), widths[column] ?? 0, alignment);
  });
  if (cells.length === 0) return opens ? '|' : '';
  const line = `${opens ? '| ' : ''}${written.join(' | ')}${closes ? ' |' : ''}`;
  return closes ? line : trimSpaces(line);
}
