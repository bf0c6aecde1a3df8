import type { Tally } from '../support/evidence.ts';

/** A row that is the sum of others. */
export interface RowSum {
  readonly kind: 'category-sum' | 'total-row';
  readonly whole: number;
  readonly parts: readonly number[];
  readonly tally: Tally;
}
