import { LAST_BUDGET, OF_LAST_YEAR, OUTTURN_WORDS, OWN_BUDGET } from '../vocabulary/comparisons.ts';
import { YEAR_NAMED } from '../vocabulary/periods.ts';

/**
 * What a change is measured from. `last` is last year as the document itself compares; `budget` this year's own budget; a
 * year before last is one of its own.
 */
export type Base = 'last' | 'last-outturn' | 'budget' | `year-${number}`;

/**
 * Reads the words between 比 and 增加. In a budget 上年 and 上年预算 are one thing and 上年执行数 another; in final
 * accounts 上年 is last year's outturn.
 */
export function baseOf(words: string, accounts: boolean, year: number | undefined): Base {
  const years = [...words.matchAll(YEAR_NAMED)].map((match) => Number(match[1]));
  const ownYear = year !== undefined && years.length > 0 && years.every((other) => other === year);
  if ((!OF_LAST_YEAR.test(words) || ownYear) && (OWN_BUDGET.test(words) || (ownYear && words.includes('预算'))))
    return 'budget';
  const [latest] = years.sort((a, b) => b - a);
  if (year !== undefined && latest !== undefined && latest < year - 1) return `year-${latest}`;
  if (accounts) return LAST_BUDGET.test(words) ? 'budget' : 'last';
  return OUTTURN_WORDS.test(words) ? 'last-outturn' : 'last';
}
