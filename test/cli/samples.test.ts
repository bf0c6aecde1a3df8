import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samples, tieout } from './process.ts';

interface Mistake {
  readonly place: string;
  readonly found: string;
  readonly right: string;
}

/** The mistakes as samples/README.md lists them for people: one source for both. */
function listedMistakes(): Mistake[] {
  const readme = readFileSync(join(samples, 'README.md'), 'utf8');
  const [, chinese = ''] = readme.split('## 决算样稿里的错误');
  const [table = ''] = chinese.split('\n## ');
  return [...table.matchAll(/^\| (\d+:\d+) \| (\S+) \| (\S+) \|/gm)].map(([, place = '', found = '', right = '']) => ({
    place,
    found,
    right,
  }));
}

function findingsIn(name: string) {
  const { out } = tieout('check', join(samples, name), '--format', 'json');
  const [file] = JSON.parse(out).files;
  return file.findings as {
    range: { start: { line: number; character: number } };
    found: string;
    expected: string[];
    severity: string;
    message: string;
  }[];
}

describe('the samples', () => {
  it('list a dozen mistakes, and each stands where the list says', () => {
    const lines = readFileSync(join(samples, 'songling-2023-accounts.disclosure.md'), 'utf8').split('\n');
    const mistakes = listedMistakes();
    expect(mistakes).toHaveLength(12);
    for (const { place, found } of mistakes) {
      const [line = 0, column = 0] = place.split(':').map(Number);
      expect(lines[line - 1]?.slice(column - 1, column - 1 + found.length)).toBe(found);
    }
  });

  it('have their mistakes found, one finding each and nothing else', () => {
    const found = findingsIn('songling-2023-accounts.disclosure.md').map(({ range, found, expected }) => ({
      place: `${range.start.line + 1}:${range.start.character + 1}`,
      found,
      right: expected[0],
    }));
    expect(found).toEqual(listedMistakes());
  });

  it('are clean where they should be', () => {
    expect(findingsIn('qinghe-2024-budget.disclosure.md')).toEqual([]);
  });

  it('are left in peace where they are unfinished', () => {
    expect(findingsIn('hefeng-2025-unfinished.disclosure.md').filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });
});
