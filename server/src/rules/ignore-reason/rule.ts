import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'ignore-reason',
  code: 'T902',
  severity: 'information',
  title: { 'zh-cn': '未写理由的忽略', en: 'Ignore without a reason' },
  ofComments: true,
  message: {
    'zh-cn': () => '忽略须在冒号后写明理由。',
    en: () => 'An ignore needs its reason, after a colon.',
  },
};
