import type { Measure } from '../text/width.ts';
import type { PublishedBlock, PublishedCell, PublishedTable } from './published.ts';
import { textOf } from './published.ts';

/** The page of GB/T 9704: A4 with its margins, in millimetres; set across, what was on the left is above. */
export const PAGE = {
  width: 210,
  height: 297,
  upright: { top: 37, right: 26, bottom: 35, left: 28 },
  across: { top: 28, right: 37, bottom: 26, left: 35 },
} as const;

/** The contents list parts and sections; the tables of a part are sections of it. */
export const LEVELS_LISTED = 2;

const POINTS_A_MILLIMETRE = 72 / 25.4;

/** How wide text may be, in points. */
export function textWidth(across: boolean): number {
  const { left, right } = across ? PAGE.across : PAGE.upright;
  return ((across ? PAGE.height : PAGE.width) - left - right) * POINTS_A_MILLIMETRE;
}

/** How a table is set on its page. */
export interface TableLayout {
  /** On a page that is turned, as it is too wide for one that is not. */
  readonly across: boolean;
  /** Of its characters, in points: 小四 12, 五号 10.5, 小五 9, 六号 7.5. */
  readonly size: number;
  /** By column, in points; together as wide as the text. */
  readonly widths: readonly number[];
}

/** What may be tried, the most legible first; the page is turned before the characters become small. */
const SETTINGS = [
  { across: false, size: 12 },
  { across: false, size: 10.5 },
  { across: true, size: 12 },
  { across: true, size: 10.5 },
  { across: true, size: 9 },
  { across: true, size: 7.5 },
  { across: true, size: 6.5 },
] as const;
/** What stands free at both sides of a cell, in points. */
export const CELL_MARGIN = 3;
/** Names are broken into lines of this many Han characters at the least, headers and other texts of so many. */
const NAME = 7;
const HEADER = 4;
const TEXT = 6;
/** More than that is a text, which need not stand on one line. */
const LONGEST_LINE = 24;

/** In half a character: the least a column needs, and what it would like to have. */
interface Need {
  readonly least: number;
  readonly whole: number;
}

/** The largest characters and the upright page, as far as the table fits; no number is broken, whatever it takes. */
export function layoutOf(table: PublishedTable, measure: Measure): TableLayout {
  const needs = table.columns.map((_, column) => needOf(table, column, measure));
  const tried = SETTINGS.map((setting) => ({ ...setting, ...fitted(needs, setting) }));
  const { across, size, widths } = tried.find(({ fits }) => fits) ?? tried.at(-1)!;
  return { across, size, widths };
}

function fitted(needs: readonly Need[], { across, size }: (typeof SETTINGS)[number]) {
  const room = textWidth(across);
  const points = (halves: number) => (halves * size) / 2 + 2 * CELL_MARGIN + 1;
  const least = needs.map((need) => points(need.least));
  const lacking = needs.map((need, column) => points(need.whole) - least[column]!);
  const free = room - sum(least);
  if (free < 0) return { fits: false, widths: least.map((width) => (width * room) / sum(least)) };
  const wanted = sum(lacking);
  const given = least.map((width, column) => width + lacking[column]! * Math.min(1, wanted > 0 ? free / wanted : 0));
  return { fits: true, widths: given.map((width) => (width * room) / sum(given)) };
}

function needOf(table: PublishedTable, column: number, measure: Measure): Need {
  const { holds } = table.columns[column]!;
  let least = 4;
  let whole = 4;
  for (const [index, row] of table.rows.entries()) {
    const cell = row.find((one) => one.column === column);
    if (!cell || cell.columns > 1) continue;
    const wide = widestLine(cell, measure);
    whole = Math.max(whole, Math.min(wide, 2 * LONGEST_LINE));
    least = Math.max(least, Math.min(wide, leastOf(cell, index < table.header, holds)), longestToken(cell, measure));
  }
  return { least, whole: Math.max(least, whole) };
}

function leastOf(cell: PublishedCell, header: boolean, holds: string): number {
  if (header) return 2 * HEADER;
  if (cell.number || holds === 'codes') return 2 * LONGEST_LINE;
  return 2 * (holds === 'names' ? NAME : TEXT);
}

function widestLine({ runs, indent }: PublishedCell, measure: Measure): number {
  return 2 * indent + Math.max(0, ...textOf(runs).split('\n').map(measure));
}

/** Digits and Latin letters stay together, as they do in a line. */
function longestToken({ runs }: PublishedCell, measure: Measure): number {
  let longest = 0;
  let token = '';
  for (const character of `${textOf(runs)} `) {
    if (character > ' ' && character < '\u2000') token += character;
    else {
      longest = Math.max(longest, Math.min(measure(token), LONGEST_LINE));
      token = '';
    }
  }
  return longest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A block with what its page makes of it. */
export interface SetBlock {
  readonly block: PublishedBlock;
  readonly table?: TableLayout;
}

/** Blocks on pages of one kind, upright or across. */
export interface PageRun {
  readonly across: boolean;
  readonly blocks: readonly SetBlock[];
}

/** The pages: a table that is too wide takes its title, the lines above it and the notes below along on a turned page. */
export function pagesOf(blocks: readonly PublishedBlock[], measure: Measure): PageRun[] {
  const set = blocks.map(
    (block): SetBlock => (block.kind === 'table' ? { block, table: layoutOf(block, measure) } : { block }),
  );
  const across = set.map(({ table }) => table?.across ?? false);
  for (const [index, { table }] of set.entries()) {
    if (!table?.across) continue;
    for (let at = index - 1; at >= 0 && belongsAbove(blocks[at]!); at--) across[at] = true;
    for (let at = index + 1; isNote(blocks[at]); at++) across[at] = true;
  }
  const runs: { across: boolean; blocks: SetBlock[] }[] = [];
  for (const [index, one] of set.entries()) {
    const last = runs.at(-1);
    if (last && last.across === across[index]) last.blocks.push(one);
    else runs.push({ across: across[index]!, blocks: [one] });
  }
  return runs;
}

/** Headings stay with what they are about, and so do the lines of a table's caption. */
function belongsAbove(block: PublishedBlock): boolean {
  return (
    block.kind === 'heading' || (block.kind === 'paragraph' && (block.role === 'caption' || block.role === 'aside'))
  );
}

function isNote(block: PublishedBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'note';
}
