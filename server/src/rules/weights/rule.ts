import type { WordRule } from '../rule.ts';
import { weights } from './judge.ts';

export const rule: WordRule = {
  name: 'weights',
  code: 'T224',
  severity: 'warning',
  title: { 'zh-cn': '指标分值', en: 'Weights of targets' },
  message: {
    'zh-cn': ({ kind, sum, should }) =>
      kind === 'said'
        ? `各指标分值之和为 ${sum}，表头写的是 ${should}。`
        : `各指标分值之和为 ${sum}，其他绩效目标表均为 ${should}。`,
    en: ({ kind, sum, should }) =>
      kind === 'said'
        ? `The weights add up to ${sum}; the head of the column says ${should}.`
        : `The weights add up to ${sum}; those of the sister tables to ${should}.`,
  },
  drafts: [weights],
};
