import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'row-total',
  code: 'T101',
  severity: 'error',
  title: { 'zh-cn': '行内合计', en: 'Row total' },
  sides: { 'zh-cn': '行内合计与各列之和', en: 'the row total and the sum of its columns' },
};
