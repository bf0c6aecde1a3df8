import type { WordRule } from '../rule.ts';
import { requiredSections } from './judge.ts';

export const rule: WordRule = {
  name: 'section-required',
  code: 'T418',
  severity: 'information',
  title: { 'zh-cn': '应说明的事项', en: 'What is to be explained' },
  message: {
    'zh-cn': ({ names }) => `正文没有说明：${names}。没有发生的也应写明没有。`,
    en: ({ names }) => `The text does not explain ${names}. Where there is none, it says so.`,
  },
  drafts: [requiredSections],
};
