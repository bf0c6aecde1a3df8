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
  | 'handed-down';

const FUNDS: readonly (readonly [RegExp, Fund])[] = [
  [/上年结转|结转结余|上年结余|年初结转/, 'carry-over'],
  [/上级(?!专项|转移)|上级补助/, 'higher-level'],
  [/政府性基金|基金预算拨款/, 'government-fund'],
  [/国有资本/, 'state-capital'],
  [/一般公共预算|公共财政预算|一般公共服务预算/, 'general'],
  [/财政拨款|财政性资金|^预算拨款/, 'appropriation'],
  [/财政专户|教育收费|专户/, 'special-account'],
  [/附属单位/, 'affiliated'],
  [/经营收入/, 'operating'],
  [/事业收入/, 'business'],
  [/单位(?:自有)?资金/, 'unit'],
  [/其他资金|其他收入|事业基金/, 'other'],
];

/** The fund a title, header or phrase names, if it names one. */
export function fundIn(label: string): Fund | undefined {
  const words = label.replace(/不含[^)]*?(?:结转|结余)/, '').replace(/非财政拨款(?!结转)/g, '');
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
  const income = /收入/.test(label);
  const expenditure = /支出/.test(label);
  if (income === expenditure) return undefined;
  return income ? 'income' : 'expenditure';
}

/** The part of the expenditure a title or header names. */
export function measureIn(label: string): Measure | undefined {
  if (/基本支出/.test(label)) return 'basic';
  if (/项目支出|专项业务经费/.test(label)) return 'project';
  if (/人员(?:经费|支出)/.test(label)) return 'personnel';
  if (/(?:日常)?公用(?:经费|支出)|商品和服务支出经费/.test(label)) return 'public';
  if (/经营支出/.test(label)) return 'operating';
  if (/上缴上级(?:支出)?/.test(label)) return 'handed-up';
  if (/(?:对|补助)附属单位(?:补助)?支出/.test(label)) return 'handed-down';
  return undefined;
}

/** Whether a measure is spending of a kind and of no fund, though its name sounds like one. */
export function isOfAnyFund(measure: Measure): boolean {
  return measure === 'operating' || measure === 'handed-up' || measure === 'handed-down';
}
