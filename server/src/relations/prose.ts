import { sameSet } from '../collections.ts';
import type { Draft } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { Section } from '../draft/section.ts';
import type { FactIndex } from '../facts/index.ts';
import { claimsOf } from '../facts/prose/claims.ts';
import type { Figure } from '../figures/figure.ts';
import { Binder, type Binding, type Lead, type Surroundings } from './binder.ts';
import { type Relation, ShareRelation } from './relation.ts';

/** What prose says, bound to the figures it speaks of. */
export interface BoundProse {
  readonly relations: readonly Relation[];
  /** Those that do not agree. */
  readonly conflicts: readonly Relation[];
}

interface Kept extends Binding {
  readonly around: Surroundings;
  readonly index: FactIndex;
  readonly conflicts: readonly Relation[];
}

const kept = new WeakMap<Passage, Kept>();

/**
 * Holds prose against the tables and against itself. A passage is bound again only if its surroundings or a fact it
 * looked for have changed.
 */
export function bindProse(draft: Draft, index: FactIndex): BoundProse {
  const relations: Relation[] = [];
  const conflicts: Relation[] = [];
  const { organisations, year, accounts } = draft;
  const carryOver = index.hasCarryOver;
  let section: Section | undefined;
  let lead: Lead | undefined;
  let first: Figure | undefined;
  let ofSection: Kept[] = [];
  const closeSection = () => {
    for (const relation of settled(ofSection)) {
      relations.push(relation);
      conflicts.push(relation);
    }
    ofSection = [];
  };
  for (const place of draft.passages) {
    if (place.section !== section) {
      closeSection();
      section = place.section;
      lead = undefined;
      first = undefined;
    }
    const bound = boundFor(place.passage, { section, lead, first, organisations, year, accounts, carryOver }, index);
    ({ lead, first } = bound);
    relations.push(...bound.relations);
    conflicts.push(...bound.conflicts);
    ofSection.push(bound);
  }
  closeSection();
  return { relations, conflicts };
}

/** Shares of a section that fit no whole, once other shares there have shown which whole is meant. */
function settled(passages: readonly Kept[]): Relation[] {
  if (passages.every((passage) => passage.tentative.length === 0)) return [];
  const wholes = new Set<Figure>();
  for (const { relations } of passages) {
    for (const relation of relations)
      if (relation instanceof ShareRelation && relation.agrees) wholes.add(relation.whole);
  }
  return passages.flatMap(({ tentative }) =>
    tentative.flatMap((candidates) => candidates.find((relation) => wholes.has(relation.whole)) ?? []),
  );
}

function boundFor(passage: Passage, around: Surroundings, index: FactIndex): Kept {
  const known = kept.get(passage);
  if (known && sameSurroundings(known.around, around) && stillValid(known, index)) {
    if (known.index === index) return known;
    const renewed = { ...known, index };
    kept.set(passage, renewed);
    return renewed;
  }
  const binding = new Binder(index, around).bind(claimsOf(passage));
  const conflicts = binding.relations.filter((relation) => !relation.agrees);
  const bound = { ...binding, around, index, conflicts };
  kept.set(passage, bound);
  return bound;
}

function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.section === b.section &&
    a.lead?.figure === b.lead?.figure &&
    a.lead?.scope === b.lead?.scope &&
    a.carryOver === b.carryOver &&
    a.first === b.first &&
    a.year === b.year &&
    a.accounts === b.accounts &&
    sameSet(a.organisations, b.organisations)
  );
}

function stillValid(known: Kept, index: FactIndex): boolean {
  if (known.index === index) return true;
  if (known.index !== index.base || !index.changes) return false;
  const [few, many] = known.keys.size < index.changes.size ? [known.keys, index.changes] : [index.changes, known.keys];
  for (const key of few) if (many.has(key)) return false;
  return true;
}
