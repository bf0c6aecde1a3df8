import { describe, expect, it } from 'vitest';
import { repair } from '../../../server/src/cli/repair.ts';
import type { Finding, TextEdit } from '../../../server/src/report.ts';

function finding(safe: boolean, ...edits: TextEdit[]): Finding {
  return {
    start: edits[0]?.start ?? 0,
    end: edits[0]?.end ?? 0,
    rule: 'share',
    code: 'T203',
    severity: 'error',
    message: '',
    found: '',
    expected: [],
    related: [],
    fixes: [{ title: '', safe, edits }],
  };
}

describe('repairing a text', () => {
  it('applies the safe fixes, whatever their order', () => {
    const text = 'aa 1 bb 2 cc';
    const findings = [
      finding(true, { start: 8, end: 9, newText: '22.0' }),
      finding(true, { start: 3, end: 4, newText: '' }),
      finding(false, { start: 0, end: 2, newText: 'x' }),
    ];
    expect(repair(text, findings)).toEqual({ text: 'aa  bb 22.0 cc', applied: 2 });
  });

  it('leaves a fix that touches an earlier one, whole', () => {
    const first = finding(true, { start: 0, end: 4, newText: '1111' });
    const second = finding(true, { start: 6, end: 7, newText: 'y' }, { start: 3, end: 5, newText: 'z' });
    expect(repair('abcdefg', [first, second])).toEqual({ text: '1111efg', applied: 1 });
  });

  it('has nothing to do without fixes', () => {
    expect(repair('abc', [finding(true)])).toEqual({ text: 'abc', applied: 0 });
  });
});
