import { emptyTally, type Tally, weigh } from '../support/evidence.ts';
import type { Matrix } from './matrix.ts';

/** What the columns say of a sum of rows; columns that print the same amounts count once. */
export function tallyRows(matrix: Matrix, whole: number, parts: readonly number[]): Tally {
  const tally = emptyTally();
  const seen = new Set<string>();
  for (let column = 0; column < matrix.columns; column++) {
    const outcome = matrix.sum([whole, column], parts, 'rows');
    if (outcome === 'silent') continue;
    const key = matrix.printing([whole, column], parts, 'rows');
    if (seen.has(key)) continue;
    seen.add(key);
    weigh(tally, outcome, matrix.isZero(whole, column));
  }
  return tally;
}
