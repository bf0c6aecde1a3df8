import { isAnyOf, startsWithAny } from '../../vocabulary/words.ts';
import type { Column } from './columns.ts';

const OF_YEAR = startsWithAny('度');

/**
 * What year or stage a column of amounts speaks of. `current` is what the document discloses: this year's budget or,
 * in final accounts, the outturn; `budget` and `final-budget` are the plans printed beside an outturn; `prior` is
 * another year; `change` is the difference of two of them.
 */
export type Period = 'current' | 'budget' | 'final-budget' | 'prior' | 'change';

const YEAR = /((?:19|20)\d\d)年/g;
const CHANGE = /增减(?!率|幅|%|\()|增加额|减少额|差额|变动额|变化额|变动数|变化数/;
const PRIOR = /(?:上年|去年|上一年)(?!.{0,8}(?:结转|结余))/;
const FINAL_BUDGET = isAnyOf('全年后预算数 全年后预算 全年预算数 全年预算 调整后预算数 调整后预算 调整预算数 调整预算');
const BUDGET = isAnyOf('年初预算数 年初预算 本年预算数 本年预算 当年预算数 当年预算 预算数 预算');
const OUTTURN = /决算(?:数|$)|(?:执行|完成|支出|实际)数/;

/**
 * The period of each amount column (or row, by its name) of a panel. They are read together, since 2023年 is last year only beside 2024年;
 * `title` is that of the table.
 */
export function periodsOf(columns: readonly Pick<Column, 'path'>[], title: string): readonly Period[] {
  const years = columns.map((column) => yearsIn(column.path.join('/')));
  const titled = yearsIn(title)[0];
  const latest = Math.max(0, ...years.flat());
  const current = titled !== undefined && years.some((some) => some.includes(titled)) ? titled : latest;
  const isPrior = (index: number) =>
    PRIOR.test(columns[index]!.path.join('/')) || (years[index]!.length === 1 && years[index]![0] !== current);
  const isOutturn = (index: number) => columns[index]!.path.some((label) => OUTTURN.test(label));
  const isChange = (index: number) => columns[index]!.path.some((label) => CHANGE.test(label));
  const outturn = columns.some((_, index) => !isPrior(index) && !isChange(index) && isOutturn(index));
  return columns.map(({ path }, index) => {
    if (isChange(index)) return 'change';
    if (isPrior(index)) return 'prior';
    if (!outturn || isOutturn(index)) return 'current';
    const labels = path.map((label) =>
      label
        .replace(YEAR, '')
        .replace(OF_YEAR, '')
        .replace(/\([^)]*\)/g, ''),
    );
    if (labels.some((label) => FINAL_BUDGET.test(label))) return 'final-budget';
    return labels.some((label) => BUDGET.test(label)) ? 'budget' : 'current';
  });
}

/** The years that a text names. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map((match) => Number(match[1]));
}

/** Whether a label names the difference of two years. */
export function isChangeLabel(label: string): boolean {
  return CHANGE.test(label);
}

/** The year that the label of a row or column is of, if it is just one. */
export function yearOf(label: string): number | undefined {
  const [year, another] = yearsIn(label);
  return another === undefined ? year : undefined;
}
