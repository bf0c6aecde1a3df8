import { DITTO } from '../draft/dialects/pipeGrid.ts';
import type { TablePlace } from '../draft/draft.ts';
import type { Cell } from '../draft/grid.ts';
import { isIndexRow } from '../draft/headerRows.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { BLANKS } from '../text/characters.ts';
import { Inline } from '../text/inline.ts';
import type { Measure } from '../text/width.ts';
import { type Alignment, layOut } from './layout.ts';
import { cellMarkdown } from './markdownText.ts';

/** A table that would be larger than this as pipes is no table of a disclosure. */
export const MOST_CELLS = 100_000;
const LARGEST_TABLE = 2_000_000;

/**
 * The lines of a pipe table that is read as the given one is, or undefined if there are none. What a pipe table has
 * no means for is put into those it has:
 *
 * - a header of several rows: the first is the header to Markdown, the others are rows; the reader knows better
 * - no header: a header without text
 * - a merged cell: its label again in the header, a blank beside the labels, a ditto mark among the amounts, where a
 *   blank would be zero
 * - a line break: `<br>`; indentation: ideographic spaces
 */
export function pipeLines(reading: TableReading, measure: Measure): string[] | undefined {
  const { grid } = reading.place;
  const { columns } = grid;
  if (columns === 0 || columns * grid.rows.length > MOST_CELLS) return undefined;
  const { bodyStart } = reading.header;
  const rows: string[][] = [];
  let size = 0;
  for (const [index, row] of grid.rows.entries()) {
    const cells: string[] = [];
    const header = index < bodyStart && !isIndexRow(row);
    for (const [column, cell] of row.entries()) {
      const source = cell.origin ? covered(cell, header, reading.columns[column]?.role) : written(cell, reading.place);
      if (source === undefined) return undefined;
      size += source.length;
      cells.push(source);
    }
    if (size > LARGEST_TABLE) return undefined;
    rows.push(cells);
  }
  const [first] = rows;
  if (!first) return undefined;
  const blank = Array.from({ length: columns }, () => '');
  if (bodyStart > 0 && first.some((cell) => cell !== '')) {
    first.push(...blank.slice(first.length));
  } else {
    rows.unshift(blank);
  }
  return layOut({ rows, alignments: reading.columns.map(({ role }) => alignmentOf(role)) }, measure);
}

type Role = TableReading['columns'][number]['role'];

function alignmentOf(role: Role): Alignment {
  return isNumeric(role) ? 'right' : 'none';
}

function isNumeric(role: Role | undefined): boolean {
  return role === 'amount' || role === 'percent' || role === 'count';
}

function covered(cell: Cell, header: boolean, role: Role | undefined): string | undefined {
  if (header) return cellMarkdown(flat(cell.origin!.text));
  return isNumeric(role) ? DITTO : '';
}

function written(cell: Cell, { region, grid }: TablePlace): string | undefined {
  const text = cell.content.withAsides();
  if (text === '') return '';
  const source = cellMarkdown(grid.dialect === 'html' ? unwrapped(cell, region.text) : text);
  return source === undefined ? undefined : '\u3000'.repeat(cell.indent) + source;
}

/** A line that ends in the source of an HTML table is a space to its reader; only `<br>` breaks a line. */
function unwrapped({ content }: Cell, source: string): string {
  if (!content.text.includes('\n')) return content.withAsides();
  let line = '';
  for (let index = 0; index < content.text.length; index++) {
    const wrapped = content.text[index] === '\n' && source[content.at(index)] === '\n';
    line += wrapped ? ' ' : content.text[index];
  }
  return new Inline(line, 0, undefined, content.asides).withAsides().replace(/[ \t]+/g, ' ');
}

/** On one line. */
function flat(text: string): string {
  return text.replace(BLANKS, ' ');
}
