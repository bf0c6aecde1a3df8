import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import { hasAmounts, tableToken } from '../../verdicts/tables.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf } from '../../vocabulary/words.ts';
import { nothingSaid, notices } from '../empty-table/judge.ts';

/** The whole of a fund is said to be nothing, with no exception and no other year. */
const SAID_EMPTY = anyOf(
  '{没有[使用|安排]|未{使用|安排}|无}[当年|本年]«政府性基金|国有资本经营»[预算][财政拨款|拨款][安排[的]]{收入|支出|收支|收入支出|收支预算|支出预算|预算}&{,|，|。|;|；|$}',
);
const OTHER_THING = anyOf('上年 去年 结转 结余 除 以外 之外 较 比 其他');

/** A table that the text calls empty has no amount. */
export const saidEmpty: DraftJudge = {
  parts: ({ draft, readings }) => [notices(draft.texts), readings],
  judge({ draft, readings }) {
    return notices(draft.texts).flatMap((passage): Verdict[] => {
      if (nothingSaid(passage).size === 0) return [];
      const match = SAID_EMPTY.exec(passage.folded);
      if (!match) return [];
      const start = passage.folded.lastIndexOf('。', match.index) + 1;
      if (OTHER_THING.test(passage.folded.slice(start, match.index + match[0].length))) return [];
      const kind = match[1] === '政府性基金' ? 'government-fund' : 'state-capital';
      const filled = readings.filter((reading) => reading.kind === kind && hasAmounts(reading));
      const [table] = filled;
      const token = table && tableToken(table);
      if (!token) return [];
      const at = placeIn(passage, match.index, match.index + match[0].length);
      const words = { title: table.place.title, said: at.text };
      const related = [{ at: token, role: 'table' }];
      return [{ rule: 'said-empty', at, atMost: 'warning', words, repairs: [], sure: false, related }];
    });
  },
};
