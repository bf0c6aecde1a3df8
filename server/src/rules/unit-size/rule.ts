import type { WordRule } from '../rule.ts';
import { unitSizes } from './judge.ts';

export const rule: WordRule = {
  name: 'unit-size',
  code: 'T240',
  severity: 'warning',
  title: { 'zh-cn': '金额单位', en: 'Unit out of proportion' },
  message: {
    'zh-cn': ({ should }) => `比各表最大的金额大一千倍以上，多半是“元”误作“万元”，应为 ${should}。`,
    en: ({ should }) =>
      `More than a thousand times the largest amount of any table: 元 is probably meant, that is ${should}.`,
  },
  drafts: [unitSizes],
};
