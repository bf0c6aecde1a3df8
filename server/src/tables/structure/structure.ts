import { keptFor } from '../../collections.ts';
import type { Figure } from '../../figures/figure.ts';
import { groupByFigure } from '../../relations/byFigure.ts';
import { formRelations } from '../../relations/projects.ts';
import type { Relation } from '../../relations/relation.ts';
import type { TableReading } from '../reading/reading.ts';
import { adopted } from '../support/judge.ts';
import { balanceHypotheses } from './balance.ts';
import { boundHypotheses } from './bounds.ts';
import { carryOverHypotheses } from './carryOver.ts';
import { differenceHypotheses } from './differences.ts';
import { rowSumHypotheses, rowTotalHypotheses } from './sums.ts';

/** The relations of one table and which of them belong to each figure. */
export class TableRelations {
  readonly conflicts: readonly Relation[];
  private byFigure: Map<Figure, Relation[]> | undefined;

  constructor(readonly relations: readonly Relation[]) {
    this.conflicts = relations.filter((relation) => !relation.agrees);
  }

  of(figure: Figure): readonly Relation[] {
    this.byFigure ??= groupByFigure(this.relations);
    return this.byFigure.get(figure) ?? [];
  }
}

/** Everything that must agree inside a table, as far as the table itself bears its structure out. */
export const tableRelations: (reading: TableReading) => TableRelations = keptFor((reading: TableReading) => {
  const hypotheses = [
    ...reading.panels.flatMap((panel) => [
      ...rowTotalHypotheses(panel),
      ...rowSumHypotheses(panel),
      ...differenceHypotheses(reading, panel),
      ...boundHypotheses(panel),
      ...carryOverHypotheses(panel),
    ]),
    ...balanceHypotheses(reading),
  ];
  return new TableRelations([...hypotheses.flatMap(adopted), ...formRelations(reading)]);
});
