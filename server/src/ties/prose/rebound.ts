import { groupedBy } from '../../collections.ts';
import { saysTheSame } from '../../equations/interned.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Binding } from './binding.ts';

/**
 * A passage that is bound anew, with the relations it was bound by before where they say the same: what follows from
 * them stays.
 */
export function withRelationsOf(known: Binding, binding: Binding): Binding {
  const settled = settling(relationsIn(known), relationsIn(binding));
  return {
    ...binding,
    relations: binding.relations.map(settled),
    tentative: binding.tentative.map((shares) => shares.map(settled)),
    unsure: binding.unsure.map(settled),
    partitions: binding.partitions.map((partition) => ({ ...partition, relation: settled(partition.relation) })),
    priorColumns: binding.priorColumns.map((column) => ({ ...column, relation: settled(column.relation) })),
  };
}

function relationsIn({ relations, tentative, unsure, partitions, priorColumns }: Binding): ReadonlySet<Relation> {
  const others = [...partitions, ...priorColumns].map(({ relation }) => relation);
  return new Set([...relations, ...tentative.flat(), ...unsure, ...others]);
}

/** Each earlier relation stands for one of the new ones at most: two that say the same stay two. */
function settling(earlier: ReadonlySet<Relation>, now: ReadonlySet<Relation>): <R extends Relation>(relation: R) => R {
  const left = groupedBy(
    [...earlier].filter((relation) => !now.has(relation)),
    ({ subject }) => subject,
  );
  const taken = new Map<Relation, Relation>();
  for (const relation of now) {
    const alike = earlier.has(relation) ? undefined : left.get(relation.subject);
    const at = alike?.findIndex((other) => saysTheSame(other, relation)) ?? -1;
    if (at >= 0) taken.set(relation, alike!.splice(at, 1)[0]!);
  }
  return <R extends Relation>(relation: R) => (taken.get(relation) as R | undefined) ?? relation;
}
