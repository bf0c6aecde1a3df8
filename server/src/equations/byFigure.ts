import { addTo, changeBetween, sameItems } from '../collections.ts';
import type { Figure } from '../figures/figure.ts';
import type { Relation } from './relation.ts';

type Groups = Map<Figure, Relation[]>;

/** Relations by each figure they are about. */
export function groupByFigure(relations: Iterable<Relation>): Groups {
  const groups = new Map<Figure, Relation[]>();
  for (const relation of relations) {
    for (const figure of relation.figures) addTo(groups, figure, relation);
  }
  return groups;
}

/** Relations grouped list by list: one object, brought up to date from draft to draft. */
export interface Grouped {
  lists: readonly (readonly Relation[])[];
  readonly groups: readonly Groups[];
  /** What several lists say of one figure. */
  readonly joined: Map<Figure, readonly Relation[]>;
  /** A larger number wherever they have come to say anything else. */
  edition: number;
  /** By the ground of figures of which they have come to say something else, the edition that did. */
  readonly touched: WeakMap<object, number>;
}

/**
 * The relations of several lists by figure: those of the first list first. What a draft before has grouped is taken over
 * and brought up to date where its lists differ; that draft groups anew if it is ever asked again.
 */
export class RelationsByFigure {
  private known: Grouped | undefined;
  private before: RelationsByFigure | undefined;

  constructor(
    private readonly lists: readonly (readonly Relation[])[],
    previous?: RelationsByFigure,
  ) {
    // Drafts that were never asked are passed over, or a chain of them would be kept.
    this.before = previous?.known ? previous : previous?.before;
  }

  /** The same list in all drafts that say the same of a figure. */
  of(figure: Figure): readonly Relation[] | undefined {
    const { groups, joined } = this.grouped;
    let found: readonly Relation[] | undefined = joined.get(figure);
    if (found) return found;
    let several = false;
    for (const group of groups) {
      const some = group.get(figure);
      if (some && found) several = true;
      if (some) found = found ? [...found, ...some] : some;
    }
    if (several) joined.set(figure, found!);
    return found;
  }

  /** What is grouped. */
  get grouped(): Grouped {
    if (!this.known) {
      const { before, lists } = this;
      const taken = before?.known;
      if (before && taken) before.known = undefined;
      this.before = undefined;
      if (taken) bringUpToDate(taken, lists);
      this.known = taken ?? {
        lists,
        groups: lists.map(groupByFigure),
        joined: new Map(),
        edition: 0,
        touched: new WeakMap(),
      };
    }
    return this.known;
  }
}

/** Says that other relations than those grouped have come to say something else of what stands on these grounds. */
export function touch(grouped: Grouped, grounds: Iterable<object>): void {
  grouped.edition += 1;
  for (const ground of grounds) grouped.touched.set(ground, grouped.edition);
}

/** Groups again the figures of which lists say something else than those before. */
function bringUpToDate(grouped: Grouped, lists: Grouped['lists']): void {
  const { groups, joined, touched } = grouped;
  lists.forEach((list, at) => {
    const changed = figuresChanged(grouped.lists[at]!, list);
    if (changed.size === 0) return;
    grouped.edition += 1;
    const known = groups[at]!;
    for (const figure of changed) {
      known.delete(figure);
      joined.delete(figure);
      touched.set(figure.ground, grouped.edition);
    }
    for (const relation of list)
      for (const figure of relation.figures) if (changed.has(figure)) addTo(known, figure, relation);
  });
  grouped.lists = lists;
}

/** The figures about which one list says something else than another, or says it in another order. */
function figuresChanged(before: readonly Relation[], list: readonly Relation[]): ReadonlySet<Figure> {
  const changed = new Set<Figure>();
  if (before === list) return changed;
  const { start, gone, come } = changeBetween(before, list);
  const left = groupByFigure(before.slice(start, start + gone));
  const now = groupByFigure(list.slice(start, start + come));
  for (const [figure, relations] of now) if (!sameItems(relations, left.get(figure) ?? [])) changed.add(figure);
  for (const figure of left.keys()) if (!now.has(figure)) changed.add(figure);
  return changed;
}
