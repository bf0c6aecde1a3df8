import { keptFor } from '../../collections.ts';
import { groupByFigure } from '../../equations/byFigure.ts';
import { remembered, samePair } from '../../equations/interned.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import type { PanelReading } from '../reading/panel.ts';
import type { TableReading } from '../reading/reading.ts';
import { adopted } from '../support/judge.ts';
import { balanceHypotheses } from './balance.ts';
import { boundHypotheses } from './bounds.ts';
import { carryOverHypotheses } from './carryOver.ts';
import { codeLineRelations } from './codeLines.ts';
import { differenceHypotheses, differenceRowHypotheses } from './differences.ts';
import { formRelations } from './forms.ts';
import { rowSumHypotheses, rowTotalHypotheses } from './sums.ts';

const NONE: readonly Relation[] = [];

/** The relations of one table and which of them belong to each figure. */
export class TableRelations {
  readonly conflicts: readonly Relation[];
  private byFigure: Map<Figure, Relation[]> | undefined;

  constructor(readonly relations: readonly Relation[]) {
    this.conflicts = relations.filter((relation) => !relation.agrees);
  }

  of(figure: Figure): readonly Relation[] {
    this.byFigure ??= groupByFigure(this.relations);
    return this.byFigure.get(figure) ?? NONE;
  }
}

/** Rows without title and header go on with some table that was not found: what they miss may stand there. */
function isHeadless({ table }: TableReading): boolean {
  return table.bodyStart === 0 && table.title === '';
}

function doubted(relation: Relation): Relation {
  if (relation.agrees || !(relation instanceof SumRelation) || relation.rule === 'row-total') return relation;
  return remembered(new SumRelation(relation.rule, relation.subject, relation.parts, 'hint'));
}

/** A row that goes on with another on the next page prints its amounts again. */
function repeatRelations({ rows, figures }: PanelReading): Relation[] {
  return rows.flatMap(({ repeats }, index) => {
    if (repeats === undefined) return [];
    return figures[index]!.flatMap((figure, column) => {
      const other = figures[repeats]![column];
      return figure && other && !figure.blank ? [samePair('same-fact', figure, other)] : [];
    });
  });
}

/** Everything that must agree inside a table, as far as the table itself bears its structure out. */
export const tableRelations: (reading: TableReading) => TableRelations = keptFor((reading: TableReading) => {
  const hypotheses = [
    ...reading.panels.flatMap((panel) => [
      ...rowTotalHypotheses(panel),
      ...rowSumHypotheses(panel),
      ...differenceHypotheses(reading, panel),
      ...differenceRowHypotheses(reading, panel),
      ...boundHypotheses(panel),
      ...carryOverHypotheses(panel),
    ]),
    ...balanceHypotheses(reading),
  ];
  const relations = [
    ...hypotheses.flatMap(adopted),
    ...reading.panels.flatMap(codeLineRelations),
    ...reading.panels.flatMap(repeatRelations),
  ];
  return new TableRelations([...(isHeadless(reading) ? relations.map(doubted) : relations), ...formRelations(reading)]);
});
