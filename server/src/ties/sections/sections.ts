import { keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered, signedSum } from '../../equations/interned.ts';
import { isSlippedFrom } from '../../equations/precision.ts';
import type { Relation } from '../../equations/relation.ts';
import type { SignedSumRelation } from '../../equations/signedSum.ts';
import { significantDigits } from '../../figures/alike.ts';
import { TELLING_DIGITS } from '../../thresholds.ts';
import { type ProjectText, projectText } from '../document/dossiers.ts';
import { type SaidAmount, saidAmounts } from '../document/saidAccounts.ts';
import { type SpokenRates, spokenRates } from '../document/spokenRates.ts';
import type { TotalChange } from '../document/totalChanges.ts';
import type { BoundPassage, BoundSection } from '../prose/binding.ts';
import type { ChangeStatement, PriorStatement } from '../prose/statements.ts';
import { partitionChanges, sectionTotals } from './sectionChanges.ts';
import { sectionShares } from './sectionShares.ts';
import { siblingPartitions } from './siblings.ts';

/** What must agree among the passages of one section, and what they say that other sections may say too. */
export interface SectionTies {
  readonly relations: readonly Relation[];
  readonly changes: readonly ChangeStatement[];
  readonly totals: readonly TotalChange[];
  readonly priors: readonly PriorStatement[];
  readonly project: ProjectText | undefined;
  readonly rates: SpokenRates;
  /** The amounts that make one another up by their names. */
  readonly accounts: readonly SaidAmount[];
  /** What opens a list that goes on further than it was followed. */
  readonly cut: readonly Passage[];
}

/** What must agree among the passages of a section, kept as long as they are bound alike. */
export const sectionTies = keptFor(({ section, passages: of }: BoundSection): SectionTies => {
  const passages = of.map(({ passage }) => passage);
  const { partitions: siblings, cut } = siblingPartitions(passages);
  const partitions = [...of.flatMap((bound) => bound.partitions), ...siblings];
  const changeOf = joined(of.map((bound) => bound.changeOf));
  const facts = joined(of.map((bound) => bound.facts));
  const changed = partitionChanges(partitions, changeOf, facts);
  const changes = of.flatMap((bound) => bound.changes);
  return {
    relations: [
      ...sectionShares(of),
      ...settledColumns(of),
      ...siblings.map(({ relation }) => remembered(relation)),
      ...changed.relations,
    ],
    changes,
    totals: [...sectionTotals(changes), ...changed.totals],
    priors: of.flatMap((bound) => bound.priors),
    project: projectText(section, passages),
    rates: spokenRates(section, of),
    accounts: passages.flatMap(saidAmounts),
    cut,
  };
});

function joined<K, V>(maps: readonly ReadonlyMap<K, V>[]): ReadonlyMap<K, V> {
  return new Map(maps.flatMap((map) => [...map]));
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
