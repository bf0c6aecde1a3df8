import { describe, expect, it } from 'vitest';
import { Edits } from '../../../server/src/text/edits.ts';

describe('edits of a text', () => {
  const text = '合计 65.00，其中 40.00。';
  const first = Edits.of([{ start: 3, end: 8, newText: '165.00' }]);

  it('go one upon the other, in places of the text as it was', () => {
    const now = first.applyTo(text);
    const start = now.indexOf('40.00');
    const both = first.and([{ start, end: start + 5, newText: '140.00' }]);
    expect(both.applyTo(text)).toBe('合计 165.00，其中 140.00。');
    expect(both.list.map(({ start: at }) => text.slice(at, at + 5))).toEqual(['65.00', '40.00']);
  });

  it('tell where a place was, and all of a new token was where the old one began', () => {
    const now = first.applyTo(text);
    expect(first.before(now.indexOf('其中'))).toBe(text.indexOf('其中'));
    expect(first.before(5)).toBe(3);
    expect(first.touches({ start: 4, end: 6 })).toBe(true);
    expect(first.touches({ start: now.indexOf('40.00'), end: now.length })).toBe(false);
  });
});
