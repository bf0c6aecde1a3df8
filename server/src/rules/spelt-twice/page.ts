import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '同一单位、同一文号、同一文件名在各处写法相同。',
    en: 'One unit, one document number, one title is spelt the same everywhere.',
  },
  advice: { 'zh-cn': '以正式文件为准，改掉写错的一处。', en: 'See the document itself and correct the other place.' },
  example: `## 七、项目情况

依据《某县档案数字化工作实施方案》（某政办发〔2023〕18号）设立。

资金管理按《某县挡案数字化工作实施方案》（某政办发〔2023〕18号）执行。
`,
  found: '某县挡案数字化工作实施方案',
  expected: '某县档案数字化工作实施方案',
};
