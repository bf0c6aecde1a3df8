import type { WordRule } from '../rule.ts';
import { emptyTables } from './judge.ts';

export const rule: WordRule = {
  name: 'empty-table',
  code: 'T415',
  severity: 'information',
  title: { 'zh-cn': '空表未说明', en: 'Empty table unexplained' },
  message: {
    'zh-cn': ({ title }) => `“${title}”没有数据，也没有说明原因。没有数据的表应当说明“本部门无此项收支，本表为空”。`,
    en: ({ title }) => `${title} is empty and nothing says why.`,
  },
  drafts: [emptyTables],
};
