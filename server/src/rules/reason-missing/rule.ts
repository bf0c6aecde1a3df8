import type { WordRule } from '../rule.ts';
import { missingReasons } from './judge.ts';

export const rule: WordRule = {
  name: 'reason-missing',
  code: 'T229',
  severity: 'warning',
  title: { 'zh-cn': '增减未说明原因', en: 'Change without a reason' },
  message: {
    'zh-cn': ({ kind }) =>
      kind === 'public'
        ? '“三公”经费有增减，没有说明原因。'
        : '决算数与年初预算数不同，没有说明原因，而其他各项均有说明。',
    en: ({ kind }) =>
      kind === 'public'
        ? 'A public expense changed, and no reason is given.'
        : 'The outturn differs from the budget without a reason, which the other items give.',
  },
  drafts: [missingReasons],
};
