import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn':
      '年度前后一致：标题的年度与全文相同；年度公开不与“上半年”相比，结转结余是上年的；规划年度接在预算年度之后；要求填年份的格里是四位年份；绩效目标开头的年度与同一列的其他目标相同。与上年的比较、文号、规划、绩效评价中的年份不提示。',
    en: 'The year is the same throughout: titles have the document’s year; a yearly disclosure does not compare with 上半年, and what is carried over is last year’s; a plan begins after the budget year; a cell that asks for a year holds one; a goal opens with the year that the goals beside it open with. Comparisons with last year, document numbers, plans and evaluations are left alone.',
  },
  advice: {
    'zh-cn': '多半是沿用了上一年的文稿。',
    en: 'Usually left over from last year’s draft.',
  },
  example: `## 三、支出预算情况

会议费3.20万元，与上半年持平。
`,
  found: '上半年',
  expected: '上年',
};
