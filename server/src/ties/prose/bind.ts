import { following, gathering } from '../../collections.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import type { Figure } from '../../figures/figure.ts';
import type { LimitName } from '../../limits.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { documentRelations } from '../document/document.ts';
import { defaultsOf } from '../sections/defaults.ts';
import { type SectionTies, sectionTies } from '../sections/sections.ts';
import type { BoundSection } from './binding.ts';
import { bindSections } from './boundSections.ts';
import { isDoubted } from './doubts.ts';
import { nearMissRelations } from './nearMisses.ts';
import { unsupported } from './votes.ts';

/** What prose says, bound to the figures it speaks of. */
export interface BoundProse {
  readonly sections: readonly BoundSection[];
  /** What must agree in each of them. */
  readonly ties: readonly SectionTies[];
  readonly relations: readonly Relation[];
  /** Those that do not agree. */
  readonly conflicts: readonly Relation[];
  /** Amounts that differ from a cell they may mean: what is said of them alone accuses nobody. */
  readonly unsure: readonly Relation[];
  /** Where binding stopped at a limit. */
  readonly limits: readonly PassageLimit[];
}

/** A limit at which what a passage is bound to stopped. */
interface PassageLimit {
  readonly name: LimitName;
  readonly passage: Passage;
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
  const sections = bindSections(draft, index, previous?.sections);
  const ties = following(tiesIn(sections), previous?.ties);
  for (const section of sections) {
    const told = section.conflicts.length > 0 ? toldBy(section, opening, index, printed) : section;
    relations.push(...told.relations);
    conflicts.push(...told.conflicts);
    unsure.push(...told.unsure);
    if (section.first) opening.push(section.first);
  }
  for (const relation of [
    ...relationsIn(ties),
    ...documentRelations(ties, index, readings),
    ...nearMissRelations(nearMissesIn(sections), relations, printed),
  ]) {
    relations.push(relation);
    if (!relation.agrees) conflicts.push(relation);
  }
  return {
    sections,
    ties,
    relations: following(relations, previous?.relations),
    conflicts: following(conflicts, previous?.conflicts),
    unsure: following(unsure, previous?.unsure),
    limits: [...limitsIn(sections), ...cutsIn(ties)],
  };
}

const tiesIn = gathering((section: BoundSection) => [sectionTies(section)]);
const relationsIn = gathering(({ relations }: SectionTies) => relations);
const nearMissesIn = gathering(({ passages }: BoundSection) => passages.flatMap(({ nearMisses }) => nearMisses));
const limitsIn = gathering(({ passages }: BoundSection) =>
  passages.flatMap(({ limits, passage }) => [...limits].map((name): PassageLimit => ({ name, passage }))),
);
const cutsIn = gathering(({ cut }: SectionTies) => cut.map((passage): PassageLimit => ({ name: 'siblings', passage })));

/** What of a section may be told: what is doubted accuses nobody, and what nothing else bears out is unproven. */
function toldBy(
  { section, passages }: BoundSection,
  opening: readonly Figure[],
  index: FactIndex,
  printed: PrintedAmounts,
): Pick<BoundSection, 'relations' | 'conflicts' | 'unsure'> {
  const alone = unsupported(passages, defaultsOf(section).fund, index, printed);
  // What only its own words speak for is kept as unproven: beside another witness it tells.
  const kept = (relation: Relation) => atMost(relation, alone.get(relation));
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

function atMost(relation: Relation, severity: 'warning' | 'hint' | undefined): Relation {
  return severity && relation instanceof SumRelation
    ? remembered(new SumRelation(relation.rule, relation.subject, relation.parts, severity))
    : relation;
}
