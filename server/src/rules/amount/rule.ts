import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'amount',
  code: 'T201',
  severity: 'error',
  title: { 'zh-cn': '文表金额', en: 'Amount against its cell' },
  sides: { 'zh-cn': '正文与表格', en: 'the text and the table' },
};
