import { addTo } from '../collections.ts';
import { type Relation, SumRelation, UndecidedRelation, VersionRelation } from '../equations/relation.ts';
import { isSum } from '../equations/signedSum.ts';
import { absolute, compare, type Decimal, subtract, valueKey } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Interval } from '../figures/interval.ts';
import { FEWEST_CELLS, FEWEST_PLACES, FINE_RATE } from '../thresholds.ts';
import { atSubject, type Diagnosis, type Surroundings } from './diagnosis.ts';
import { asPrintedIn } from './printing.ts';

/** A conflict between a cell of one table and what another place prints of the same fact. */
interface Disagreement {
  readonly relation: Relation;
  readonly own: Figure;
  readonly other: Figure;
}

/** What is known of a draft's tables. */
interface Tables extends Pick<Surroundings, 'relationsOf'> {
  /** The table that a figure stands in, through all its pages. */
  readonly tableOf: (figure: Figure) => object | undefined;
}

/** Tables of another version, and all that does not agree because of them. */
export interface Versions {
  readonly diagnoses: readonly Diagnosis[];
  readonly explained: ReadonlySet<Relation>;
}

/**
 * Whole tables that come from another version: they add up by themselves, but several of their cells differ from what
 * other places, agreed among themselves, print. One finding a table, at its largest cell that differs; a second cause is
 * told as information. Where one table stands against one, both are named and neither is accused.
 */
export function otherVersions(conflicts: readonly Relation[], tables: Tables): Versions {
  const byTable = new Map<object, Disagreement[]>();
  for (const relation of conflicts) {
    if (!(relation instanceof SumRelation) || relation.parts.length !== 1) continue;
    if (relation instanceof UndecidedRelation) continue;
    const [a, b] = [relation.subject, relation.parts[0]!];
    const [own, other] = [tables.tableOf(a), tables.tableOf(b)];
    if (own === other && own !== undefined) continue;
    if (own) addTo(byTable, own, { relation, own: a, other: b });
    if (other && !(relation instanceof VersionRelation)) addTo(byTable, other, { relation, own: b, other: a });
  }
  const explained = new Set<Relation>();
  const diagnoses: Diagnosis[] = [];
  const judged = (all: readonly Disagreement[]) =>
    Number(all.some(({ relation }) => relation instanceof VersionRelation));
  const ranked = [...byTable].sort(([, a], [, b]) => judged(b) - judged(a) || b.length - a.length);
  for (const [table, all] of ranked) {
    const own = all.filter(({ relation }) => !explained.has(relation));
    if (!isOtherVersion(own, conflicts, tables)) continue;
    diagnoses.push(...causesOf(own));
    for (const { relation } of own) explained.add(relation);
    for (const relation of explainedBy(table, own, conflicts, tables)) explained.add(relation);
  }
  return { diagnoses: [...diagnoses, ...undecided(conflicts, explained, tables)], explained };
}

/** The table is told once, for what most differs by; what differs by another amount is told beside it. */
function causesOf(own: readonly Disagreement[]): Diagnosis[] {
  const groups = new Map<string, Disagreement[]>();
  for (const one of [...own].sort((x, y) => compare(y.own.amount, x.own.amount))) addTo(groups, gapKey(one), one);
  const ranked = [...groups.values()].sort((one, other) => other.length - one.length);
  return ranked.map((group, index) => {
    const [first, ...others] = group as [Disagreement, ...Disagreement[]];
    return {
      figure: first.own,
      values: [first.other.amount],
      witness: first.relation,
      others: others.map(({ relation }) => relation),
      along: [[]],
      clear: false,
      ...(index > 0 ? { atMost: 'information' as const } : {}),
    };
  });
}

function gapKey({ own, other }: Disagreement): string {
  return valueKey(absolute(subtract(own.amount, other.amount)));
}

