import type { WordRule } from '../rule.ts';
import { contents } from './judge.ts';

export const rule: WordRule = {
  name: 'table-missing',
  code: 'T411',
  severity: 'warning',
  title: { 'zh-cn': '目录与表格', en: 'Contents and tables' },
  message: {
    'zh-cn': ({ title }) => `目录列有“${title}”，正文中没有这张表。`,
    en: ({ title }) => `The contents list ${title}, but no such table follows.`,
  },
  drafts: [contents],
};
