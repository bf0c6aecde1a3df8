import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import type { Draft, TablePlace } from '../draft/draft.ts';
import type { Grid } from '../draft/grid.ts';
import { TEN_THOUSAND_YUAN } from '../figures/units.ts';
import type { Region } from '../text/split.ts';
import { CONTENTS, NOTE_UNDER_TABLE } from '../vocabulary/titles.ts';
import type { Published, PublishedBlock, PublishedHeading, PublishedParagraph, Run } from './published.ts';
import { textOf } from './published.ts';
import { runsOf } from './runs.ts';
import { publishedTable } from './table.ts';

/** Fewer headings need no contents. */
const FEWEST_LISTED = 4;
const DEEPEST_LEVEL = 4;

interface Placed {
  readonly region: Region;
  readonly block: TextBlock | Grid;
}

/** A draft as it is published: without its front matter and its comments, its tables as they are printed. */
export function publishedDraft(draft: Draft): Published {
  const placed = draft.split.regions.flatMap((region) =>
    blocksOf(region).flatMap((block): Placed[] => {
      if (block instanceof TextBlock) return [{ region, block }];
      return block.kind === 'table' ? [{ region, block: block.grid }] : [];
    }),
  );
  const places = new Map(draft.tables.map((place) => [place.grid, place]));
  const title = titleOf(placed);
  const levels = levelsOf(placed.filter(({ block }) => block !== title));
  const listed = ownContents(placed);
  const blocks: PublishedBlock[] = [];
  for (const [index, { region, block }] of placed.entries()) {
    if (listed.has(index)) {
      if (blocks.at(-1)?.kind !== 'contents') blocks.push({ kind: 'contents', heading: '目　录' });
    } else if (!(block instanceof TextBlock)) {
      blocks.push(publishedTable(places.get(block) ?? placeOf(region, block)));
    } else if (block === title) blocks.push({ kind: 'title', runs: textRuns(region, block) });
    else {
      const next = textBlock(placed, index, levels);
      const last = blocks.at(-1);
      if (isAside(next) && last && isAside(last)) blocks[blocks.length - 1] = beside(last, next);
      else blocks.push(next);
    }
  }
  return { title: title?.content.text ?? '', blocks: withContents(blocks) };
}

/** A short line that says the number, the department or the unit of a table. */
function isAside(block: PublishedBlock): block is PublishedParagraph {
  return block.kind === 'paragraph' && block.role === 'aside' && textOf(block.runs).length <= LONGEST_ASIDE;
}

const LONGEST_ASIDE = 24;

/** Two such lines stand beside each other. */
function beside(left: PublishedParagraph, right: PublishedParagraph): PublishedParagraph {
  return { ...left, runs: [...left.runs, { text: '　　' }, ...right.runs] };
}

function placeOf(region: Region, grid: Grid): TablePlace {
  return { region, grid, title: '', unit: TEN_THOUSAND_YUAN };
}

/** The first line, if it is a heading of the first depth or names a department and its budget. */
function titleOf([first]: readonly Placed[]): TextBlock | undefined {
  if (!(first?.block instanceof TextBlock)) return undefined;
  const { block } = first;
  return block.depth === 1 || (block.traits.organisation && !block.traits.unitLine) ? block : undefined;
}

/** The level of a heading of a depth in Markdown or, in a draft without any, of a rank by its number. */
type Levels = (block: TextBlock) => number;

function levelsOf(placed: readonly Placed[]): Levels {
  const texts = placed.flatMap(({ block }) => (block instanceof TextBlock ? [block] : []));
  const isMarkdown = texts.some(({ depth }) => depth > 0);
  const rankOf = (block: TextBlock) => (isMarkdown ? block.depth : (block.traits.heading?.rank ?? 0));
  const ranks = [...new Set(texts.map(rankOf))].filter((rank) => rank > 0).sort((a, b) => a - b);
  return (block) => Math.min(DEEPEST_LEVEL, ranks.indexOf(rankOf(block)) + 1);
}

function textBlock(placed: readonly Placed[], index: number, levels: Levels): PublishedBlock {
  const { region, block } = placed[index]! as { region: Region; block: TextBlock };
  const runs = textRuns(region, block);
  const { label, heading, title, unitLine, organisation, number } = block.traits;
  const above = standsAbove(placed, index);
  const level = levels(block);
  if (level > 0) {
    const part = heading?.rank === 1 && label.startsWith('第');
    return { kind: 'heading', level, runs, part, caption: above && title && !part };
  }
  if (block.kind === 'caption') return { kind: 'paragraph', runs, role: title ? 'caption' : 'aside' };
  if (above && (unitLine || organisation || number)) return { kind: 'paragraph', runs, role: 'aside' };
  if (above && title) return { kind: 'paragraph', runs, role: 'caption' };
  const below = index > 0 && !(placed[index - 1]!.block instanceof TextBlock);
  return { kind: 'paragraph', runs, role: below && NOTE_UNDER_TABLE.test(label) ? 'note' : 'text' };
}

/** Whether nothing but titles, numbers, units and names of departments parts a line from a table below. */
function standsAbove(placed: readonly Placed[], index: number): boolean {
  for (let at = index; at < placed.length; at++) {
    const { block } = placed[at]!;
    if (!(block instanceof TextBlock)) return at > index;
    const { title, unitLine, organisation, number } = block.traits;
    if (!(title || unitLine || organisation || number)) return false;
  }
  return false;
}

function textRuns(region: Region, block: TextBlock): Run[] {
  const runs = runsOf(block.content, region.text).map((run) => ({
    ...run,
    text: run.text.replaceAll('\n', ' '),
  }));
  const number = block.item ? itemNumber(region.text, block.start) : '';
  return number === '' ? runs : [{ text: number }, ...runs];
}

/** The number of a list item, which its writer has typed and its text leaves out. */
function itemNumber(source: string, start: number): string {
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trim();
  const sign = line.at(-1) ?? '';
  let from = line.length - 1;
  while (from > 0 && line[from - 1]! >= '0' && line[from - 1]! <= '9') from -= 1;
  return (sign === '.' || sign === ')') && from < line.length - 1 ? line.slice(from) : '';
}

/** The writer's own contents: the heading 目录, and the lines below it that stand as a line again further down. */
function ownContents(placed: readonly Placed[]): ReadonlySet<number> {
  const labelAt = (index: number) => {
    const block = placed[index]?.block;
    return block instanceof TextBlock ? block.traits.label : '';
  };
  const first = placed.findIndex((_, index) => CONTENTS.test(labelAt(index)));
  if (first < 0) return new Set();
  const last = new Map(placed.map((_, index) => [labelAt(index), index]));
  const listed = new Set([first]);
  for (let index = first + 1; labelAt(index) !== '' && last.get(labelAt(index))! > index; index++) listed.add(index);
  return listed.size > 1 ? listed : new Set();
}

/** With contents behind the title, where the document has many headings and no contents of its own. */
function withContents(blocks: readonly PublishedBlock[]): readonly PublishedBlock[] {
  const headings = blocks.filter((block): block is PublishedHeading => block.kind === 'heading');
  if (headings.length < FEWEST_LISTED || blocks.some(({ kind }) => kind === 'contents')) return blocks;
  const at = blocks[0]?.kind === 'title' ? 1 : 0;
  return [...blocks.slice(0, at), { kind: 'contents', heading: '目　录' }, ...blocks.slice(at)];
}
