import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'same-fact',
  code: 'T105',
  severity: 'error',
  title: { 'zh-cn': '表间一致', en: 'The same fact in two tables' },
  sides: { 'zh-cn': '两张表中的同一数', en: 'the same fact in two tables' },
};
