import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../unit/support/draft.ts';
import { CHANGES } from './changes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const textsIn = (folder: string, every: number) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/.test(name) && !/^(?:README|traps)/.test(name))
        .filter((_, index) => index % every === 0)
        .map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')])
    : [];

/** What is found, whatever the place: rule, token, values. Remarks about the layout itself are what changes. */
function saidOf(text: string): string[] {
  return findingsIn(text.replaceAll('\r\n', '\n'))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, found, expected }) => [rule, found, ...expected].join(' ').replace(/[\s,|]/g, ''))
    .sort();
}

describe.each([...textsIn(join(ROOT, 'samples'), 1), ...textsIn(join(ROOT, '..', 'shared', 'corpus-dev'), 9)])(
  'the findings of %s stay the same',
  (_, text) => {
    const before = saidOf(text);
    it.each(Object.entries(CHANGES))('%s', (_, change) => {
      expect(saidOf(change(text))).toEqual(before);
    });
  },
);
