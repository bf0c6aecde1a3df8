import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '“其中”列出的是部分，不能大于所属的总体：其中行不大于上一行，其中列不大于所属列；正文中“8 台，其中…”后面的不大于 8 台。',
    en: 'What follows 其中 is a part and cannot be more than its whole: a row under its row, a column beside its column, a count in the text after the count before it.',
  },
  advice: {
    'zh-cn': '先核对“其中”数的小数点和单位，再看总体是否漏计。',
    en: 'Check decimal point and unit of the part first, then whether the whole leaves something out.',
  },
  example: `部门收支总体情况表

单位：万元

| 收入 | 预算数 | 支出 | 预算数 |
| --- | --- | --- | --- |
| 一、事业收入 | 21.50 | 一、教育支出 | 150.00 |
| 其中：教育收费 | 215.00 | 二、科学技术支出 | 71.50 |
| 二、经营收入 | 120.00 | | |
| 其中：租金收入 | 20.00 | | |
| 三、其他收入 | 80.00 | | |
| 其中：利息收入 | 8.00 | | |
| 收入总计 | 221.50 | 支出总计 | 221.50 |
`,
  found: '215.00',
};
