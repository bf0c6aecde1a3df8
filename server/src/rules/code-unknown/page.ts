import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '编码在科目表中。未收录不等于错误：内置数据并非财政部全本，单位自设的明细科目请写入自有科目表。',
    en: 'The code is in the catalogue. One that is not need not be wrong: the built-in data is not the ministry’s book. Local sub-codes belong in your own catalogue.',
  },
  advice: {
    'zh-cn': '核对当年的政府收支分类科目。',
    en: 'See the classification of the budget year.',
  },
  example: `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 70.00 |
| 21015 | 医疗保障管理事务 | 70.00 |
| 2101501 | 行政运行 | 40.00 |
| 2101566 | 医疗保障经办事务 | 30.00 |
`,
  found: '2101566',
  expected: '2101506',
};
