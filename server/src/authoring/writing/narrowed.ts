import { type Decimal, equals } from '../../figures/decimal.ts';
import { type Offer, offersOf } from '../continuing/continuations.ts';
import type { Begun } from '../continuing/paragraph.ts';

/** What a sentence may go on with; of amounts those that its section is about, where its words may mean others as well. */
export function offersAmong(begun: Begun, among: readonly Decimal[] = []): readonly Offer[] {
  const all = offersOf(begun);
  const meant = all.filter(({ cell }) => cell && among.some((amount) => equals(amount, cell.amount)));
  return meant.length > 0 ? meant : all;
}