function isOtherVersion(own: readonly Disagreement[], conflicts: readonly Relation[], tables: Tables): boolean {
  const cells = new Set(own.map((disagreement) => disagreement.own));
  // It adds up by itself.
  if ([...cells].some((cell) => tables.relationsOf(cell).some((relation) => isOfItsTable(relation, cell, tables))))
    return false;
  if (own.some(({ relation }) => relation instanceof VersionRelation)) return true;
  const places = new Set(own.map(({ other }) => other.ground));
  if (cells.size < FEWEST_CELLS || places.size < FEWEST_PLACES) return false;
  if (own.every(({ relation }) => relation.atMost === 'hint')) return false;
  // The others agree with each other.
  const mine = new Set(own.map(({ relation }) => relation));
  const others = new Set(own.map(({ other }) => other));
  return !conflicts.some((relation) => !mine.has(relation) && relation.figures.some((figure) => others.has(figure)));
}

/** A sum of its own table that a cell does not agree with. */
function isOfItsTable(relation: Relation, cell: Figure, { tableOf }: Tables): boolean {
  const own = tableOf(cell);
  return (
    !relation.agrees &&
    isSum(relation) &&
    relation.figures.length > 2 &&
    relation.figures.every((figure) => tableOf(figure) === own)
  );
}

/** What would agree with the table as the other places have it: with each cell by itself, or with all off by as much. */
function explainedBy(
  table: object,
  own: readonly Disagreement[],
  conflicts: readonly Relation[],
  { tableOf }: Tables,
): Relation[] {
  const right = new Map(own.map((one) => [one.own, one.other.amount]));
  const gaps = new Map(own.map((one) => [gapKey(one), subtract(one.own.amount, one.other.amount)]));
  const isOwn = (figure: Figure) => tableOf(figure) === table;
  const values = [...new Map(own.map(({ other }) => [valueKey(other.amount), other])).values()];
  return conflicts.filter(
    (relation) =>
      [...gaps.values()].some((off) => agreesBut(relation, off, isOwn, right)) || isOfRight(relation, values),
  );
}

/** Whether a ratio of the text, held against something else for want of it, comes out with what the table should print. */
function isOfRight(relation: Relation, values: readonly Figure[]): boolean {
  const { subject, figures } = relation;
  if (subject.place !== 'prose' || subject.kind !== 'percent' || subject.decimals < FINE_RATE) return false;
  return figures.some(
    (figure) =>
      figure !== subject &&
      values.some((right) => relation.holds((other) => (other === figure ? right.interval : other.interval))),
  );
}

/** Whether a relation would hold if what a table prints in it were less by as much as other cells of the table are off. */
export function agreesBut(
  relation: Relation,
  off: Decimal,
  isOwn: (figure: Figure) => boolean,
  right: ReadonlyMap<Figure, Decimal> = new Map(),
): boolean {
  if (!relation.figures.some(isOwn)) return false;
  return relation.holds((figure): Interval => {
    const value = right.get(figure) ?? (isOwn(figure) ? subtract(figure.amount, off) : undefined);
    return value ? asPrintedIn(figure, value) : figure.interval;
  });
}

/** Two tables that differ, each against the other alone: one finding at the later, with both named. */
function undecided(conflicts: readonly Relation[], explained: Set<Relation>, tables: Tables): Diagnosis[] {
  const { tableOf } = tables;
  const groups = new Map<object, UndecidedRelation[]>();
  for (const relation of conflicts)
    if (relation instanceof UndecidedRelation && !explained.has(relation))
      addTo(groups, tableOf(relation.subject) ?? relation.subject.ground, relation);
  return [...groups].map(([table, relations]) => {
    const [first, ...others] = [...relations].sort((a, b) => compare(b.subject.amount, a.subject.amount));
    const own = relations.map((relation) => ({ relation, own: relation.subject, other: relation.parts[0]! }));
    for (const relation of [...relations, ...explainedBy(table, own, conflicts, tables)]) explained.add(relation);
    // It may as well be the other table.
    const turned = own.map((one) => ({ ...one, own: one.other, other: one.own }));
    for (const other of new Set(turned.flatMap((one) => tableOf(one.own) ?? [])))
      for (const relation of explainedBy(other, turned, conflicts, tables)) explained.add(relation);
    return { ...atSubject(first!), others };
  });
}
