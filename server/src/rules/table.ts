import type { RuleName } from '../relations/relation.ts';
import type { Locale, Severity } from '../report.ts';

export interface Rule {
  readonly name: RuleName;
  /** T1xx inside a table, T2xx between prose and tables. */
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
];

const BY_NAME = new Map<string, Rule>(
  RULES.flatMap((rule) => [[rule.name, rule] as const, [rule.code, rule] as const]),
);

/** A rule by name or code. */
export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}

/** The severity a rule has under the user's settings; undefined when it is off. */
export function severityOf(rule: Rule, settings: Readonly<Record<string, Severity | 'off'>>): Severity | undefined {
  const set = settings[rule.name] ?? settings[rule.code] ?? rule.severity;
  return set === 'off' ? undefined : set;
}
