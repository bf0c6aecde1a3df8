import type { WordRule } from '../rule.ts';
import { headCounts } from './judge.ts';

export const rule: WordRule = {
  name: 'head-count',
  code: 'T226',
  severity: 'warning',
  title: { 'zh-cn': '“三公”经费的个数', en: 'Counts of public expenses' },
  message: {
    'zh-cn': ({ kind, name, said, money, groups }) => {
      if (kind === 'guests') return `接待 ${groups}，却只有 ${said}：每批至少一人。`;
      return kind === 'for-nothing' ? `${name}为 ${money}，却有 ${said}。` : `${name}为 ${money}，个数却是 ${said}。`;
    },
    en: ({ kind, name, said, money, groups }) => {
      if (kind === 'guests') return `${groups} but only ${said}: each group has one person at least.`;
      return kind === 'for-nothing'
        ? `${name} is ${money}, yet there are ${said}.`
        : `${name} is ${money} for ${said}.`;
    },
  },
  passages: [headCounts],
};
