import { gathering, keptFor } from '../../collections.ts';
import type { Draft, PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { ProductRelation } from '../../equations/products.ts';
import type { Relation } from '../../equations/relation.ts';
import { cellPassages } from '../../facts/prose/cells.ts';
import { productsOf } from '../../facts/prose/prices.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { countShares } from './countShares.ts';
import { countRelations } from './counts.ts';

/** What one sentence says of itself: counts and their parts, prices and quantities; in passages and in long cells. */
export function sentenceRelations(draft: Draft, readings: readonly TableReading[]): readonly Relation[] {
  return [...inPassages(draft.passages), ...inCells(readings)];
}

const relationsIn = keptFor((passage: Passage): readonly Relation[] => [
  ...countRelations(passage),
  ...countShares(passage),
  ...products(passage),
]);
const inPassages = gathering(({ passage }: PassagePlace) => relationsIn(passage));
const inCells = gathering((reading: TableReading) => cellPassages(reading).flatMap((passage) => relationsIn(passage)));

/** Products that hold, and those that the text states. */
function products(passage: Passage): Relation[] {
  const settled = new Set<object>();
  const relations = productsOf(passage).map((claim) => ({
    claim,
    relation: new ProductRelation(
      claim.amount.figure,
      claim.factors.map((factor) => factor.map(({ figure }) => figure)),
      claim.average?.figure,
    ),
  }));
  for (const { claim, relation } of relations) if (relation.agrees) settled.add(claim.average ?? claim.amount);
  return relations.flatMap(({ claim, relation }) =>
    relation.agrees || (claim.stated && !settled.has(claim.average ?? claim.amount)) ? [relation] : [],
  );
}
