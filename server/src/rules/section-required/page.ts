import { SEVEN_TABLES } from '../examples.ts';
import type { RulePage } from '../rule.ts';

const tables = `${SEVEN_TABLES}
政府性基金预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| | 合计 | | | |

注：本单位没有政府性基金预算支出，本表为空。

## 其他情况说明

“三公”经费预算0.60万元，与上年持平。机关运行经费8.00万元。国有资产中有车辆0辆。项目均设置了绩效目标。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '公开的文字说明包括“三公”经费、机关运行经费、政府采购、国有资产占用和预算绩效。表格基本齐全、文字也已写出大半的才检查；只有表或只有文字的不提示，2017 年以前的不提示。',
    en: 'The text explains the public expenses (三公), the running costs, procurement, state assets and performance. Only a draft with most of its tables and of its text is looked at, and none before 2017.',
  },
  advice: {
    'zh-cn': '没有发生的也写一句，例如“本单位没有安排政府采购预算”。',
    en: 'Where there is none a sentence says so.',
  },
  example: tables,
  found: '白石县水利局2024年部门预算',
  right: `${tables}
本单位没有安排政府采购预算。
`,
};
