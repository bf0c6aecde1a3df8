import type { Flow, Fund, Measure } from './funds.ts';
import { PROCUREMENT } from './procurement.ts';
import { anyOf, endsWithAny, everyOf, isAnyOf, madeOf, standsAt, startsWithAny } from './words.ts';

/** What a department is called. */
export const ORGAN_NAME = isAnyOf('<any:2->{局|委|厅|办|办公室|委员会|中心|院|所|校|队|馆|站|署}');

/** Of the projects counted before. */
export const CONCERNS = startsWithAny('共涉及 涉及');

/** 涉及预算金额: of the projects counted before. */
export const COVERS = isAnyOf('[共]涉及<any:16>{资金|金额|经费|拨款|预算}{合计|共计|共|为}*');

/** Fund names carry the word 预算 without saying what is compared. */
export const FUND_NAMES = everyOf('一般公共预算 公共财政预算 政府性基金预算 国有资本经营预算');

/** 均为一般公共预算…: all of an amount is of this fund. */
export const ALL_OF = startsWithAny('_[,|，]_{均|全部|都}{为|是|系}«<clause:4-16>»');

/** A stage of the year’s money. */
export const STAGE = anyOf('预算 执行 决算');

/** What stands before the name of a thing. */
export const PHRASE_LEADS = startsWithAny('{<digit:1-2>{、|.}|主要|其中|原因|由于|包括|是|为|系|:|：|、}+');

/** 决算为 A and 决算 A go by the same words. */
export const MERELY_SAYS = endsWithAny('{为|是|共|计|约}+');

/** Years within a phrase. */
export const YEARS_OF = everyOf('<year>年[度]');

/** All that comes in or goes out, by whichever side it is named: the two are one amount. */
export const ALL_MONEY = endsWithAny(
  '{^|年[度]|部门|单位|局|委|办|厅|会|处|中心|院|校|站|队|所|的}[部门|单位]{收支|收、支|收入[、|和|与]支出|收入|支出}{[预算|决算]总{预算|计|额}|预算[总计|总额]|决算[总计|总额]}[数][为|是|共]',
);

/** What stands behind the name of a thing. */
export const PHRASE_TAIL = endsWithAny('{预算|决算|安排|支出|[累计|实际]完成|执行|为|总额|合计|数}+');

/** Words that name nothing of their own. */
export const NAMES_NOTHING = madeOf(
  '<year>年[度] 年初 当年 本年 全年 预算 决算 支出 总额 总计 合计 安排 为 共 计 数 是 约 的 :',
);

/** Words that name nothing of their own. */
export const FILLER = standsAt(
  '<year>{年[度]|度} <digit:1-2>{、|.|)} (<digit:1-2>) (<numeral:1-3>) <numeral:1-3>、 其中 本部门 本单位 {行政|事业}单位 本年[度] 人民币 ¥ ￥ 当年 全年 我{局|委|厅|部门|单位|校|院|中心} 部门 单位 本级 [及]所属 年初 预算[数] 决算[数] 执行数 安排 总体 合计 共计 总计 总额 总 共 为 是 数 各 均 约 资金 规模 金额 计划 的 等 年 实际 完成 达[到] 主要 包括 分别 收入 拨款 财政 类[级] 科目 情况 说明 : ： <quote> <open> <close> — -',
);

/** Words among these that say that not all units are meant. */
export const SOME_UNITS = isAnyOf('行政单位 事业单位 本级 及所属 所属');

/** All units are meant. */
export const ALL_UNITS = anyOf('本级及 本级和');

/** This year’s money alone. */
export const OF_THIS_YEAR = anyOf('当年预算安排 当年安排');

/** A code in brackets. */
export const BRACKETED_CODE = everyOf('<open>«<code>»[<level>]<close>');

/** （类：210）: a step of a path. */
export const PATH_CODE = everyOf('(<level>:«<digit:2-3>»)');

/** （类）. */
export const LEVEL_SIGN = everyOf('(<level>)');

/** A department's name before 收入预算: one of its units may go by the same name in the tables. */
export const UNIT_NAME = endsWithAny('{局|委|会|厅|办|室|中心|院|所|校|队|馆|站|部|处|社|署|法院}[(本级)|本级]');

/** Lines that a phrase names by its fund and its side, not by this name: the tables call them in many ways. */
export const NAMED_BY_FUND = isAnyOf(
  '收入 支出 合计 {一般公共预算|公共财政预算|政府性基金[预算]|国有资本经营[预算]|财政拨款}[当年][财政][拨款][收入|支出]',
);

/** First characters of the set phrases: most places in a sentence begin none of them. */
export const TERM_START = anyOf(
  '{收|预|决|总|支|一|公|政|国|财|基|项|人|日|机|使|本|上|年|“|"|\'|‘|三|因|拟|采|货|工|服}',
);

/** What any amount may be divided into. */
export const DIVIDES_ANY = isAnyOf('{人员|[日常]公用}{经费|支出|} {基本|项目}[支出]');

