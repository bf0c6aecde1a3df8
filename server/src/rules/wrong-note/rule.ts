import type { WordRule } from '../rule.ts';
import { wrongNotes } from './judge.ts';

export const rule: WordRule = {
  name: 'wrong-note',
  code: 'T419',
  severity: 'warning',
  title: { 'zh-cn': '表注错用', en: 'Note of another table' },
  message: {
    'zh-cn': ({ said, title }) => `“${title}”下面的说明说的是“${said}”，应是另一张表的说明。`,
    en: ({ said, title }) => `The note under ${title} speaks of ${said}: it is the note of another table.`,
  },
  drafts: [wrongNotes],
};
