import type { CheckedDraft } from '../check.ts';
import { keptFor } from '../collections.ts';
import { TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import { isPart, type Traits } from '../draft/traits.ts';
import type { Span } from '../report.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { isNumberedTable } from '../vocabulary/titles.ts';

/** A part or a section with all that stands under its title, or a table with its title. */
export interface OutlineItem extends Span {
  readonly kind: 'document' | 'part' | 'section' | 'table';
  /** As printed; empty for a table without a title. */
  readonly name: string;
  /** The line that names it; the first row of a table without a title. */
  readonly title: Span;
  /** The lines above a table that belong to it: its number, its title, its unit. */
  readonly caption: readonly Traits[];
  readonly reading: TableReading | undefined;
  readonly children: readonly OutlineItem[];
}

type Open = { -readonly [K in keyof OutlineItem]: OutlineItem[K] } & { level: number; children: Open[] };

/** Deeper than any heading: a table whose title is a plain line ends with its last row. */
const LEAF = 100;
/** Lines numbered without Markdown stand under its headings. */
const PLAIN = 10;

/** The parts, sections and tables of a draft, one inside the other, in the order of the text. */
export const outlineOf = keptFor((checked: CheckedDraft): readonly OutlineItem[] => nested(checked, itemsOf(checked)));

/** The tables of an outline, in the order of the text. */
export const tablesOutlined = keptFor((checked: CheckedDraft): readonly OutlineItem[] =>
  flat(outlineOf(checked)).filter(({ kind }) => kind === 'table'),
);

/** All of an outline, in the order of the text. */
export function flat(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

interface Caption extends Span {
  readonly block: TextBlock;
}

function itemsOf(checked: CheckedDraft): Open[] {
  const { regions, starts } = checked.draft.split;
  const readings = new Map(checked.readings.map((reading) => [reading.place.grid, reading]));
  const items: Open[] = [];
  /** The short lines right above the place reached. */
  let caption: Caption[] = [];
  regions.forEach((region, index) => {
    for (const block of blocksOf(region)) {
      const span = { start: starts[index]! + block.start, end: starts[index]! + block.end };
      if (block instanceof TextBlock) {
        const level = levelOf(block);
        if (level !== undefined) items.push(heading(block, span, level));
        if (level !== undefined || !isCaption(block.traits)) caption = [];
        if (isCaption(block.traits)) caption.push({ ...span, block });
      } else if (block.kind === 'table') {
        const reading = readings.get(block.grid);
        if (reading) addTable(items, reading, endOf(checked, reading), caption, span);
        caption = [];
      }
    }
  });
  return items;
}

function levelOf({ depth, traits }: TextBlock): number | undefined {
  if (depth > 0) return depth;
  return traits.heading && (!traits.title || isPart(traits)) ? PLAIN + traits.heading.rank : undefined;
}

function isCaption(traits: Traits): boolean {
  const { label, title, unit, organisation } = traits;
  return (title && !isPart(traits)) || unit !== undefined || organisation !== undefined || isNumberedTable(label);
}

function heading(block: TextBlock, title: Span, level: number): Open {
  const kind = isPart(block.traits) ? 'part' : level === 1 ? 'document' : 'section';
  const name = block.content.text.trim();
  return { ...title, kind, name, title, caption: [], reading: undefined, children: [], level };
}

/** A heading that is the title of a table is the table; else the table stands by itself under it. */
function addTable(items: Open[], reading: TableReading, end: number, above: readonly Caption[], grid: Span): void {
  const caption = above.map(({ block }) => block.traits);
  const titled = above.findLast(({ block }) => block.traits.title && block.traits.name !== undefined);
  const last = items.at(-1);
  if (last && last.start === titled?.start && last.kind !== 'part') {
    Object.assign(last, { kind: 'table', caption, reading });
    return;
  }
  const title = titled ?? { start: grid.start, end: grid.start };
  items.push({
    kind: 'table',
    name: titled?.block.content.text.trim() ?? reading.place.title,
    title: { start: title.start, end: title.end },
    start: above[0]?.start ?? grid.start,
    end,
    caption,
    reading,
    children: [],
    level: LEAF,
  });
}

/** Where the last page of a table ends. */
function endOf(checked: CheckedDraft, { places }: TableReading): number {
  const { region, grid } = places.at(-1)!;
  return checked.startOfRegion(region) + grid.end;
}

/** Puts each item under the one it belongs to, and ends it where the next of its level begins. */
function nested({ draft: { split } }: CheckedDraft, items: readonly Open[]): readonly OutlineItem[] {
  const roots: Open[] = [];
  const open: Open[] = [];
  const close = (level: number, at: number) => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const item = open.pop()!;
      if (item.level < LEAF) item.end = endOfText(split.text, item.title.end, at);
    }
  };
  for (const item of items) {
    close(item.level, item.start);
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  close(0, split.text.length);
  return roots;
}

function endOfText(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/** The items that an offset stands in, the outermost first. */
export function outlineAt(checked: CheckedDraft, offset: number): readonly OutlineItem[] {
  const around: OutlineItem[] = [];
  let items = outlineOf(checked);
  for (;;) {
    const item = items.find(({ start, end }) => start <= offset && offset <= end);
    if (!item) return around;
    around.push(item);
    items = item.children;
  }
}
