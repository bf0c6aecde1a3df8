import type { WordRule } from '../rule.ts';
import { columnShift } from './judge.ts';

export const rule: WordRule = {
  name: 'column-shift',
  code: 'T413',
  severity: 'information',
  title: { 'zh-cn': '数据错列', en: 'Amounts a column off' },
  message: {
    'zh-cn': ({ rows, side, header }) =>
      `${rows === 'all' ? '本表数据整体' : '本行数据'}比表头偏${side === 'right' ? '右' : '左'}一列：按合计关系，此数应在“${header}”列。核对时已按此归位。`,
    en: ({ rows, side, header }) =>
      `${rows === 'all' ? 'The amounts of this table stand' : 'The amounts of this row stand'} one column to the ${side} of their headers: by their sums this one belongs under ${header}. They were checked as if they stood there.`,
  },
  tables: [columnShift],
};
