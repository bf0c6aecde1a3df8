import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '项目支出表在每个项目上方列出类、款、项。如果各项目之和等于合计，而某个类或款只列了一次、数额又小于其下各项目之和，说明有项目没有计入该科目行，或漏列了科目行。',
    en: 'A table of projects sets category, group and item above a project. Where the projects make up the total but a category or group, printed once, is less than the projects under it, a project was left out of that line or lines are missing.',
  },
  advice: {
    'zh-cn': '把该类、款改为所属各项目之和，或为漏列的项目补上类、款行。',
    en: 'Give the line the sum of the projects under it, or add the lines that are missing.',
  },
  example: `一般公共预算项目支出情况表

单位：万元

| 科目编码 | 科目名称 | 项目名称 | 项目支出合计 |
| --- | --- | --- | --- |
| 213 | 农林水支出 | 防汛物资储备 | 30.00 |
| 2130314 | 防汛 | 防汛物资储备 | 30.00 |
| 2130314 | 防汛 | 河道清淤工程 | 68.00 |
| | 合计 | | 98.00 |
`,
  found: '30.00',
};
