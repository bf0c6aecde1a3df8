import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '编制 = 行政 + 事业等，实有 = 在职 + 离休 + 退休，车辆总数 = 各类车辆之和（列有“其他”的）。名目不能说明已列全的，不提示。',
    en: 'Posts = administrative + institutional, people = in post + retired, vehicles = their sorts (where 其他 is among them). Where the names do not show that nothing is left out, nothing is said.',
  },
  advice: { 'zh-cn': '看哪一类的人数没有更新。', en: 'See which of the counts was not brought up to date.' },
  example: `## 四、人员情况

本部门人员编制46人，其中行政编制6人、事业编制41人。
`,
  found: '46',
  expected: '47',
};
