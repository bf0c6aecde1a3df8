import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '收支两列并排的总表，收入总计等于支出总计；支出按几种分类并列时，同名合计彼此相等。',
    en: 'In a table that sets income beside expenditure their grand totals are equal; where expenditure is shown by several classifications, totals of the same name are equal.',
  },
  advice: {
    'zh-cn': '本年收入合计与本年支出合计可以不等（有结转）；总计必须相等。',
    en: 'This year’s income and expenditure may differ (carry-over); the grand totals may not.',
  },
  example: `部门收支总体情况表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 财政拨款 | 500.30 | 基本支出 | 480.30 |
| 其他资金 | 20.00 | | |
| 收入总计 | 520.30 | 支出总计 | 530.20 |
`,
  found: '530.20',
  expected: '520.30',
};
