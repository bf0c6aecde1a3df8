import { readHtmlTable } from '../draft/dialects/html.ts';
import { cutAtTitles } from '../draft/dialects/titles.ts';
import { type Cell, type Grid, makeGrid } from '../draft/grid.ts';
import { tableOf } from '../draft/logical.ts';
import { TEN_THOUSAND_YUAN } from '../figures/units.ts';
import { readTable } from '../tables/table.ts';
import { piecesOf, settled } from '../text/marks.ts';
import { Region } from '../text/split.ts';
import type { Measure } from '../text/width.ts';
import { isTitle } from '../vocabulary/titles.ts';
import { isAnyOf } from '../vocabulary/words.ts';
import type { LeftOut } from './leftOut.ts';
import { blockMarkdown } from './markdownText.ts';
import { MOST_CELLS, pipeLines } from './pipes.ts';

/** A cell from outside, before it is Markdown. It is indented by ideographic spaces; what is set off is marked. */
export interface SourceCell {
  readonly text: string;
  /** How many columns and rows it covers, if more than one. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly SourceCell[])[];
}

/** What a clipboard or a file of another program holds, in its order. */
export type Content =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: number }
  | { readonly kind: 'paragraph'; readonly text: string }
  | SourceTable;

/** What a file of another program gives, and what of it is left out. */
export interface Foreign {
  readonly content: readonly Content[];
  readonly left: readonly LeftOut[];
}

/** The content as Markdown, its tables as pipe tables; undefined if a table is too large for one. */
export function markdownOf(content: readonly Content[], measure: Measure): string | undefined {
  const parts: string[] = [];
  for (const block of content) {
    if (block.kind === 'table') {
      const tables = tableMarkdown(block, measure);
      if (!tables) return undefined;
      parts.push(...tables);
    } else {
      const text = blockMarkdown(settled(block.text), block.kind === 'heading' ? block.depth : 0);
      if (text !== '') parts.push(text);
    }
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/** A table, with the titles, units and departments that spreadsheets print in rows of their own above and between. */
function tableMarkdown(table: SourceTable, measure: Measure): string[] | undefined {
  const source = htmlOf(table);
  if (source === undefined) return undefined;
  const region = new Region('html', source, false);
  const parts: string[] = [];
  for (const piece of cutAtTitles(withoutMargins(readHtmlTable(source)))) {
    if ('cell' in piece) {
      parts.push(blockMarkdown(piece.cell.content.withAsides()));
      continue;
    }
    const asides = piece.rows.findIndex((row) => !isAside(row));
    for (const row of piece.rows.slice(0, Math.max(0, asides))) {
      const filled = row.filter((cell) => !cell.isBlank);
      if (filled.length > 0) parts.push(blockMarkdown(filled.map(({ content }) => content.withAsides()).join('　　')));
    }
    const grid = asides > 0 ? makeGrid('html', piece.rows.slice(asides), piece.start, piece.end) : piece;
    const lines = pipeLines(readTable(tableOf({ region, grid, title: '', unit: TEN_THOUSAND_YUAN })), measure);
    if (!lines) return undefined;
    parts.push(lines.join('\n'));
  }
  return parts;
}

const ASIDE = isAnyOf(
  '{公开|[附]表}<digit:1-2>[表] <any:6>{单位|部门}[(<any:1-6>)][名称]{:|：}<any:*> [(]单位{:|：}<any:*>',
);

/** A row above the header that says whose table it is, in which unit, and which number it has. */
function isAside(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !cell.isBlank);
  return filled.every((cell) => cell.label.length < 60 && (ASIDE.test(cell.label) || isTitle(cell.label)));
}

/** Without the empty columns and rows at the right and at the bottom that a selection takes along. */
function withoutMargins(grid: Grid): Grid {
  let columns = 0;
  const isFilled = (cell: Cell) => !cell.isBlank || cell.origin?.isBlank === false;
  for (const row of grid.rows) {
    for (let at = row.length; at > columns; at--) if (isFilled(row[at - 1]!)) columns = at;
  }
  const rows = grid.rows.map((row) => row.slice(0, columns));
  while (rows.length > 0 && !rows.at(-1)!.some(isFilled)) rows.pop();
  return makeGrid('html', rows, grid.start, grid.end);
}

/** The table in the one form that can say all of it; undefined if it is too large. */
function htmlOf({ rows }: SourceTable): string | undefined {
  let cells = 0;
  const lines: string[] = [];
  for (const row of rows) {
    cells += row.length;
    if (cells > MOST_CELLS) return undefined;
    lines.push(`<tr>${row.map(cellHtml).join('')}</tr>`);
  }
  return `<table>${lines.join('')}</table>`;
}

function cellHtml({ text, columns, rows }: SourceCell): string {
  const spans = `${columns ? ` colspan="${columns}"` : ''}${rows ? ` rowspan="${rows}"` : ''}`;
  const content = piecesOf(settled(text)).map(({ mark, text }) =>
    mark ? `<${mark}>${escaped(text)}</${mark}>` : escaped(text),
  );
  return `<td${spans}>${content.join('')}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
