import { reason } from '../../remarks/reason.ts';
import type { WordRule } from '../rule.ts';

export const rule: WordRule = {
  name: 'reason',
  code: 'T220',
  severity: 'warning',
  title: { 'zh-cn': '增减原因', en: 'Reason of a change' },
  message: {
    'zh-cn': ({ kind, word, said, reason }) =>
      kind === 'other'
        ? `原因说的不是同一项经费：前面是“${word}”，原因却是没有“${reason}”。`
        : kind === 'unchanged'
          ? `原因与增减不符：前面写“${word} ${said}”，原因却是“${reason}”。`
          : `原因与增减方向相反：前面写“${word} ${said}”，原因却是“…${reason}”。`,
    en: ({ kind, word, said, reason }) =>
      kind === 'other'
        ? `The reason speaks of another expense: ${reason} and not ${word}.`
        : kind === 'unchanged'
          ? `The reason does not fit: ${word} ${said}, because of ${reason}.`
          : `The reason speaks against the change: ${word} ${said}, because of …${reason}.`,
  },
  passages: [reason],
};
