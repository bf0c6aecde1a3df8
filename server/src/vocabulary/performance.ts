import { anyOf, endsWithAny, isAnyOf, startsWithAny } from './words.ts';

/** The title of a table of targets. */
export const TARGETS_TITLE = anyOf('绩效 目标');

const RATES = endsWithAny('率 满意度');
const NUMBERS_OF = anyOf('次数 人数');
const MONEY_WORDS = anyOf('金额 资金 预算 总额 经费 财政');

/** How performance tables name what they aim at, and the values they set. */

/** A rate that cannot be more than all of it. */
const FULL_RATE = endsWithAny(
  '{合格|满意|覆盖|准确|及时|达标|优良|正确|正常|通过|到位|知晓|入库|验收|使用|运行}率 满意度',
);

/** A rate that may be more than all of it, but hardly many times as much. */
const RATE = endsWithAny('率 及时性 满意度 采购价');
const MANY_TIMES = anyOf('增 涨 倍 带动 撬动 周转 收益 回报 投入产出 超');

/** 频率, 倍率 are no shares of anything. */
const NO_SHARE = endsWithAny('{频|倍|功|费|利|汇|税|概|效|速|分辨}率');

/** A sum of money that is to be kept below a limit. */
const COST = endsWithAny('{成本|费用|经费|支出|租金}[总额|金额|控制数]');
const WISHED = anyOf('带动 撬动 引导 节约 降低 减少 收入 产值 投资 拉动 挽回 补贴 补助 发放 争取');

/** The whole of a project's cost. */
const WHOLE_COST = anyOf(
  '^[项目]{总成本|成本总额|预算总额|经费总额|资金总额|总投入|总经费|项目[总]成本|项目[总]支出|项目支出费用}$ 工作经费总额$ ^{总支出|总成本|项目[总]成本}[成本]控制[数|情况]$ ^财政[资金]投入{总数|总额|控制数}$',
);

const OF_ALL = isAnyOf('[经费|资金|支出|成本][总额|总数|总投入|总成本|总支出]');

/** What follows the name of a project where all of it is meant. */
export function isTotal(words: string): boolean {
  return OF_ALL.test(words);
}
/** Costs of one of many, or of a part of the project. */
const UNIT_COST = anyOf('人均 单位 单价 标准 每 年均 月均 次均');
const COUNTED = isAnyOf('亿元 万元 元 次 件 人 人次 个 户 家 台 辆 份 场 期');

/** A value that an indicator is to reach: sign, number, unit. Where a page was read by columns, the unit of money comes first. */
export const TARGET = isAnyOf('[[万|亿]元&{<sign>}][«<sign:1-2>»]_«<number>»_«%|%%|<unit:6>»');

const UNIT_BEFORE = startsWithAny('«[万|亿]元»<sign>');

/** The unit of money that stands before the sign. */
export function unitBefore(value: string): string {
  return UNIT_BEFORE.exec(value)?.[1] ?? '';
}

export type Limit = 'ceiling' | 'floor' | 'exact';

/** What the sign before a value says; none says that it is to be met. */
export function limitOf(sign: string | undefined): Limit {
  if (!sign || sign === '=') return 'exact';
  return sign === '≤' || sign.startsWith('<') ? 'ceiling' : 'floor';
}

/** The most that an indicator of this name can be in percent; undefined where nothing is known. */
export function mostPercent(label: string): number | undefined {
  if (MANY_TIMES.test(label)) return undefined;
  if (FULL_RATE.test(label)) return 100;
  return RATE.test(label) && !NO_SHARE.test(label) ? 300 : undefined;
}

/** Whether a name asks for percents, so that 元 or 次 beside it is the unit of something else. */
export function isShare(label: string): boolean {
  return RATES.test(label) && !NO_SHARE.test(label) && !NUMBERS_OF.test(label);
}

export function isCountedUnit(unit: string): boolean {
  return COUNTED.test(unit);
}

/** Whether a name is of a cost, for which a floor makes no sense. */
export function isCost(label: string): boolean {
  return COST.test(label) && !WISHED.test(label);
}

/** Whether a name is of all that the project costs. */
export function isWholeCost(label: string): boolean {
  return WHOLE_COST.test(label) && !WISHED.test(label);
}

/** Whether a name may be of all that the project costs where no other cost stands beside it. */
export function mayBeWholeCost(label: string): boolean {
  return !UNIT_COST.test(label) && !WISHED.test(label);
}

/** The rows of costs in a performance form, and of other targets. */
const COST_TARGETS = anyOf('成本指标');
const OTHER_TARGETS = anyOf('产出指标 数量指标 质量指标 时效指标 效益指标 满意度指标 影响指标');

/** Whether a row with these labels stands under 成本指标: what it does not say, the rows before it do. */
export function isUnderCosts(labels: readonly string[], before: boolean): boolean {
  if (labels.some((label) => COST_TARGETS.test(label))) return true;
  return before && !labels.some((label) => OTHER_TARGETS.test(label));
}

/** A column of weights, with what they add up to where its head says so: 分值（90）, 指标分值权重. */
const WEIGHTS = isAnyOf('[指标]{分值|权重|分值权重|权重分值|指标权重}[(«<digit:2-3>»[分])|[(]分[)]]');

/** Whether a head is of weights, and the sum it prints. */
export function weightsHead(label: string): { readonly sum: string | undefined } | undefined {
  const match = WEIGHTS.exec(label);
  return match ? { sum: match[1] } : undefined;
}

export const WEIGHTS_TOTAL = isAnyOf('合计 总计 总分 小计');

const PROJECT_COLUMN = anyOf('项目[)][名称]$ ^专项名称$');

/** The column that names the projects of a list of targets. */
export function isProjectColumn(header: string): boolean {
  return PROJECT_COLUMN.test(header);
}

/** A column that holds the money of each project of such a list. */
export function isMoneyColumn(header: string): boolean {
  return MONEY_WORDS.test(header);
}

/** A target in money. */
export const MONEY_TARGET = isAnyOf('{≤|<|=}*_<number>_<scale:*>元');

/** The sign of a target, alone in its cell. */
export const LIMIT_SIGN = isAnyOf('≤ < =');

/** Words that end with the sign of a target: `经济成本指标 合同尾款 ≤`. */
export const ENDS_IN_SIGN = endsWithAny('{≤|<|=}_');
