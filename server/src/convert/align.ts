import { blocksOf } from '../draft/blocks.ts';
import { eachCell } from '../draft/dialects/pipe.ts';
import { indentOf } from '../draft/grid.ts';
import type { Span, TextEdit } from '../report.ts';
import { isDelimiterRow } from '../text/delimiterRow.ts';
import { lineBreakOf, lineEnd, trimSpaces, uniformEnds } from '../text/lines.ts';
import type { SplitText } from '../text/split.ts';
import type { Measure } from '../text/width.ts';
import { type Alignment, columnWidths, padded, rule } from './layout.ts';

/** A row as it is written: its cells without the spaces around them, and whether pipes stand at its ends. */
interface Row {
  readonly cells: readonly string[];
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A pipe table as it is written: each line without what the lists and quotes around it put in front. */
interface Written extends Span {
  readonly rows: readonly string[];
  /** What stands in front of the lines below the first. */
  readonly lead: string;
}

/**
 * The edits that set the columns of the pipe tables of a text under each other, or of those that a stretch of it meets.
 * They change spaces, and how long the rules of the delimiter row are, and nothing else; nor does the reading change.
 */
export function alignTables(split: SplitText, text: string, measure: Measure, within?: Span): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { start, end: stop, rows, lead } of pipeTables(split, text)) {
    const end = text[stop - 1] === '\r' ? stop - 1 : stop;
    if (within && (within.end < start || within.start > end)) continue;
    const newText = aligned(rows, measure).join(lineBreakOf(text) + lead);
    if (newText !== text.slice(start, end)) edits.push({ start, end, newText });
  }
  return edits;
}

/** Without a delimiter row there is no Markdown table to set right; one is offered by a quick fix. */
function* pipeTables({ regions, starts }: SplitText, given: string): Generator<Written> {
  // As given, not as split: comments that the reader leaves out are part of their lines.
  const text = uniformEnds(given);
  for (const [index, region] of regions.entries()) {
    const start = starts[index]!;
    const end = start + region.text.length;
    if (region.kind === 'pipes') {
      const from = start + (region.text.startsWith('\uFEFF') ? 1 : 0);
      const table = writtenAt(text, from, end, '');
      if (isDelimiterRow(table.rows[1] ?? '')) yield table;
    } else if (region.kind === 'markdown') {
      for (const block of blocksOf(region)) {
        if (!('grid' in block) || block.grid.dialect !== 'pipe') continue;
        const from = start + block.start;
        const lead = from === 0 ? '' : text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
        const table = writtenAt(text, from, start + block.end, lead);
        // A row that begins with a dash would be an item of a list, were a space set behind it.
        if (table.rows.every((row) => row.startsWith('|'))) yield table;
      }
    }
  }
}

/** The table that begins at `start` behind a lead such as `> - `, up to a line without any text. */
function writtenAt(text: string, start: number, end: number, lead: string): Written {
  const lines = text.slice(start, lineEnd(text, Math.max(start, end - 1))).split('\n');
  const last = lines.findIndex((line) => line.trim() === '');
  if (last >= 0) lines.length = last;
  const rows = lead === '' ? lines : lines.map((line, index) => (index === 0 ? line : line.slice(leadOf(line))));
  return { start, end: start + lines.join('\n').length, rows, lead: belowFirst(lead) };
}

/** A row cannot begin with the mark of a quote, so what looks like one is none of its cells. */
function leadOf(line: string): number {
  let at = 0;
  while (' \t>'.includes(line[at] ?? '.')) at += 1;
  return at;
}

/** The mark of a list stands in front of its first line alone. */
function belowFirst(lead: string): string {
  return Array.from(lead, (character) => (' \t>'.includes(character) ? character : ' ')).join('');
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
