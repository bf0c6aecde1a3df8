import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '正文复述的金额与表格中同一口径的单元格一致。口径由章节、资金、科目路径和年度决定，不由数值决定；找不到唯一对应时不报错，计入“未核对”。',
    en: 'An amount in the text equals the cell it restates. Section, fund, code path and year decide which cell that is, never the value; where there is no single one the figure is left unchecked and counted so.',
  },
  advice: {
    'zh-cn': '看悬停提示里的表格行号，确认表对还是文对。',
    en: 'The hover names the line of the table; decide whether the table or the text is right.',
  },
  example: `部门支出总体情况表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| 201 | 一般公共服务支出 | 480.30 | 300.30 | 180.00 |
| 221 | 住房保障支出 | 40.00 | 40.00 | |
| | 合计 | 520.30 | 340.30 | 180.00 |

## 三、关于2025年支出预算情况说明

本年支出预算520.30万元，其中：基本支出343.30万元，项目支出180.00万元。
`,
  found: '343.30',
  expected: '340.30',
};
