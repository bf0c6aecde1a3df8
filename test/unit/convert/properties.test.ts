import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converted, readingOf } from '../support/convert.ts';
import { draftText, hostile } from '../support/fragments.ts';
import { gridsIn } from '../support/grids.ts';
import { draftWithTables } from '../support/tables.ts';

describe('converting all tables of a draft', () => {
  it('leaves every figure and every finding as it was, and no table in another dialect', () => {
    let findings = 0;
    fc.assert(
      fc.property(draftWithTables, (text) => {
        const result = converted(text);
        findings += readingOf(text).findings.length;
        expect(result.left).toEqual([]);
        expect(gridsIn(result.text).map(({ dialect }) => dialect)).toEqual(gridsIn(text).map(() => 'pipe'));
        expect(readingOf(result.text)).toEqual(readingOf(text));
      }),
      { seed: 20240701, numRuns: 300 },
    );
    // Drafts without findings would prove little.
    expect(findings).toBeGreaterThan(100);
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(draftWithTables, (text) => {
        expect(converted(converted(text).text).edits).toEqual([]);
      }),
      { seed: 20240702, numRuns: 60 },
    );
  });

  it('keeps figures and findings in whatever stands in a draft', () => {
    fc.assert(
      fc.property(draftText, (text) => {
        expect(readingOf(converted(text).text)).toEqual(readingOf(text));
      }),
      { seed: 20240703, numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect(readingOf(converted(text).text)).toEqual(readingOf(text));
      }),
      { seed: 20240704, numRuns: 150 },
    );
  });
});
