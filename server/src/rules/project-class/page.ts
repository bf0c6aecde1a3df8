import type { RulePage } from '../rule.ts';

const draft = (code: string) => `一般公共预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 207 | 文化旅游体育与传媒支出 | 386.20 | 268.20 | 118.00 |
| 20701 | 文化和旅游 | 300.20 | 268.20 | 32.00 |
| 2070104 | 图书馆 | 300.20 | 268.20 | 32.00 |
| 20702 | 文物 | 86.00 | | 86.00 |
| 2070204 | 文物保护 | 86.00 | | 86.00 |
| | 合计 | 386.20 | 268.20 | 118.00 |

项目支出绩效目标表

| 项目名称 | 古塔修缮项目 | 支出功能分类 | ${code} |
| --- | --- | --- | --- |
| 年度资金总额 | 86.00 | 其中：财政拨款 | 86.00 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 修缮古塔数量 | 2座 |
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '项目表上的支出功能分类应是该项目列支的科目。项目金额超过各表中这个科目的项目支出，而另一科目的项目支出恰是同一金额，功能分类多半填错。只是超过、别处没有同额的不提示：下达到下级的资金不在本部门的表中。',
    en: 'The functional class on the form of a project is the one its money is charged to. Where the money is more than all tables print for projects of that class, and they print just this amount under another, the class is probably wrong. More alone is not told: money handed down is in no table of the department.',
  },
  advice: {
    'zh-cn': '以支出表的科目为准，改项目表上的编码和名称；多个项目的表常由同一张复制而来，逐张核对。',
    en: 'Take the class from the table of expenditure. Forms are often copied from one another; look at each.',
  },
  example: draft('[20701]文化和旅游'),
  found: '[20701]文化和旅游',
  expected: '[20702]文物',
  right: draft('[20702]文物'),
};
