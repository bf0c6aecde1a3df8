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
  /**
   * Those grounds since they were last taken, as far as anything else still holds them; nothing where there were too many
   * to be worth telling.
   */
  recent: WeakRef<object>[] | undefined;
}

/** More grounds than a few edits touch are not told apart: nobody may ever take them. */
const MOST_RECENT = 1000;

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
        recent: [],
      };
    }
    return this.known;
  }
}

/** Says that other relations than those grouped have come to say something else of what stands on these grounds. */
export function touch(grouped: Grouped, grounds: Iterable<object>): void {
  grouped.edition += 1;
  for (const ground of grounds) touchOne(grouped, ground);
}

function touchOne(grouped: Grouped, ground: object): void {
  const { touched, recent, edition } = grouped;
  if (touched.get(ground) === edition) return;
  touched.set(ground, edition);
  recent?.push(new WeakRef(ground));
  if (recent && recent.length > MOST_RECENT) grouped.recent = undefined;
}

/** The grounds touched since they were last taken; undefined where all may have been. */
export function takeTouched(grouped: Grouped): ReadonlySet<object> | undefined {
  const { recent } = grouped;
  grouped.recent = [];
  return recent && new Set(recent.flatMap((ground) => ground.deref() ?? []));
}

/** Groups again the figures of which lists say something else than those before. */
function bringUpToDate(grouped: Grouped, lists: Grouped['lists']): void {
  const { groups, joined } = grouped;
  lists.forEach((list, at) => {
    const changed = figuresChanged(grouped.lists[at]!, list);
    if (changed.size === 0) return;
    grouped.edition += 1;
    const known = groups[at]!;
    for (const figure of changed) {
      known.delete(figure);
      joined.delete(figure);
      touchOne(grouped, figure.ground);
    }
    for (const relation of list) {
      const { figures } = relation;
      for (let index = 0; index < figures.length; index++)
        if (changed.has(figures[index]!)) addTo(known, figures[index]!, relation);
    }
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
