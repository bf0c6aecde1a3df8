import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '同一个词不连写两遍，如“预算预算”“增加增加”；标点不连用，如“。。”“，；”。标点只作“信息”。',
    en: 'A word is not written twice in a row, as in 预算预算 or 增加增加, nor a mark, as in 。。 or ，；. Marks are information only.',
  },
  advice: {
    'zh-cn': '多半是拼接模板时多留了一个；若两个词各属一句，中间应有标点。',
    en: 'Usually left over where a sentence was put together from two; if each belongs to its own clause, a mark is missing.',
  },
  example: `## 三、“三公”经费预算情况

公务接待费3.20万元，与上年预算预算持平。
`,
  found: '预算预算',
  expected: '预算',
  right: `## 三、项目支出情况

科学普及活动项目项目支出绩效目标见附表。本单位单位预算已经批复。
`,
};
