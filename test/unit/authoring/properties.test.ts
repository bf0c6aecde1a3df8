import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/draft.ts';
import { emptyDraft, FAMILIES, generated, ledgerOf, randomLedger } from './ledgers.ts';

const runs = { seed: 20251122, numRuns: 15 };

describe.each(FAMILIES.map((family) => [family.id, family] as const))('generate, then check: %s', (_, family) => {
  it('finds nothing, whatever the ledger, and changes nothing when run again', () => {
    fc.assert(
      fc.property(randomLedger, (csv) => {
        const ledger = ledgerOf(csv);
        const text = generated(emptyDraft(family), family, ledger);
        expect(findingsIn(text).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
        expect(generated(text, family, ledger)).toBe(text);
      }),
      runs,
    );
  });

  it('finds nothing after the ledger has become another, and then says just what a new draft would', () => {
    fc.assert(
      fc.property(randomLedger, randomLedger, (before, after) => {
        const first = generated(emptyDraft(family), family, ledgerOf(before));
        const second = generated(first, family, ledgerOf(after));
        expect(findingsIn(second).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
        expect(generated(second, family, ledgerOf(after))).toBe(second);
      }),
      runs,
    );
  });
});
