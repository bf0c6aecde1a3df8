import { sameItems } from '../collections.ts';
import type { Figure } from '../figures/figure.ts';
import { type Relation, type RuleName, SumRelation } from './relation.ts';
import { SignedSumRelation, type Term } from './signedSum.ts';

const pairs = new WeakMap<Figure, Relation[]>();

/**
 * The relation of these terms, the same object every time: what is diagnosed from it may be kept as long as the
 * figures stay.
 */
export function signedSum(rule: RuleName, left: readonly Term[], right: readonly Term[]): Relation {
  return interned(
    rule,
    [...left, ...right].map((term) => term.figure),
    () => new SignedSumRelation(rule, left, right),
  );
}

/** That two figures print the same. */
export function samePair(rule: RuleName, figure: Figure, other: Figure): Relation {
  return interned(rule, [figure, other], () => new SumRelation(rule, figure, [other]));
}

function interned(rule: RuleName, figures: readonly Figure[], make: () => Relation): Relation {
  const first = figures[0]!;
  const known = pairs.get(first) ?? [];
  let relation = known.find((other) => other.rule === rule && sameItems(other.figures, figures));
  if (!relation) {
    relation = make();
    pairs.set(first, [...known.slice(-16), relation]);
  }
  return relation;
}
