import type { EquationRule } from '../rule.ts';

export const rule: EquationRule = {
  name: 'share',
  code: 'T203',
  severity: 'error',
  title: { 'zh-cn': '占比', en: 'Share of a whole' },
  sides: { 'zh-cn': '占比与部分、总体', en: 'the share, the part and the whole' },
};
