import { addTo } from '../collections.ts';
import type { PanelReading, TableReading } from '../facts/tables/reading.ts';
import type { Figure } from '../figures/figure.ts';
import { balanceRelations } from './balance.ts';
import { boundRelations } from './bounds.ts';
import { carryOverRelations } from './carryOver.ts';
import { changeRelations } from './changes.ts';
import { codeLineRelations } from './codeLines.ts';
import { categoryRelations, totalRowRelations } from './columnSums.ts';
import { remembered } from './interned.ts';
import { missesBySlip } from './missedSums.ts';
import { formRelations } from './projects.ts';
import { type Relation, SumRelation } from './relation.ts';
import { rowTotalRelations } from './rowTotals.ts';

/** Relations that come from one reading of a table's structure; they are adopted or dropped together. */
export interface Hypothesis {
  readonly relations: readonly Relation[];
  /** Whether the structure is certain from labels alone, so that even a single broken instance counts. */
  readonly certain: boolean;
}

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

function isTelling(figure: Figure): boolean {
  return figure.value.coefficient !== 0n;
}

/** Relations by each figure they are about. */
export function groupByFigure(relations: Iterable<Relation>): Map<Figure, Relation[]> {
  const groups = new Map<Figure, Relation[]>();
  for (const relation of relations) {
    for (const figure of relation.figures) addTo(groups, figure, relation);
  }
  return groups;
}

const kept = new WeakMap<TableReading, TableRelations>();

/** Everything that must agree inside a table, as far as its structure is understood. */
export function tableRelations(reading: TableReading): TableRelations {
  let found = kept.get(reading);
  if (!found) {
    const hypotheses = [
      ...reading.panels.flatMap((panel) => panelHypotheses(reading, panel)),
      balanceRelations(reading),
    ];
    const relations = [
      ...hypotheses.flatMap(adopted),
      ...reading.panels.flatMap(codeLineRelations),
      ...formRelations(reading),
    ];
    found = new TableRelations(reading.aligned ? relations : relations.filter(isReliable));
    kept.set(reading, found);
  }
  return found;
}

/** Where a page break shifted the columns, a sum over both parts that fails proves nothing; one inside a part does. */
function isReliable(relation: Relation): boolean {
  return relation.agrees || relation.figures.every((figure) => figure.anchor === relation.subject.anchor);
}

function panelHypotheses(reading: TableReading, panel: PanelReading): Hypothesis[] {
  return [
    ...rowTotalRelations(panel),
    ...categoryRelations(panel),
    ...totalRowRelations(panel),
    ...changeRelations(reading, panel),
    ...boundRelations(panel),
    ...carryOverRelations(panel),
  ];
}

/** More of them in one structure are no slips. */
const MOST_SLIPS = 2;
/** What labels make of a row or a column; how a year compares with another is less plain. */
const SUMS: ReadonlySet<string> = new Set(['row-total', 'category-sum', 'total-row']);
/** So many parts do not add up by chance. */
const PROOF = 3;

/** A sum that a slip of the finger keeps from adding up is no misreading, though few others of its structure do. */
function slipped(relation: Relation, agreeing: readonly Relation[]): Relation[] {
  if (!(relation instanceof SumRelation) || !SUMS.has(relation.rule)) return [];
  const proven = agreeing.some(({ exact, figures }) => exact && figures.filter(isTelling).length > PROOF);
  if (!missesBySlip(relation, proven)) return [];
  return [remembered(new SumRelation(relation.rule, relation.subject, relation.parts, 'warning'))];
}

/**
 * A structure that most of its instances contradict is a misreading, not a table full of mistakes: it is dropped. An
 * instance in which everything is zero says nothing either way.
 */
function adopted(hypothesis: Hypothesis): readonly Relation[] {
  const telling = hypothesis.relations.filter((relation) => relation.figures.some(isTelling)).map(remembered);
  const holding = telling.filter((relation) => relation.agrees).length;
  if (hypothesis.certain) return telling.length <= 3 || holding * 2 >= telling.length ? telling : [];
  if (holding * 2 > telling.length) return telling;
  const agreeing = telling.filter((relation) => relation.agrees);
  const broken = telling.filter((relation) => !relation.agrees);
  return broken.length > MOST_SLIPS ? agreeing : [...agreeing, ...broken.flatMap((sum) => slipped(sum, agreeing))];
}
