import { type Grouped, groupByFigure } from '../equations/byFigure.ts';
import type { Relation } from '../equations/relation.ts';
import type { Surroundings } from './diagnosis.ts';
import { Grounds } from './grounds.ts';

/** Conflicts that belong together, and all that the figures looked at in finding them stand in. */
export interface Component {
  readonly conflicts: readonly Relation[];
  readonly grounds: Grounds;
}

/**
 * Conflicts belong together if they share a figure or if a relation that holds joins a figure of one to a figure of
 * the other: repairing the first may break that relation.
 * @param foundFrom what was found from a conflict before; it stays where nothing was touched. Only for conflicts that
 *   are all there is, as far as the relations around them go.
 */
export function components(
  conflicts: readonly Relation[],
  around: Surroundings['relationsOf'],
  grouped: Grouped,
  foundFrom: (conflict: Relation) => Component | undefined = () => undefined,
): Component[] {
  const order = new Map(conflicts.map((relation, index) => [relation, index]));
  let conflictsOf: ReadonlyMap<unknown, readonly Relation[]> | undefined;
  const seen = new Set<Relation>();
  const found: Component[] = [];
  for (const start of conflicts) {
    if (seen.has(start)) continue;
    const known = foundFrom(start);
    if (known && isInOrder(known.conflicts, order) && known.grounds.areUntouched(grouped)) {
      for (const relation of known.conflicts) seen.add(relation);
      found.push(known);
      continue;
    }
    const component: Relation[] = [];
    const grounds = new Grounds(grouped);
    const queue = [start];
    seen.add(start);
    conflictsOf ??= groupByFigure(conflicts);
    for (let relation = queue.pop(); relation; relation = queue.pop()) {
      const isConflict = order.has(relation);
      if (isConflict) component.push(relation);
      for (const figure of relation.figures) {
        grounds.add(figure);
        const touching = isConflict ? around(figure) : (conflictsOf.get(figure) ?? []);
        for (const next of touching) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push(next);
        }
      }
    }
    found.push({ conflicts: component.sort((a, b) => order.get(a)! - order.get(b)!), grounds });
  }
  return found;
}

/** Whether relations are all there still, one after the other. */
function isInOrder(relations: readonly Relation[], order: ReadonlyMap<Relation, number>): boolean {
  let last = -1;
  return relations.every((relation) => {
    const at = order.get(relation) ?? -1;
    const comes = at > last;
    last = at;
    return comes;
  });
}