/** Words of an amount of money. */
export const MONEY_WORDS = anyOf('预算 支出 收入 经费 拨款 资金 费');

export const YEAR_TOTAL = isAnyOf('本年收入合计 本年支出合计');

/** What money left over from last year is called. */
export const CARRY_OVER_LINES = [
  '上年结转结余',
  '上年结转和结余',
  '上年结转及结余',
  '上年结余',
  '年初结转和结余',
  '年初结转结余',
  '使用上年结转',
];

/** What stands before the first year. */
export const BEFORE_YEAR = startsWithAny('<heading:2-40?>&{<year>年}');

/** What a set phrase says. */
export interface Term {
  readonly vague?: boolean;
  readonly usual?: boolean;
  readonly flow?: Flow | 'both';
  readonly fund?: Fund;
  readonly measure?: Measure;
  readonly name?: string;
  readonly total?: boolean;
}

/** Set phrases, tried at one place after another; the longest that fits wins. */
export const TERMS: readonly (readonly [RegExp, Term])[] = [
  [
    standsAt('{收支|收、支|收入[、|和|与]支出}[预算|决算]总{预算|计|额|表|量} 总收支 收支预算 收支'),
    { flow: 'both', total: true },
  ],
  [
    standsAt('[预算|决算]{总收入|收入总{预算|计|额}|收入[预算|决算]合计|收入预算|收入决算|预算收入}'),
    { flow: 'income', total: true },
  ],
  [
    standsAt('[预算|决算]{总支出|支出总{预算|计|额}|支出[预算|决算]合计|支出预算|支出决算|预算支出}'),
    { flow: 'expenditure', total: true },
  ],
  [standsAt('本年[度]收入[决算[数]|预算[数]][合计]'), { name: '本年收入合计', flow: 'income', total: true }],
  [standsAt('本年[度]支出[决算[数]|预算[数]][合计]'), { name: '本年支出合计', flow: 'expenditure', total: true }],
  [
    standsAt('[使用]{上年|年初}[财政拨款]{结转[和|及|、]结余|结余结转|结转|结余}[收入|资金]'),
    { name: '上年结转', flow: 'income' },
  ],
  // Alone these words say little: 接待41批次，共计支出6.60万元 is not the department's expenditure.
  [standsAt('收入'), { flow: 'income', total: true, vague: true }],
  [standsAt('支出'), { flow: 'expenditure', total: true, vague: true }],
  [standsAt('一般公共预算[财政][当年][拨款] 公共财政预算[拨款]'), { fund: 'general', total: true }],
  [standsAt('政府性基金[预算][财政][当年][拨款]'), { fund: 'government-fund', total: true }],
  [standsAt('国有资本经营[预算][财政][当年][拨款]'), { fund: 'state-capital', total: true }],
  [standsAt('财政拨款'), { fund: 'appropriation', total: true }],
  [standsAt('基本支出[预算|决算]'), { measure: 'basic', flow: 'expenditure', total: true }],
  [standsAt('项目支出[预算|决算]'), { measure: 'project', flow: 'expenditure', total: true }],
  [standsAt('人员{经费|支出}'), { measure: 'personnel', flow: 'expenditure', total: true }],
  [standsAt('[日常]公用{经费|支出}'), { measure: 'public', flow: 'expenditure', total: true }],
  // For an administrative department it is the public part of basic expenditure; others define it otherwise.
  [standsAt('机关运行经费[财政拨款]'), { measure: 'public', flow: 'expenditure', total: true, usual: true }],
  [standsAt('[“|"|\'|‘]三公[”|"|\'|’]经费[支出]'), { name: '三公经费', flow: 'expenditure' }],
  [standsAt('因公出国[(境)][费用|经费|支出|费]'), { name: '因公出国境费', flow: 'expenditure' }],
  [standsAt('公务接待[费用|经费|支出|费]'), { name: '公务接待费', flow: 'expenditure' }],
  [standsAt('公务用车购置[及|和]运行[维护][费用|经费|支出|费]'), { name: '公务用车购置及运行费', flow: 'expenditure' }],
  [standsAt('公务用车购置[费用|经费|支出|费]'), { name: '公务用车购置费', flow: 'expenditure' }],
  [standsAt('公务用车运行[维护][费用|经费|支出|费]'), { name: '公务用车运行维护费', flow: 'expenditure' }],
  [standsAt('政府采购[支出|预算|金额][支出|预算|金额]'), { name: PROCUREMENT, flow: 'expenditure' }],
  ...['货物', '工程', '服务'].map((sort): readonly [RegExp, Term] => [
    standsAt(`[拟][政府]采购${sort}[支出|预算|金额][支出|预算|金额] ${sort}[类]采购[支出|预算|金额][支出|预算|金额]`),
    { name: `采购${sort}`, flow: 'expenditure' },
  ]),
];
