import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, tieout } from './process.ts';

/** A draft; in every third of them two digits of the total are swapped. */
const total = (index: number) => [...String(51 + index)];
const draft = (index: number) => `单位：万元

| 项目 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- |
| 水利 | ${30 + index}.00 | 10.00 | ${20 + index}.00 |
| 防汛 | 9.00 | 4.00 | 5.00 |
| 河湖管护 | 12.00 | 7.00 | 5.00 |
| 合计 | ${(index % 3 === 0 ? total(index).reverse() : total(index)).join('')}.00 | 21.00 | ${30 + index}.00 |
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-batch-'));
  for (let index = 0; index < 11; index++) writeFileSync(join(folder, `${index + 10}.txt`), draft(index));
  writeFileSync(join(folder, '14.txt'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  writeFileSync(join(folder, '16.txt'), Uint8Array.of(0xff, 0xff, 0x80, 0x0a));
});
afterAll(() => rmSync(folder, { recursive: true }));

const paths = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).path.slice(folder.length + 1));

describe('a batch', () => {
  it('prints a line a file, tells in a line of each that cannot be read, and ends with 2', () => {
    const { code, out, err } = tieout('check', folder, '--format', 'jsonl');
    expect(code).toBe(2);
    expect(paths(out)).toEqual([10, 11, 12, 13, 15, 17, 18, 19, 20].map((name) => `${name}.txt`));
    expect(
      err.replaceAll(folder, '@'),
    ).toBe(`tieout: @/14.txt: is not text; use tieout import for Word and Excel, and save a PDF as text first
tieout: @/16.txt: is neither UTF-8, UTF-16 nor GB18030, or is damaged
`);
    const { files } = JSON.parse(tieout('check', folder, '--format', 'json').out);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(files);
    expect(files.map(({ findings }: { findings: unknown[] }) => findings.length > 0)).toContain(true);
  });

  it.each(['text', 'jsonl', 'sarif'])('says the same in any number of threads: %s', (format) => {
    const run = (jobs: string) => tieout('check', folder, '--format', format, '--jobs', jobs);
    const one = run('1');
    expect(run('3')).toEqual(one);
    expect(one.out).toContain('13.txt');
  });

  it('in two shards says together what one run says', () => {
    const whole = tieout('check', folder, '--format', 'jsonl');
    const shards = ['1/2', '2/2'].map((shard) => tieout('check', folder, '--format', 'jsonl', '--shard', shard));
    expect(shards.map(({ out }) => out).join('')).toBe(whole.out);
    expect(shards.every(({ out }) => out !== '')).toBe(true);
    const notes = shards.flatMap(({ err }) => err.trimEnd().split('\n'));
    const closing = notes.filter((note) => note.startsWith('tieout: Shard '));
    expect(`${notes.filter((note) => !closing.includes(note)).join('\n')}\n`).toBe(whole.err);
    expect(closing).toEqual([
      expect.stringMatching(/^tieout: Shard 1\/2, 5 of 11 files\. 4 files: 2 errors/),
      expect.stringMatching(/^tieout: Shard 2\/2, 6 of 11 files\. 5 files: 1 error/),
    ]);
  });

  it('ends soon, and with 2, when nobody reads the result any more', () => {
    const line = `"${process.execPath}" "${program}" check "${folder}" --format jsonl | head -c 10; echo "\${PIPESTATUS[0]}"`;
    const { stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect(stdout).toMatch(/^\{"path":"\S*?\d\n$/);
  });

  it('repairs in threads as by itself', () => {
    const texts = ['1', '2'].map((jobs) => {
      const path = join(folder, 'fix.md');
      writeFileSync(path, draft(3));
      const { err } = tieout('fix', path, join(folder, '11.txt'), '--jobs', jobs);
      const text = readFileSync(path, 'utf8');
      rmSync(path);
      return { err, text };
    });
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[0]!.text).not.toBe(draft(3));
  });
});
