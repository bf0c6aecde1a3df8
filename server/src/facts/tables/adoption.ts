import { canonicalName } from '../fact.ts';
import type { Row } from './rows.ts';
import { addUp, childrenOf, type Figures } from './wholes.ts';

/** What basic expenditure, or a project's, is used for. */
const USES =
  /^(?:工资福利支出|(?:商品|一般商品)和服务支出|对个人和家庭的?补助(?:支出)?|(?:其他)?资本性支出(?:\([^)]*\))?|债务利息(?:及费用)?支出|对企业补助(?:\([^)]*\))?|其他支出|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出))$/;

/**
 * Lines without a number under a numbered one are its parts if they are set in, or if they add up to it. Pasting from
 * Word loses the indentation, the sums remain.
 */
export function adoptRuns(rows: readonly Row[], figures: Figures, parents: number[]): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (row.rank === 0 || row.total) continue;
    const run: number[] = [];
    for (let next = index + 1; next < rows.length; next++) {
      const line = rows[next]!;
      if (line.rank > 0 || line.total || line.name === '') break;
      if (parents[next] === -1 && !line.within) run.push(next);
    }
    const known = run.length > 0 && row.name.endsWith('支出') && run.every((line) => USES.test(rows[line]!.name));
    const setIn = run.length > 0 && run.every((line) => rows[line]!.indent > row.indent);
    if (setIn || known || (run.length > 1 && addUp(figures, index, run))) for (const line of run) parents[line] = index;
  }
}

const EXPENSES: readonly string[] = ['因公出国境费', '公务接待费', '公务用车购置及运行费'];

/** 三公经费 takes the three expenses below it, numbered or not; gives the rows that take all three. */
export function adoptExpenses(rows: readonly Row[], parents: number[]): ReadonlySet<number> {
  const found = new Map<number, number>();
  let whole = -1;
  rows.forEach((row, index) => {
    const name = canonicalName(row.name);
    if (row.total) whole = -1;
    else if (name === '三公经费') whole = index;
    else if (whole >= 0 && parents[index] === -1 && EXPENSES.includes(name)) {
      parents[index] = whole;
      found.set(whole, (found.get(whole) ?? 0) + 1);
    }
  });
  return new Set([...found].flatMap(([row, count]) => (count === EXPENSES.length ? [row] : [])));
}

/** 资产总额 above 一、 to 三、: a line without a number over all that are numbered, if they add up to it; gives its row. */
export function adoptHeading(rows: readonly Row[], figures: Figures, parents: number[]): number {
  const first = rows.findIndex((row) => row.name !== '');
  if (first < 0 || rows[first]!.rank > 0 || rows[first]!.total || rows[first]!.within) return -1;
  const run: number[] = [];
  for (let index = first + 1; index < rows.length && !rows[index]!.total; index++) {
    if (rows[index]!.name === '' || parents[index]! >= 0) continue;
    if (rows[index]!.rank === 0) return -1;
    run.push(index);
  }
  if (run.length < 2 || !addUp(figures, first, run)) return -1;
  for (const index of run) parents[index] = first;
  return first;
}

/** A numbered heading without an amount of its own passes its parts on to the row above it. */
export function liftHeadings(rows: readonly Row[], figures: Figures, parents: number[]): void {
  const below = childrenOf(parents);
  for (let index = 0; index < rows.length; index++) {
    const blank = figures[index]?.every((figure) => !figure || figure.blank) ?? true;
    if (!blank) continue;
    const children = below.get(index) ?? [];
    const filled = children.some((child) => figures[child]?.some((figure) => figure && !figure.blank));
    if (filled) for (const child of children) parents[child] = parents[index]!;
  }
}
