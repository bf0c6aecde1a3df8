import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '正文写出编码和金额的科目，以及只写名称和金额的类，在表中有这一行。表中同级科目不足三个时不作判断。',
    en: 'A code that the text gives an amount to has its row in a table, and so has a category given by its name alone. Nothing is said where the tables list fewer than three codes of that level.',
  },
  advice: {
    'zh-cn': '看正文编码是否写错，或表中漏了一行。',
    en: 'The code in the text may be wrong, or a row may be missing from the table.',
  },
  example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 610.00 |
| 21011 | 行政事业单位医疗 | 610.00 |
| 2101101 | 行政单位医疗 | 50.00 |
| 2101102 | 事业单位医疗 | 10.00 |
| 2101103 | 公务员医疗补助 | 550.00 |
| | 合计 | 610.00 |

## 二、支出情况

其他行政事业单位医疗支出（2101199）5.00万元。
`,
  found: '2101199',
};
