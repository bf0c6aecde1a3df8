import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'repeated',
  code: 'T207',
  severity: 'warning',
  title: { 'zh-cn': '前后一致', en: 'The same fact said twice' },
  sides: { 'zh-cn': '正文前后两处的同一数', en: 'the same fact said twice in the text' },
};
