import { keptFor, sameItems } from '../collections.ts';
import type { Draft, PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { Section } from '../draft/section.ts';
import type { FactIndex } from '../facts/index.ts';
import type { Figure } from '../figures/figure.ts';
import { squeeze } from '../text/fold.ts';
import { Binder } from './binder.ts';
import type { Binding, Lead, Surroundings } from './binding.ts';
import type { Relation } from './relation.ts';

/** A passage with all it was bound to; the same object as long as that stays so. */
export interface BoundPassage extends Binding {
  readonly passage: Passage;
  readonly around: Surroundings;
  readonly conflicts: readonly Relation[];
}

/** The passages of one section with all they were bound to; the same object as long as that stays so. */
export interface BoundSection {
  readonly section: Section;
  readonly passages: readonly BoundPassage[];
  /** Whether anything in it does not agree. */
  readonly conflicting: boolean;
  /** Its first amount. */
  readonly first: Figure | undefined;
  /** The first amounts of the passages before its end. */
  readonly recent: readonly Figure[];
}

/** What does not depend on where in the draft a passage stands. */
type Everywhere = Pick<Surroundings, 'organisations' | 'year' | 'accounts' | 'carryOver'>;

/** What a section depends on besides its own passages and the facts. */
type Before = Everywhere & Pick<Surroundings, 'beside' | 'recent'>;

interface Kept {
  readonly places: readonly PassagePlace[];
  readonly before: Before;
  readonly index: FactIndex;
  readonly bound: BoundSection;
}

const kept = new WeakMap<Section, Kept>();

/** A list of shares stands so many passages at most behind what it is of. */
const MOST_RECENT = 8;

/**
 * Binds the passages of a draft, section by section. A section is bound again only if its passages, what stands before
 * it or a fact that it looked for have changed, and of it only the passages that this concerns.
 */
export function bindSections(draft: Draft, index: FactIndex): BoundSection[] {
  const { organisations, year, accounts } = draft;
  const everywhere = { organisations, year, accounts, carryOver: index.hasCarryOver };
  const sections: BoundSection[] = [];
  /** The first amount of the last section under each title. */
  const beside = new Map<string, Figure>();
  let recent: readonly Figure[] = [];
  for (const places of bySection(draft.passages)) {
    const { section } = places[0]!;
    const parent = parentOf(section);
    const bound = boundFor(section, places, { ...everywhere, beside: beside.get(parent), recent }, index);
    if (bound.first) beside.set(parent, bound.first);
    ({ recent } = bound);
    sections.push(bound);
  }
  return sections;
}

/** Passages that follow one another under the same titles. */
function bySection(places: readonly PassagePlace[]): PassagePlace[][] {
  const groups: PassagePlace[][] = [];
  let group: PassagePlace[] | undefined;
  for (const place of places) {
    if (group?.[0]!.section === place.section) group.push(place);
    else {
      group = [place];
      groups.push(group);
    }
  }
  return groups;
}

const parentOf = keptFor(({ titles }: Section) => titles.slice(0, -1).join('/'));

function boundFor(section: Section, places: readonly PassagePlace[], before: Before, index: FactIndex): BoundSection {
  const known = kept.get(section);
  const same = known && sameItems(known.places, places) && sameBefore(known.before, before);
  if (same && known.bound.passages.every((bound) => stillValid(bound, known.index, index))) {
    if (known.index !== index) kept.set(section, { ...known, index });
    return known.bound;
  }
  const bound = bind(section, places, before, index, known);
  kept.set(section, { places, before, index, bound });
  return bound;
}

function bind(
  section: Section,
  places: readonly PassagePlace[],
  { beside, recent: earlier, ...everywhere }: Before,
  index: FactIndex,
  known: Kept | undefined,
): BoundSection {
  const knownOf = new Map(known?.bound.passages.map((bound) => [bound.passage, bound]));
  let lead: Lead | undefined;
  let first: Figure | undefined;
  let recent = earlier;
  const passages = places.map(({ passage }) => {
    const around: Surroundings = { section, lead, first, beside, recent, ...everywhere };
    const before = knownOf.get(passage);
    const valid = before && sameSurroundings(before.around, around) && stillValid(before, known!.index, index);
    const bound = valid ? before : bindPassage(passage, around, index);
    ({ lead, first } = bound);
    const [opens] = bound.spoken;
    if (opens) recent = [opens, ...recent].slice(0, MOST_RECENT);
    return bound;
  });
  const conflicting = passages.some(({ conflicts }) => conflicts.length > 0);
  return { section, passages, conflicting, first, recent };
}

function bindPassage(passage: Passage, around: Surroundings, index: FactIndex): BoundPassage {
  const binding = new Binder(index, around).bind(passage);
  return { ...binding, passage, around, conflicts: binding.relations.filter((relation) => !relation.agrees) };
}

function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.lead?.figure === b.lead?.figure &&
    a.lead?.scope === b.lead?.scope &&
    a.lead?.narrow === b.lead?.narrow &&
    a.lead?.sharp === b.lead?.sharp &&
    a.first === b.first &&
    sameBefore(a, b)
  );
}

function sameBefore(a: Before, b: Before): boolean {
  return (
    a.carryOver === b.carryOver &&
    a.beside === b.beside &&
    sameItems(a.recent, b.recent) &&
    a.year === b.year &&
    a.accounts === b.accounts &&
    a.organisations === b.organisations
  );
}

/** A passage without spaces, as its phrases are read. */
const wordsOf = keptFor(({ folded }: Passage) => squeeze(folded));

/** Whether what a passage was bound to by one index is what it would be bound to by the next. */
function stillValid({ keys, passage }: BoundPassage, known: FactIndex, index: FactIndex): boolean {
  if (known === index) return true;
  if (known !== index.base || !index.changes || index.readsOtherwise(() => wordsOf(passage))) return false;
  const [few, many] = keys.size < index.changes.size ? [keys, index.changes] : [index.changes, keys];
  for (const key of few) if (many.has(key)) return false;
  return true;
}
