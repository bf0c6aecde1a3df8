import { anyOf, everyOf, isAnyOf, startsWithAny } from './words.ts';

/** A label that begins with its year. */
export const YEAR_FIRST = startsWithAny('<year>年[度]');

export const THIS_YEAR = startsWithAny('本年 当年');

/** A year that a text names. */
export const YEAR_NAMED = everyOf('«<year>»年');

/**
 * A year that a text speaks in, which moves on with it: no day on which something happened, but the ends of a year, and not
 * the end of a plan of several.
 */
export const MOVING_YEAR = everyOf(
  '<!{-|—|–|~|～}«<year>»_年!{_<digit:1-2>_月} <!{-|—|–|~|～}«<year>»_年&{_12_月_{31|底|末}} <!{-|—|–|~|～}«<year>»_年&{_1_月_1_日}',
);

/** What a column of last year and the one of this year are called apart from their years. */
export const OF_A_YEAR = everyOf('<year>年[度] {上|去|上一|本|当|今}年[度] 年初');

/** What two years differ by. */
export const CHANGE_LABEL = anyOf('增减!{率|幅|%|(} 增加额 减少额 差额 变动额 变化额 变动数 变化数');

/** Last year, and not what is carried over from it. */
export const PRIOR_LABEL = anyOf('{上年|去年|上一年}!{<any:8>{结转|结余}}');

/** The budget after all changes to it. */
export const FINAL_BUDGET_LABEL = isAnyOf(
  '全年后预算数 全年后预算 全年预算数 全年预算 调整后预算数 调整后预算 调整预算数 调整预算',
);

/** The budget as it was at the beginning of the year. */
export const BUDGET_LABEL = isAnyOf('年初预算数 年初预算 本年预算数 本年预算 当年预算数 当年预算 预算数 预算');

/** What was received or spent. */
export const OUTTURN_LABEL = anyOf('决算{数|$} {执行|完成|支出|实际}数');

export const OF_YEAR = startsWithAny('度');

/** The first year that a text names. */
export const FIRST_YEAR_NAMED = anyOf('«<year>»年');

/** A year in the name of a file. */
export const YEAR_IN_NAME = anyOf('«<year>»');
