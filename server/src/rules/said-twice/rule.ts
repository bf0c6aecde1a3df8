import type { WordRule } from '../rule.ts';
import { indicatorsTwice } from './indicators.ts';
import { saidTwice } from './judge.ts';

export const rule: WordRule = {
  name: 'said-twice',
  code: 'T219',
  severity: 'warning',
  title: { 'zh-cn': '同句异数', en: 'Said twice, counted twice' },
  message: {
    'zh-cn': ({ kind, said, other }) =>
      kind === 'near'
        ? `两张绩效表的同一指标（名称只差一字）同年的值不一致：此处 ${said}，别处 ${other}。`
        : `同一句话两个数：此处 ${said}，别处 ${other}。`,
    en: ({ kind, said, other }) =>
      kind === 'near'
        ? `One target in two performance tables, its name a character apart: ${said} here, ${other} there for the same year.`
        : `The same words with two numbers: ${said} here, ${other} elsewhere.`,
  },
  drafts: [saidTwice, indicatorsTwice],
};
