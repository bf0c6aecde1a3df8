import type { WordRule } from '../rule.ts';
import { residue } from './judge.ts';

export const rule: WordRule = {
  name: 'residue',
  code: 'T208',
  severity: 'warning',
  title: { 'zh-cn': '模板残留', en: 'Left over from the template' },
  message: {
    'zh-cn': ({ kind, left, chosen }) => {
      if (kind === 'instruction') return `模板中的填写提示未删：“${left}”。`;
      return chosen ? `模板文字未删：已写“${chosen}”，又留有“${left}”。` : `模板文字未填：“${left}”。`;
    },
    en: ({ kind, left, chosen }) => {
      if (kind === 'instruction') return `What the template tells its writer was left in: ${left}.`;
      return chosen ? `Left over from the template: ${left} beside ${chosen}.` : `Not filled in: ${left}.`;
    },
  },
  passages: [residue],
};
