import type { WordRule } from '../rule.ts';
import { wordColumns } from './judge.ts';

export const rule: WordRule = {
  name: 'word-column',
  code: 'T422',
  severity: 'warning',
  title: { 'zh-cn': '文字栏填了数', en: 'A number in a column of words' },
  message: {
    'zh-cn': ({ said, words }) =>
      `此栏各行填的是“${words}”之类的文字，这里填了 ${said}，与左边一格的数相同，多半是填错了栏。`,
    en: ({ said, words }) =>
      `Every other row of this column holds a word (${words}); ${said} repeats the number on its left and is probably a column too far.`,
  },
  tables: [wordColumns],
};
