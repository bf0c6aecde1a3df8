import type { WordRule } from '../rule.ts';
import { indicatorsTwice } from './indicators.ts';
import { saidTwice } from './judge.ts';

export const rule: WordRule = {
  name: 'said-twice',
  code: 'T219',
  severity: 'warning',
  title: { 'zh-cn': '同句异数', en: 'Said twice, counted twice' },
  message: {
    'zh-cn': ({ said, other }) => `同一句话两个数：此处 ${said}，别处 ${other}。`,
    en: ({ said, other }) => `The same words with two numbers: ${said} here, ${other} elsewhere.`,
  },
  drafts: [saidTwice, indicatorsTwice],
};
