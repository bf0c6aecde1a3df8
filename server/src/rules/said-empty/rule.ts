import type { WordRule } from '../rule.ts';
import { saidEmpty } from './judge.ts';
import { saidNone } from './prose.ts';
import { shownOtherwise } from './withheld.ts';

export const rule: WordRule = {
  name: 'said-empty',
  code: 'T416',
  severity: 'warning',
  title: { 'zh-cn': '称无而表中有数', en: 'Said to be nothing' },
  message: {
    'zh-cn': ({ kind, said, title, amount, group }) => {
      if (kind === 'prose') return `此处说“${said}”，前面却写有 ${amount}。`;
      if (kind === 'withheld') return `此处说“${said}”，而表中“${group}”的各项已全部列出，合计相符。`;
      if (kind === 'project') return `此处写用于“${said}”，而各表的项目支出均为零。`;
      return `正文说“${said}”，但“${title}”中有数据。`;
    },
    en: ({ kind, said, title, amount, group }) => {
      if (kind === 'prose') return `${said}, and yet ${amount} is said of it above.`;
      if (kind === 'withheld') return `${said}, and yet the tables list all items of ${group}, which add up to it.`;
      if (kind === 'project') return `Spent on ${said}, of which every table has none.`;
      return `The text says ${said}, but ${title} holds amounts.`;
    },
  },
  drafts: [saidEmpty, saidNone, shownOtherwise],
};
