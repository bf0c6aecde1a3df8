import { anyOf } from '../vocabulary/words.ts';

const OUTTURN_WORDS = anyOf('执行 决算 实际 完成数');
/** What a change is measured from. `last` is last year as the document itself compares; `budget` this year's own budget. */
export type Base = 'last' | 'last-outturn' | 'budget';

const OWN_BUDGET =
  /(?<!上年|去年|上一年|上年度)(?:年初|全年|调整|当年|本年)(?:部门)?预算|(?<!上年|去年|年度|年|部门)预算数?(?:相比|比较)?$/;
const LAST = /上年|去年|上一年|同比|同期|(?:19|20)\d\d年/;

/**
 * Reads the words between 比 and 增加. In a budget 上年 and 上年预算 are one thing and 上年执行数 another; in final
 * accounts 上年 is last year's outturn.
 */
export function baseOf(words: string, accounts: boolean, year: number | undefined): Base {
  const years = [...words.matchAll(/((?:19|20)\d\d)年/g)].map((match) => Number(match[1]));
  const ownYear = year !== undefined && years.length > 0 && years.every((other) => other === year);
  if ((!LAST.test(words) || ownYear) && (OWN_BUDGET.test(words) || (ownYear && words.includes('预算'))))
    return 'budget';
  if (accounts) return /(?:上年|去年|年度?)(?:年初|部门)?预算/.test(words) ? 'budget' : 'last';
  return OUTTURN_WORDS.test(words) ? 'last-outturn' : 'last';
}
