import { groupByFigure } from '../equations/byFigure.ts';
import type { Relation } from '../equations/relation.ts';
import type { Surroundings } from './diagnosis.ts';

/**
 * Conflicts belong together if they share a figure or if a relation that holds joins a figure of one to a figure of
 * the other: repairing the first may break that relation.
 */
export function components(conflicts: readonly Relation[], around: Surroundings['relationsOf']): Relation[][] {
  const isConflict = new Set(conflicts);
  const conflictsOf = groupByFigure(conflicts);
  const order = new Map(conflicts.map((relation, index) => [relation, index]));
  const seen = new Set<Relation>();
  const found: Relation[][] = [];
  for (const start of conflicts) {
    if (seen.has(start)) continue;
    const component: Relation[] = [];
    const queue = [start];
    seen.add(start);
    for (let relation = queue.pop(); relation; relation = queue.pop()) {
      if (isConflict.has(relation)) component.push(relation);
      for (const figure of relation.figures) {
        const touching = isConflict.has(relation) ? around(figure) : (conflictsOf.get(figure) ?? []);
        for (const next of touching) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push(next);
        }
      }
    }
    found.push(component.sort((a, b) => order.get(a)! - order.get(b)!));
  }
  return found;
}
