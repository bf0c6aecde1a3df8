import { anyOf, isAnyOf } from './words.ts';

/** 收入总 | 计: the total of a side, of which a cell may hold the first characters only. */
export const TOTAL_OF_SIDE = isAnyOf('{收入|支出}总[计]');
/** All of a side, of whatever funds. */
export const GRAND_TOTAL = anyOf('{收入|支出}{总计|总额|总预算} 总{收入|支出}');

/** How documents call a total: as the header of a column, as the label of a row. */

export const TOTALS = [
  '合计',
  '总计',
  '小计',
  '总额',
  '共计',
  '总数',
  '合计数',
  '总计数',
  '小计数',
  '总合计',
  '总量',
  '累计',
];
/** What may stand before it in a row: 本年支出合计, 财政拨款收入总计. */
const OF = ['本年', '当年', '本期', '年度'];
const WHAT = ['收入', '支出', '财政拨款', '金额', '预算', '收支', '资金', '项目'];

const WORDS = TOTALS.join('|');

/** A column that totals others: `合计`, `支出总计（万元）`, `全年`. */
const COLUMN = anyOf(`{${WORDS}}[<brackets>]$ ^全年$`);
const PLAIN = isAnyOf(`{${WORDS}}[<brackets>]`);
const ROW = isAnyOf(`[${OF.join('|')}]{${WHAT.join('|')}}*{${WORDS}} 总{收入|支出}`);

/** Whether the header of a column (folded, without spaces) says that it totals others. */
export function isTotalColumn(label: string): boolean {
  return COLUMN.test(label);
}

/** A total that says nothing else: 合计, 小计. */
export function isPlainTotal(label: string): boolean {
  return PLAIN.test(label);
}

/** Whether the label of a row (folded, without spaces and numbering) says that it totals others. */
export function isTotalRow(label: string): boolean {
  return ROW.test(label);
}
