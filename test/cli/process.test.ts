import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samples, tieout } from './process.ts';

interface CheckResult {
  version: number;
  files: {
    path: string;
    figures: Record<string, number>;
    findings: { found: string; expected: string[]; range: { start: { line: number; character: number } } }[];
  }[];
}
const check = (...args: string[]) => {
  const outcome = tieout('check', '--format', 'json', ...args);
  return { ...outcome, result: JSON.parse(outcome.out) as CheckResult };
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the command line as a process', () => {
  it('tells its version and its usage', () => {
    expect(tieout('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(tieout('--help')).toMatchObject({ code: 0, err: '' });
    expect(tieout('--help', '--locale', 'zh-cn').out).toContain('用法');
  });

  it('knows the rules it can be told about', () => {
    const { code, err } = tieout('check', samples, '--rule', 'no-such-rule=off');
    expect(code).toBe(2);
    expect(err).toContain('no-such-rule');
  });

  it('reads a folder, and leaves its README alone', () => {
    const { result } = check(samples, '--fail-on', 'never');
    expect(result.version).toBe(1);
    expect(result.files.map(({ path }) => path)).toEqual(
      ['hefeng-2025-unfinished', 'qinghe-2024-budget', 'songling-2023-accounts'].map((name) =>
        join(samples, `${name}.disclosure.md`),
      ),
    );
    for (const { figures } of result.files) {
      const { total = 0, tied = 0, conflicting = 0, rounding = 0, unchecked = 0 } = figures;
      expect(total).toBeGreaterThan(0);
      expect(tied + conflicting + rounding + unchecked).toBe(total);
    }
  });

  it('holds a draft against the file of last year that it names, from its own folder on', () => {
    const rows = (head: string, ...cells: readonly string[]) =>
      `“三公”经费预算表\n\n单位：万元\n\n| 项目 | ${head} |\n|${' - |'.repeat(head.split('|').length + 1)}\n${cells.map((row) => `| ${row} |`).join('\n')}\n`;
    const last = rows('2023年预算数', '公务接待费 | 1.20', '公务用车运行维护费 | 6.00', '会议费 | 0.80');
    const now = rows(
      '2023年预算数 | 2024年预算数',
      '公务接待费 | 1.50 | 1.10',
      '公务用车运行维护费 | 6.00 | 5.80',
      '会议费 | 0.80 | 0.80',
    );
    writeFileSync(join(folder, '2023.txt'), `白石县水务局2023年部门预算\n\n${last}`);
    const draft = join(folder, '2024.disclosure.md');
    writeFileSync(draft, `---\nprior: 2023.txt\n---\n# 白石县水务局2024年部门预算\n\n${now}`);
    const { result, code } = check(draft, '--fail-on', 'warning');
    expect(result.files[0]?.findings.map(({ found, expected }) => [found, expected])).toEqual([['1.50', ['1.20']]]);
    expect(code).toBe(1);
  });

  it('holds a department against the drafts of its units, on disk', () => {
    const lines = ['公务接待费', '公务用车运行维护费', '因公出国（境）费', '公务用车购置费'];
    const draft = (head: string, name: string, cells: readonly string[]) =>
      `---\ndisclosure: budget\n${head}---\n# ${name}2024年预算\n\n“三公”经费预算表\n\n单位：万元\n\n| 项目 | 预算数 |\n| --- | --- |\n${lines.map((line, at) => `| ${line} | ${cells[at]} |`).join('\n')}\n`;
    mkdirSync(join(folder, '单位'));
    writeFileSync(join(folder, '单位', '站.md'), draft('', '白石县供水站', ['0.50', '2.00', '0.00', '9.00']));
    writeFileSync(join(folder, '单位', '所.md'), draft('', '白石县河道所', ['0.70', '4.00', '0.80', '9.00']));
    const department = join(folder, '局.disclosure.md');
    writeFileSync(department, draft('units: 单位\n', '白石县水务局', ['1.50', '6.00', '0.80', '18.00']));
    const { result, code } = check(department, '--fail-on', 'warning');
    expect(result.files[0]?.findings.map(({ found, expected }) => [found, expected])).toEqual([['1.50', ['1.20']]]);
    expect(code).toBe(1);
  });

  it('makes this year’s draft of last year’s file, and writes over none', () => {
    const last = join(folder, '2023.txt');
    writeFileSync(last, '白石县水务局2023年部门预算\n\n2023年支出预算98.00万元。\n');
    const next = join(folder, '2024.disclosure.md');
    expect(tieout('generate', 'forward', last, '--dry-run').out).toContain('2024年支出预算〔待填：金额〕万元。');
    expect(existsSync(next)).toBe(false);
    expect(tieout('generate', 'forward', last, '-o', next).code).toBe(0);
    expect(readFileSync(next, 'utf8')).toContain('prior: 2023.txt\n');
    expect(tieout('generate', 'forward', last, '-o', next).code).toBe(2);
    expect(tieout('generate', 'forward', last).code).toBe(2);
    expect(tieout('check', next, '--fail-on', 'warning').code).toBe(0);
  });

  it('reads the same draft alike in every encoding, byte-order mark and line end', () => {
    const lines = ['单位：万元', '', '| 项目 | 合计 | 基本支出 | 项目支出 |', '| --- | --- | --- | --- |'];
    lines.push(
      '| 水利 | 30.00 | 10.00 | 25.00 |',
      '| 防汛 | 9.00 | 4.00 | 5.00 |',
      '| 合计 | 44.00 | 14.00 | 30.00 |',
      '',
    );
    const text = lines.join('\n');
    writeFileSync(join(folder, 'a.txt'), text);
    writeFileSync(join(folder, 'b.txt'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    writeFileSync(join(folder, 'c.txt'), `\ufeff${text.replaceAll('\n', '\r')}`, 'utf16le');
    const { result } = check(folder, '--fail-on', 'never');
    const [first, ...others] = result.files.map(({ path: _, ...rest }) => rest);
    expect(others).toEqual([first, first]);
  });

  it('names what it cannot read, checks the rest, and ends with 2', () => {
    writeFileSync(join(folder, 'a.txt'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
    writeFileSync(join(folder, 'b.txt'), '合计 1.00 万元\n');
    const { code, err, result } = check(folder, join(folder, 'gone.md'));
    expect(code).toBe(2);
    expect(result.files.map(({ path }) => path)).toEqual([join(folder, 'b.txt')]);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('lists the figures of a draft, each where it stands', () => {
    const path = join(samples, 'qinghe-2024-budget.disclosure.md');
    const { code, out } = tieout('figures', path, '--format', 'json');
    expect(code).toBe(0);
    const { figures } = JSON.parse(out).files[0];
    expect(figures).toContainEqual(expect.objectContaining({ text: '3168.90', kind: 'amount', unit: '万元' }));
    expect(figures).toContainEqual(expect.objectContaining({ text: '89.11%', kind: 'percent' }));
  });
});
