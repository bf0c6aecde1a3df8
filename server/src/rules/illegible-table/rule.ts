import type { WordRule } from '../rule.ts';
import { illegibleTable } from './judge.ts';

export const rule: WordRule = {
  name: 'illegible-table',
  code: 'T414',
  severity: 'information',
  title: { 'zh-cn': '表格无法识别', en: 'Table that cannot be read' },
  message: {
    'zh-cn': ({ why }) => {
      if (why === 'no-header') return '没有找到表头，不知各列是什么数，本表未能全面核对。';
      if (why === 'too-wide') return '列数过多，不像一张表，未作核对。';
      return '数字旁没有项目名称或科目编码，不知是什么数，本表未作核对。';
    },
    en: ({ why }) => {
      if (why === 'no-header')
        return 'No header was found, so what the columns hold is unknown: not all of it was checked.';
      if (why === 'too-wide') return 'More columns than a table has: nothing of it was checked.';
      return 'No name or code stands beside the amounts, so what they are is unknown: nothing of it was checked.';
    },
  },
  tables: [illegibleTable],
};
