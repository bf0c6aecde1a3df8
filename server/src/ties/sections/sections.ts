import { addTo, keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { signedSum } from '../../equations/interned.ts';
import { isSlippedFrom } from '../../equations/precision.ts';
import { type Relation, ShareRelation } from '../../equations/relation.ts';
import type { SignedSumRelation } from '../../equations/signedSum.ts';
import { significantDigits } from '../../figures/alike.ts';
import { isZero, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { TELLING_DIGITS, TELLING_SHARES } from '../../thresholds.ts';
import { type ProjectText, projectText } from '../document/dossiers.ts';
import type { TotalChange } from '../document/totalChanges.ts';
import type { BoundPassage, BoundSection } from '../prose/binding.ts';
import { wholeLists } from '../prose/shares.ts';
import type { ChangeStatement, PriorStatement } from '../prose/statements.ts';
import { partitionChanges, sectionTotals } from './sectionChanges.ts';
import { siblingPartitions } from './siblings.ts';

/** What must agree among the passages of one section, and what they say that other sections may say too. */
export interface SectionTies {
  readonly relations: readonly Relation[];
  readonly changes: readonly ChangeStatement[];
  readonly totals: readonly TotalChange[];
  readonly priors: readonly PriorStatement[];
  readonly project: ProjectText | undefined;
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
    cut,
  };
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
