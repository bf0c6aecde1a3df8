import type { CheckedDraft } from '../check.ts';
import { type Block, TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import type { Span } from '../report.ts';
import type { IgnoreComment } from '../text/ignores.ts';
import { isBlank, lineAround, lineEnd } from '../text/lines.ts';

/** A block and where it stands in the text as given. */
export interface PlacedBlock extends Span {
  readonly block: Block;
}

/** Lines that may stand between a comment and the table it is written above: title, number, unit, department. */
const TITLE_REACH = 8;

/** What a comment silences; undefined where it is no such comment: an unknown word, an example in a code block. */
export function reachOf(checked: CheckedDraft, comment: IgnoreComment): Span | undefined {
  const { text } = checked.draft.split;
  if (comment.reach === undefined || isCode(checked, comment)) return undefined;
  if (comment.reach === 'file') return { start: 0, end: text.length };
  if (comment.reach === 'section') return { start: comment.start, end: sectionEnd(checked, comment.start) };
  if (comment.reach === 'line' && !comment.alone) return lineAround(text, comment.start);
  return blockBelow(checked, comment);
}

/** The block that an offset stands in, or the next one. */
export function blockAt(checked: CheckedDraft, at: number): PlacedBlock | undefined {
  for (const placed of blocksFrom(checked, at)) if (placed.end >= at) return placed;
  return undefined;
}

/** Blocks in the order of the text, from those of the region that `at` stands in on. */
function* blocksFrom(checked: CheckedDraft, at: number): Generator<PlacedBlock> {
  const { regions, starts } = checked.draft.split;
  let index = 0;
  for (let high = starts.length; index + 1 < high; ) {
    const middle = (index + high) >> 1;
    if (starts[middle]! <= at) index = middle;
    else high = middle;
  }
  for (; index < regions.length; index++) {
    const offset = starts[index]!;
    for (const block of blocksOf(regions[index]!)) {
      yield { block, start: offset + block.start, end: offset + block.end };
    }
  }
}

function isCode(checked: CheckedDraft, { start }: IgnoreComment): boolean {
  for (const placed of blocksFrom(checked, start)) {
    if (placed.start > start) return false;
    if (placed.end > start) return placed.block.kind === 'code';
  }
  return false;
}

function blockBelow(checked: CheckedDraft, comment: IgnoreComment): Span | undefined {
  const { text } = checked.draft.split;
  let at = lineEnd(text, comment.end);
  while (at < text.length && isBlank(text, at, lineEnd(text, at))) at = lineEnd(text, at);
  if (at >= text.length) return { start: text.length, end: text.length };
  const first = blockAt(checked, at);
  if (!first) return lineAround(text, at);
  // Between the rows of a table that is no pipe table: the next row.
  if (first.start < comment.start) return rowAt(text, at, first.block);
  return { start: Math.min(at, first.start), end: tableUnder(checked, first)?.end ?? first.end };
}

/** A row is a line, or the lines up to an empty one where each cell has its own. */
function rowAt(text: string, start: number, block: Block): Span {
  let end = lineEnd(text, start);
  if (block.kind === 'table' && block.grid.dialect === 'cells') {
    while (end < text.length && text.slice(end, lineEnd(text, end)).trim() !== '') end = lineEnd(text, end);
  }
  return { start, end };
}

/** The table whose title or unit a block is. */
function tableUnder(checked: CheckedDraft, first: PlacedBlock): PlacedBlock | undefined {
  let left = TITLE_REACH;
  for (const placed of blocksFrom(checked, first.start)) {
    if (placed.end <= first.start) continue;
    if (placed.block.kind === 'table') return placed;
    left -= 1;
    if (left < 0 || !(placed.block instanceof TextBlock)) return undefined;
    const { title, unit, organisation } = placed.block.traits;
    if (!title && !unit && !organisation) return undefined;
  }
  return undefined;
}

/** Where the next heading stands that is not below the one above `at`. */
function sectionEnd(checked: CheckedDraft, at: number): number {
  let rank: number | undefined;
  for (const placed of blocksFrom(checked, 0)) {
    const found = rankOf(placed.block);
    if (found === undefined) continue;
    if (placed.start < at) rank = found;
    else if (rank === undefined || found <= rank) return placed.start;
  }
  return checked.draft.split.text.length;
}

function rankOf(block: Block): number | undefined {
  if (!(block instanceof TextBlock)) return undefined;
  const { heading, title } = block.traits;
  return title && block.depth === 0 ? undefined : heading?.rank;
}
