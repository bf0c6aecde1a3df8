import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs } from '../../../server/src/cli/inputs.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tieout-inputs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), '');
  }
}
const found = (...paths: string[]) => {
  const all = findInputs(paths.map((path) => join(root, path)));
  return all.map((one) => {
    const path = one.path.slice(root.length + 1);
    if ('problem' in one) return `${path}: ${one.problem}`;
    return 'barren' in one ? `${path}: barren` : `${path}${one.certain ? '' : ' ?'}`;
  });
};

describe('the files behind the paths', () => {
  it('walks a folder in one order everywhere, and leaves what cannot be a draft', () => {
    write('b.txt', 'a.disclosure.md', 'README.md', 'c.docx', 'sub/B.TXT', 'sub/a.md', '决算.disclosure.md');
    expect(found('')).toEqual([
      'README.md ?',
      'a.disclosure.md',
      'b.txt',
      'sub/B.TXT',
      'sub/a.md ?',
      '决算.disclosure.md',
    ]);
  });

  it('skips node_modules and what is hidden, unless named', () => {
    write('.git/a.txt', '.hidden.txt', 'node_modules/x/a.txt', 'a.txt');
    expect(found('')).toEqual(['a.txt']);
    expect(found('.git')).toEqual(['.git/a.txt']);
  });

  it('takes a named file as a draft whatever its name, and each file once', () => {
    write('notes.md', 'draft');
    expect(found('draft', '', 'notes.md')).toEqual(['draft', 'notes.md']);
  });

  it('comes back from a loop of links', () => {
    write('sub/a.txt');
    symlinkSync(root, join(root, 'sub', 'loop'));
    symlinkSync(join(root, 'sub', 'a.txt'), join(root, 'same.txt'));
    expect(found('')).toEqual(['same.txt']);
  });

  it('names what is missing and goes on', () => {
    write('a.txt');
    symlinkSync(join(root, 'gone'), join(root, 'dead.txt'));
    symlinkSync(join(root, 'gone'), join(root, 'dead.png'));
    expect(found('no.md', '')).toEqual(['no.md: missing', 'a.txt', 'dead.txt: missing']);
  });

  it('tells of a folder without drafts', () => {
    write('empty/picture.png');
    expect(found('empty')).toEqual(['empty: barren']);
  });

  it('finds what a pattern matches, where the shell has not', () => {
    write('2024/a.txt', '2024/b.md', '2025/c.txt', '2025/sub/d.txt', '2025/.old/e.txt', '2025/e.png');
    expect(found('20*/*.txt')).toEqual(['2024/a.txt', '2025/c.txt']);
    expect(found('2025/**/*.{txt,md}')).toEqual(['2025/c.txt', '2025/sub/d.txt']);
    // As from a shell: what a pattern matches is named, a folder that it matches is read as one.
    expect(found('2024/*')).toEqual(['2024/a.txt', '2024/b.md']);
    expect(found('20*')).toEqual(['2024/a.txt', '2024/b.md ?', '2025/c.txt', '2025/sub/d.txt']);
    expect(found('2025/**')).toEqual(found('2025'));
    expect(found('2026/*.txt', '20*/*.doc')).toEqual(['2026: missing', '20*/*.doc: no-match']);
  });

  it('takes a file by its name though that might be a pattern, and comes back from a loop of links', () => {
    write('a[1].txt', 'a1.txt', 'sub/b.txt');
    symlinkSync(root, join(root, 'sub', 'loop'));
    expect(found('a[1].txt')).toEqual(['a[1].txt']);
    expect(found('**/*.txt')).toEqual(['a1.txt', 'a[1].txt', 'sub/b.txt']);
  });
});
