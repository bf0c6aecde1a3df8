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
  { kind: 'list', title: /目录|清单|名单|一览表|机构设置(?:情况)?表/ },
  { kind: 'performance-whole', title: /整体(?:支出)?(?:绩效|.{0,8}绩效目标)/ },
  { kind: 'performance', title: /绩效/ },
  { kind: 'public-expenses', title: /三公|行政经费/ },
  { kind: 'running-cost', title: /机关(?:单位)?运行经费/ },
  { kind: 'purchased-services', title: /购买服务/ },
  { kind: 'procurement', title: /政府采购|采购预算/ },
  { kind: 'transfers', title: /转移支付|对(?:市县|下|县区)/ },
  { kind: 'assets', title: /资产|债务|车辆/ },
  { kind: 'special-account', title: /财政专户|专户管理/ },
  { kind: 'carry-over', title: /结转(?:结余)?(?:资金)?(?:情况|明细|安排|支出)/ },
  { kind: 'government-fund', title: /政府性?基金/ },
  { kind: 'state-capital', title: /国有资本/ },
  { kind: 'basic-government', title: /基本支出.*政府(?:预算)?(?:支出)?经济|政府(?:预算)?(?:支出)?经济.*基本支出/ },
  { kind: 'basic', title: /基本支出/ },
  {
    kind: 'project',
    title: /项目(?:支出)?(?:预算|决算|情况|明细|汇总|安排|总)?.{0,6}表|专项业务经费(?:支出)?.{0,4}表|特定目标/,
  },
  { kind: 'appropriation', title: /财政拨款(?:收支|收入支出|收入、支出)/ },
  { kind: 'economic', title: /支出.*(?:部门)?(?:预算)?(?:支出)?经济(?:分类|科目)|经济(?:分类|科目).*支出/ },
  { kind: 'general-expenditure', title: /(?:一般公共预算|公共财政预算).*支出/ },
  { kind: 'appropriation-expenditure', title: /财政拨款.*支出/ },
  { kind: 'income-expenditure', title: /收支.*(?:总|预算|决算|情况)|收入支出.*(?:总|预算|决算|情况)/ },
  { kind: 'income', title: /收入/ },
  { kind: 'expenditure', title: /支出/ },
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
  const words = title.replace(/[“”"'‘’\s]/g, '');
  if (words === '') return undefined;
  return TITLES.find((candidate) => candidate.title.test(words))?.kind;
}

/** What the headers and labels of a table must hold for its kind to be known without a title. */
const EVIDENCE: readonly (readonly [kind: TableKind, headers: readonly RegExp[]])[] = [
  ['public-expenses', [/因公出国/, /公务接待/]],
  ['performance-whole', [/整体绩效|年度主要任务|部门\(单位\)名称/, /绩效指标|三级指标|二级指标/]],
  ['performance', [/(?:一|二|三)级指标/, /指标值|指标内容|目标值/]],
  ['basic', [/人员(?:经费|支出)/, /公用(?:经费|支出)/, /经济分类|经济科目|科目编码/]],
  ['appropriation', [/收入/, /支出/, /一般公共预算/, /政府性基金/, /财政拨款/]],
  ['income-expenditure', [/^收入$/, /^支出$/]],
  ['income', [/事业收入/, /财政拨款(?:收入)?|一般公共预算/]],
  ['procurement', [/采购(?:品目|目录|方式|项目)/]],
];

/** The kind that the headers and labels of a table show; `words` are its distinct labels. */
export function kindShown(words: readonly string[]): TableKind | undefined {
  return EVIDENCE.find(([, needed]) => needed.every((pattern) => words.some((word) => pattern.test(word))))?.[0];
}
