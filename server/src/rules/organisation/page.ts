import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '标题里本部门的名称写法一致。只看标题；差一两个字且不是“第一、第二”“市、县”之类的另一单位时提示。',
    en: 'The department’s name is the same in all titles. Only titles are looked at, and only a slip of one or two characters that does not make it another organisation.',
  },
  advice: { 'zh-cn': '以其他标题的写法为准。', en: 'Write it as the other titles do.' },
  example: `# 某县档案服务中心2025年部门预算公开

## 一、关于某县档案服务中心2025年收支预算情况的说明

无。

## 二、关于某县挡案服务中心2025年收入预算情况的说明

无。
`,
  found: '某县挡案服务中心',
  expected: '某县档案服务中心',
};
