import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'category-sum',
  code: 'T102',
  severity: 'error',
  title: { 'zh-cn': '类款项汇总', en: 'Sum of parts' },
  sides: { 'zh-cn': '上级与所属各项之和', en: 'the line and the sum of the lines under it' },
};
