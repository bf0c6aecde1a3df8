import { describe, expect, it } from 'vitest';
import { findingsIn } from '../unit/support/draft.ts';
import { inYuan, SENTENCES } from './sentences.ts';
import { textsIn } from './texts.ts';

/** What is found in which line: the words of a token are what changes. */
function foundIn(text: string): string[] {
  return findingsIn(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, start }) => `${text.slice(0, start).split('\n').length} ${rule}`)
    .sort();
}

/** A digit in every seventh line with an amount is another, so that there is something to be found. */
function slipped(text: string): string {
  let lines = 0;
  return text
    .split('\n')
    .map((line) => {
      if (/[\t|<]/.test(line) || !/\d\.\d\d万元/.test(line) || lines++ % 7 !== 0) return line;
      return line.replace(/(\d)(?=\d?\.\d\d万元)/, (digit) => String((Number(digit) + 3) % 10));
    })
    .join('\n');
}

const FIXTURES = textsIn('test/fixtures/prose');
const TEXTS = [
  ...textsIn('samples'),
  ...FIXTURES,
  ...FIXTURES.map(([name, text]): [string, string] => [`${name} with slips`, slipped(text)]),
  ...textsIn('../shared/corpus-dev', 9),
];

describe.each(TEXTS)('what is found in %s stays the same', (_, text) => {
  const before = foundIn(text);
  it.each(Object.entries(SENTENCES))('%s', (_, change) => {
    expect(foundIn(change(text))).toEqual(before);
  });
});

describe.each(FIXTURES)('what is found in %s stays the same', (_, text) => {
  it('with amounts in 元', () => {
    expect(foundIn(inYuan(text))).toEqual(foundIn(text));
  });
});
