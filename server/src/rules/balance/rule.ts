import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'balance',
  code: 'T104',
  severity: 'error',
  title: { 'zh-cn': '收支平衡', en: 'Income and expenditure' },
  sides: { 'zh-cn': '收入总计与支出总计', en: 'total income and total expenditure' },
};
