import { endsWithAny, isAnyOf, madeOf } from './words.ts';

/** Words that say that a percentage is a part of a whole; patterns. 占用 and 占地 are none. */
export const SHARE = '占比 占到 占!{用|地!方|有|道|补} 所占 比重';
/** What may stand between the whole that is named and the percentage. */
const SHARE_TAIL = '[的][比重|比例|比率|比|份额|百分比][约为|为|约|达到|达|是]';
/** What stands between an amount and the percentage of it: 占支出总额若干万元的比重为. */
export const OF_AMOUNT = isAnyOf('的[比重|比例|比率][约为|为|达|是]');
export const SHARE_END = endsWithAny(SHARE_TAIL);
/** Between the word of a share and its percentage: the whole, as far as it is named. */
export const SHARE_REST = isAnyOf(`<any:40?>${SHARE_TAIL}`);

/** 占总额的: of what stands before, whatever it is. */
const NO_WHOLE = madeOf('其 总额 总数 总量 总计 合计 全部 金额 资金 比[例] 的 约');

/** The whole as the words after 占 name it; empty where they name none. */
export function wholeNamed(words: string): string {
  return NO_WHOLE.test(words) ? '' : words;
}

/** Before a name: of one level of government alone, and a part of what goes by the bare name. */
export const OF_A_LEVEL = endsWithAny('{中央|省|自治区|市|州|盟|县|区|旗|乡|镇|地|上|本}[本]级 地方 上划');
