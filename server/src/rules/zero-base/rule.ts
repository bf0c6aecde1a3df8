import type { WordRule } from '../rule.ts';
import { completionOfNothing, zeroBase } from './judge.ts';

export const rule: WordRule = {
  name: 'zero-base',
  code: 'T210',
  severity: 'error',
  title: { 'zh-cn': '基数为零', en: 'Rate from zero' },
  message: {
    'zh-cn': ({ said, of }) =>
      of === 'budget'
        ? `预算为零，没有可比的基数，完成率 ${said} 无从计算。`
        : `上年为零，没有可比的基数，增长率 ${said} 无从计算，宜写“上年无此项，不可比”。`,
    en: ({ said, of }) =>
      of === 'budget'
        ? `The budget is zero, so there is no completion rate; ${said} is of nothing.`
        : `Last year’s amount is zero, so there is no rate; ${said} is a habit. Say that there is no base.`,
  },
  passages: [zeroBase, completionOfNothing],
};
