import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '同一口径的数在各表中一致：同一科目、同一资金、同一列义。两列的合计相等、且所列科目大多一致时才逐行核对；一种资金包含于另一种、合计又相等时，各行必然相等。整段数比项目名称错开几行、或两行互换的，只在第一个数上提示一次。',
    en: 'A fact is the same in every table: same code, same fund, same measure. Two columns are compared line by line if their totals are equal and most of their lines agree; where money of one fund is part of another’s and the totals are equal, every line must be. A run of amounts that stands some rows off its labels, or two rows that are exchanged, are one finding at the first of them.',
  },
  advice: {
    'zh-cn': '看本表的类款项是否平衡：不平的那张表错。',
    en: 'See whether the sums in this table hold: the table in which they break is the wrong one.',
  },
  example: `部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 | 300.30 | 180.00 |
| 208 | 社会保障和就业支出 | 25.15 | 25.15 | |
| 221 | 住房保障支出 | 40.00 | 40.00 | |
| | 合计 | 545.45 | 365.45 | 180.00 |

一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 |
| 208 | 社会保障和就业支出 | 25.15 |
| 20805 | 行政事业单位养老支出 | 25.15 |
| 221 | 住房保障支出 | 40.00 |
| 22102 | 住房改革支出 | 40.00 |
| 2210201 | 住房公积金 | 28.00 |
| 2210202 | 提租补贴 | 12.00 |
| | 合计 | 545.45 |

财政拨款支出情况表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 |
| 208 | 社会保障和就业支出 | 25.15 |
| 221 | 住房保障支出 | 40.00 |
| 2210201 | 住房公积金 | 26.00 |
| 2210202 | 提租补贴 | 12.00 |
| | 合计 | 545.45 |
`,
  found: '26.00',
  expected: '28.00',
};
