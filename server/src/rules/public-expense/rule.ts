import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'public-expense',
  code: 'T107',
  severity: 'warning',
  title: { 'zh-cn': '“三公”经费与经济分类', en: 'Public expenses and economic codes' },
  sides: { 'zh-cn': '“三公”经费与经济分类科目', en: 'the public expense and its economic code' },
};
