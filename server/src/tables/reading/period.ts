import { IN_BRACKETS } from '../../text/characters.ts';
import {
  BUDGET_LABEL,
  CHANGE_LABEL,
  FINAL_BUDGET_LABEL,
  OF_YEAR,
  OUTTURN_LABEL,
  PRIOR_LABEL,
  YEAR_NAMED,
} from '../../vocabulary/periods.ts';
import type { Column } from './columns.ts';

/**
 * What year or stage a column of amounts speaks of. `current` is what the document discloses: this year's budget or,
 * in final accounts, the outturn; `budget` and `final-budget` are the plans printed beside an outturn; `prior` is
 * another year; `change` is the difference of two of them.
 */
export type Period = 'current' | 'budget' | 'final-budget' | 'prior' | 'change';

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
    PRIOR_LABEL.test(columns[index]!.path.join('/')) || (years[index]!.length === 1 && years[index]![0] !== current);
  const isOutturn = (index: number) => columns[index]!.path.some((label) => OUTTURN_LABEL.test(label));
  const isChange = (index: number) => columns[index]!.path.some((label) => CHANGE_LABEL.test(label));
  const outturn = columns.some((_, index) => !isPrior(index) && !isChange(index) && isOutturn(index));
  return columns.map(({ path }, index) => {
    if (isChange(index)) return 'change';
    if (isPrior(index)) return 'prior';
    if (!outturn || isOutturn(index)) return 'current';
    const labels = path.map((label) => label.replace(YEAR_NAMED, '').replace(OF_YEAR, '').replace(IN_BRACKETS, ''));
    if (labels.some((label) => FINAL_BUDGET_LABEL.test(label))) return 'final-budget';
    return labels.some((label) => BUDGET_LABEL.test(label)) ? 'budget' : 'current';
  });
}

/** The years that a text names. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR_NAMED)].map((match) => Number(match[1]));
}

/** Whether a label names the difference of two years. */
export function isChangeLabel(label: string): boolean {
  return CHANGE_LABEL.test(label);
}

/** The year that the label of a row or column is of, if it is just one. */
export function yearOf(label: string): number | undefined {
  const [year, another] = yearsIn(label);
  return another === undefined ? year : undefined;
}
