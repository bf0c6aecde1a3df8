import { addTo } from '../collections.ts';
import { compare } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { type Relation, SumRelation } from '../relations/relation.ts';
import { isSum } from '../relations/signedSum.ts';
import { FEWEST_CELLS, FEWEST_PLACES } from '../thresholds.ts';
import type { Diagnosis, Surroundings } from './diagnosis.ts';

/** A conflict between a cell of one table and what another place prints of the same fact. */
interface Disagreement {
  readonly relation: Relation;
  readonly own: Figure;
  readonly other: Figure;
}

/**
 * Whole tables that come from another version: they add up by themselves, but several of their cells differ from what
 * other places, agreed among themselves, print. One finding a table, at its largest cell that differs.
 */
export function otherVersions(
  conflicts: readonly Relation[],
  { relationsOf }: Pick<Surroundings, 'relationsOf'>,
): Diagnosis[] {
  const byTable = new Map<object, Disagreement[]>();
  for (const relation of conflicts) {
    if (!(relation instanceof SumRelation) || relation.parts.length !== 1) continue;
    const [a, b] = [relation.subject, relation.parts[0]!];
    if (a.anchor === b.anchor && a.anchor !== undefined) continue;
    if (a.anchor) addTo(byTable, a.anchor, { relation, own: a, other: b });
    if (b.anchor) addTo(byTable, b.anchor, { relation, own: b, other: a });
  }
  const told = new Set<Relation>();
  const ranked = [...byTable.values()].sort((a, b) => b.length - a.length);
  return ranked.flatMap((all) => {
    const own = all.filter(({ relation }) => !told.has(relation));
    if (!isOtherVersion(own, conflicts, relationsOf)) return [];
    for (const { relation } of own) told.add(relation);
    const [first, ...others] = own.sort((x, y) => compare(y.own.amount, x.own.amount));
    return [
      {
        figure: first!.own,
        values: [first!.other.amount],
        witness: first!.relation,
        others: others.map(({ relation }) => relation),
        along: [[]],
        clear: false,
      },
    ];
  });
}

function isOtherVersion(
  own: readonly Disagreement[],
  conflicts: readonly Relation[],
  relationsOf: Surroundings['relationsOf'],
): boolean {
  const cells = new Set(own.map((disagreement) => disagreement.own));
  const places = new Set(own.map(({ other }) => other.anchor ?? other.region));
  if (cells.size < FEWEST_CELLS || places.size < FEWEST_PLACES) return false;
  if (own.every(({ relation }) => relation.atMost === 'hint')) return false;
  // It adds up by itself.
  if ([...cells].some((cell) => relationsOf(cell).some((relation) => isOfItsTable(relation, cell) && !relation.agrees)))
    return false;
  // The others agree with each other.
  const mine = new Set(own.map(({ relation }) => relation));
  const others = new Set(own.map(({ other }) => other));
  return !conflicts.some((relation) => !mine.has(relation) && relation.figures.some((figure) => others.has(figure)));
}

function isOfItsTable(relation: Relation, cell: Figure): boolean {
  return (
    isSum(relation) && relation.figures.length > 2 && relation.figures.every(({ anchor }) => anchor === cell.anchor)
  );
}
