import type { WordRule } from '../rule.ts';
import { purposes } from './judge.ts';

export const rule: WordRule = {
  name: 'purpose',
  code: 'T228',
  severity: 'warning',
  title: { 'zh-cn': '用途错用', en: 'Purpose of another item' },
  message: {
    'zh-cn': ({ subject, said }) => `“${subject}”的用途写成了“${said}”，多半是复制了另一项的说明。`,
    en: ({ subject, said }) => `${subject} is said to be spent on ${said}: probably copied from another item.`,
  },
  passages: [purposes],
};
