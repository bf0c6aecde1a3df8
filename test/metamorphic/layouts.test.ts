import { describe, expect, it } from 'vitest';
import { findingsIn } from '../unit/support/draft.ts';
import { CHANGES } from './changes.ts';
import { textsIn } from './texts.ts';

/** What is found, whatever the place: rule, token, values. Remarks about the layout itself are what changes. */
function saidOf(text: string): string[] {
  return findingsIn(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, found, expected }) => [rule, found, ...expected].join(' ').replace(/[\s,|]/g, ''))
    .sort();
}

describe.each([...textsIn('samples'), ...textsIn('../shared/corpus-dev', 9)])(
  'the findings of %s stay the same',
  (_, text) => {
    const before = saidOf(text);
    it.each(Object.entries(CHANGES))('%s', (_, change) => {
      expect(saidOf(change(text))).toEqual(before);
    });
  },
);
