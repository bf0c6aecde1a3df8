import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import type { Column } from './columns.ts';

/** A total column and the columns that make it up, by position among the amount columns. */
export interface Found {
  readonly whole: number;
  readonly parts: readonly number[];
}

type Figures = readonly (readonly (Figure | undefined)[])[];

/** So many rows of several parts have to add up where a header names the total, and so many where none does. */
const TELLING = 4;
const TELLING_UNNAMED = 6;
/** One of them, or one in so many, may be wrong. */
const SELDOM = 20;
/** What compares years adds up as well, and is judged as what it is; so does a balance, as long as nothing is taken off. */
const COMPARES =
  /增减|增长|增加|减少|上年|去年|差额|完成|执行|余额|期[初末]|年[初末]|月[初末]|偿还|处置|折旧|支用|累计/;

/**
 * Totals that no header names: 总投资 = 本年预算 + 以前年度已安排 + 后续年度, or a total divided twice, by fund and then
 * by place. A column is taken for the total of its neighbours only if it is, row for row.
 */
export function foundSums(columns: readonly Column[], figures: Figures, named: readonly Found[]): Found[] {
  const taken = new Set(named.flatMap(({ whole, parts }) => [whole, ...parts]));
  const runs = runsOf(columns.map((column, index) => !taken.has(index) && !COMPARES.test(column.path.join(''))));
  return runs.flatMap((run) => {
    const divided = named.filter(({ whole, parts }) => parts.length > 1 && whole < run[0]! && parts.at(-1)! < run[0]!);
    const first = { whole: run[0]!, parts: run.slice(1) };
    const last = { whole: run.at(-1)!, parts: run.slice(0, -1) };
    const again = divided.map(({ whole }) => ({ whole, parts: run })).filter((sum) => isProven(sum, figures));
    const unnamed = [first, last].filter((sum) => isProven(sum, figures, TELLING_UNNAMED));
    return [...again, ...unnamed].slice(0, 1);
  });
}

/** Of a named total and all columns beside it: only the first of these, where they alone make it up. */
export function firstParts(sum: Found, isKnown: (parts: readonly number[]) => boolean, figures: Figures): Found {
  if (sum.parts.length < 3 || isProven(sum, figures)) return sum;
  for (let count = 2; count < sum.parts.length; count++) {
    const some = { whole: sum.whole, parts: sum.parts.slice(0, count) };
    const { holding, failing, telling } = tally(some, figures);
    if (isProven(some, figures) || (isKnown(some.parts) && telling > 0 && holding >= TELLING && failing === 0))
      return some;
  }
  return sum;
}

interface Tally {
  readonly holding: number;
  /** Of those that hold, the ones with several parts. */
  readonly telling: number;
  readonly failing: number;
}

function isProven(sum: Found, figures: Figures, least = TELLING): boolean {
  if (sum.parts.length < 2) return false;
  const { telling, failing } = tally(sum, figures);
  return telling + failing >= least && telling >= least - 1 && (failing <= 1 || failing * SELDOM <= figures.length);
}

function tally({ whole, parts }: Found, figures: Figures): Tally {
  let holding = 0;
  let telling = 0;
  let failing = 0;
  for (const row of figures) {
    const holds = rowHolds(row, whole, parts);
    if (holds === undefined) continue;
    if (!holds) failing += 1;
    else {
      holding += 1;
      if (parts.filter((part) => row[part]!.value.coefficient !== 0n).length > 1) telling += 1;
    }
    // Enough is known.
    if (failing > 1 && failing * SELDOM > figures.length) break;
  }
  return { holding, telling, failing };
}

/** Whether a row's total is the sum of its parts; undefined if the row says nothing about it. */
export function rowHolds(
  row: readonly (Figure | undefined)[],
  whole: number,
  parts: readonly number[],
): boolean | undefined {
  const total = row[whole];
  const amounts = parts.map((part) => row[part]);
  if (!total || amounts.some((amount) => !amount)) return undefined;
  if (total.value.coefficient === 0n && amounts.every((amount) => amount!.value.coefficient === 0n)) return undefined;
  return maySumTo(
    total.interval,
    amounts.map((amount) => amount!.interval),
  );
}

/** Positions next to each other for which `free` is true, two or more. */
function runsOf(free: readonly boolean[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (let index = 0; index <= free.length; index++) {
    if (free[index]) run.push(index);
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  return runs;
}
