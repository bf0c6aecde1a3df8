import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '同一句写出本年数、上年数和增减额时，本年数 = 上年数 ± 增减额。',
    en: 'Where a sentence prints this year’s amount, last year’s and the change, this year = last year ± the change.',
  },
  advice: {
    'zh-cn': '本年数若与表格一致，多半是增减额或上年数没有更新。',
    en: 'If this year’s amount agrees with the table, the change or last year’s amount was not brought up to date.',
  },
  example: `## 二、收入预算情况

收入预算2515.22万元，比上年年初预算数2352.94万元增加126.28万元。
`,
  found: '126.28',
  expected: '162.28',
};
