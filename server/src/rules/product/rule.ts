import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'product',
  code: 'T211',
  severity: 'warning',
  title: { 'zh-cn': '单价乘数量', en: 'Price times quantity' },
  sides: { 'zh-cn': '单价、数量与金额', en: 'price, quantity and amount' },
};
