import { blocksOf } from '../../../server/src/draft/blocks.ts';
import type { Cell, Grid } from '../../../server/src/draft/grid.ts';
import { tableOf } from '../../../server/src/draft/logical.ts';
import { TEN_THOUSAND_YUAN } from '../../../server/src/figures/units.ts';
import { readHeader } from '../../../server/src/tables/reading/header.ts';
import { uniformLines } from '../../../server/src/text/lines.ts';
import { splitText } from '../../../server/src/text/split.ts';

/** A grid as rows of texts; `^` stands where a merged cell reaches. */
export function rowsOf(grid: Grid): string[][] {
  return grid.rows.map((row) => row.map((cell: Cell) => (cell.origin ? '^' : cell.text)));
}

/** The tables of a text, in any dialect. */
export function gridsIn(text: string): Grid[] {
  return splitText(uniformLines(text))
    .regions.flatMap((region) => blocksOf(region))
    .flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
}

/** The first table of a text, as header paths (`收入/预算数`) by column and the first row of its body. */
export function headerOf(text: string): { paths: string[]; body: number } {
  const grid = gridsIn(text)[0]!;
  const region = splitText(uniformLines(text)).regions[0]!;
  const header = readHeader(tableOf({ region, grid, title: '', unit: TEN_THOUSAND_YUAN }));
  return { paths: header.paths.map((path) => path.join('/')), body: header.bodyStart };
}

/** The regions of a text: kind and first line. */
export function regionsIn(text: string): string[] {
  return splitText(uniformLines(text)).regions.map(({ kind, text: own }) => `${kind} ${own.split('\n')[0]!.trim()}`);
}
