import type { RulePage } from '../rule.ts';

const table = (last: string) => `项目支出绩效目标表

| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值（90） |
| --- | --- | --- | --- | --- |
| 产出指标 | 数量指标 | 修复古籍册数 | ≥300册 | 30 |
| 产出指标 | 质量指标 | 修复合格率 | ≥95% | 30 |
| 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥90% | ${last} |
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '绩效目标表各指标的分值加起来等于表头写明的数，如“分值（90）”；表头没有写的，与同一文稿其他绩效目标表相同（一般是 100 或 90）。',
    en: 'The weights of a performance table add up to what the head of their column says, as in 分值（90）; where it says nothing, to what those of the other tables of the draft add up to, mostly 100 or 90.',
  },
  advice: {
    'zh-cn': '多半是增删指标后没有重新分配分值。',
    en: 'Usually a target was added or taken out and the weights were not set again.',
  },
  example: table('10'),
  found: '分值（90）',
  right: table('30'),
};
