import { anyOf, everyOf, isAnyOf, startsWithAny } from './words.ts';

/** Money that is broken down by fund. */
export const OF_FUNDS = anyOf('财政拨款 财政性资金 结转');
/** Money left over from last year. */
export const CARRIED_FROM_LAST = anyOf('上年[末|度]{结转|结余}');

const PROJECT_EXPENDITURE = anyOf('项目支出 专项业务经费');
/** The two parts of basic expenditure, by their names. */
export const PERSONNEL = anyOf('人员{经费|支出|类}');
export const PUBLIC_COSTS = anyOf('公用{经费|支出|类}');
const HANDED_UP = anyOf('上缴上级支出 上缴上级');
const HANDED_DOWN = anyOf('对附属单位补助支出 对附属单位支出 补助附属单位补助支出 补助附属单位支出');

/** Where the money of a fact comes from. `all` is the department's whole budget. */
export type Fund =
  | 'all'
  | 'appropriation'
  | 'general'
  | 'government-fund'
  | 'state-capital'
  | 'special-account'
  | 'higher-level'
  | 'business'
  | 'operating'
  | 'affiliated'
  | 'unit'
  | 'other'
  | 'carry-over';

/** Money left over, by any of its names. */
export const LEFT_OVER = anyOf('结转 结余');

/** Which side of the budget a fact stands on. */
export type Flow = 'income' | 'expenditure';

export const FLOWS: readonly Flow[] = ['income', 'expenditure'];

/** Part of the expenditure. */
export type Measure =
  | 'total'
  | 'basic'
  | 'project'
  | 'personnel'
  | 'public'
  /** 经营支出, 上缴上级支出 and 对附属单位补助支出: beside 基本支出 and 项目支出. */
  | 'operating'
  | 'handed-up'
  | 'handed-down'
  /** 其他支出, where a column of its own stands beside 基本支出 and 项目支出: all that is neither. */
  | 'remaining';

const FUNDS: readonly (readonly [RegExp, Fund])[] = [
  [anyOf('上年结转 结转结余 上年结余 年初结转'), 'carry-over'],
  [anyOf('上级!{专项|转移} 上级补助'), 'higher-level'],
  [anyOf('政府性基金 基金预算拨款'), 'government-fund'],
  [anyOf('国有资本'), 'state-capital'],
  [anyOf('一般公共预算 公共财政预算 一般公共服务预算'), 'general'],
  [anyOf('财政拨款 财政性资金 ^预算拨款'), 'appropriation'],
  [anyOf('财政专户 教育收费 专户'), 'special-account'],
  [anyOf('附属单位'), 'affiliated'],
  [anyOf('经营收入'), 'operating'],
  [anyOf('事业收入'), 'business'],
  [anyOf('单位自有资金 单位资金'), 'unit'],
  [anyOf('其他资金 其他收入 事业基金'), 'other'],
];

const WITHOUT_LEFT_OVER = anyOf('不含<inside:*?>{结转|结余}');
const NOT_APPROPRIATED = everyOf('非财政拨款!{结转}');

/** The fund a title, header or phrase names, if it names one. */
export function fundIn(label: string): Fund | undefined {
  const words = label.replace(WITHOUT_LEFT_OVER, '').replace(NOT_APPROPRIATED, '');
  for (const [pattern, fund] of FUNDS) if (pattern.test(words)) return fund;
  return undefined;
}

/** Money that the budget of a government appropriates; the rest is the unit's own or last year's. */
export function isAppropriated(fund: Fund): boolean {
  return PUBLIC.has(fund);
}

const PUBLIC: ReadonlySet<Fund> = new Set(['all', 'appropriation', 'general', 'government-fund', 'state-capital']);

/** The side of the budget a title, header or phrase names, if just one. */
export function flowIn(label: string): Flow | undefined {
  const income = label.includes('收入');
  const expenditure = label.includes('支出');
  if (income === expenditure) return undefined;
  return income ? 'income' : 'expenditure';
}

/** The part of the expenditure a title or header names. */
export function measureIn(label: string): Measure | undefined {
  if (label.includes('基本支出')) return 'basic';
  if (PROJECT_EXPENDITURE.test(label)) return 'project';
  if (PERSONNEL.test(label)) return 'personnel';
  if (PUBLIC_COSTS.test(label) || label.includes('商品和服务支出经费')) return 'public';
  if (label.includes('经营支出')) return 'operating';
  if (HANDED_UP.test(label)) return 'handed-up';
  if (HANDED_DOWN.test(label)) return 'handed-down';
  return undefined;
}

/** Whether a header names what is left beside the other parts of the expenditure. */
export const REMAINING = isAnyOf('其他支出');

/** Whether a measure is spending of a kind and of no fund, though its name sounds like one. */
export function isOfAnyFund(measure: Measure): boolean {
  return measure === 'operating' || measure === 'handed-up' || measure === 'handed-down';
}

/** What is carried over from last year, of whatever funds. */
export const OPENING_BALANCE = startsWithAny('{年初|上年|使用}<any:*>{结转|结余}');

/** Money of a fund that comes from above. */
export const FROM_ABOVE = startsWithAny('上级«<any:*>»{转移支付|补助}');
