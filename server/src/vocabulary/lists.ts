import { anyOf, endsWithAny, isAnyOf, madeOf, startsWithAny } from './words.ts';

/** Items that may hold one another. */
export const MAY_HOLD_OTHERS = anyOf('合计 小计 总 共 含 结转 各 均');
/** An item opens with its path of classes; 。 after a level goes on with it. */
export const OPENING_CLAUSE = startsWithAny('<clause:*>');

/** What may open the parts of an amount. The colon of 工程类：36.44万元 is that of one item. */
export const LIST_OPENER = anyOf('其中 分项 包括 分为 构成 组成 具体为 分别 明细 主要是 {:|：}!{_[约]$}');

/** A sentence ends, unless the next item of a numbered list follows. */
export const LIST_STOP = anyOf('。!{_<item>|_其中|_{分项|具体}{情况|是|为|如下}}');

/** 收支总预算若干万元。收入包括：……；支出包括：……: two lists of one total, beyond the sentence that prints it. */
export const SIDE_LIST = anyOf('{^|。|;|；|,|，}_[本年|当年]{收入|支出}[预算][主要]{包括|构成为|由}');

/** A total of income and of expenditure. */
export const BOTH_SIDES = anyOf('收[、]支[出][预算]总 收支[预算]{总|均} 收入[、|和|与]支出[预算]总');

/** A list that begins with a sentence of its own. */
export const NEW_LIST = anyOf('。_其中');

/** What each of several has or costs has no parts; what follows is of the amount before. */
export const AVERAGE = anyOf('人均 车均 户均 平均 每');

/** Where the words end that are still of the item before. */
export const OPENS_PARTS = anyOf('其中 包括 (');

/** A list of what stands before the bracket that closes here. */
export const OPENS_BEHIND = startsWithAny(')[,|，|:]{其中|包括|主要包括}');

/** An item that has parts of its own. */
export const OPENS_NEXT = anyOf('其中 包括 ^_(');

/** The end of a sentence or of an item. */
export const ENDS_ITEM = anyOf('; ； 。!{_其中|_{分项|具体}{情况|是|为|如下}}');

/** A part of the amount before it. */
export const OF_WHICH = startsWithAny('其中');

/** What stands between the amounts that 分别 deals out. */
export const BETWEEN_AMOUNTS = madeOf('<space> 、 , 和 与 及 以及');

/** What stands before the first name of a list. */
export const LEADING_JOINTS = startsWithAny('{其中[:|,|，]|、|和|与|及}+');

/** `A、B和C`: what joins the last two. */
export const LAST_JOINT = isAnyOf('«<any:*>»{以及|和|与|及}«<any:+>»');

/** Words before the name of what is listed. */
export const LEADING_WORDS = startsWithAny('{主要|原因|是|其中|包括|具体|安排|用于|与|和|及|以及|:|：|、}+');

/** 合计8万元 after what it is the total of. */
export const TOTAL_AFTER = isAnyOf(
  '[以上|上述|总共]{各项|项目|经费|资金|支出}*{共计|合计|总计|共}{安排|支出|金额|资金|为|约}*',
);

/** Words that open a list before its first name. */
export const LIST_LEADS = startsWithAny('{其中|包括|主要}+[:|,|，]');

/** Words that name nothing of their own. */
export const NO_NAME_LEFT = isAnyOf('[<year>年]{年初|预算[数]|决算[数]|支出|安排|价值|原值|为|共|计|约}*');

/** The words that open a list; what its first item is called is left out. */
export const OPENS_FIRST = anyOf('{主要包括|具体包括|其中|包括|分别为|具体为}[:|：|,|，]');

/** A passage that ends by opening a list: its parts are the passages after it. */
export const OPENS_LIST = endsWithAny('[其中|包括|如下|分别为|具体为|明细]_{:|：}_ 其中_');

/** 按支出功能分类，包括: a list of all there is; 主要包括 and 其中 name some of it. */
export const LISTS_ALL = startsWithAny('包括: 包括 分为: 分为 具体为: 具体为');

/** What follows the last amount of a list that is not all: 等支出, 和其他支出; or goes on with it: 另有, 此外, 其余. */
export const LEAVES_OPEN = startsWithAny('等 {、|和|及|，|,|；|;|。}{其他|其余|另有|另外|此外|以及}');

/** What opens a list of the main items only. */
export const NAMES_MAIN = anyOf('主要包括 主要是 主要为');
