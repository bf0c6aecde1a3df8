import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '绩效目标表中，单位成本 × 人数 = 项目资金。指标未必涵盖项目的全部内容，所以只在某个人数差十倍、改正后恰好相等时提示。',
    en: 'In a performance table, unit cost × people = the project’s money. Targets need not cover all of a project, so only a count that is off by a factor of ten is reported, where correcting it makes the three agree.',
  },
  advice: { 'zh-cn': '看人数是否漏写或多写一个零。', en: 'See whether the count has a zero too many or too few.' },
  example: `项目支出绩效目标表

| 项目资金（万元） | 年度预算总额 | 61.20 | 其中：财政拨款 | 61.20 |
| --- | --- | --- | --- | --- |
| 产出指标 | 数量指标 | 参保人数 | ≥2040人 | 计划标准 |
| 成本指标 | 经济成本指标 | 人均补助成本 | ≤30.00元/人 | 计划标准 |
`,
  found: '2040',
  expected: '20400',
};
