import { WEAK } from '../../thresholds.ts';
import { THIS_YEAR } from '../../vocabulary/periods.ts';
import type { Row } from '../reading/rows.ts';
import type { Matrix } from './matrix.ts';
import type { RowSum } from './rowSum.ts';
import { tallyRows } from './rowTally.ts';

/**
 * What each total row is the total of. 合计 closes the top rows above it or, where it stands first, opens those below;
 * a second total takes the first one in (本年收入合计 + 上年结转 = 收入总计), or the part totals (人员经费合计), or begins
 * anew. Where words leave a choice, the amounts decide.
 */
export function totalSums(rows: readonly Row[], matrix: Matrix, parents: readonly number[]): RowSum[] {
  const totals = rows.flatMap((_, index) => (isTotal(rows, matrix, index) ? [index] : []));
  const isTop = (index: number) => {
    const row = rows[index]!;
    return parents[index]! < 0 && !row.within && (row.name !== '' || row.code !== '') && !totals.includes(index);
  };
  const tops = rows.flatMap((_, index) => (isTop(index) ? [index] : []));
  const taken = new Set<number>();
  return totals.flatMap((total, at) => {
    const parts = bestParts(
      total,
      choicesFor(rows[total]!, total, totals.slice(0, at), totals[at + 1], tops, taken),
      matrix,
    );
    if (!parts) return [];
    for (const part of parts) if (totals.includes(part)) taken.add(part);
    const sum = (of: readonly number[]): RowSum => {
      return { kind: 'total-row', whole: total, parts: of, tally: tallyRows(matrix, total, of) };
    };
    // All lines make up the grand total; so do this year's total and the lines after it.
    const previous = totals[at - 1];
    const passesOver = previous !== undefined && !parts.includes(previous) && parts.some((part) => part < previous);
    const since = tops.filter((top) => top < total && top > (previous ?? -1));
    return passesOver && since.length > 0 ? [sum(parts), sum([previous, ...since])] : [sum(parts)];
  });
}

/** A row called a total, or one without any name that closes or opens its panel. */
function isTotal(rows: readonly Row[], matrix: Matrix, index: number): boolean {
  const row = rows[index]!;
  if (row.total) return true;
  if (row.repeats !== undefined) return false;
  if (row.name !== '' || row.code !== '' || (index > 0 && index < rows.length - 1)) return false;
  for (let column = 0; column < matrix.columns; column++) if (!matrix.isZero(index, column)) return rows.length > 2;
  return false;
}

/** The sets of rows that a total may be of, the likeliest first. */
function choicesFor(
  row: Row,
  total: number,
  before: readonly number[],
  next: number | undefined,
  tops: readonly number[],
  taken: ReadonlySet<number>,
): number[][] {
  const previous = before.at(-1);
  const since = tops.filter((top) => top < total && top > (previous ?? -1));
  const above = tops.filter((top) => top < total);
  const below = tops.filter((top) => top > total && top < (next ?? Number.POSITIVE_INFINITY));
  const rest = tops.filter((top) => top > total);
  const free = before.filter((other) => !taken.has(other));
  const open = row.total === 'subtotal' || row.total === 'part-total' || THIS_YEAR.test(row.name);
  const withTotals = [
    [...(previous === undefined ? [] : [previous]), ...since],
    [...free, ...since],
  ];
  const choices = open ? [since, above, ...withTotals] : [...withTotals, since, above];
  if (since.length === 0 && previous === undefined) choices.unshift(below, rest);
  else choices.push(below);
  return choices.filter((choice) => choice.length > 0);
}

function bestParts(total: number, choices: readonly number[][], matrix: Matrix): number[] | undefined {
  let best: number[] | undefined;
  let score = Number.NEGATIVE_INFINITY;
  for (const parts of choices) {
    const { strong, weak, fails } = tallyRows(matrix, total, parts);
    const own = strong + WEAK * weak - 2 * fails;
    if (own > score) {
      score = own;
      best = parts;
    }
  }
  return best;
}
