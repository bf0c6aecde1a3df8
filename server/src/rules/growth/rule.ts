import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'growth',
  code: 'T202',
  severity: 'error',
  title: { 'zh-cn': '增减幅度', en: 'Growth rate' },
  sides: { 'zh-cn': '增减率与增减额、上年数', en: 'the rate, the change and last year’s amount' },
};
