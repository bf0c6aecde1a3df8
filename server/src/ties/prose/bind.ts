import { keptFor, sameItems, sameSet } from '../../collections.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import { remembered } from '../../equations/interned.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import type { Figure } from '../../figures/figure.ts';
import type { LimitName } from '../../limits.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import { documentRelations } from '../document/document.ts';
import { defaultsOf } from '../sections/defaults.ts';
import { type SectionTies, sectionTies } from '../sections/sections.ts';
import { bindPassage } from './binder.ts';
import type { BoundPassage, Lead, Surroundings } from './binding.ts';
import { isDoubted } from './doubts.ts';
import { type NearMiss, nearMissRelations } from './nearMisses.ts';
import { unsupported } from './votes.ts';

/** What prose says, bound to the figures it speaks of. */
export interface BoundProse {
  readonly relations: readonly Relation[];
  /** Those that do not agree. */
  readonly conflicts: readonly Relation[];
  /** Amounts that differ from a cell they may mean: what is said of them alone accuses nobody. */
  readonly unsure: readonly Relation[];
  /** Where binding stopped at a limit. */
  readonly limits: readonly PassageLimit[];
}

/** A limit at which what a passage is bound to stopped. */
export interface PassageLimit {
  readonly name: LimitName;
  readonly passage: Passage;
}

interface Kept {
  readonly binding: BoundPassage;
  readonly around: Surroundings;
  readonly index: FactIndex;
}

const kept = new WeakMap<Passage, Kept>();

/**
 * Holds prose against the tables and against itself. A passage is bound again only if its surroundings or a fact it
 * looked for have changed.
 */
export function bindProse(
  draft: Draft,
  index: FactIndex,
  readings: readonly TableReading[],
  printed: PrintedAmounts,
): BoundProse {
  const relations: Relation[] = [];
  const conflicts: Relation[] = [];
  const unsure: Relation[] = [];
  const { organisations, year, accounts } = draft;
  const carryOver = index.hasCarryOver;
  let section: Section | undefined;
  let lead: Lead | undefined;
  let first: Figure | undefined;
  /** The first amount of the last section under each title. */
  const beside = new Map<string, Figure>();
  let besideThis: Figure | undefined;
  /** The first amounts of the sections so far. */
  const opening: Figure[] = [];
  let ofSection: BoundPassage[] = [];
  let recent: readonly Figure[] = [];
  const nearMisses: NearMiss[] = [];
  const sections: SectionTies[] = [];
  const limits: PassageLimit[] = [];
  const closeSection = () => {
    if (section && ofSection.length > 0) sections.push(sectionTies(section, ofSection));
    const alone = section ? unsupported(ofSection, defaultsOf(section).fund, index, printed) : NONE;
    for (const bound of ofSection) {
      const doubted = new Set(bound.conflicts.filter((relation) => isDoubted(relation, bound, ofSection, opening)));
      // What only its own words speak for is kept as unproven: beside another witness it tells.
      const kept = (relation: Relation) => atMost(relation, alone.get(relation));
      for (const relation of bound.relations) if (!doubted.has(relation)) relations.push(kept(relation));
      for (const relation of bound.conflicts) {
        if (!doubted.has(relation)) conflicts.push(kept(relation));
        if (doubted.has(relation) || alone.has(relation)) unsure.push(relation);
      }
      unsure.push(...bound.unsure);
    }
    ofSection = [];
  };
  for (const place of draft.passages) {
    if (place.section !== section) {
      closeSection();
      if (first) opening.push(first);
      if (section && first) beside.set(parentOf(section), first);
      section = place.section;
      lead = undefined;
      first = undefined;
      besideThis = beside.get(parentOf(section));
    }
    const bound = boundFor(
      place.passage,
      { section, lead, first, beside: besideThis, recent, organisations, year, accounts, carryOver },
      index,
    );
    ({ lead, first } = bound);
    const [opens] = bound.spoken;
    if (opens) recent = [opens, ...recent].slice(0, MOST_RECENT);
    ofSection.push(bound);
    nearMisses.push(...bound.nearMisses);
    for (const name of bound.limits) limits.push({ name, passage: bound.passage });
  }
  closeSection();
  for (const relation of [
    ...sections.flatMap((ties) => ties.relations),
    ...documentRelations(sections, index, readings),
    ...nearMissRelations(nearMisses, relations, printed),
  ]) {
    relations.push(relation);
    if (!relation.agrees) conflicts.push(relation);
  }
  for (const { cut } of sections) for (const passage of cut) limits.push({ name: 'siblings', passage });
  return { relations, conflicts, unsure, limits };
}

function atMost(relation: Relation, severity: 'warning' | 'hint' | undefined): Relation {
  return severity && relation instanceof SumRelation
    ? remembered(new SumRelation(relation.rule, relation.subject, relation.parts, severity))
    : relation;
}

const NONE: ReadonlyMap<Relation, 'warning' | 'hint'> = new Map();
/** A list of shares stands so many passages at most behind what it is of. */
const MOST_RECENT = 8;

const parentOf = keptFor(({ titles }: Section) => titles.slice(0, -1).join('/'));

function boundFor(passage: Passage, around: Surroundings, index: FactIndex): BoundPassage {
  const known = kept.get(passage);
  if (known && sameSurroundings(known.around, around) && stillValid(known, index)) {
    if (known.index !== index) kept.set(passage, { ...known, index });
    return known.binding;
  }
  const bound = bindPassage(passage, index, around);
  const binding = { ...bound, passage, conflicts: bound.relations.filter((relation) => !relation.agrees) };
  kept.set(passage, { binding, around, index });
  return binding;
}

function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.section === b.section &&
    a.lead?.figure === b.lead?.figure &&
    a.lead?.scope === b.lead?.scope &&
    a.lead?.narrow === b.lead?.narrow &&
    a.lead?.sharp === b.lead?.sharp &&
    a.carryOver === b.carryOver &&
    a.first === b.first &&
    a.beside === b.beside &&
    sameItems(a.recent, b.recent) &&
    a.year === b.year &&
    a.accounts === b.accounts &&
    sameSet(a.organisations, b.organisations)
  );
}

/** A passage without spaces, as its phrases are read. */
const wordsOf = keptFor(({ folded }: Passage) => squeeze(folded));

function stillValid(known: Kept, index: FactIndex): boolean {
  if (known.index === index) return true;
  if (known.index !== index.base || !index.changes || index.readsOtherwise(wordsOf(known.binding.passage)))
    return false;
  const { keys } = known.binding;
  const [few, many] = keys.size < index.changes.size ? [keys, index.changes] : [index.changes, keys];
  for (const key of few) if (many.has(key)) return false;
  return true;
}
