import { anyOf, endsWithAny, isAnyOf, startsWithAny } from './words.ts';

/** Signs of what is no plain product. */
export const SUMS_OR_SHARES = anyOf('+ ＋ % -');
/** Another factor or addend stands before the first one. */
export const JOINED_BEFORE = endsWithAny('{×|*|x|X|✕|+|/}_[(]_');
export const JOINED_AFTER = startsWithAny('_{×|*|+|-}');

/** Between two factors. */
export const TIMES = isAnyOf('<factor:24>{×|*|x|X|✕}<factor:24>');

/** Between the last factor and what they come to. */
export const EQUALS = isAnyOf('{)|）|人|次|年|月|天}*_=_');

/** 人均 goes with people, 车均 with vehicles. */
export const AVERAGES: readonly (readonly [words: RegExp, unit: RegExp])[] = [
  [endsWithAny('人均[公用经费|支出|经费|标准|预算|补助|费用|安排|运转经费][约|为|约为]'), isAnyOf('人 名 人次')],
  [endsWithAny('{车均|平均每辆|每辆[车]平均}[运行费|运行维护费|费用|支出|经费][约|为|约为]'), isAnyOf('辆')],
  [endsWithAny('户均[补助|支出][约|为|约为]'), isAnyOf('户')],
];

/** The amount is what the calculation comes to. */
export const RESULT = endsWithAny('{共计|合计|总计|共需|共}{需|安排|资金|金额|经费|支出|补助|补贴|费用|为|约为}*');

/** 元/人: a price for each. */
export const DENOMINATOR = anyOf('/«人|户|名|辆|台|套|亩|件|场|次|期|册|份»');

export const MONEY_UNIT = isAnyOf('亿元 万元 元');

export const TIMES_UNIT = isAnyOf('个月 天 次 期 场 年');

export const TIME_UNITS = anyOf('月 天 日 次');

export const SHARED_OR_ROUGH = anyOf('其中 承担 分担 配套 补足 结转 上级 中央 省级 部分 预计 约');

export const MYRIADS = startsWithAny('万 亿');

/** 元/人·月: for some time only. */
export const PER_TIME = anyOf('/<any:*>{月|天|日|次}');

/** 元/人. */
export const MONEY_PER = anyOf('元<any:*>/');

/** 元/人·月: how many of them is still to be said. */
export const TIME_FOLLOWS = startsWithAny('[·|.]_{月|天|日|次}');
