import { anyOf, endsWithAny, isAnyOf, madeOf, startsWithAny } from './words.ts';

/** Items that may hold one another. */
export const MAY_HOLD_OTHERS = anyOf('合计 小计 总 共 含 结转 各 均');
/** An item opens with its path of classes; 。 after a level goes on with it. */
export const OPENING_CLAUSE = startsWithAny('<clause:*>');

/** What may open the parts of an amount. The colon of 工程类：36.44万元 is that of one item. */
export const LIST_OPENER = anyOf('^[当]中{,|，} 其中 分项 包括 分为 构成 组成 具体为 分别 明细 主要是 {:|：}!{_[约]$}');

/**
 * 减少若干万元。主要原因：一是…减少…；二是…增加…: the changes that make up the one before, in a sentence of their own or not, and
 * of nothing that a reason names the money of in between.
 */
export const GIVES_REASON = anyOf(
  '{。|,|，}_{增减|增加|减少|变动|变化|增长|下降|上升|}[的]主要原因{!{;|；|<digit>{万|}元}<any>}*$',
);

/** 基本支出若干万元。基本支出中…: the parts of what stands before, which is named again. */
export const NAMED_AGAIN = startsWithAny('{。|,|，|;|；}[在]«<part:20?>»[当]中');

/** 分级次看, 从征收部门来看, 按资金类型划分: another list of a total that has been named. */
export const DIVIDES = anyOf(
  '{^|。|;|；|,|，}_{分|从|按[照]}<phrase-words:14?>{看|划分|分类|分|情况是|情况}{,|，|:|：|为}',
);

/** A sentence ends, unless the next item of a numbered list follows. */
export const LIST_STOP = anyOf('。!{_<item>|_其中|_{分项|具体}{情况|是|为|如下}}');

/** 收支总预算若干万元。收入包括：……；支出包括：……: two lists of one total, beyond the sentence that prints it. */
export const SIDE_LIST = anyOf(
  '{^|。|;|；|,|，}_[本年|当年]{收入|支出}[预算]{[主要]{包括|构成为|由}|全部{为|是}<sentence:60?>包括}',
);

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

/** What is dealt out in turn, and the words that it is dealt out under. */
export const DEALS_OUT = isAnyOf('«<any:*>»{分别|各!{项|类|级|单位|部门|地|区}}«<any:*>»');

/** What stands between the amounts that 分别 deals out. */
export const BETWEEN_AMOUNTS = madeOf('<space> 、 , ， 和 与 及 以及');

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

/** 加上上年结转: one more of what comes to a total behind it. */
export const ADDS = startsWithAny('加');

/** 收入总计, 收入总量为: what such amounts come to. */
export const COMES_TO = isAnyOf('{收入|支出}{总计|合计|总量|总额}[为|达|是]');

/** The two sides of an account, told one after the other. */
export const TOTAL_INCOME = endsWithAny('收入总计[为|是]');
export const TOTAL_EXPENDITURE = isAnyOf('支出总计[为|是]');

/** What a year's income leaves of itself. */
export const LEFT_OF_INCOME = isAnyOf('{本年|当年}收支结余[决算[数]|预算[数]][为|是]');

/** Money that comes in and money that goes out are no parts of one amount. */
export const COMES_IN = endsWithAny('收入[总量|总计|合计][为|是|完成]');
export const GOES_OUT = endsWithAny('支出[总量|总计|合计][为|是|完成]');

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
