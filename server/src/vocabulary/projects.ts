import { anyOf, endsWithAny, everyOf, isAnyOf, startsWithAny } from './words.ts';

/** The labels of what it is spent on. */
export const DOSSIER_ALLOCATION = anyOf('资金分配 资金使用 资金安排情况 支出构成 预算明细 资金用途');
/** Amounts in these clauses are prices, other years' or totals of their own, not shares of the project's money. */
export const NO_ALLOCATION = anyOf('其中 每 人均 标准 上年 去年 结转 合计 共计 总投资 累计 预计 已 主要');
/** Some tables call a project by its name alone, some add the word. */
export const PROJECT_ENDS = endsWithAny('项目');

/** How many projects a sentence says there are: 共计 7 个一级项目, 编报绩效目标的项目 5 个. */
export const PROJECTS_SAID = everyOf('«<digit:1-3>»个[一级|二级|预算|重点|财政]项目!{支出} 项目«<digit:1-3>»个');
/** Only goals that are listed one by one can be counted. */
export const OF_GOALS = anyOf('绩效目标 绩效管理');
/** What is told of other projects, or of a part of them. */
export const OTHER_PROJECTS = anyOf('其中 上年 去年 跟踪 自评 评价 评级 部分 转移支付');
/** Before the money of the projects that were counted. */
export const THEIR_MONEY = isAnyOf(
  '<statement-words:24>涉及<statement-words:24>{资金|金额|经费|拨款|预算}<statement-words:6>',
);
/** A table that lists projects with their goals. */
export const LISTS_GOALS = anyOf('绩效');

const PROJECT_TAIL = endsWithAny('{项目|经费}+');

/** The name of a project without what it may end with or not. */
export function plainProject(name: string): string {
  return name.replace(PROJECT_TAIL, '');
}

/** What it may end with where forms and lists stand beside each other, which cut 补助资金 to 补助. */
export const MONEY_TAIL = endsWithAny('{项目|经费|资金}+');

/** 1. 立项依据：, what a paragraph about a project tells. */
export const DOSSIER_LABEL = startsWithAny('{<space>|<ordinal>|.|、|(|)|·|•|-}*«<title:2-14>»_:');

/** The labels of what a project costs. */
export const DOSSIER_SIZE = anyOf(
  '预算安排规模 预算规模 资金规模 安排规模 [年度]预算安排$ 预算金额 项目金额 项目预算 年度预算 预算数$ 资金总额',
);

/** A title that names the project that follows. */
export const PROJECT_TITLE = isAnyOf('<any:6?>项目名称:«<any:2->»');
