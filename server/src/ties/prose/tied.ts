import { changeBetween } from '../../collections.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';

type Lists = readonly (readonly Relation[])[];
type Counts = Map<Figure, number>;

/**
 * The figures that something is held against, and agrees with, and those that something differs from: counted once, and
 * brought up to date from draft to draft; one that has handed its counts on counts anew if it is ever asked again.
 */
export class TiedFigures {
  private counted: { readonly lists: Lists; readonly tied: Counts; readonly held: Counts } | undefined;

  constructor(lists: Lists, previous?: TiedFigures) {
    const known = previous?.counted;
    if (previous) previous.counted = undefined;
    const { tied, held } = known ?? { tied: new Map<Figure, number>(), held: new Map<Figure, number>() };
    lists.forEach((list, at) => {
      const before = known?.lists[at] ?? [];
      const { start, gone, come } = changeBetween(before, list);
      for (const relation of before.slice(start, start + gone)) count(relation, -1);
      for (const relation of list.slice(start, start + come)) count(relation, 1);
    });
    this.counted = { lists, tied, held };

    function count(relation: Relation, by: number) {
      if (!relation.agrees) countIn(held, relation, by);
      else if (relation.ties) countIn(tied, relation, by);
    }
  }

  isTied(figure: Figure): boolean {
    return this.counted!.tied.has(figure);
  }

  /** Whether a relation that does not agree is about it. */
  isHeld(figure: Figure): boolean {
    return this.counted!.held.has(figure);
  }
}

function countIn(counts: Counts, { figures }: Relation, by: number): void {
  for (const figure of figures) {
    const count = (counts.get(figure) ?? 0) + by;
    if (count === 0) counts.delete(figure);
    else counts.set(figure, count);
  }
}
