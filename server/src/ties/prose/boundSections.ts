import { gathering, keptFor, sameItems } from '../../collections.ts';
import type { Draft, PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { Figure } from '../../figures/figure.ts';
import { squeeze } from '../../text/fold.ts';
import { NAME_LINE } from '../../vocabulary/numbering.ts';
import { bindPassage } from './binder.ts';
import type { BoundPassage, BoundSection, Lead, Surroundings } from './binding.ts';
import { withRelationsOf } from './rebound.ts';

/** What a section depends on besides its own passages and the facts. */
type Before = Omit<Surroundings, 'section' | 'above' | 'lead' | 'first'>;

interface Kept {
  readonly before: Before;
  /** The last that gave the same. */
  index: FactIndex;
  /** For each passage, the name right above it; none where no passage has one. */
  readonly above: readonly string[];
  readonly bound: BoundSection;
}

const kept = new WeakMap<Section, Kept>();

/** A list of shares stands so many passages at most behind what it is of. */
const MOST_RECENT = 8;

/**
 * Binds the passages of a draft, section by section. A section is bound again only if its passages, what it looked at
 * before it or a fact that it looked for have changed, and of it only the passages that this concerns.
 */
export function bindSections(
  { passages, texts, organisations, year, accounts }: Draft,
  index: FactIndex,
): BoundSection[] {
  const everywhere = { organisations, year, accounts, carryOver: index.hasCarryOver };
  const sections: BoundSection[] = [];
  /** The first amount of the last section under each title. */
  const beside = new Map<string, Figure>();
  const names = namesAbove(texts);
  let recent: readonly Figure[] = [];
  for (const { places, known } of bySection(passages)) {
    const { section } = places[0]!;
    const parent = known?.bound.parent ?? parentOf(section);
    const before = { ...everywhere, beside: beside.get(parent), recent };
    const named = names.get(section);
    const above = named ? places.map((place) => named.get(place) ?? '') : NO_NAMES;
    const valid = known && sameItems(known.above, above) && stillBound(known, places, before, index);
    const bound = valid ? known.bound : bind(places, above, before, index, known);
    if (valid) known.index = index;
    else kept.set(section, { before, index, above, bound });
    if (bound.first) beside.set(parent, bound.first);
    recent = recentAfter(bound.opens, recent);
    sections.push(bound);
  }
  return sections;
}

/**
 * Lines that are a name alone and no heading by their number, or without one: what follows in the section is about that.
 */
function namesAbove(texts: readonly PassagePlace[]): ReadonlyMap<Section, ReadonlyMap<PassagePlace, string>> {
  const names = new Map<Section, Map<PassagePlace, string>>();
  if (nameLines(texts).length === 0) return names;
  let section: Section | undefined;
  let name = '';
  for (const place of texts) {
    if (place.section !== section) name = '';
    section = place.section;
    const own = nameIn(place.passage);
    if (own !== '') name = own;
    else if (name !== '') {
      const named = names.get(section) ?? new Map<PassagePlace, string>();
      names.set(section, named.set(place, name));
    }
  }
  return names;
}

/** For each passage of a section, where no name stands above any. */
const NO_NAMES: readonly string[] = [];

const nameLines = gathering((place: PassagePlace) => (nameIn(place.passage) === '' ? [] : [place]));

const nameIn = keptFor(({ folded }: Passage) => NAME_LINE.exec(folded.trim())?.[1] ?? '');

/** The titles that a section stands under. */
function parentOf({ titles }: Section): string {
  return titles.slice(0, -1).join('/');
}

function recentAfter(opens: readonly Figure[], before: readonly Figure[]): readonly Figure[] {
  return opens.length === 0 ? before : [...opens, ...before].slice(0, MOST_RECENT);
}

interface Group {
  readonly places: readonly PassagePlace[];
  readonly known: Kept | undefined;
}

/** Passages that follow one another under the same titles; the same list as before where it holds the same. */
function bySection(places: readonly PassagePlace[]): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < places.length; ) {
    const { section } = places[at]!;
    const known = kept.get(section);
    const before = known && isAt(known.bound.places, places, at) ? known.bound.places : [];
    let end = at + Math.max(before.length, 1);
    while (end < places.length && places[end]!.section === section) end += 1;
    groups.push({ places: end - at === before.length ? before : places.slice(at, end), known });
    at = end;
  }
  return groups;
}

