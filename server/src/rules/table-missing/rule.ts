import type { WordRule } from '../rule.ts';
import { contents } from './judge.ts';

export const rule: WordRule = {
  name: 'table-missing',
  code: 'T411',
  severity: 'warning',
  title: { 'zh-cn': '目录与表格', en: 'Contents and tables' },
  message: {
    'zh-cn': ({ kind, title }) =>
      kind === 'listed' ? `目录列有“${title}”，正文中没有这张表。` : `目录没有列出“${title}”。`,
    en: ({ kind, title }) =>
      kind === 'listed'
        ? `The contents list ${title}, but no such table follows.`
        : `The contents do not list ${title}.`,
  },
  drafts: [contents],
};
