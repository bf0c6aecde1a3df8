import { columnSums } from '../facts/tables/columnSums.ts';
import { addends, type PanelReading } from '../facts/tables/reading.ts';
import { SumRelation } from './relation.ts';
import type { Hypothesis } from './tables.ts';

/** Row totals: 合计 = 基本支出 + 项目支出, 总计 = its funds, in every row of a panel. */
export function rowTotalRelations(panel: PanelReading): Hypothesis[] {
  return columnSums(panel.panel.amounts, panel.figures).map((sum) => ({
    certain: sum.certain,
    relations: panel.rows.flatMap((_, row) => {
      const whole = panel.figures[row]![sum.whole];
      const parts = addends(
        panel,
        sum.parts.map((part) => [row, part]),
      );
      if (!whole || !parts || (whole.blank && parts.every((part) => part.blank))) return [];
      return [new SumRelation('row-total', whole, parts)];
    }),
  }));
}
