import { PERSONNEL, PUBLIC_COSTS } from './funds.ts';
import { unquoted } from './quotes.ts';
import { anyOf, isAnyOf } from './words.ts';

/** What a table is, in every family of budgets and final accounts. */
export type TableKind =
  | 'income-expenditure'
  | 'income'
  | 'expenditure'
  | 'appropriation'
  | 'appropriation-expenditure'
  | 'general-expenditure'
  | 'economic'
  | 'basic'
  | 'basic-government'
  | 'project'
  | 'public-expenses'
  | 'government-fund'
  | 'state-capital'
  | 'special-account'
  | 'carry-over'
  | 'procurement'
  | 'running-cost'
  | 'purchased-services'
  | 'transfers'
  | 'assets'
  | 'performance'
  | 'performance-whole'
  | 'list';

interface KindOfTable {
  readonly kind: TableKind;
  /** Without spaces, numbers, years and the department's name. The first that fits is the kind. */
  readonly title: RegExp;
}

/**
 * Titles by kind, the more special first. A family that calls a table otherwise adds a line here; nothing else in the
 * engine knows titles.
 */
const TITLES: readonly KindOfTable[] = [
  { kind: 'list', title: anyOf('目录 清单 名单 一览表 机构设置情况表 机构设置表') },
  { kind: 'performance-whole', title: anyOf('整体{[支出]绩效|<any:8>绩效目标}') },
  { kind: 'performance', title: anyOf('绩效') },
  { kind: 'public-expenses', title: anyOf('三公 行政经费') },
  { kind: 'running-cost', title: anyOf('机关单位运行经费 机关运行经费') },
  { kind: 'purchased-services', title: anyOf('购买服务') },
  { kind: 'procurement', title: anyOf('政府采购 采购预算') },
  { kind: 'transfers', title: anyOf('转移支付 对市县 对下 对县区') },
  { kind: 'assets', title: anyOf('资产 债务 车辆') },
  { kind: 'special-account', title: anyOf('财政专户 专户管理') },
  { kind: 'carry-over', title: anyOf('结转[结余][资金]{情况|明细|安排|支出}') },
  { kind: 'government-fund', title: anyOf('政府性基金 政府基金') },
  { kind: 'state-capital', title: anyOf('国有资本') },
  { kind: 'basic-government', title: anyOf('基本支出<any:*>政府[预算][支出]经济 政府[预算][支出]经济<any:*>基本支出') },
  { kind: 'basic', title: anyOf('基本支出') },
  {
    kind: 'project',
    title: anyOf('项目[支出][预算|决算|情况|明细|汇总|安排|总]<any:6>表 专项业务经费[支出]<any:4>表 特定目标'),
  },
  { kind: 'appropriation', title: anyOf('财政拨款收支 财政拨款收入支出 财政拨款收入、支出') },
  { kind: 'economic', title: anyOf('支出<any:*>经济{分类|科目} 经济{分类|科目}<any:*>支出') },
  { kind: 'general-expenditure', title: anyOf('{一般公共预算|公共财政预算}<any:*>支出') },
  { kind: 'appropriation-expenditure', title: anyOf('财政拨款<any:*>支出') },
  { kind: 'income-expenditure', title: anyOf('{收支|收入支出}<any:*>{总|预算|决算|情况}') },
  { kind: 'income', title: anyOf('收入') },
  { kind: 'expenditure', title: anyOf('支出') },
];

/** Kinds that print the department's budget itself; the totals of others are totals of something else. */
const BUDGET_KINDS: ReadonlySet<TableKind> = new Set([
  'income-expenditure',
  'income',
  'expenditure',
  'appropriation',
  'appropriation-expenditure',
  'general-expenditure',
  'economic',
  'basic',
  'basic-government',
  'project',
  'government-fund',
  'state-capital',
]);

/** Whether the total of such a table is a total of the department's budget, of one fund of it or of one part of it. */
export function isBudgetKind(kind: TableKind | undefined): boolean {
  return kind === undefined || BUDGET_KINDS.has(kind);
}

/** The kind a title names, if it names one. */
export function kindTitled(title: string): TableKind | undefined {
  const words = unquoted(title);
  if (words === '') return undefined;
  return TITLES.find((candidate) => candidate.title.test(words))?.kind;
}

/** What the headers and labels of a table must hold for its kind to be known without a title. */
const EVIDENCE: readonly (readonly [kind: TableKind, headers: readonly RegExp[]])[] = [
  ['public-expenses', [anyOf('因公出国'), anyOf('公务接待')]],
  ['performance-whole', [anyOf('整体绩效 年度主要任务 部门(单位)名称'), anyOf('绩效指标 三级指标 二级指标')]],
  ['performance', [anyOf('一级指标 二级指标 三级指标'), anyOf('指标值 指标内容 目标值')]],
  ['basic', [PERSONNEL, PUBLIC_COSTS, anyOf('经济分类 经济科目 科目编码')]],
  ['appropriation', [anyOf('收入'), anyOf('支出'), anyOf('一般公共预算'), anyOf('政府性基金'), anyOf('财政拨款')]],
  ['income-expenditure', [isAnyOf('收入'), isAnyOf('支出')]],
  ['income', [anyOf('事业收入'), anyOf('财政拨款收入 财政拨款 一般公共预算')]],
  ['procurement', [anyOf('采购品目 采购目录 采购方式 采购项目')]],
];

/** The kind that the headers and labels of a table show; `words` are its distinct labels. */
export function kindShown(words: readonly string[]): TableKind | undefined {
  return EVIDENCE.find(([, needed]) => needed.every((pattern) => words.some((word) => pattern.test(word))))?.[0];
}
