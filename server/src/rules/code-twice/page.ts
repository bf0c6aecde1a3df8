import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '科目表未收录的科目，同一上级之下同一名称在全文用同一编码。',
    en: 'A line that the catalogue does not know has one code throughout, as far as it stands under one parent with one name.',
  },
  advice: {
    'zh-cn': '以出现次数较多的编码为参照，查自有科目表。',
    en: 'The code that occurs more often is the likelier one; see your own catalogue.',
  },
  example: `表三 部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 301 | 工资福利支出 | 120.00 |
| 30101 | 基本工资 | 80.00 |
| 30102 | 津贴补贴 | 40.00 |
| 3010201 | 艰苦边远地区津贴 | 40.00 |

表六 一般公共预算基本支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 301 | 工资福利支出 | 110.00 |
| 30101 | 基本工资 | 75.00 |
| 30102 | 津贴补贴 | 35.00 |
| 3010203 | 艰苦边远地区津贴 | 35.00 |
`,
  found: '3010203',
  expected: '3010201',
};
