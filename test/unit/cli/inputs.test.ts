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
  const { files } = findInputs(paths.map((path) => join(root, path)));
  return files.map(({ path, certain }) => `${path.slice(root.length + 1)}${certain ? '' : ' ?'}`);
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
    const { files, troubles } = findInputs([join(root, 'no.md'), root]);
    expect(files.map(({ path }) => path)).toEqual([join(root, 'a.txt')]);
    expect(troubles).toEqual([
      { path: join(root, 'no.md'), problem: 'missing' },
      { path: join(root, 'dead.txt'), problem: 'missing' },
    ]);
  });

  it('tells of a folder without drafts', () => {
    write('empty/picture.png');
    expect(findInputs([join(root, 'empty')])).toEqual({ files: [], troubles: [], barren: [join(root, 'empty')] });
  });
});