function isAt(some: readonly PassagePlace[], places: readonly PassagePlace[], at: number): boolean {
  return some.every((place, index) => places[at + index] === place);
}

/** Whether a section is bound to what it would be bound to now. */
function stillBound(known: Kept, places: readonly PassagePlace[], before: Before, index: FactIndex): boolean {
  const { bound } = known;
  return (
    bound.places === places &&
    sameEverywhere(known.before, before) &&
    (!bound.looksBack || looksBackOnSame(known.before, before)) &&
    stillRead(bound.keys, bound.passages, known.index, index)
  );
}

function bind(
  places: readonly PassagePlace[],
  above: readonly string[],
  { recent: earlier, ...before }: Before,
  index: FactIndex,
  known: Kept | undefined,
): BoundSection {
  const { section } = places[0]!;
  const knownOf = new Map(known?.bound.passages.map((bound) => [bound.passage, bound]));
  let lead: Lead | undefined;
  let first: Figure | undefined;
  let opens: readonly Figure[] = [];
  const passages = places.map(({ passage }, at) => {
    const around: Surroundings = {
      section,
      above: above[at] ?? '',
      lead,
      first,
      ...before,
      recent: recentAfter(opens, earlier),
    };
    const one = knownOf.get(passage);
    const valid = one && sameSurroundings(one, around) && stillRead(one.keys, [one], known!.index, index);
    const bound = valid ? one : bindTo(passage, around, index, one);
    ({ lead, first } = bound);
    const [open] = bound.spoken;
    if (open) opens = [open, ...opens].slice(0, MOST_RECENT);
    return bound;
  });
  return {
    section,
    parent: parentOf(section),
    places,
    passages,
    relations: passages.flatMap(({ relations }) => relations),
    conflicts: passages.flatMap(({ conflicts }) => conflicts),
    unsure: passages.flatMap(({ unsure }) => unsure),
    keys: new Set(passages.flatMap(({ keys }) => [...keys])),
    looksBack: passages.some(({ looksBack }) => looksBack),
    first,
    opens,
  };
}

function bindTo(passage: Passage, around: Surroundings, index: FactIndex, known?: BoundPassage): BoundPassage {
  const anew = bindPassage(passage, index, around);
  const binding = known ? withRelationsOf(known, anew) : anew;
  return { ...binding, passage, around, conflicts: binding.relations.filter((relation) => !relation.agrees) };
}

function sameSurroundings({ around: a, looksBack }: BoundPassage, b: Surroundings): boolean {
  return (
    a.lead?.figure === b.lead?.figure &&
    a.lead?.scope === b.lead?.scope &&
    a.lead?.narrow === b.lead?.narrow &&
    a.lead?.fund === b.lead?.fund &&
    a.lead?.sharp === b.lead?.sharp &&
    a.first === b.first &&
    a.above === b.above &&
    sameEverywhere(a, b) &&
    (!looksBack || looksBackOnSame(a, b))
  );
}

function sameEverywhere(a: Before, b: Before): boolean {
  return (
    a.carryOver === b.carryOver && a.year === b.year && a.accounts === b.accounts && a.organisations === b.organisations
  );
}

function looksBackOnSame(a: Before, b: Before): boolean {
  return a.beside === b.beside && sameItems(a.recent, b.recent);
}

/** A passage without spaces, as its phrases are read. */
const wordsOf = keptFor(({ folded }: Passage) => squeeze(folded));

/** Whether passages that looked for these facts in one index would find and read the same in the next. */
function stillRead(
  keys: ReadonlySet<string>,
  passages: readonly BoundPassage[],
  known: FactIndex,
  index: FactIndex,
): boolean {
  if (known === index) return true;
  const readOtherwise = () => passages.some(({ passage }) => index.readsOtherwise(wordsOf(passage)));
  return index.keeps(keys, known) && !(index.hasOtherNames && readOtherwise());
}
