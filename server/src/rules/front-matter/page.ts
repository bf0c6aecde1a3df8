import type { RulePage } from '../rule.ts';

const draft = (disclosure: string) => `---
disclosure: ${disclosure}
year: 2025
---

# 某县档案馆2025年度单位预算

收入预算500.30万元，均为财政拨款收入。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '文稿开头两行 --- 之间可以声明 disclosure（budget 或 accounts）、department、year、unit、family、prior、units，声明优先于从标题推断的内容。写错的键和值、与标题不同的年度会提示；别的工具用的键不管。',
    en: 'Between the two lines --- at its head a draft may state disclosure (budget or accounts), department, year, unit, family, prior and units; they win over what is inferred from titles. Wrong keys and values are reported, and a year that the title contradicts; keys of other tools are left alone.',
  },
  advice: {
    'zh-cn': '输入时可用补全，悬停可见每一项的含义。',
    en: 'Completion offers keys and values, and a hover says what each means.',
  },
  example: draft('bugdet'),
  found: 'bugdet',
  expected: 'budget',
  right: draft('budget'),
};
