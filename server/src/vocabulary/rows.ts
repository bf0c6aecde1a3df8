import { endsWithAny, isAnyOf, startsWithAny } from './words.ts';

export const SUBTOTAL_IN_BRACKETS = endsWithAny('(小计)');
/** The total of the tasks of a form. */
export const TASKS_TOTAL = isAnyOf('[金额|预算]合计');

/** A total of all rows. */
export const ROW_TOTAL = isAnyOf(
  '[本年|当年][收入|支出|财政拨款|金额|预算]{总计|合计|总合计|共计|合计数} 总收入 总支出',
);

/** `30101基本工资`: a code glued to its name. */
export const GLUED_CODE = /^\[?(\d{2,9})\]?[-—\s]*([^\d\s.,%、.年月\-—\]].*)$/;

/** 注：… below the last line is no line of the table. */
export const ROW_NOTE = startsWithAny('{注|备注|附注|说明}[<digit>]:');

/** A row of one year beside those of others. */
export const ROW_YEAR = isAnyOf('{<year>年|上年|去年|本年}{度|初|预算|决算|执行|数}*');

export const ROW_PART_TOTAL = isAnyOf('{人员经费|[日常]公用经费}{合计|小计|总计}');

/** The number that a row begins with. */
export const ROW_NUMBER = startsWithAny('<numeral:1-3>{、|.} (<ordinal:1-3>) <digit:1-2>{、|.}!{<digit>} <circled>');

/** The ranks of the numbers that rows begin with. */
export const ROW_RANKS: readonly (readonly [RegExp, number])[] = [
  [startsWithAny('<numeral:1-3>{、|.}'), 1],
  [startsWithAny('(<numeral:1-3>)'), 2],
  [startsWithAny('<digit:1-2>{、|.}!{<digit>}'), 3],
  [startsWithAny('(<digit:1-2>) <circled>'), 4],
];

export const ROW_SUBTOTAL = isAnyOf('本页小计 小计');

/** What stands beside 基本支出 and is none of what 其中 lists under it. */
export const ENDS_WITHIN = isAnyOf('基本支出 项目支出 经营支出 上缴上级支出 对附属单位补助支出');
