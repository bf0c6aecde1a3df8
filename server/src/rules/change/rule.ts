import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'change',
  code: 'T204',
  severity: 'error',
  title: { 'zh-cn': '增减额', en: 'Change of an amount' },
  sides: { 'zh-cn': '增减额与本年数、上年数', en: 'the change, this year’s and last year’s amount' },
};
