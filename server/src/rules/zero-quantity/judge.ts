import { gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { canonicalName } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { isZero } from '../../figures/decimal.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, isAnyOf } from '../../vocabulary/words.ts';

const WORTH = isAnyOf('[总]{价值|原值|账面价值|账面原值|净值}[总额|合计][为|约|共]');

const BOUGHT_WORDS = anyOf('购置 新增 更新 安排');

/**
 * Nothing is there, and yet it costs something: 房屋0平方米，价值1.00万元; 0 批次 and 2 万元.
 *
 * claim := NAME 0 UNIT ， (价值|原值|金额|支出|费用|费) AMOUNT, the amount not zero and said of the same thing
 */
export function zeroQuantity({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits || isLegend(passage, section)) return [];
  const figures = proseFigures(passage);
  const found: Verdict[] = [];
  for (let at = 0; at + 1 < figures.length; at++) {
    const quantity = figures[at]!;
    const value = figures[at + 1]!;
    if (!isNoneOf(quantity) || quantity.sentence !== value.sentence) continue;
    if (value.figure.kind !== 'amount' || isZero(value.figure.value) || !WORTH.test(value.chunk)) continue;
    found.push({
      rule: 'zero-quantity',
      at: placeIn(passage, quantity.number.start, quantity.number.unitEnd),
      atMost: 'warning',
      words: { kind: 'value', amount: passage.text.slice(value.number.start, value.number.unitEnd) },
      repairs: [],
      sure: false,
      related: [{ at: placeIn(passage, value.number.start, value.number.unitEnd), role: 'amount' }],
    });
  }
  return found;
}

const COUNTERS = isAnyOf('平方米 ㎡ 辆 台 套 台(套) 台（套） 间 栋 处 个 件 批 次 人次');

function isNoneOf({ figure }: ProseFigure): boolean {
  return figure.kind === 'count' && COUNTERS.test(figure.unit) && isZero(figure.value);
}

/** 车辆0辆, 共有车辆 0 辆, 公务用车保有量0辆: all of them, and not one sort. */
const NO_VEHICLES = isAnyOf(
  '[<item>][{!{车}<phrase>}*{共有|共计|现有|拥有|实有|保有}|{!{车}<phrase>}*&{公务用车保有|车辆保有|车辆总数}][公务]{车辆|用车}[保有量|数量|总数|编制][共|为|共计]',
);
const RUNNING = new Set(['公务用车运行维护费', '公务用车购置及运行费']);
const BOUGHT = new Set(['公务用车购置费']);

interface NoVehicles {
  readonly passage: Passage;
  readonly item: ProseFigure;
}

/** No vehicle, but running costs for vehicles in the tables. */
export const vehicles: DraftJudge = {
  parts: ({ draft, readings }) => [allNone(draft.passages), costs(readings)],
  judge({ draft, readings }) {
    const none = allNone(draft.passages);
    if (none.length === 0) return [];
    const all = costs(readings);
    const running = all.find(({ bought }) => !bought);
    // Vehicles bought this year run this year.
    if (!running || all.some(({ bought }) => bought)) return [];
    return none.map(
      ({ passage, item: { number } }): Verdict => ({
        rule: 'zero-quantity',
        at: placeIn(passage, number.start, number.unitEnd),
        // Hired cars and those of another office run as well, and the two are counted at different times.
        atMost: 'information',
        words: { kind: 'vehicles', amount: running.at.text },
        repairs: [],
        sure: false,
        related: [{ at: running.at, role: 'running' }],
      }),
    );
  },
};

const allNone = gathering(({ passage }: PassagePlace): NoVehicles[] => {
  if (!passage.folded.includes('车')) return [];
  const item = proseFigures(passage).find(
    (candidate) =>
      isNoneOf(candidate) &&
      candidate.figure.unit === '辆' &&
      NO_VEHICLES.test(candidate.chunk) &&
      !BOUGHT_WORDS.test(candidate.chunk),
  );
  return item ? [{ passage, item }] : [];
});

interface Cost {
  readonly at: Token;
  readonly bought: boolean;
}

/** What the three-expense table spends on running vehicles and on buying them. */
const costs = gathering((reading: TableReading) =>
  tableFacts(reading).flatMap(({ figure, name, fund }): Cost[] => {
    const plain = canonicalName(name);
    const bought = BOUGHT.has(plain);
    if (isZero(figure.value) || fund === 'carry-over' || !(bought || RUNNING.has(plain))) return [];
    return [{ at: { ...placeOfFigure(reading, figure), text: figure.text }, bought }];
  }),
);
