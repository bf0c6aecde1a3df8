import type { WordRule } from '../rule.ts';
import { delimiterRow } from './judge.ts';

export const rule: WordRule = {
  name: 'delimiter-row',
  code: 'T421',
  severity: 'information',
  title: { 'zh-cn': '表格缺少分隔行', en: 'Delimiter row of a table' },
  message: {
    'zh-cn': ({ cells, printed }) =>
      printed
        ? `分隔行有 ${printed} 格，表头有 ${cells} 格，两者不同，预览中不显示为表格。`
        : '表头下没有分隔行（| --- |），预览中不显示为表格；本表仍照常核对。',
    en: ({ cells, printed }) =>
      printed
        ? `The delimiter row has ${printed} cells and the header ${cells}: the preview shows no table.`
        : 'No delimiter row (| --- |) stands below the header: the preview shows no table. It is checked all the same.',
  },
  tables: [delimiterRow],
};
