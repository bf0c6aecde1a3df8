import { checkText } from '../../check.ts';
import { applied } from '../../convert/tables.ts';
import type { FactIndex } from '../../facts/index.ts';
import { isZero } from '../../figures/decimal.ts';
import { atOnce } from '../../sheets/slices.ts';
import { generation, type Workshop } from '../generate.ts';
import type { Ledger } from '../ledger.ts';

/** What last year's draft would have printed, as far as a ledger tells in its column of last year; undefined if it does not. */
export function lastYearOf(workshop: Workshop, ledger: Ledger): FactIndex | undefined {
  const lines = ledger.lines.filter(({ last }) => !isZero(last)).map((line) => ({ ...line, amount: line.last }));
  if (lines.length === 0) return undefined;
  const { edits } = atOnce(generation(workshop, { ...ledger, lines }));
  return checkText(applied(workshop.checked.draft.split.text, edits)).index;
}
