import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'parts',
  code: 'T206',
  severity: 'error',
  title: { 'zh-cn': '分项之和', en: 'Parts listed in the text' },
  sides: { 'zh-cn': '总数与正文所列各项之和', en: 'the whole and the parts that the text lists' },
};
