import type { WordRule } from '../rule.ts';
import { copiedItems } from './copied.ts';
import { copiedGoals } from './goals.ts';
import { purposes } from './judge.ts';

export const rule: WordRule = {
  name: 'purpose',
  code: 'T228',
  severity: 'warning',
  title: { 'zh-cn': '用途错用', en: 'Purpose of another item' },
  message: {
    'zh-cn': ({ kind, subject, said }) => {
      if (kind === 'goal') return `“${subject}”的绩效目标写的是“${said}”，多半是复制了另一项目的目标。`;
      if (kind === 'reason') return `“${subject}”的增减原因说的是“${said}”，多半是复制了另一项的说明。`;
      return `“${subject}”的用途写成了“${said}”，多半是复制了另一项的说明。`;
    },
    en: ({ kind, subject, said }) => {
      if (kind === 'goal') return `The goal of ${subject} speaks of ${said}: probably copied from another project.`;
      if (kind === 'reason') return `${subject} is explained by ${said}: probably copied from another item.`;
      return `${subject} is said to be spent on ${said}: probably copied from another item.`;
    },
  },
  passages: [purposes],
  tables: [copiedGoals],
  drafts: [copiedItems],
};
