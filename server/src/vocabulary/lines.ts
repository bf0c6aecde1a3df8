import { YEAR_FIRST } from './periods.ts';
import { endsWithAny, isAnyOf } from './words.ts';

/** The two parts of 公务用车购置及运行费, under its name. */
export const CARS_BOUGHT_PART = isAnyOf('购置[费]');
export const CARS_RUN_PART = isAnyOf('运行[维护][费]');

const SUBTOTAL_ENDS = endsWithAny('(小计) 小计');

/** Lines that every disclosure prints, whatever it calls them: the public expenses (“三公”经费) and their parts. */

export const SUFFIXES = ['', '费', '费用', '经费', '支出', '费支出', '经费支出', '费用支出', '预算', '费预算'];
export const LINES: Readonly<Record<string, readonly string[]>> = {
  因公出国境费: ['因公出国', '因公出国(境)', '因公出国境', '出国(境)', '因公临时出国(境)', '因公出国(出境)'],
  公务接待费: ['公务接待', '公务招待'],
  公务用车购置及运行费: ['及', '和', '与', '、'].flatMap((and) =>
    ['运行', '运行维护', '运行费', '运维', '运行及维护'].flatMap((run) => [
      `公务用车购置${and}${run}`,
      `公务用车购置费${and}${run}`,
      `公务车购置${and}${run}`,
      `公车购置${and}${run}`,
    ]),
  ),
  公务用车购置费: ['公务用车购置', '公务车购置', '公车购置', '公务用车更新购置'],
  公务用车运行维护费: [
    '公务用车运行',
    '公务用车运行维护',
    '公务车运行',
    '公务车运行维护',
    '公务用车运维',
    '公车运行',
    '公车运行维护',
  ],
};

const SPELLINGS = new Map<string, string>();
for (const [line, names] of Object.entries(LINES))
  for (const name of names) for (const suffix of SUFFIXES) SPELLINGS.set(name + suffix, line);
const PUBLIC_EXPENSES = isAnyOf('[总][<quote>]三公[<quote>]{经费|支出|总}+[合计|总额|总计|小计]');

/** Under 公务用车购置及运行费, or where a header was broken, its two parts are called by their last words. */
const VEHICLE_PARTS: Readonly<Record<string, string>> = {
  购置费: '公务用车购置费',
  运行费: '公务用车运行维护费',
  运行维护费: '公务用车运行维护费',
};

/** What it costs to run the administration. */
const RUNNING_COST = isAnyOf('{机关[单位]运行经费|行政经费(机关运行经费)}[支出][预算|决算][数|额]');

/** One spelling for names (folded, without spaces) that documents spell in several ways. */
export function canonicalName(name: string): string {
  const plain = name.replace(SUBTOTAL_ENDS, '');
  if (RUNNING_COST.test(plain)) return RUNNING_COSTS;
  return SPELLINGS.get(plain) ?? (PUBLIC_EXPENSES.test(plain) ? ALL_EXPENSES : plain);
}

/** The line of all public expenses, and that of what it costs to run the offices. */
export const ALL_EXPENSES = '三公经费';
export const RUNNING_COSTS = '机关运行经费';
/** In Guangdong's tables: the running costs, in some documents with projects of administration as well. */
export const ADMINISTRATION_COSTS = '行政经费';

/** Lines with a column or a row of their own beside the public expenses, of which they are no part. */
const BESIDE_EXPENSES: readonly string[] = [RUNNING_COSTS, ADMINISTRATION_COSTS, '会议费', '培训费'];

/** Whether a canonical name is printed beside the public expenses without being one of them. */
export function isBesideExpenses(name: string): boolean {
  return BESIDE_EXPENSES.includes(name);
}

const EXPENSE = isAnyOf('因公出国境费 公务接待费 公务用车<any:*>费');

/** The public expenses that are no part of one another. */
const WHOLE_EXPENSES: readonly string[] = ['因公出国境费', '公务接待费', '公务用车购置及运行费'];

/** Whether a canonical name is one of the three public expenses. */
export function isWholeExpense(name: string): boolean {
  return WHOLE_EXPENSES.includes(name);
}

/** What a column of a table of public expenses holds, by its header; empty if that names none of them. */
export function expenseOf(path: readonly string[]): string {
  const leaf = path.at(-1) ?? '';
  const part = VEHICLE_PARTS[leaf];
  if (part) return part;
  const named = path
    .map((label) => canonicalName(label.replace(YEAR_FIRST, '')))
    .findLast((name) => isPublicExpense(name) || isBesideExpenses(name));
  return named ?? '';
}

/** Whether a canonical name is one of the public expenses or of their parts. */
export function isPublicExpense(name: string): boolean {
  return EXPENSE.test(name);
}
