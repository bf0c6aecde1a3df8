import { addTo, keptFor, sameItems, sameSet } from '../../collections.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import { remembered, signedSum } from '../../equations/interned.ts';
import { isSlippedFrom } from '../../equations/precision.ts';
import { type Relation, ShareRelation, SumRelation } from '../../equations/relation.ts';
import type { SignedSumRelation } from '../../equations/signedSum.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import { significantDigits } from '../../figures/alike.ts';
import { isZero, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import { TELLING_DIGITS, TELLING_SHARES } from '../../thresholds.ts';
import { costTargetRelations } from '../document/costTargets.ts';
import { dossierRelations, type ProjectText, projectText } from '../document/dossiers.ts';
import { changesFromPriors, repeatedChanges } from '../document/saidChanges.ts';
import { type TotalChange, totalChangeRelations } from '../document/totalChanges.ts';
import { defaultsOf } from '../sections/defaults.ts';
import { partitionChanges, sectionTotals } from '../sections/sectionChanges.ts';
import { siblingPartitions } from '../sections/siblings.ts';
import { Binder } from './binder.ts';
import type { Binding, Lead, Surroundings } from './binding.ts';
import { isDoubted } from './doubts.ts';
import { type NearMiss, nearMissRelations } from './nearMisses.ts';
import { wholeLists } from './shares.ts';
import type { ChangeStatement, PriorStatement } from './statements.ts';
import { unsupported } from './votes.ts';

/** What prose says, bound to the figures it speaks of. */
export interface BoundProse {
  readonly relations: readonly Relation[];
  /** Those that do not agree. */
  readonly conflicts: readonly Relation[];
  /** Amounts that differ from a cell they may mean: what is said of them alone accuses nobody. */
  readonly unsure: readonly Relation[];
}

interface Kept {
  readonly binding: BoundPassage;
  readonly around: Surroundings;
  readonly index: FactIndex;
}

/** A passage with all it was bound to; the same object as long as that stays so. */
interface BoundPassage extends Binding {
  readonly passage: Passage;
  readonly conflicts: readonly Relation[];
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
  const closeSection = () => {
    if (section && ofSection.length > 0) sections.push(sectionTies(section, ofSection));
    const alone = section ? unsupported(ofSection, defaultsOf(section).fund, index, printed) : NONE;
    for (const bound of ofSection) {
      const doubted = new Set(bound.conflicts.filter((relation) => isDoubted(relation, bound, ofSection, opening)));
      // What only its own words speak for is kept as unproven: beside another witness it tells.
      const kept = (relation: Relation) => (alone.has(relation) ? unproven(relation) : relation);
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
  return { relations, conflicts, unsure };
}

function unproven(relation: Relation): Relation {
  return relation instanceof SumRelation
    ? remembered(new SumRelation(relation.rule, relation.subject, relation.parts, 'hint'))
    : relation;
}

const NONE: ReadonlySet<Relation> = new Set();
/** A list of shares stands so many passages at most behind what it is of. */
const MOST_RECENT = 8;

const parentOf = keptFor(({ titles }: Section) => titles.slice(0, -1).join('/'));

/** What must agree among the passages of one section, and what they say that other sections may say too. */
interface SectionTies {
  readonly relations: readonly Relation[];
  readonly changes: readonly ChangeStatement[];
  readonly totals: readonly TotalChange[];
  readonly priors: readonly PriorStatement[];
  readonly project: ProjectText | undefined;
}

interface KeptTies extends SectionTies {
  readonly of: readonly BoundPassage[];
}

const tiesKept = new WeakMap<BoundPassage, KeptTies>();

function sectionTies(section: Section, of: readonly BoundPassage[]): SectionTies {
  const known = tiesKept.get(of[0]!);
  if (known && sameItems(known.of, of)) return known;
  const passages = of.map(({ passage }) => passage);
  const siblings = siblingPartitions(passages);
  const partitions = [...of.flatMap((bound) => bound.partitions), ...siblings];
  const changeOf = joined(of.map((bound) => bound.changeOf));
  const facts = joined(of.map((bound) => bound.facts));
  const changed = partitionChanges(partitions, changeOf, facts);
  const changes = of.flatMap((bound) => bound.changes);
  const shares = settled(of);
  const ties: KeptTies = {
    of,
    relations: [
      ...shares,
      ...of.flatMap((bound) => wholeLists(sharesIn(bound, shares))),
      ...settledColumns(of),
      ...siblings.map(({ relation }) => relation),
      ...changed.relations,
    ],
    changes,
    totals: [...sectionTotals(changes), ...changed.totals],
    priors: of.flatMap((bound) => bound.priors),
    project: projectText(section, passages),
  };
  tiesKept.set(of[0]!, ties);
  return ties;
}

/** The shares of a passage: those that it settles itself, and those of which its section shows the whole. */
function sharesIn({ relations, tentative }: BoundPassage, settled: readonly ShareRelation[]): ShareRelation[] {
  const open = new Set(tentative.flatMap((candidates) => candidates.slice(0, 1).map(({ subject }) => subject)));
  const own = relations.filter(
    (relation): relation is ShareRelation => relation instanceof ShareRelation && relation.rule === 'share',
  );
  return [...own, ...settled.filter(({ subject }) => open.has(subject))];
}

function joined<K, V>(maps: readonly ReadonlyMap<K, V>[]): ReadonlyMap<K, V> {
  return new Map(maps.flatMap((map) => [...map]));
}

/** What sections say about one and the same thing. */
function documentRelations(
  sections: readonly SectionTies[],
  index: FactIndex,
  readings: readonly TableReading[],
): Relation[] {
  const changes = sections.flatMap((ties) => ties.changes);
  const priors = sections.flatMap((ties) => ties.priors);
  const totals = sections.flatMap((ties) => ties.totals);
  const projects = sections.flatMap((ties) => ties.project ?? []);
  return [
    ...repeatedChanges(changes),
    ...changesFromPriors(changes, priors),
    ...totalChangeRelations(totals, changes, index),
    ...dossierRelations(projects, index),
    ...costTargetRelations(projects, readings),
  ];
}

/**
 * Changes against a column of last year. Whether it is the year and the stage that the text compares with shows in
 * those that agree; one that does not is a conflict only beside at least as many that do.
 */
function settledColumns(passages: readonly BoundPassage[]): Relation[] {
  const columns = passages.flatMap(({ priorColumns }) => priorColumns);
  return columns.flatMap(({ relation, named }) => {
    if (relation.agrees) return [relation];
    const alike = columns.filter((other) => other.named === named);
    const agreeing = alike.filter((other) => other.relation.agrees && isTelling(other.relation)).length;
    if (agreeing > 0 && agreeing * 2 >= alike.length) return [relation];
    return isSlipOff(relation) ? [signedSum('change', relation.left, relation.right, 'warning')] : [];
  });
}

/** Whether a slip of the finger in the change itself is all that keeps it from the column. */
function isSlipOff(relation: SignedSumRelation): boolean {
  const change = relation.subject;
  const value = relation.solve(change, ({ amount }) => amount);
  if (!value || value.coefficient <= 0n || significantDigits(change.value) < TELLING_DIGITS) return false;
  return isSlippedFrom(change, value);
}

function isTelling(relation: Relation): boolean {
  return relation.figures.every((figure) => figure.value.coefficient !== 0n);
}

/**
 * Shares whose whole no word names: that of most shares of the section. One that fits another whole, which is that of
 * no other share, fits it by chance.
 */
function settled(passages: readonly BoundPassage[]): ShareRelation[] {
  if (passages.every((passage) => passage.tentative.length === 0)) return [];
  const shares = new Map<string, Figure[]>();
  const add = (relation: Relation) => {
    // Nothing is 0 % of every whole.
    if (
      relation instanceof ShareRelation &&
      relation.rule === 'share' &&
      relation.agrees &&
      !isZero(relation.subject.value)
    )
      addTo(shares, valueKey(relation.whole.amount), relation.subject);
  };
  for (const { relations, tentative } of passages) {
    for (const relation of relations) add(relation);
    for (const candidates of tentative) for (const relation of candidates) add(relation);
  }
  const support = ({ whole, subject }: ShareRelation) => {
    const found = new Set(shares.get(valueKey(whole.amount)));
    found.delete(subject);
    return found.size;
  };
  return passages.flatMap(({ tentative }) =>
    tentative.flatMap((candidates) => {
      const most = Math.max(...candidates.map(support));
      const likely = candidates.find((relation) => support(relation) === most)!;
      const agreeing = candidates.filter(({ agrees }) => agrees).sort((a, b) => support(b) - support(a));
      const [fitting] = agreeing;
      if (fitting && (support(fitting) > 0 || most < TELLING_SHARES)) return [fitting];
      return most > 0 ? [likely] : [];
    }),
  );
}

function boundFor(passage: Passage, around: Surroundings, index: FactIndex): BoundPassage {
  const known = kept.get(passage);
  if (known && sameSurroundings(known.around, around) && stillValid(known, index)) {
    if (known.index !== index) kept.set(passage, { ...known, index });
    return known.binding;
  }
  const bound = new Binder(index, around).bind(passage);
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
