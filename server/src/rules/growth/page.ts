import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '增减率 = 增减额 ÷ 上年数，上年数 = 本年数 ∓ 增减额。分母是上年数，不是本年数。上年数为零时不存在增减率，不作检查。',
    en: 'Rate = change ÷ last year’s amount, and last year’s amount = this year’s ∓ the change. The base is last year, not this year. From zero there is no rate and nothing is checked.',
  },
  advice: {
    'zh-cn': '常见原因：用本年数作分母，或沿用了上一稿的比率。',
    en: 'Usual causes: this year’s amount as the base, or a rate left over from the last version.',
  },
  example: `## 六、机关运行经费

2025年运行经费安排24.48万元，较上年多安排，增加6.27万元，增长25.61%。
`,
  found: '25.61%',
  expected: '34.43%',
};
