import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'total-row',
  code: 'T103',
  severity: 'error',
  title: { 'zh-cn': '合计行', en: 'Total row' },
  sides: { 'zh-cn': '合计行与各项之和', en: 'the total row and the sum of the lines' },
};
