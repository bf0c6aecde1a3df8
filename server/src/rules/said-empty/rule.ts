import type { WordRule } from '../rule.ts';
import { saidEmpty } from './judge.ts';
import { saidNone } from './prose.ts';

export const rule: WordRule = {
  name: 'said-empty',
  code: 'T416',
  severity: 'warning',
  title: { 'zh-cn': '称无而表中有数', en: 'Said to be nothing' },
  message: {
    'zh-cn': ({ kind, said, title, amount }) =>
      kind === 'prose' ? `此处说“${said}”，前面却写有 ${amount}。` : `正文说“${said}”，但“${title}”中有数据。`,
    en: ({ kind, said, title, amount }) =>
      kind === 'prose' ? `${said}, and yet ${amount} is said of it above.` : `The text says ${said}, but ${title} holds amounts.`,
  },
  drafts: [saidEmpty, saidNone],
};
