import { anyOf, endsWithAny, everyOf, isAnyOf, startsWithAny } from './words.ts';

/** 57万, without 元. */
export const COUNTED_IN_MYRIADS = anyOf('<digit>_万!{元}');

export const RENMINBI = startsWithAny('人民币');

/** 020-12345678: the number of a telephone behind its area code. */
export const PHONE_FOLLOWS = startsWithAny('-<digit:7-8>');
export const AREA_CODE_BEFORE = endsWithAny('<digit>-');
/** 2024-12-31, behind the year and before the month. */
export const MONTH_AND_DAY_FOLLOW = startsWithAny('_{-|.|/}_<digit:1-2>_{-|.|/}_<digit:1-2>!{<digit>}');
export const YEAR_BEFORE = endsWithAny('<year>_{-|.|/}_[<digit:1-2>_{-|.|/}_]');
/** (2024): a year by itself. */
export const BRACKET_OPEN = endsWithAny('{(|（}_');
export const BRACKET_CLOSES = startsWithAny('_{)|）}');
export const BRACKET_CLOSED = endsWithAny('<close>_');
/** 1. and 1): the number of an item. */
export const NUMBERS_ITEM = startsWithAny('_{、|.}!{<digit>} _)');

/** Plain 元 is left alone: 一元, 多元 and 百元 are words. 几, 数 and 上 make it no number. */
export const CHINESE_AMOUNT = everyOf(
  '<!{<spelt>|<digit>|第|几|数|多|上|近|超|逾|约|万|亿|点|.}<spelt:1-9>[点<spelt:1-4>]&{{万|亿}元}',
);

/** 单位：万元. */
export const UNIT_DECLARED = anyOf('单_位_:_[人民币]_«<scale:*>_元»');

/** （万元）. */
export const UNIT_IN_BRACKETS = anyOf('<open>[人民币]«<scale:*>元»<close>');

/**
 * Groups of three may be parted by the comma of the sentence where a unit follows and nothing else can be meant:
 * 6，065.00万元 by its decimals, 13，000万元 because no amount of its own begins with a nought.
 */
export const PRINTED_NUMBER =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|(?<![\d.])\d{1,3}(?:，\d{3})+\.\d+(?=\s?(?:[万亿]?元|%))|(?<![\d.])[1-9]\d{0,2}，0\d\d(?:，\d{3})*(?=\s?[万亿]?元)|\d+(?:\.\d+)?/g;

/** 12，300万元: groups of three behind a number, unless its words deal out several: 分别为12，300万元 are two. */
export const WIDE_GROUPS = startsWithAny('«{，<digit:3-3>}+»&{_[万|亿]元}');
export const DEALS_OUT_BEFORE = endsWithAny('{分别|各|依次}<phrase:*>');

/** 36.50万 counts people, areas and things; elsewhere 万 after decimals is short for 万元. */
export const COUNTED_BEFORE = endsWithAny(
  '{人|户|人口|数|量|面积|亩|件|次|册|株|辆|字|规模}[约|为|达|达到|共|近|超|超过|到|至|的]_',
);

/** 5万4000元: said in two parts. */
export const IN_TWO_PARTS = startsWithAny('万«<digit:1-4>»元!{/}');

/** 不少于, ≥: the number behind is a limit. */
export const LIMIT_WORDS = endsWithAny(
  '{≥|≤|>|<|=|≧|≦|不低于|不少于|不超过|不高于|不得超过|大于等于|小于等于|大于|小于|高于|低于|超过|至少|最多|控制在}_',
);

/** 以上, 左右: the number before is a limit or a rough one. */
export const LIMIT_AFTER = startsWithAny('_[(|（][含][)|）]{[及]以上|[及]以下|以内|之内|左右|上下}');

/** 第, 附件: the number behind counts nothing. */
export const ORDINAL_BEFORE = endsWithAny('{第|表|附件|附表|任务|目标|指标|图|专栏|页码|序号|No[.]}_');

export const PHONE_BEFORE = endsWithAny('{电话|手机|传真|邮编|邮政编码|联系方式|信箱|账号|帐号}<no-digit:8>');

export const CODE_BEFORE = endsWithAny('<level>_:_ 编码_[:]_ 科目_[:]_');

/** 元/人/年, 万元/公里, 元/(天·人): a price, not an amount. */
export const PER_UNIT = startsWithAny(
  '{_/_{(<inside:1-6>)|平方米|公里|人次|人天|学期|千瓦时|人|年|月|天|日|次|户|亩|件|条|个|吨|家|辆|台|套|床|生|班|度|米|本|册|份|期|场|只|头|例|车}}+',
);

export const PERCENT_SIGN = startsWithAny('% ‰ 个百分点');

/** 年 follows. */
export const YEAR_FOLLOWS = startsWithAny('_年');

/** 〔2024〕12号. */
export const NUMBER_OF_DOCUMENT = startsWithAny('<any>_<digit:+>_号');

/** 12号. */
export const NUMBERED_DOCUMENT = startsWithAny('_号');

/** 第 stands right before. */
export const ORDINAL_SIGN = endsWithAny('第_');

/** 2024-12月. */
export const MONTH_FOLLOWS = startsWithAny('_{-|.|/}_<digit:1-2>_月');

/** 2024年, 2024度, 2024-2026年. */
export const OF_A_YEAR = startsWithAny('_年 _度 _{<dash>|到}_<year>_年');

/** 12月, 31日; 月均 is no date. */
export const OF_A_DATE = startsWithAny('_月!{均} _日!{均} _时!{间} _号');

/** 1月至: the first of several months. */
export const MONTHS_FROM = endsWithAny('<digit>_月_{<dash>|到}_');

/** 月 follows. */
export const A_MONTH = startsWithAny('_月');

/** What follows an amount or a percentage. */
export const UNIT_FOLLOWS = startsWithAny('_[万|亿]元 _万 _亿 _% _％');

/** 208类: a code. */
export const LEVEL_FOLLOWS = startsWithAny('_类 _款 _项_)');

/** 3余, 3多: more than. */
export const ROUGHLY = startsWithAny('<any>_{余|多}');

/** Between the two ends of a range. */
export const RANGE = isAnyOf('_<dash:1-2>_');
