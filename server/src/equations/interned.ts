import { sameItems } from '../collections.ts';
import type { Figure } from '../figures/figure.ts';
import type { Severity } from '../report.ts';
import { type Relation, type RuleName, SumRelation } from './relation.ts';
import { SignedSumRelation, type Term } from './signedSum.ts';

const known = new WeakMap<Figure, Relation[]>();
/** Relations of one subject that are remembered; those of readings long past are forgotten. */
const MOST_KNOWN = 24;

/**
 * The same relation as made before, with its verdict, if there is one: what is diagnosed from it may be kept as long as
 * the figures stay, and figures outlive edits of other cells.
 */
export function remembered<R extends Relation>(relation: R): R {
  const list = known.get(relation.subject);
  const same = list?.find(
    (other) =>
      other.rule === relation.rule &&
      other.constructor === relation.constructor &&
      other.atMost === relation.atMost &&
      sameItems(other.figures, relation.figures),
  );
  if (same) return same as R;
  known.set(relation.subject, list ? [...list.slice(-MOST_KNOWN), relation] : [relation]);
  return relation;
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
