import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program, samples } from './process.ts';

const draft = join(samples, 'qinghe-2024-budget.disclosure.md');
const parts = join(dirname(program), 'parts');
const textOf = (file: string) => readFileSync(join(parts, file), 'utf8');

let home: string;
/** Where the code of V8 is kept, wherever the system has its caches. */
let kept: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tieout-start-'));
  kept = process.platform === 'darwin' ? join(home, 'Library/Caches/tieout') : join(home, 'tieout');
  if (process.platform === 'win32') kept = join(kept, 'cache');
});
afterEach(() => rmSync(home, { recursive: true }));

function tieout(args: readonly string[], more: Record<string, string> = {}) {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const check = (more?: Record<string, string>) => tieout(['check', '--locale', 'en', draft], more);
const files = () => (existsSync(kept) ? readdirSync(kept).map((name) => join(kept, name)) : []);
const times = () => files().map((file) => statSync(file).mtimeMs);

describe('the start of a program', () => {
  it('keeps the code that V8 made of it in the cache of the user, and the next start takes it', () => {
    const first = check();
    expect(first.stderr).toBe('');
    expect(files().length).toBeGreaterThan(1);
    const written = times();
    expect(check()).toEqual(first);
    expect(times()).toEqual(written);
  });

  it('keeps nothing of a run that checked nothing', () => {
    tieout(['--version']);
    tieout(['check', join(home, 'no-such-draft.md')]);
    expect(files()).toEqual([]);
  });

  it('makes anew what V8 refuses', () => {
    const first = check();
    for (const file of files()) writeFileSync(file, 'not of this V8');
    expect(check()).toEqual(first);
    for (const file of files()) expect(statSync(file).size).toBeGreaterThan(1000);
  });

  it('does without where nothing can be kept, and where it is told to', () => {
    const first = check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(files()).toEqual([]);
    if (process.platform === 'linux') {
      writeFileSync(kept, 'a file where the folder would be');
      expect(check()).toEqual(first);
    }
  });

  it('keeps a dozen files, those written last', () => {
    check();
    for (let index = 0; index < 20; index++) writeFileSync(join(kept, `older-${index}`), 'code of another version');
    for (const file of files()) if (!file.includes('older')) rmSync(file);
    check();
    expect(files()).toHaveLength(12);
    expect(files().filter((file) => !file.includes('older')).length).toBeGreaterThan(1);
  });
});

describe('the parts of the programs', () => {
  const rule = 'part-of-whole';
  const holding = (text: string) =>
    readdirSync(parts).filter((file) => file.endsWith('.js') && textOf(file).includes(text));

  it('share the engine, which stands in one file', () => {
    const engine = holding(`"${rule}"`);
    expect(engine).toEqual([expect.stringMatching(/^shared-/)]);
    for (const program of ['cli.js', 'main.node.js', 'main.browser.js']) expect(textOf(program)).toContain(engine[0]);
  });

  it('share the protocol, which the command line does not load', () => {
    const protocol = holding('textDocument/didOpen');
    expect(protocol).toEqual([expect.stringMatching(/^shared-/)]);
    expect(textOf('main.browser.js')).toContain(protocol[0]);
    expect(textOf('cli.js')).not.toContain(protocol[0]);
  });

  it('are a byte a character', () => {
    for (const file of readdirSync(parts).filter((name) => name.endsWith('.js')))
      expect([...textOf(file)].filter((character) => character > '\x7f')).toEqual([]);
  });
});
