import { anyOf, endsWithAny, isAnyOf, madeOf, startsWithAny } from './words.ts';

/** The budget after all changes to it, and not that of the beginning of the year. */
export const OF_FINAL_BUDGET = anyOf('全年 调整');

/** Within a bracket that opens right away, in its first clause. */
export const BRACKETED = isAnyOf('{(|（}{!{(|)|（|）}<clause>}*');

/** Words that say what an amount is compared with. */
export const LAST_YEAR = ['上年同期', '上年度', '上年', '去年同期', '去年', '上一年度', '上一年', '往年'] as const;
/** 上半年 alone is the half of this year that is told of; a pattern. */
export const THAN_HALF_YEAR = '<&{{比|较|与|和|同}[今年|本年|当年|上年|去年]}上半年';
/** Patterns: 比例, 比重 and 较大 compare nothing. */
export const VERSUS = '相比 对比 比较 同比 环比 比!{例|重|率|选|赛} 较!{为|大|小|多|少|高|低|好|强|上级}';
/** 增长—（基数为0，不可比）: there was nothing last year, so that all there is now is new. */
export const FROM_NOTHING = anyOf('基数[为|是]{0|零}{,|，|)|。|;|；} {上年|去年}[度][预算|安排]{数|基数}为零');
/** Money left over from last year is money of this year. */
export const CARRIED_OVER = '{上年|去年|上一年|年初|以前年度}[度][财政拨款|财政|资金|专项]{结转|结余}';

/** The stages of a year's money, by the words that name them. */
export const ORIGINAL_BUDGET = ['年初预算', '年初批复', '年初安排', '年初部门预算', '当年年初'] as const;
export const FINAL_BUDGET = ['全年预算', '调整后预算', '调整预算', '变动预算', '追加后预算', '全年调整'] as const;
export const OUTTURN = [
  '预算执行数',
  '执行数',
  '支出决算',
  '收入决算',
  '决算数',
  '决算',
  '完成数',
  '实际支出',
  '实际完成',
  '实际执行',
] as const;
export const PLAN = ['预算安排', '预算数', '安排'] as const;
/** Fund names carry the word 预算 and name no stage. */
export const FUND_BUDGETS =
  '一般公共预算 公共财政预算 政府性基金预算 国有资本经营预算 预算[财政]拨款 预算单位 部门预算!{数}';

/** This year’s budget, that an outturn is compared with. */
export const OWN_BUDGET = anyOf(
  '<!{上年|去年|上一年|上年度}{年初|全年|调整|当年|本年}[部门]预算 <!{上年|去年|年度|年|部门}预算[数][相比|比较]$',
);

/** Last year, or a year that is named. */
export const OF_LAST_YEAR = anyOf('上年 去年 上一年 同比 同期 <year>年');

/** What a budget came to. */
export const OUTTURN_WORDS = anyOf('执行 决算 实际 完成数');

/** Before a direction word: what follows is the average of several years. */
export const EACH_YEAR = endsWithAny('年均[复合] 年[度]平均[复合] 年复合 平均每年 每年平均 每年');

/** What may stand between a direction word and the number that it governs. */
export const GOVERNS_CHANGE = madeOf('了 额为 额是 额达 额 数为 数 约 近 -');

/** A change up or down to a level. */
export const GOVERNS_LEVEL = isAnyOf('[了]{到|至|达到|到了|达}[约]');

/** A change, or what it led to: 减少为. */
export const GOVERNS_AS = isAnyOf('约为约 约为 为约 为');

/** Changes of a budget within its year: 调增 A 万元. */
export const ADJUSTS = startsWithAny('调');

/** What may stand between a year and its amount. */
const AMOUNT_OF = '[度][同期][的][年初]{预算|决算|执行|安排|支出|收入|总额|合计}*[数|额][的|为|是]$';

/** 比上年预算数 B, 上年为 B, 由上年的 B, 较2020年 B, 较年初预算 B: what the present amount is compared with. */
export const PRIOR_AMOUNT = anyOf(
  `{^|比|较|与|同|和|由|从}[我局|本部门|本单位]{上年|去年|上一年}${AMOUNT_OF} {比|较|与|由|从}<year>年${AMOUNT_OF} {比|较|与}[<year>年[度]][年初|调整|全年]预算[数|额][的]$`,
);

/** 由 B 增加到 …: where it began. */
export const FROM_LEVEL = endsWithAny('由原来的 由原 由的 由 从原来的 从原 从的 从');

/** 2020年为 B, said after this year's amount. */
export const YEAR_ONLY = startsWithAny(`<year>年${AMOUNT_OF}`);

/** Nearly the same is not the same. */
export const HEDGE = endsWithAny('基本 大致 大体 总体 整体 略 相对');

/** The same before an amount or a rate. */
export const GOVERNS_NUMBER = madeOf(
  '了 额 数 率 幅度 比例 比率为 为 是 达 约 近 共 合计 : - {年初|全年|调整后|调整}预算[数] 预算数',
);

/** Up or down to a level. */
export const GOVERNS_UP_TO = isAnyOf('[了]{到|至|达到|到了|至了}[约]');

export const COMPARED = anyOf('相比 对比 比较 同比 环比');

export const COMPARES = startsWithAny('与 同 和 较 比');

/** Last year’s budget. */
export const LAST_BUDGET = anyOf('{上年|去年|年[度]}[年初|部门]预算');

/** 2024年预算数为: an amount of a year that is named. */
export const YEAR_AMOUNT = endsWithAny('<year>年<any:*>{数|预算|决算}[的|为|是]');

/** A sentence that compares and does not say what: it speaks of what the sentence before does. */
export const LACKS_SUBJECT = startsWithAny(
  '{较|比}{上年|去年|上一年|<year>年}<phrase:20?>{增|减|上升|下降} 同比{增|减|上升|下降}',
);

const COMPARED_WITH =
  '{比|较|与|同}{上年|去年|上一年|年初|全年|调整|当年|<year>年}{度|年初|同期|部门|预算|决算|执行|完成|安排|收入|支出|数|额|的}*';

/** A clause that has said what something is compared with, and not yet how. */
export const ENDS_COMPARING = endsWithAny(`«${COMPARED_WITH}»[相比|对比|比较][，|,] 同比`);

/** ，与上年持平: nothing has changed, right behind an amount; what it is compared with is told. */
export const STAYS = startsWithAny('{，|,}{与|同}«{上年|去年|上一年}{度|预算|决算|数}*»持平');
