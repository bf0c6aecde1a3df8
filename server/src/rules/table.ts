import type { CodeRuleName } from '../codes/diagnosis.ts';
import type { RuleName as RelationRuleName } from '../relations/relation.ts';
import type { RemarkRuleName } from '../remarks/remark.ts';
import type { Locale, Severity } from '../report.ts';
import type { IgnoreRuleName } from './ignoreWording.ts';

export type RuleName = RelationRuleName | CodeRuleName | RemarkRuleName | IgnoreRuleName;

export interface Rule {
  readonly name: RuleName;
  /** T1xx inside a table, T2xx prose, T3xx codes and names, T4xx tables as such, T9xx what the draft says to Tieout itself. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: Readonly<Record<Locale, string>>;
}

/** Every rule, one line each. Documentation pages, settings and `--rule` come from here. */
export const RULES: readonly Rule[] = [
  { name: 'row-total', code: 'T101', severity: 'error', title: { 'zh-cn': '行内合计', en: 'Row total' } },
  { name: 'category-sum', code: 'T102', severity: 'error', title: { 'zh-cn': '类款项汇总', en: 'Sum of parts' } },
  { name: 'total-row', code: 'T103', severity: 'error', title: { 'zh-cn': '合计行', en: 'Total row' } },
  { name: 'balance', code: 'T104', severity: 'error', title: { 'zh-cn': '收支平衡', en: 'Income and expenditure' } },
  {
    name: 'same-fact',
    code: 'T105',
    severity: 'error',
    title: { 'zh-cn': '表间一致', en: 'The same fact in two tables' },
  },
  {
    name: 'part-of-whole',
    code: 'T106',
    severity: 'error',
    title: { 'zh-cn': '部分不大于总体', en: 'A part is not more than its whole' },
  },
  {
    name: 'public-expense',
    code: 'T107',
    severity: 'warning',
    title: { 'zh-cn': '“三公”经费与经济分类', en: 'Public expenses and economic codes' },
  },
  {
    name: 'project-amount',
    code: 'T108',
    severity: 'error',
    title: { 'zh-cn': '项目金额', en: 'Amount of a project' },
  },
  {
    name: 'code-lines',
    code: 'T109',
    severity: 'warning',
    title: { 'zh-cn': '科目行漏计项目', en: 'A code’s line leaves out a project' },
  },
  { name: 'amount', code: 'T201', severity: 'error', title: { 'zh-cn': '文表金额', en: 'Amount against its cell' } },
  { name: 'growth', code: 'T202', severity: 'error', title: { 'zh-cn': '增减幅度', en: 'Growth rate' } },
  { name: 'share', code: 'T203', severity: 'error', title: { 'zh-cn': '占比', en: 'Share of a whole' } },
  { name: 'change', code: 'T204', severity: 'error', title: { 'zh-cn': '增减额', en: 'Change of an amount' } },
  {
    name: 'completion',
    code: 'T205',
    severity: 'error',
    title: { 'zh-cn': '预算完成率', en: 'Completion of the budget' },
  },
  { name: 'parts', code: 'T206', severity: 'error', title: { 'zh-cn': '分项之和', en: 'Parts listed in the text' } },
  {
    name: 'repeated',
    code: 'T207',
    severity: 'warning',
    title: { 'zh-cn': '前后一致', en: 'The same fact said twice' },
  },
  {
    name: 'residue',
    code: 'T208',
    severity: 'warning',
    title: { 'zh-cn': '模板残留', en: 'Left over from the template' },
  },
  {
    name: 'number-form',
    code: 'T209',
    severity: 'warning',
    title: { 'zh-cn': '数字写法', en: 'How a number is written' },
  },
  { name: 'zero-base', code: 'T210', severity: 'information', title: { 'zh-cn': '基数为零', en: 'Rate from zero' } },
  { name: 'product', code: 'T211', severity: 'warning', title: { 'zh-cn': '单价乘数量', en: 'Price times quantity' } },
  {
    name: 'count',
    code: 'T212',
    severity: 'warning',
    title: { 'zh-cn': '人员车辆等个数', en: 'Counts and their sorts' },
  },
  {
    name: 'zero-quantity',
    code: 'T213',
    severity: 'warning',
    title: { 'zh-cn': '数量为零而有金额', en: 'Nothing that costs something' },
  },
  { name: 'direction', code: 'T214', severity: 'error', title: { 'zh-cn': '增减方向', en: 'Direction word' } },
  { name: 'year', code: 'T215', severity: 'warning', title: { 'zh-cn': '年度', en: 'Year' } },
  {
    name: 'organisation',
    code: 'T216',
    severity: 'warning',
    title: { 'zh-cn': '部门名称', en: 'Name of the department' },
  },
  {
    name: 'spelt-twice',
    code: 'T217',
    severity: 'information',
    title: { 'zh-cn': '一物两称', en: 'One thing, two spellings' },
  },
  {
    name: 'list-count',
    code: 'T218',
    severity: 'warning',
    title: { 'zh-cn': '个数与所列', en: 'A count and its list' },
  },
  {
    name: 'said-twice',
    code: 'T219',
    severity: 'warning',
    title: { 'zh-cn': '同句异数', en: 'Said twice, counted twice' },
  },
  { name: 'reason', code: 'T220', severity: 'warning', title: { 'zh-cn': '增减原因', en: 'Reason of a change' } },
  {
    name: 'target',
    code: 'T221',
    severity: 'warning',
    title: { 'zh-cn': '绩效指标测算', en: 'Targets and the project’s money' },
  },
  { name: 'code-name', code: 'T301', severity: 'warning', title: { 'zh-cn': '编码与名称', en: 'Code and name' } },
  {
    name: 'code-parent',
    code: 'T302',
    severity: 'warning',
    title: { 'zh-cn': '上下级科目', en: 'Code under its parent' },
  },
  { name: 'code-level', code: 'T303', severity: 'warning', title: { 'zh-cn': '类款项层级', en: 'Level word' } },
  { name: 'former-name', code: 'T304', severity: 'warning', title: { 'zh-cn': '旧科目名称', en: 'Former name' } },
  {
    name: 'code-twice',
    code: 'T305',
    severity: 'information',
    title: { 'zh-cn': '一名两码', en: 'One name, two codes' },
  },
  {
    name: 'name-twice',
    code: 'T306',
    severity: 'information',
    title: { 'zh-cn': '一码两名', en: 'One code, two names' },
  },
  {
    name: 'code-absent',
    code: 'T307',
    severity: 'information',
    title: { 'zh-cn': '表中没有的编码', en: 'Code that no table has' },
  },
  {
    name: 'item-omitted',
    code: 'T308',
    severity: 'information',
    title: { 'zh-cn': '正文遗漏的科目', en: 'Item that the text leaves out' },
  },
  {
    name: 'code-unknown',
    code: 'T309',
    severity: 'information',
    title: { 'zh-cn': '未收录的编码', en: 'Unknown code' },
  },
  { name: 'name-slip', code: 'T310', severity: 'warning', title: { 'zh-cn': '名称笔误', en: 'Slip in a name' } },
  {
    name: 'table-missing',
    code: 'T411',
    severity: 'information',
    title: { 'zh-cn': '目录与表格', en: 'Contents and tables' },
  },
  {
    name: 'table-required',
    code: 'T412',
    severity: 'information',
    title: { 'zh-cn': '应公开的表', en: 'Tables to be published' },
  },
  {
    name: 'column-shift',
    code: 'T413',
    severity: 'information',
    title: { 'zh-cn': '数据错列', en: 'Amounts a column off' },
  },
  {
    name: 'illegible-table',
    code: 'T414',
    severity: 'information',
    title: { 'zh-cn': '表格无法识别', en: 'Table that cannot be read' },
  },
  {
    name: 'empty-table',
    code: 'T415',
    severity: 'information',
    title: { 'zh-cn': '空表未说明', en: 'Empty table unexplained' },
  },
  {
    name: 'said-empty',
    code: 'T416',
    severity: 'warning',
    title: { 'zh-cn': '称无而表中有数', en: 'Said to be nothing' },
  },
  {
    name: 'stale-ignore',
    code: 'T901',
    severity: 'information',
    title: { 'zh-cn': '失效的忽略', en: 'Ignore that hides nothing' },
  },
  {
    name: 'ignore-reason',
    code: 'T902',
    severity: 'information',
    title: { 'zh-cn': '未写理由的忽略', en: 'Ignore without a reason' },
  },
  {
    name: 'ignore-rule',
    code: 'T903',
    severity: 'information',
    title: { 'zh-cn': '认不出的忽略', en: 'Ignore that is not understood' },
  },
];

const BY_NAME = new Map<string, Rule>(
  RULES.flatMap((rule) => [[rule.name, rule] as const, [rule.code, rule] as const]),
);

/** A rule by name or code. */
export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}

const WEIGHT: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/**
 * The severity a rule has under the user's settings; undefined when it is off. Never more than `atMost`, which is what
 * the evidence of a single finding supports.
 */
export function severityOf(
  rule: Rule,
  settings: Readonly<Record<string, Severity | 'off'>>,
  atMost: Severity = 'error',
): Severity | undefined {
  const set = settings[rule.name] ?? settings[rule.code] ?? rule.severity;
  if (set === 'off') return undefined;
  return WEIGHT.indexOf(set) > WEIGHT.indexOf(atMost) ? atMost : set;
}
