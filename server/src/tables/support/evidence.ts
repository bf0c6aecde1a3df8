import { type Relation, SumRelation } from '../../equations/relation.ts';
import { format, subtract, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';

/** What a sum of cells says of its total. `weak`: one addend alone that is the total; `strong`: two or more. */
export type Outcome = 'strong' | 'weak' | 'fails' | 'silent';

/** What the instances of a reading say of it. */
export interface Tally {
  /** Instances that hold and could hardly do so by chance: two addends or more that are not zero. */
  strong: number;
  /** Instances that hold with one addend, as a copy would. */
  weak: number;
  fails: number;
  /** Of those that fail, the ones whose total is blank or zero: blanks accused in row after row are a misreading. */
  blank: number;
}

export function emptyTally(): Tally {
  return { strong: 0, weak: 0, fails: 0, blank: 0 };
}

export function weigh(tally: Tally, outcome: Outcome, blankTotal: boolean): void {
  if (outcome === 'silent') return;
  if (outcome === 'fails') {
    tally.fails += 1;
    if (blankTotal) tally.blank += 1;
  } else tally[outcome] += 1;
}

export function addTallies(a: Tally, b: Tally): Tally {
  return { strong: a.strong + b.strong, weak: a.weak + b.weak, fails: a.fails + b.fails, blank: a.blank + b.blank };
}

function isTelling(figure: Figure): boolean {
  return figure.value.coefficient !== 0n;
}

/** What one relation says: a sum by its addends, any other as strong where nothing in it is zero. */
export function outcomeOf(relation: Relation): Outcome {
  const telling = relation.figures.filter(isTelling).length;
  if (telling === 0) return 'silent';
  if (!relation.agrees) return 'fails';
  if (relation instanceof SumRelation) return relation.parts.filter(isTelling).length > 1 ? 'strong' : 'weak';
  return telling > 1 ? 'strong' : 'weak';
}

/** By how much a sum is off; what is off by the same in several columns or rows has one cause. */
function offBy(relation: Relation): string {
  const solved = relation.solve(relation.subject, ({ amount }) => amount);
  return valueKey(solved ? subtract(relation.subject.amount, solved) : relation.subject.amount);
}

/**
 * What relations that say one thing come to; those that print the same amounts count once, and so do those that fail by
 * the same difference.
 */
export function tallyRelations(relations: readonly Relation[]): Tally {
  const tally = emptyTally();
  const seen = new Set<string>();
  for (const relation of relations) {
    const outcome = outcomeOf(relation);
    if (outcome === 'silent') continue;
    const key =
      outcome === 'fails' ? `off ${offBy(relation)}` : relation.figures.map(({ value }) => format(value)).join();
    if (seen.has(key)) continue;
    seen.add(key);
    weigh(tally, outcome, !isTelling(relation.subject));
  }
  return tally;
}
