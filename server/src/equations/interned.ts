import { sameItems } from '../collections.ts';
import type { Figure } from '../figures/figure.ts';
import type { Severity } from '../report.ts';
import { type Relation, type RuleName, SumRelation } from './relation.ts';
import { SignedSumRelation, type Term } from './signedSum.ts';

/** Held loosely: a relation leads to the figures of its day, and these to relations of theirs, through all edits there were. */
const known = new WeakMap<Figure, WeakRef<Relation>[]>();
/** Relations of one subject that are remembered; those of readings long past are forgotten. */
const MOST_KNOWN = 24;

/**
 * The same relation as made before, with its verdict, if there is one: what is diagnosed from it may be kept as long as
 * the figures stay, and figures outlive edits of other cells.
 */
export function remembered<R extends Relation>(relation: R): R {
  const list = known.get(relation.subject) ?? [];
  for (const held of list) {
    const other = held.deref();
    if (other && saysTheSame(other, relation)) return other as R;
  }
  known.set(relation.subject, [...list.slice(-MOST_KNOWN), new WeakRef(relation)]);
  return relation;
}

/** Whether two relations are one in all they say. */
export function saysTheSame(one: Relation, other: Relation): boolean {
  return (
    one.rule === other.rule &&
    one.constructor === other.constructor &&
    one.atMost === other.atMost &&
    sameItems(one.figures, other.figures) &&
    one.isLike(other)
  );
}

/** The relation of these terms, the same object every time. */
export function signedSum(
  rule: RuleName,
  left: readonly Term[],
  right: readonly Term[],
  atMost?: Severity,
): SignedSumRelation {
  return remembered(new SignedSumRelation(rule, left, right, atMost));
}

/** That two figures print the same. */
export function samePair(rule: RuleName, figure: Figure, other: Figure): Relation {
  return remembered(new SumRelation(rule, figure, [other]));
}
