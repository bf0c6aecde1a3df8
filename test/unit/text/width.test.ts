import { expect, it } from 'vitest';
import { measureFor } from '../../../server/src/text/width.ts';

it.each([
  ['Latin letters and digits', 'a1%', 3],
  ['Han, full-width forms and kana', '合１％か', 8],
  ['Han beyond the first plane', '𠮷', 2],
  ['an emoji', '😀', 2],
  ['a symbol that Unicode made wide', '⌚', 2],
  ['the trigram, wide since Unicode 16', '䷀☰', 4],
  ['a mark on the letter before it', 'e\u0301', 1],
  ['a voiced mark on the kana before it', 'か\u3099', 2],
  ['what shows nothing', '合\u200b\ufe0f计\ufeff', 4],
])('counts the columns of %s', (_, text, columns) => {
  expect(measureFor(false)(text)).toBe(columns);
});

it('counts what Chinese fonts alone draw wide as its user says', () => {
  const text = '“…”①※—';
  expect([measureFor(false)(text), measureFor(true)(text)]).toEqual([6, 12]);
});
