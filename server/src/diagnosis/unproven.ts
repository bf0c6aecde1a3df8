import type { Relation } from '../relations/relation.ts';
import type { Diagnosis } from './diagnosis.ts';

/**
 * Whether a diagnosis rests on what is proven. A reading that is not (`hint`) accuses nobody alone; two of them that have
 * nothing in common but the figure, and that one value settles, are as good as one that is.
 */
export function isWitnessed({ figure, values, witness, others }: Diagnosis): boolean {
  const relations = [witness, ...others];
  if (relations.some(({ atMost }) => atMost !== 'hint')) return true;
  return values.length > 0 && relations.some((one) => relations.some((other) => areApart(one, other, figure)));
}

/** Whether two relations have only `figure` in common, a repetition of the same amounts left out. */
function areApart(one: Relation, other: Relation, figure: { readonly text: string } & object): boolean {
  if (one === other) return false;
  const shared = one.figures.filter((candidate) => other.figures.includes(candidate));
  if (shared.some((candidate) => candidate !== figure)) return false;
  return amountsOf(one) !== amountsOf(other);
}

function amountsOf({ figures }: Relation): string {
  return figures.map(({ amount }) => `${amount.coefficient}e${amount.scale}`).join();
}
