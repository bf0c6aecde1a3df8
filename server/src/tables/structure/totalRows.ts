import { firstAtLeast } from '../../collections.ts';
import { LIMITS, stopAt } from '../../limits.ts';
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
  const isOne = new Set(totals);
  const tops = rows.flatMap((row, index) =>
    parents[index]! < 0 && !row.within && (row.name !== '' || row.code !== '') && !isOne.has(index) ? [index] : [],
  );
  const taken = new Set<number>();
  let tried = 0;
  return totals.flatMap((total, at) => {
    const lines = linesAround(total, totals, at, tops);
    const isNear = tried > LIMITS['total-lines'];
    if (isNear) stopAt('total-lines', matrix);
    const choices = choicesFor(rows[total]!, lines, isNear ? undefined : { totals: totals.slice(0, at), tops, taken });
    tried += choices.reduce((sum, { length }) => sum + length, at);
    const parts = bestParts(total, choices, matrix);
    if (!parts) return [];
    for (const part of parts) if (isOne.has(part)) taken.add(part);
    const sum = (of: readonly number[]): RowSum => {
      return { kind: 'total-row', whole: total, parts: of, tally: tallyRows(matrix, total, of) };
    };
    // All lines make up the grand total; so do this year's total and the lines after it.
    const { previous, since } = lines;
    const passesOver = previous !== undefined && !parts.includes(previous) && parts.some((part) => part < previous);
    return passesOver && since.length > 0 ? [sum(parts), sum([previous, ...since])] : [sum(parts)];
  });
}

/** What stands about a total, up to the totals above and below it. */
interface Around {
  readonly total: number;
  readonly previous: number | undefined;
  /** The lines since the total above, and those up to the one below. */
  readonly since: readonly number[];
  readonly below: readonly number[];
}

function linesAround(total: number, totals: readonly number[], at: number, tops: readonly number[]): Around {
  const previous = totals[at - 1];
  const own = firstAtLeast(tops, total);
  return {
    total,
    previous,
    since: tops.slice(firstAtLeast(tops, previous ?? 0), own),
    below: tops.slice(own, firstAtLeast(tops, totals[at + 1] ?? Number.POSITIVE_INFINITY)),
  };
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

/** The sets of rows that a total may be of, the likeliest first: those about it and, where `all` are told, any of them. */
function choicesFor(
  row: Row,
  { total, previous, since, below }: Around,
  all:
    | { readonly totals: readonly number[]; readonly tops: readonly number[]; readonly taken: ReadonlySet<number> }
    | undefined,
): (readonly number[])[] {
  const own = all ? firstAtLeast(all.tops, total) : 0;
  const above = all ? all.tops.slice(0, own) : [];
  const free = all ? all.totals.filter((other) => !all.taken.has(other)) : [];
  const open = row.total === 'subtotal' || row.total === 'part-total' || THIS_YEAR.test(row.name);
  const withTotals = [
    [...(previous === undefined ? [] : [previous]), ...since],
    [...free, ...since],
  ];
  const choices: (readonly number[])[] = open ? [since, above, ...withTotals] : [...withTotals, since, above];
  if (since.length === 0 && previous === undefined) choices.unshift(below, all ? all.tops.slice(own) : []);
  else choices.push(below);
  return choices.filter((choice) => choice.length > 0);
}

function bestParts(
  total: number,
  choices: readonly (readonly number[])[],
  matrix: Matrix,
): readonly number[] | undefined {
  let best: readonly number[] | undefined;
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
