import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'ignore-reason',
  code: 'T902',
  severity: 'information',
  title: { 'zh-cn': '未写理由的忽略', en: 'Ignore without a reason' },
  ofComments: true,
  message: {
    'zh-cn': ({ kind }) => (kind === 'signed' ? '人工核对须在冒号后写明依据。' : '忽略须在冒号后写明理由。'),
    en: ({ kind }) =>
      kind === 'signed'
        ? 'A sign-off needs a note on what the figure was held against, after a colon.'
        : 'An ignore needs its reason, after a colon.',
  },
};
