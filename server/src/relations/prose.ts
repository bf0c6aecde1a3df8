import { addTo, following, gathering, keptFor, sameItems } from '../collections.ts';
import type { Draft } from '../draft/draft.ts';
import type { FactIndex } from '../facts/index.ts';
import type { PrintedAmounts } from '../facts/printedAmounts.ts';
import { significantDigits } from '../figures/alike.ts';
import { isZero, valueKey } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { TELLING_DIGITS, TELLING_SHARES } from '../thresholds.ts';
import { type BoundPassage, type BoundSection, bindSections } from './boundSections.ts';
import { costTargetRelations } from './costTargets.ts';
import { dossierRelations, type ProjectText, projectText } from './dossiers.ts';
import { isDoubted } from './doubts.ts';
import { remembered, signedSum } from './interned.ts';
import { nearMissRelations } from './nearMisses.ts';
import { isSlippedFrom } from './precision.ts';
import { type Relation, ShareRelation, SumRelation } from './relation.ts';
import { changesFromPriors, repeatedChanges } from './saidChanges.ts';
import { partitionChanges, sectionTotals } from './sectionChanges.ts';
import { defaultsOf } from './sections.ts';
import { wholeLists } from './shares.ts';
import { siblingPartitions } from './siblings.ts';
import type { SignedSumRelation } from './signedSum.ts';
import type { ChangeStatement, PriorStatement } from './statements.ts';
import { moneyOf, type TotalChange, totalChangeRelations } from './totalChanges.ts';
import { unsupported } from './votes.ts';

/** What prose says, bound to the figures it speaks of. */
export interface BoundProse {
  readonly sections: readonly BoundSection[];
  readonly relations: readonly Relation[];
  /** Those that do not agree. */
  readonly conflicts: readonly Relation[];
  /** Amounts that differ from a cell they may mean: what is said of them alone accuses nobody. */
  readonly unsure: readonly Relation[];
}

/**
 * Holds prose against the tables and against itself. What was bound before stays so as long as its surroundings and the
 * facts it looked for do; with the prose bound before, lists that hold the same are the same.
 */
export function bindProse(
  draft: Draft,
  index: FactIndex,
  readings: readonly TableReading[],
  printed: PrintedAmounts,
  previous?: BoundProse,
): BoundProse {
  const relations: Relation[] = [];
  const conflicts: Relation[] = [];
  const unsure: Relation[] = [];
  /** The first amounts of the sections so far. */
  const opening: Figure[] = [];
  const sections = following(bindSections(draft, index), previous?.sections);
  for (const section of sections) {
    const told = section.conflicts.length > 0 ? toldBy(section, opening, index, printed) : section;
    relations.push(...told.relations);
    conflicts.push(...told.conflicts);
    unsure.push(...told.unsure);
    if (section.first) opening.push(section.first);
  }
  for (const relation of [
    ...sectionRelations(sections),
    ...documentRelations(sections, index, readings),
    ...nearMissRelations(allNearMisses(sections), relations, printed),
  ]) {
    relations.push(relation);
    if (!relation.agrees) conflicts.push(relation);
  }
  return {
    sections,
    relations: following(relations, previous?.relations),
    conflicts: following(conflicts, previous?.conflicts),
    unsure: following(unsure, previous?.unsure),
  };
}

const allNearMisses = gathering(({ passages }: BoundSection) => passages.flatMap(({ nearMisses }) => nearMisses));

/** What of a section may be told: what is doubted accuses nobody, and what nothing else bears out is unproven. */
function toldBy(
  { section, passages }: BoundSection,
  opening: readonly Figure[],
  index: FactIndex,
  printed: PrintedAmounts,
): Pick<BoundSection, 'relations' | 'conflicts' | 'unsure'> {
  const alone = unsupported(passages, defaultsOf(section).fund, index, printed);
  // What only its own words speak for is kept as unproven: beside another witness it tells.
  const kept = (relation: Relation) => (alone.has(relation) ? unproven(relation) : relation);
  const told = passages.map((bound) => {
    const doubted = new Set(bound.conflicts.filter((relation) => isDoubted(relation, bound, passages, opening)));
    const isCertain = (relation: Relation) => !doubted.has(relation);
    return {
      relations: bound.relations.filter(isCertain).map(kept),
      conflicts: bound.conflicts.filter(isCertain).map(kept),
      unsure: [...bound.conflicts.filter((one) => doubted.has(one) || alone.has(one)), ...bound.unsure],
    };
  });
  return {
    relations: told.flatMap(({ relations }) => relations),
    conflicts: told.flatMap(({ conflicts }) => conflicts),
    unsure: told.flatMap(({ unsure }) => unsure),
  };
}

function unproven(relation: Relation): Relation {
  return relation instanceof SumRelation
    ? remembered(new SumRelation(relation.rule, relation.subject, relation.parts, 'hint'))
    : relation;
}

/** What must agree among the passages of one section, and what they say that other sections may say too. */
interface SectionTies {
  readonly relations: readonly Relation[];
  readonly changes: readonly ChangeStatement[];
  readonly totals: readonly TotalChange[];
  readonly priors: readonly PriorStatement[];
  readonly project: ProjectText | undefined;
}

const tiesOf = keptFor(({ section, passages: of }: BoundSection): SectionTies => {
  const passages = of.map(({ passage }) => passage);
  const siblings = siblingPartitions(passages);
  const partitions = [...of.flatMap((bound) => bound.partitions), ...siblings];
  const changeOf = joined(of.map((bound) => bound.changeOf));
  const facts = joined(of.map((bound) => bound.facts));
  const changed = partitionChanges(partitions, changeOf, facts);
  const changes = of.flatMap((bound) => bound.changes);
  const shares = settled(of);
  return {
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
});

const sectionRelations = gathering((section: BoundSection) => tiesOf(section).relations);
const allChanges = gathering((section: BoundSection) => tiesOf(section).changes);
const allPriors = gathering((section: BoundSection) => tiesOf(section).priors);
const allTotals = gathering((section: BoundSection) => tiesOf(section).totals);
const allProjects = gathering((section: BoundSection) => {
  const { project } = tiesOf(section);
  return project ? [project] : [];
});

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
  sections: readonly BoundSection[],
  index: FactIndex,
  readings: readonly TableReading[],
): Relation[] {
  const changes = allChanges(sections);
  const projects = allProjects(sections);
  return [
    ...repeated(changes),
    ...changesFromPriors(changes, allPriors(sections)),
    ...totalChanges(allTotals(sections), changes, index),
    ...dossierRelations(projects, index),
    ...costTargets(projects)(projectForms(readings)),
  ];
}

const repeated = keptFor(repeatedChanges);

const totalsKept = new WeakMap<
  readonly TotalChange[],
  {
    readonly money: readonly string[];
    readonly changes: readonly ChangeStatement[];
    readonly relations: readonly Relation[];
  }
>();

function totalChanges(
  totals: readonly TotalChange[],
  changes: readonly ChangeStatement[],
  index: FactIndex,
): readonly Relation[] {
  const money = totals.map((total) => moneyOf(total, index));
  const known = totalsKept.get(totals);
  if (known?.changes === changes && sameItems(known.money, money)) return known.relations;
  const relations = totalChangeRelations(totals, money, changes);
  totalsKept.set(totals, { money, changes, relations });
  return relations;
}

const projectForms = gathering((reading: TableReading) =>
  reading.form && reading.form.project !== '' ? [reading] : [],
);
const costTargets = keptFor((projects: readonly ProjectText[]) =>
  keptFor((forms: readonly TableReading[]) => costTargetRelations(projects, forms)),
);

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
