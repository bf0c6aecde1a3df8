import type { WordRule } from '../rule.ts';
import { listShort } from './judge.ts';

export const rule: WordRule = {
  name: 'list-short',
  code: 'T244',
  severity: 'warning',
  title: { 'zh-cn': '分类列举不全', en: 'List that leaves something out' },
  message: {
    'zh-cn': ({ rest, total, title }) => `按类列举没有列全：“${title}”另有${rest}，加上后才等于合计 ${total}。`,
    en: ({ rest, total, title }) =>
      `The list leaves out ${rest}, which ${title} has and which it needs to come to ${total}.`,
  },
  drafts: [listShort],
};
