/** Words that say that an amount, or what it is compared with, is not counted as the tables count. */
export const APART = '剔除|扣除|扣减|除去|不含|不包括|同口径|可比口径|口径调整';
