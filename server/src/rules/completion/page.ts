import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '决算说明中，完成率 = 支出决算 ÷ 预算数。分母是同一句写出的那个预算数（年初预算或全年预算）。',
    en: 'In final accounts, completion = outturn ÷ budget. The base is the budget that the same sentence prints.',
  },
  advice: {
    'zh-cn': '看分母用的是年初预算还是调整后的全年预算。',
    en: 'See whether the budget at the start of the year or the adjusted one was used as the base.',
  },
  example: `## 五、支出决算情况

行政运行（项）：年初预算为398.50万元，支出决算为412.36万元，完成年初预算的104.38%。
`,
  found: '104.38%',
  expected: '103.48%',
};
