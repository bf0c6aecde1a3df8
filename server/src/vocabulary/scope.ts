import { anyOf, startsWithAny } from './words.ts';

/** An amount that something was taken out of. */
export const SET_APART = anyOf('剔除 扣除 扣减 除去 {核减|审减|调整|调剂}后');
export const LEFT_OUT = startsWithAny('[如]不{含|包括}');

/** Words that say that an amount, or what it is compared with, is not counted as the tables count. */
export const APART = '剔除 扣除 扣减 除去 不含 不包括 同口径 可比口径 口径调整';

/** Money spent up to some day, or that of a whole county, is rightly another amount. */
export const ANOTHER_SCOPE = anyOf('截至 截止 累计 半年 季度 <digit>月 月{份|底|末} 全{国|省|市|州|县|区|乡|镇} 系统');
