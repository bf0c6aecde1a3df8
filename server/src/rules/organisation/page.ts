import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '标题里本部门的名称写法一致。标题中差一两个字且不是“第一、第二”“市、县”之类的另一单位时提示；各表上方“编制单位：…”只有一处与其余不同的也提示；正文说到本部门而漏了“局”“委”等字的也提示。',
    en: 'The department’s name is the same in all titles. In a title only a slip of one or two characters is reported that does not make it another organisation; of the lines 编制单位：… over the tables, the one that differs from all others; and the name without its last word where the text speaks of the department itself.',
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
