import type { RulePage } from '../rule.ts';

const draft = (year: string) => `# 某县档案馆2025年度单位预算

## 三、国有资产占用情况

截至${year}年12月31日，本单位共有车辆2辆。
`;

export const page: RulePage = {
  what: {
    'zh-cn': '日期是日历上有的；资产、车辆的统计时点，预算为上年年末或编制前的某一天，决算为本年年末。',
    en: 'Dates are on the calendar. Assets and cars are counted at the end of last year or on a day before the budget was drawn up, in accounts at the end of their year.',
  },
  advice: {
    'zh-cn': '多半是上年文稿的日期没有更新，或更新过了头。',
    en: 'Usually last year’s date was not brought up to date, or too far.',
  },
  example: draft('2025'),
  found: '2025',
  expected: '2024',
  right: draft('2024'),
};
