import { changeBetween, following, gathering, keptFor, sameItems } from '../../collections.ts';
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
/** What all sections of a draft have before them. */
type Everywhere = Omit<Before, 'beside' | 'recent'>;

interface Kept {
  readonly before: Before;
  /** The last that gave the same. */
  index: FactIndex;
  /** For each passage, the name right above it; none where no passage has one. */
  readonly above: readonly string[];
  readonly bound: BoundSection;
}

const kept = new WeakMap<Section, Kept>();

/** All sections of a draft, as they were bound. */
interface Run {
  readonly passages: readonly PassagePlace[];
  readonly everywhere: Everywhere;
  readonly names: SectionNames;
  readonly index: FactIndex;
  /** In the order of the sections. */
  readonly all: readonly Kept[];
}

const runs = new WeakMap<readonly BoundSection[], Run>();

/** A list of shares stands so many passages at most behind what it is of. */
const MOST_RECENT = 8;

/**
 * Binds the passages of a draft, section by section. A section is bound again only if its passages, what it looked at
 * before it or a fact that it looked for have changed, and of it only the passages that this concerns.
 * @param previous the sections of the draft before; the same list where it holds the same
 */
export function bindSections(
  { passages, texts, organisations, year, accounts }: Draft,
  index: FactIndex,
  previous?: readonly BoundSection[],
): readonly BoundSection[] {
  const everywhere = { organisations, year, accounts, carryOver: index.hasCarryOver };
  const names = namesAbove(texts);
  const all: Kept[] = [];
  /** The first amount of the last section under each title. */
  const beside = new Map<string, Figure>();
  let recent: readonly Figure[] = [];
  const untouched = untouchedIn(previous && runs.get(previous), { passages, everywhere, names, index });
  for (let at = 0; at < passages.length; ) {
    const known = untouched(at, (parent) => ({ beside: beside.get(parent), recent }));
    const one =
      known ??
      boundAt(at, passages, names, index, (parent) => ({
        ...everywhere,
        beside: beside.get(parent),
        recent,
      }));
    const { bound } = one;
    if (bound.first) beside.set(bound.parent, bound.first);
    recent = recentAfter(bound.opens, recent);
    all.push(one);
    at += bound.places.length;
  }
  const sections = following(
    all.map(({ bound }) => bound),
    previous,
  );
  runs.set(sections, { passages, everywhere, names, index, all });
  return sections;
}

type LooksBack = (parent: string) => Pick<Before, 'beside' | 'recent'>;

/**
 * What was bound where a section begins in the draft before, if nothing that it was bound from has changed; asked from
 * the beginning of the draft to its end.
 */
function untouchedIn(
  run: Run | undefined,
  { passages, everywhere, names, index }: Omit<Run, 'all'>,
): (at: number, back: LooksBack) => Kept | undefined {
  if (!run || !sameEverywhere(run.everywhere, everywhere)) return () => undefined;
  const { start, gone, come } = changeBetween(run.passages, passages);
  let next = 0;
  let was = 0;
  return (at, back) => {
    let one = run.all[next];
    // Where an old section stands now; nowhere if its first passage is gone.
    const isBefore = () => (was < start ? was : was >= start + gone ? was + come - gone : -1) < at;
    while (one && isBefore()) {
      was += one.bound.places.length;
      next += 1;
      one = run.all[next];
    }
    if (!one || (was < start ? was : was + come - gone) !== at) return undefined;
    const { bound, before } = one;
    const length = bound.places.length;
    if (was < start && was + length > start) return undefined;
    if (passages[at + length]?.section === bound.section) return undefined;
    if (names !== run.names && !sameItems(aboveIn(names, bound.section, bound.places), one.above)) return undefined;
    if (bound.looksBack && !looksBackOnSame(before, back(bound.parent))) return undefined;
    if (!stillRead(bound.keys, bound.passages, run.index, index)) return undefined;
    one.index = index;
    return one;
  };
}

/** The section whose first passage is at a place, bound. */
function boundAt(
  at: number,
  passages: readonly PassagePlace[],
  names: SectionNames,
  index: FactIndex,
  beforeUnder: (parent: string) => Before,
): Kept {
  const { section } = passages[at]!;
  let end = at + 1;
  while (passages[end]?.section === section) end += 1;
  const known = kept.get(section);
  const own = passages.slice(at, end);
  const places = known && sameItems(known.bound.places, own) ? known.bound.places : own;
  const before = beforeUnder(known?.bound.parent ?? parentOf(section));
  const above = aboveIn(names, section, places);
  if (known && sameItems(known.above, above) && stillBound(known, places, before, index)) {
    known.index = index;
    return known;
  }
  const made = { before, index, above, bound: bind(places, above, before, index, known) };
  kept.set(section, made);
  return made;
}

/**
 * Lines that are a name alone and no heading by their number, or without one: what follows in the section is about that.
 */
const namesAbove = keptFor((texts: readonly PassagePlace[]): SectionNames => {
  if (nameLines(texts).length === 0) return NO_NAMES;
  const names = new Map<Section, Map<PassagePlace, string>>();
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
});

/** By section and passage, the name above it. */
type SectionNames = ReadonlyMap<Section, ReadonlyMap<PassagePlace, string>>;

const NO_NAMES: SectionNames = new Map();

/** For each passage of a section, the name right above it. */
function aboveIn(names: SectionNames, section: Section, places: readonly PassagePlace[]): readonly string[] {
  const named = names.get(section);
  return named ? places.map((place) => named.get(place) ?? '') : NONE_ABOVE;
}

/** For each passage of a section, where no name stands above any. */
const NONE_ABOVE: readonly string[] = [];

const nameLines = gathering((place: PassagePlace) => (nameIn(place.passage) === '' ? [] : [place]));

const nameIn = keptFor(({ folded }: Passage) => NAME_LINE.exec(folded.trim())?.[1] ?? '');

/** The titles that a section stands under. */
function parentOf({ titles }: Section): string {
  return titles.slice(0, -1).join('/');
}

function recentAfter(opens: readonly Figure[], before: readonly Figure[]): readonly Figure[] {
  return opens.length === 0 ? before : [...opens, ...before].slice(0, MOST_RECENT);
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

function sameEverywhere(a: Everywhere, b: Everywhere): boolean {
  return (
    a.carryOver === b.carryOver && a.year === b.year && a.accounts === b.accounts && a.organisations === b.organisations
  );
}

function looksBackOnSame(a: ReturnType<LooksBack>, b: ReturnType<LooksBack>): boolean {
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
