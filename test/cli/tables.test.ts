import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samples, tieout } from './process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-tables-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Rule, found and expected of every finding of a draft. */
function findings(path: string): unknown[] {
  const { out } = tieout('check', path, '--format', 'json', '--fail-on', 'never');
  return JSON.parse(out).files[0].findings.map(({ rule, found, expected }: Record<string, unknown>) => ({
    rule,
    found,
    expected,
  }));
}

describe('tables on the command line', () => {
  it('are converted in place, with the same findings', () => {
    const path = join(folder, 'a.disclosure.md');
    copyFileSync(join(samples, 'songling-2023-accounts.disclosure.md'), path);
    const before = findings(path);
    const { code, out } = tieout('convert', path);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/: \d+ tables converted\n$/) });
    expect(readFileSync(path, 'utf8')).not.toMatch(/<table|\t/);
    expect(findings(path)).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
    expect(tieout('convert', path).out).toMatch(/no table to convert/);
  });

  it('that cannot be converted are named with the reason', () => {
    const path = join(folder, 'a.txt');
    const text = '甲\t1\n乙\t2\n\n<table><tr><td><img src="a.png">丙</td><td>3</td></tr></table>\n';
    writeFileSync(path, text);
    const { code, out } = tieout('convert', path, '--locale', 'zh-cn');
    expect({ code, out }).toEqual({ code: 0, out: `${path}: 改写 1 张表格\n${path}:4: 未改写：表格里有图片或链接\n` });
    expect(readFileSync(path, 'utf8')).toContain('<img src="a.png">');
  });

  it('are aligned in place, in the encoding of the file', () => {
    const path = join(folder, 'a.disclosure.md');
    writeFileSync(path, Buffer.from('\uFEFF|“甲”|数|\r\n|-|-|\r\n|乙乙乙|1|\r\n', 'utf16le'));
    expect(tieout('align', path, '--ambiguous-wide').code).toBe(0);
    expect(readFileSync(path, 'utf16le')).toBe('\uFEFF| “甲” | 数  |\r\n| ------ | --- |\r\n| 乙乙乙 | 1   |\r\n');
    expect(tieout('align', path, '--ambiguous-wide').out).toMatch(/aligned already/);
  });
});

describe('a file of another program on the command line', () => {
  it('becomes a draft, and a draft that is there is not lost', () => {
    const [source, draft] = [join(folder, '表.csv'), join(folder, 'a.disclosure.md')] as const;
    writeFileSync(source, '青禾县林业局2024年部门预算表,,\n单位：万元,,\n项目,合计,基本支出\n甲,"1,240.58",5.00\n');
    expect(tieout('import', source, '-o', draft).code).toBe(0);
    const text = readFileSync(draft, 'utf8');
    expect(text).toContain('| 甲   | 1,240.58 |     5.00 |');
    expect(text).toMatch(/^---\ndisclosure: budget\n/);
    writeFileSync(draft, '改过的稿');
    expect(tieout('import', source, '-o', draft)).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    expect(readFileSync(draft, 'utf8')).toBe('改过的稿');
    expect(tieout('import', source, '--output', draft, '--force').code).toBe(0);
    expect(readFileSync(draft, 'utf8')).toBe(text);
  });

  it('is refused with the reason, and nothing is written', () => {
    const source = join(folder, '稿.docx');
    writeFileSync(source, 'no archive');
    const { code, err } = tieout('import', source, '-o', join(folder, 'b.md'), '--locale', 'zh-cn');
    expect({ code, err }).toEqual({ code: 2, err: `tieout: ${source}: 无法打开，文件已损坏或带有密码\n` });
    expect(tieout('import', join(folder, 'none.docx'), '-o', 'x.md').code).toBe(2);
    expect(tieout('import', source).code).toBe(2);
  });
});
