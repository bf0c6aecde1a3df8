import { addTo } from '../collections.ts';
import type { Figure } from '../figures/figure.ts';
import type { Relation } from './relation.ts';

/** Relations by each figure they are about. */
export function groupByFigure(relations: Iterable<Relation>): Map<Figure, Relation[]> {
  const groups = new Map<Figure, Relation[]>();
  for (const relation of relations) {
    for (const figure of relation.figures) addTo(groups, figure, relation);
  }
  return groups;
}
