import { columnSums } from '../facts/tables/columnSums.ts';
import { addends, type PanelReading } from '../facts/tables/reading.ts';
import { normalize, shift, subtract } from '../figures/decimal.ts';
import { missesBySlip } from './missedSums.ts';
import { SumRelation } from './relation.ts';
import type { Hypothesis } from './tables.ts';

/**
 * Row totals: 合计 = 基本支出 + 项目支出, 总计 = its funds, in every row of a panel. Where no header says so, a row that
 * does not add up may have money of another source, or some repaid (年初 + 新增 − 偿还 = 年末): only a slip is a mistake.
 */
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
      const relation = new SumRelation('row-total', whole, parts);
      if (!sum.found || relation.agrees) return [relation];
      const slipped = missesBySlip(relation) && !leavesRound(relation);
      return slipped ? [new SumRelation('row-total', whole, parts, 'warning')] : [];
    }),
  }));
}

/** 20.00 more than its parts may be another source that the table leaves to its notes. */
function leavesRound({ subject, parts }: SumRelation): boolean {
  const rest = parts.reduce((left, part) => subtract(left, part.amount), subject.amount);
  return rest.coefficient > 0n && normalize(shift(rest, -subject.exponent)).scale <= 0;
}
