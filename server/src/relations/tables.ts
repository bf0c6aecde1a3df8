import type { PanelReading, TableReading } from '../facts/tables/reading.ts';
import { balanceRelations } from './balance.ts';
import { categoryRelations, totalRowRelations } from './columnSums.ts';
import { asPrinted, type Relation } from './relation.ts';
import { rowTotalRelations } from './rowTotals.ts';

/** Relations that come from one reading of a table's structure; they are adopted or dropped together. */
export interface Hypothesis {
  readonly relations: readonly Relation[];
  /** Whether the structure is certain from labels alone, so that even a single broken instance counts. */
  readonly certain: boolean;
}

const kept = new WeakMap<TableReading, readonly Relation[]>();

/** Everything that must agree inside a table, as far as its structure is understood. */
export function tableRelations(reading: TableReading): readonly Relation[] {
  let relations = kept.get(reading);
  if (!relations) {
    const hypotheses = [...reading.panels.flatMap(panelHypotheses), balanceRelations(reading)];
    relations = hypotheses.flatMap(adopted);
    if (!reading.aligned) relations = relations.filter((relation) => relation.holds(asPrinted));
    kept.set(reading, relations);
  }
  return relations;
}

function panelHypotheses(panel: PanelReading): Hypothesis[] {
  return [...rowTotalRelations(panel), categoryRelations(panel), ...totalRowRelations(panel)];
}

/**
 * A structure that most of its instances contradict is a misreading, not a table full of mistakes: it is dropped. An
 * instance in which everything is zero says nothing either way.
 */
function adopted(hypothesis: Hypothesis): readonly Relation[] {
  const telling = hypothesis.relations.filter((relation) =>
    relation.figures.some((figure) => figure.value.coefficient !== 0n),
  );
  const holding = telling.filter((relation) => relation.holds(asPrinted)).length;
  if (telling.length === 0) return hypothesis.relations;
  const enough = hypothesis.certain && telling.length <= 3 ? true : holding * 2 >= telling.length;
  return enough && (hypothesis.certain || holding > 0) ? telling : [];
}
