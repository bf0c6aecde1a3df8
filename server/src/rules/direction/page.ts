import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '增减字样与同一句里的数字一致：本年数小于上年数就写“减少、下降”；“增加…万元，下降…%”自相矛盾；“减少为 C”是说变成了 C，增减了 C 要写“减少 C”；增长率是增减额 ÷ 上年数，不是两年之比；有增减就不写“持平”。只在数字彼此吻合、仅字样不符时提示。',
    en: 'A direction word agrees with the numbers of its sentence: 减少 or 下降 if this year’s amount is the smaller one; not 增加…万元，下降…%; 减少为 C says that C is left, 减少 C that it is less by C; a rate is change ÷ last year’s amount and not the ratio of the two years; 持平 is not said of what changed. Reported only where the numbers agree among themselves, so that just the word can be wrong.',
  },
  advice: {
    'zh-cn': '多半是沿用了上年的句子，只换了数字。同句若还有原因说明，一并核对。',
    en: 'Usually last year’s sentence with this year’s numbers. Look at the reason given in it too.',
  },
  example: `## 三、支出预算情况

印刷费预算18.50万元，比上年预算数21.30万元增加2.80万元。
`,
  found: '增加',
  expected: '减少',
};
