import type { CheckedDraft } from '../../check.ts';
import { firstAtLeast } from '../../collections.ts';
import { TextBlock } from '../../draft/block.ts';
import { blocksOf } from '../../draft/blocks.ts';
import type { Draft } from '../../draft/draft.ts';
import { Passage } from '../../draft/passage.ts';
import { Section } from '../../draft/section.ts';
import type { FactIndex } from '../../facts/index.ts';
import { compare, decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Claim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { proseFigures } from '../../prose/tokens.ts';
import type { Style } from '../../prose/written.ts';
import { Inline } from '../../text/inline.ts';
import { lineAround } from '../../text/lines.ts';
import { Region } from '../../text/split.ts';
import { Lookup } from '../../ties/prose/lookup.ts';
import { SubjectReader } from '../../ties/prose/subjectReader.ts';
import { defaultsOf } from '../../ties/sections/defaults.ts';

/** A paragraph as far as it is written, and the means to understand what comes next as a check would. */
export interface Begun {
  readonly checked: CheckedDraft;
  /** Its text up to the place where writing goes on. */
  readonly before: string;
  readonly section: Section;
  readonly words: SubjectReader;
  readonly lookup: Lookup;
  readonly style: Style;
  /** What last year's draft prints, where one is known. */
  readonly last: FactIndex | undefined;
  /** The paragraphs of its section that stand before it, the nearest first. */
  readonly above: readonly Passage[];
  /** What it would claim, by what it would go on with. */
  readonly tried: Map<string, readonly Claim[]>;
}

/** No list of shares goes over more paragraphs. */
const MOST_ABOVE = 30;
/** No sentence that speaks of one thing is longer. */
const LONGEST = 600;
/** So many figures show how a document prints them. */
const ENOUGH = 100;
const THOUSAND = decimal(1000n);

/** The paragraph of text that an offset stands in or behind; undefined in tables, headings and all that is no prose. */
export function paragraphBegun(checked: CheckedDraft, offset: number, last?: FactIndex): Begun | undefined {
  const { split, texts } = checked.draft;
  const region = regionBefore(checked, offset);
  if (!region) return undefined;
  const from = checked.startOfRegion(region);
  const block = blocksOf(region).findLast(({ start }) => from + start <= offset);
  if (!(block instanceof TextBlock) || block.kind !== 'paragraph') return undefined;
  const written = split.text.slice(from + block.start, offset);
  // Behind its last line something else begins.
  if (written.slice(block.end - block.start).includes('\n')) return undefined;
  const place = texts.findIndex(({ passage }) =>
    passage.parts.some((part) => part.region === region && part.content.at(0) === block.start),
  );
  return begunIn(checked, texts[place]?.section ?? Section.root, place, lastSentences(written), last);
}

/** A paragraph that is to begin right under a heading; undefined where there is none, or text below it already. */
export function paragraphUnderHeading(checked: CheckedDraft, offset: number, last?: FactIndex): Begun | undefined {
  const { regions, starts, text } = checked.draft.split;
  const line = lineAround(text, offset);
  if (text.slice(line.start, line.end).trim() !== '') return undefined;
  // A comment that silences rules reads as nothing.
  if (checked.ignores.some(({ start, end }) => start < line.end && line.start < end)) return undefined;
  const region = regionBefore(checked, line.start - 1, isWritten);
  const next = regions.find((other, at) => starts[at]! >= line.start && isWritten(other));
  const heading = region && blocksOf(region).at(-1);
  if (!(heading instanceof TextBlock) || !heading.traits.heading) return undefined;
  const below = next && blocksOf(next)[0];
  if (below && !(below instanceof TextBlock && below.traits.heading)) return undefined;
  return begunUnder(checked, region!, last);
}

/** A paragraph of the draft from its beginning: which of its texts it is. */
export function begunAt(checked: CheckedDraft, place: number, last?: FactIndex): Begun {
  return begunIn(checked, checked.draft.texts[place]!.section, place, '', last);
}

/** A paragraph that is to begin right under the heading of a region. */
export function begunUnder(checked: CheckedDraft, region: Region, last?: FactIndex): Begun | undefined {
  const { texts } = checked.draft;
  const place = texts.findIndex(({ passage }) => passage.parts[0]!.region === region);
  return place < 0 ? undefined : begunIn(checked, texts[place]!.section, place, '', last);
}

const isWritten = (region: Region) => blocksOf(region).length > 0;

/** The last region that begins at an offset or before it, of those that count. */
function regionBefore(checked: CheckedDraft, offset: number, counts = (_: Region) => true): Region | undefined {
  const { regions, starts } = checked.draft.split;
  let at = firstAtLeast(starts, offset + 1) - 1;
  while (at >= 0 && !counts(regions[at]!)) at -= 1;
  return regions[at];
}

/** @param place which of the draft's texts it is, or stands under */
function begunIn(
  checked: CheckedDraft,
  section: Section,
  place: number,
  before: string,
  last: FactIndex | undefined,
): Begun {
  const { draft, index } = checked;
  const { organisations, year, accounts } = draft;
  const above = draft.texts.slice(Math.max(0, place - MOST_ABOVE), Math.max(0, place)).reverse();
  return {
    checked,
    before,
    section,
    words: new SubjectReader(index, { section, above: '', organisations, year, accounts }),
    lookup: new Lookup(index, defaultsOf(section)),
    style: styleOf(draft),
    last,
    above: above.flatMap((other) => (other.section === section ? [other.passage] : [])),
    tried: new Map(),
  };
}

/** A paragraph that no draft has yet. */
export function passageOf(text: string): Passage {
  const block = new TextBlock('paragraph', new Inline(text, 0), 0, text.length);
  return Passage.of(new Region('plain', text, false), block);
}

/** The same paragraph, some words further on. */
export function furtherOn(begun: Begun, words: string): Begun {
  return { ...begun, before: begun.before + words, tried: new Map() };
}

/** The end of a paragraph, from the beginning of a sentence: what stands further back says nothing of what comes next. */
function lastSentences(written: string): string {
  if (written.length <= LONGEST) return written;
  const stop = written.indexOf('。', written.length - LONGEST);
  return written.slice(stop < 0 ? -LONGEST : stop + 1);
}

/** How the sentences of a draft print their figures, as far as its first ones tell. */
function styleOf({ passages }: Draft): Style {
  const figures: Figure[] = [];
  for (const { passage } of passages) {
    if (figures.length > ENOUGH) break;
    figures.push(...proseFigures(passage).map(({ figure }) => figure));
  }
  const percents = figures.filter(({ kind, unit }) => kind === 'percent' && unit === '%');
  const decimals = percents.map((figure) => figure.decimals).sort((a, b) => a - b);
  const grouped = figures.filter((figure) => figure.grouped).length;
  const long = figures.filter(({ kind, value }) => kind === 'amount' && compare(value, THOUSAND) >= 0).length;
  return { grouped: grouped * 2 > long, percent: decimals[decimals.length >> 1] ?? 2 };
}

/** What a paragraph would claim if it went on so. */
function claimsIfContinued({ before, tried }: Begun, words: string): readonly Claim[] {
  let claims = tried.get(words);
  if (!claims) {
    claims = claimsOf(passageOf(before + words));
    tried.set(words, claims);
  }
  return claims;
}

/** The claim of a kind whose figure is the first behind what is written. */
export function claimAhead<K extends Claim['kind']>(
  begun: Begun,
  words: string,
  kind: K,
): { readonly claim: Extract<Claim, { kind: K }>; readonly claims: readonly Claim[] } | undefined {
  const claims = claimsIfContinued(begun, words);
  const at = begun.before.length;
  const claim = claims.find((other) => other.kind === kind && 'figure' in other && other.figure.start >= at);
  return claim && { claim: claim as Extract<Claim, { kind: K }>, claims };
}
