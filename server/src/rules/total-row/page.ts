import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '合计行等于各类（或各一级项目）之和。两级合计依次累计：本年收入合计 + 上年结转 = 收入总计。合计在首行或在末行都一样。',
    en: 'The total row equals the sum of the categories (or top lines). Two totals add up in turn: 本年收入合计 + 上年结转 = 收入总计. It does not matter whether the total stands first or last.',
  },
  advice: {
    'zh-cn': '检查是否漏了一行、重复了一行，或合计沿用了旧数。',
    en: 'Look for a line left out, a line counted twice, or a total left over from an older version.',
  },
  example: `表一

单位：万元

| 收入项目 | 预算数 |
| --- | --- |
| 一、财政拨款收入 | 812.40 |
| 二、事业收入 | 35.10 |
| 三、其他收入 | 2.50 |
| 本年收入合计 | 805.00 |
| 上年结转 | 20.00 |
| 收入总计 | 870.00 |
`,
  found: '805.00',
  expected: '850.00',
};
