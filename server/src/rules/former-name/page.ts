import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '科目用预算年度的名称。更名年份有公开文本为据的才提示；更名以前的年度用旧名称是对的。',
    en: 'A line has the name of its budget year. Only changes that published documents date are reported; in the years before, the older name is right.',
  },
  advice: {
    'zh-cn': '多半沿用了往年文本。',
    en: 'The text was probably carried over from an earlier year.',
  },
  example: `---
disclosure: budget
year: 2025
---

表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 208 | 社会保障和就业支出 | 42.58 |
| 20805 | 行政事业单位离退休 | 42.58 |
| 2080505 | 机关事业单位基本养老保险缴费支出 | 42.58 |
`,
  found: '行政事业单位离退休',
  expected: '行政事业单位养老支出',
};
