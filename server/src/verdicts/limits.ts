import { gathering, keptFor } from '../collections.ts';
import type { TableBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import type { Draft, PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import { isBeyondMarkdown } from '../draft/strain.ts';
import type { Token } from '../facts/codes/mention.ts';
import { LIMITS, type LimitName, limitsOf } from '../limits.ts';
import type { PanelReading } from '../tables/reading/panel.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { matrixOf } from '../tables/structure/columnSums.ts';
import { closesFrontMatter, opensFrontMatter } from '../text/fences.ts';
import type { Region } from '../text/split.ts';
import { placeIn } from './place.ts';
import type { Verdict } from './verdict.ts';

/** A limit that was reached, and the place where it is told. */
export interface ReachedLimit {
  readonly name: LimitName;
  readonly at: Token;
}

/** As much of the place as is marked. */
const SHOWN = 12;

/** The limits that were reached in reading a draft, by region, passage and table; each once a place. */
export function readingLimits({ split, passages }: Draft, readings: readonly TableReading[]): ReachedLimit[] {
  const last = split.regions.at(-1);
  const beyond = last ? [...limitsOf(split)].map((name) => ({ name, at: beginning(last) })) : NONE;
  const strange = inRegions(split.regions);
  const isStrange = new Set(strange.map(({ at }) => at.region));
  return [
    ...beyond,
    ...frontMatterBeyond(split),
    ...strange,
    ...inPassages(passages).filter(({ at }) => !isStrange.has(at.region)),
    ...inTables(readings),
  ];
}

/** Front matter that is closed too far down to be taken for it. */
function frontMatterBeyond({ text, regions }: Draft['split']): readonly ReachedLimit[] {
  const [first] = regions;
  if (!first || first.kind === 'frontmatter' || !opensFrontMatter(first.text.split('\n', 1)[0]!)) return NONE;
  const [, key = '', ...lines] = text.split('\n');
  const close = lines.findIndex(closesFrontMatter);
  return key.includes(':') && close >= LIMITS['front-matter'] - 1
    ? [{ name: 'front-matter', at: beginning(first) }]
    : NONE;
}

/** Where a limit of a passage is told: its first words. */
export function limitAt(name: LimitName, passage: Passage): ReachedLimit {
  return { name, at: placeIn(passage, 0, Math.min(SHOWN, passage.text.length)) };
}

/** A limit that was reached, as a verdict. */
export function limitVerdict({ name, at }: ReachedLimit): Verdict {
  const words = { kind: name, most: String(LIMITS[name]) };
  return {
    rule: 'limit-reached',
    at,
    atMost: 'information',
    words,
    repairs: [],
    sure: false,
    related: [],
    beside: true,
  };
}

const NONE: readonly ReachedLimit[] = [];
const OPENS_TABLE = /^\s*<table[\s>]/i;
const CLOSES_TABLE = /<\/table>/i;

const limitsOfRegion = keptFor((region: Region): readonly ReachedLimit[] => {
  const { kind, text } = region;
  const at = beginning(region);
  if (kind === 'html') return [...namesIn(blocksOf(region))].map((name) => ({ name, at }));
  if (kind !== 'markdown') return NONE;
  if (isBeyondMarkdown(text)) return [{ name: 'markdown', at }];
  return OPENS_TABLE.test(text) && !CLOSES_TABLE.test(text) ? [{ name: 'html-table', at }] : NONE;
});

function beginning(region: Region): Token {
  const { text } = region;
  return { region, start: 0, end: Math.min(SHOWN, text.length), text: text.slice(0, SHOWN) };
}

function namesIn(blocks: ReturnType<typeof blocksOf>): Set<LimitName> {
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  return new Set(tables.flatMap(({ grid }) => [...limitsOf(grid)]));
}

function limitsOfPassage(passage: Passage): readonly ReachedLimit[] {
  const names = limitsOf(passage);
  return names.size === 0 ? NONE : [...names].map((name) => limitAt(name, passage));
}

const inRegions = gathering(limitsOfRegion);
const inPassages = gathering(({ passage }: PassagePlace) => limitsOfPassage(passage));

const limitsOfTable = keptFor((reading: TableReading): readonly ReachedLimit[] => {
  const { table, place, panels } = reading;
  const names = new Set([
    ...limitsOf(table),
    ...panels.flatMap((panel: PanelReading) => [...limitsOf(matrixOf(panel))]),
  ]);
  const { region } = place;
  const start = place.grid.start;
  const at = {
    region,
    start,
    end: Math.min(start + SHOWN, region.text.length),
    text: region.text.slice(start, start + SHOWN),
  };
  return [...names].map((name) => ({ name, at }));
});
const inTables = gathering(limitsOfTable);
