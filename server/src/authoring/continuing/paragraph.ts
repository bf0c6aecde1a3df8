import type { CheckedDraft } from '../../check.ts';
import { TextBlock } from '../../draft/block.ts';
import { blocksOf } from '../../draft/blocks.ts';
import type { Draft } from '../../draft/draft.ts';
import { Passage } from '../../draft/passage.ts';
import { Section } from '../../draft/section.ts';
import { compare, decimal } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Claim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { proseFigures } from '../../prose/tokens.ts';
import type { Style } from '../../prose/written.ts';
import { Inline } from '../../text/inline.ts';
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
export function paragraphBegun(checked: CheckedDraft, offset: number): Begun | undefined {
  const { draft, index } = checked;
  const { regions, starts } = draft.split;
  let at = regions.length - 1;
  while (at >= 0 && starts[at]! > offset) at -= 1;
  const region = regions[at];
  if (!region) return undefined;
  const block = blocksOf(region).findLast(({ start }) => starts[at]! + start <= offset);
  if (!(block instanceof TextBlock) || block.kind !== 'paragraph') return undefined;
  const written = draft.split.text.slice(starts[at]! + block.start, offset);
  // Behind its last line something else begins.
  if (written.slice(block.end - block.start).includes('\n')) return undefined;
  const place = draft.texts.findIndex(({ passage }) =>
    passage.parts.some((part) => part.region === region && part.content.at(0) === block.start),
  );
  const section = draft.texts[place]?.section ?? Section.root;
  const above = draft.texts.slice(Math.max(0, place - MOST_ABOVE), Math.max(0, place)).reverse();
  const { organisations, year, accounts } = draft;
  const words = new SubjectReader(index, { section, above: '', organisations, year, accounts });
  return {
    checked,
    before: lastSentences(written),
    section,
    words,
    lookup: new Lookup(index, defaultsOf(section)),
    style: styleOf(draft),
    above: above.flatMap((other) => (other.section === section ? [other.passage] : [])),
    tried: new Map(),
  };
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
    const text = before + words;
    const block = new TextBlock('paragraph', new Inline(text, 0), 0, text.length);
    claims = claimsOf(Passage.of(new Region('plain', text, false), block));
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
