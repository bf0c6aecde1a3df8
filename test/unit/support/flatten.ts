import type { Block } from '../../../server/src/draft/block.ts';
import { blocksOf } from '../../../server/src/draft/blocks.ts';
import { readMarkdown } from '../../../server/src/draft/markdown.ts';
import type { Inline } from '../../../server/src/text/inline.ts';
import { uniformLines } from '../../../server/src/text/lines.ts';
import { splitText } from '../../../server/src/text/split.ts';

/**
 * A block as plain data, so that two readers can be compared. Where a block begins and ends is left out: readers
 * differ in the white space around it; the offsets of its characters are what findings stand on.
 */
export interface FlatBlock {
  readonly kind: string;
  readonly depth?: number;
  readonly item?: boolean;
  /** The text, cell by cell for a table, with the offset of each character. */
  readonly texts: readonly { readonly text: string; readonly offsets: readonly number[] }[];
}

/** The blocks that the region reader finds. */
export function fastBlocks(text: string): FlatBlock[] {
  const { regions, starts } = splitText(uniformLines(text));
  return merged(regions.flatMap((region, index) => blocksOf(region).map((block) => flat(block, starts[index]!))));
}

/** The blocks that remark-parse finds in the whole text at once. */
export function referenceBlocks(text: string): FlatBlock[] {
  return merged(readMarkdown(uniformLines(text)).map((block) => flat(block, 0)));
}

/** Nobody reads code, so it does not matter whether a blank line parts it. */
function merged(blocks: readonly FlatBlock[]): FlatBlock[] {
  return blocks.filter((block, index) => !(block.kind === 'code' && blocks[index - 1]?.kind === 'code'));
}

function flat(block: Block, base: number): FlatBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, depth: block.depth, texts: [located(block.content, base)] };
    case 'paragraph':
      return { kind: block.kind, item: block.item, texts: [located(block.content, base)] };
    case 'caption':
      return { kind: block.kind, texts: [located(block.content, base)] };
    case 'table':
      return { kind: block.kind, texts: block.grid.rows.flat().map((cell) => located(cell.content, base)) };
    default:
      return { kind: block.kind, texts: [] };
  }
}

/** Letters and where they stand; white space is left out, since readers cut it differently at the ends of lines. */
function located(content: Inline, base: number) {
  const letters = content.text
    .split('')
    .flatMap((letter, index) => (letter.trim() === '' ? [] : [{ letter, offset: base + content.at(index) }]));
  return { text: letters.map(({ letter }) => letter).join(''), offsets: letters.map(({ offset }) => offset) };
}
