import type { WordRule } from '../rule.ts';
import { limitsReached } from './judge.ts';

export const rule: WordRule = {
  name: 'limit-reached',
  code: 'T905',
  severity: 'information',
  title: { 'zh-cn': '超出上限', en: 'Limit reached' },
  message: {
    'zh-cn': ({ kind, length }) =>
      kind === 'markdown'
        ? `这一部分长 ${length} 字或标记嵌套过深，按纯文本读取，其中的列表、引用和表格没有核对。`
        : `这一段长 ${length} 字，没有与下一段连读；请检查是否缺少分段。`,
    en: ({ kind, length }) =>
      kind === 'markdown'
        ? `This part of ${length} characters, or its nesting, is too much for Markdown and is read as plain text: its lists, quotes and tables are not checked.`
        : `This paragraph of ${length} characters is not joined with the next; see whether line breaks are missing.`,
  },
  drafts: [limitsReached],
};
