import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'part-of-whole',
  code: 'T106',
  severity: 'error',
  title: { 'zh-cn': '部分不大于总体', en: 'A part is not more than its whole' },
  sides: { 'zh-cn': '部分与总体', en: 'a part and its whole' },
};
