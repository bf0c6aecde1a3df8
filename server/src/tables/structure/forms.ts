import { AtMostRelation, type Relation, SumRelation } from '../../equations/relation.ts';
import type { TableReading } from '../reading/reading.ts';

const kept = new WeakMap<TableReading, readonly Relation[]>();

/** In a form of performance targets: 年度资金总额 = 财政拨款 + 其他资金; weights make up the total printed for them. */
export function formRelations(reading: TableReading): readonly Relation[] {
  const { form } = reading;
  if (!form) return [];
  let relations = kept.get(reading);
  if (!relations) {
    relations = [
      ...form.money.flatMap(({ total, parts, complete }): Relation[] =>
        complete
          ? [new SumRelation('project-amount', total, parts)]
          : parts.map((part) => new AtMostRelation('project-amount', part, total)),
      ),
      ...(form.weights ? [new SumRelation('project-amount', form.weights.total, form.weights.parts, 'warning')] : []),
    ];
    kept.set(reading, relations);
  }
  return relations;
}
