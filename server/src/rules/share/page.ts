import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '占比 = 部分 ÷ 总体。总体取“占…的”所指，否则取上文“其中”之前的金额，或本节口径的合计。',
    en: 'Share = part ÷ whole. The whole is what 占…的 names, else the amount before 其中, else the total of the section.',
  },
  advice: {
    'zh-cn': '占比按所印位数判断：3.00% 与 3.10% 不同，40% 与 39.6% 相同。',
    en: 'A share is judged by the digits printed: 3.00% is not 3.10%, but 40% is 39.6%.',
  },
  example: `## 二、支出预算情况

支出预算1240.58万元，其中：基本支出548.71万元，占44.23%；项目支出691.87万元，占57.55%。
`,
  found: '57.55%',
  expected: '55.77%',
};
