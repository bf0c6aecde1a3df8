import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '中文词语之间用全角逗号“，”。数字里的千分位逗号不算。全稿一贯用半角逗号的不提示；其余每稿只提示一次，一并改正。',
    en: 'Between Chinese words the comma is ，. Separators of thousands do not count. Nothing is said of a draft that always writes half-width commas; else it is said once, and all are put right together.',
  },
  advice: {
    'zh-cn': '金额前的半角逗号容易被看成千分位。',
    en: 'Before an amount a half-width comma is easily taken for a separator of thousands.',
  },
  example: `## 三、“三公”经费预算情况

公务接待费,3.20万元。
`,
  found: '费,',
  expected: '费，',
  right: `## 三、收入预算情况

收入预算1,286.45万元，均为财政拨款收入。
`,
};
