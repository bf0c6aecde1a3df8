import type { WordRule } from '../rule.ts';
import { saidEmpty } from './judge.ts';

export const rule: WordRule = {
  name: 'said-empty',
  code: 'T416',
  severity: 'warning',
  title: { 'zh-cn': '称无而表中有数', en: 'Said to be nothing' },
  message: {
    'zh-cn': ({ said, title }) => `正文说“${said}”，但“${title}”中有数据。`,
    en: ({ said, title }) => `The text says ${said}, but ${title} holds amounts.`,
  },
  drafts: [saidEmpty],
};
