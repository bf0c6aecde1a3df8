import type { CheckedDraft } from '../check.ts';
import { keptFor } from '../collections.ts';
import { type Relation, type RuleName, SumRelation } from '../equations/relation.ts';
import { tableFacts } from '../facts/tableFacts.ts';
import type { Figure } from '../figures/figure.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { Flow } from '../vocabulary/funds.ts';

/** One amount is printed in so many places at most that anybody would walk through. */
const MOST_PLACES = 200;

/** Rules that say of two places that they print one fact; a total of one line is worked out from it all the same. */
const COPIES: ReadonlySet<RuleName> = new Set(['amount', 'repeated', 'same-fact', 'project-amount']);

/** Whether a relation says that two places print one fact. */
function isCopy(relation: Relation): boolean {
  return relation instanceof SumRelation && relation.parts.length === 1 && COPIES.has(relation.rule);
}

const flowsIn = keptFor(
  (reading: TableReading): ReadonlyMap<Figure, Flow> =>
    new Map(tableFacts(reading).map(({ figure, flow }) => [figure, flow])),
);

/** Whether two cells are of the two sides of the budget, which come to the same and are not the same. */
function areBothSides(checked: CheckedDraft, figures: readonly Figure[]): boolean {
  const flows = figures.flatMap((figure) => checked.tablesOf(figure).map((reading) => flowsIn(reading).get(figure)));
  return flows.includes('income') && flows.includes('expenditure');
}

/**
 * Every place that prints the fact that a figure prints, itself first: the cell, the same line of other tables, and the
 * sentences that restate it.
 */
export function placesOfFact(checked: CheckedDraft, figure: Figure): readonly Figure[] {
  const places = new Set([figure]);
  for (const place of places) {
    if (places.size > MOST_PLACES) break;
    for (const relation of checked.relationsOf(place))
      if (relation.agrees && isCopy(relation) && !areBothSides(checked, relation.figures))
        for (const other of relation.figures) if (!other.blank) places.add(other);
  }
  return [...places];
}

/**
 * Where a figure comes from. An amount of the text: the cells that print it. What is worked out: the figures that it is
 * worked out from, those it does not agree with too. A cell that is neither: itself.
 */
export function sourcesOf(checked: CheckedDraft, figure: Figure): readonly Figure[] {
  const relations = checked.relationsOf(figure);
  const inTables = ({ place, blank }: Figure) => place === 'cell' && !blank;
  if (figure.place === 'prose') {
    const cells = placesOfFact(checked, figure).filter(inTables);
    if (cells.length > 0) return cells;
    const against = relations.filter((relation) => !relation.agrees && isCopy(relation));
    const meant = others(against, figure);
    if (meant.length > 0) return meant.some(inTables) ? meant.filter(inTables) : meant;
  }
  const worked = relations.filter((relation) => relation.subject === figure && !isCopy(relation));
  if (worked.length > 0) return others(worked.slice(0, 1), figure);
  return figure.place === 'cell' ? [figure] : others(relations, figure);
}

/** Every place of a fact, and every figure that is worked out from it: its sums, its shares, its rates. */
export function usesOf(checked: CheckedDraft, figure: Figure): readonly Figure[] {
  const places = placesOfFact(checked, figure);
  const uses = places.flatMap((place) =>
    checked.relationsOf(place).flatMap(({ agrees, subject }) => (agrees && !subject.blank ? [subject] : [])),
  );
  const disagreeing = checked.relationsOf(figure).filter((relation) => !relation.agrees && isCopy(relation));
  return [...new Set([...places, ...uses, ...others(disagreeing, figure)])].slice(0, MOST_PLACES);
}

function others(relations: readonly Relation[], figure: Figure): readonly Figure[] {
  const found = relations.flatMap((relation) => relation.figures.filter((other) => other !== figure && !other.blank));
  return [...new Set(found)];
}
