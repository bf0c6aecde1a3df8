import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimsIn } from '../unit/support/publish.ts';
import { samples, tieout } from './process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('tieout export', () => {
  it.each(['qinghe-2024-budget', 'songling-2023-accounts', 'hefeng-2025-unfinished'])(
    'writes a Word file that comes back with every figure: %s',
    (name) => {
      const [draft, word, again] = [
        join(samples, `${name}.disclosure.md`),
        join(folder, 'a.docx'),
        join(folder, 'a.md'),
      ];
      expect(tieout('export', draft, '-o', word).code).toBe(0);
      expect(tieout('import', word, '-o', again).code).toBe(0);
      expect(claimsIn(readFileSync(again, 'utf8'))).toEqual(claimsIn(readFileSync(draft, 'utf8')));
    },
  );

  it('writes the same file for the same draft, and says what it would write', () => {
    const draft = join(samples, 'qinghe-2024-budget.disclosure.md');
    for (const name of ['a.xlsx', 'b.xlsx', 'a.html', 'b.html']) {
      expect(tieout('export', draft, '-o', join(folder, name)).code).toBe(0);
    }
    expect(readFileSync(join(folder, 'a.xlsx'))).toEqual(readFileSync(join(folder, 'b.xlsx')));
    expect(readFileSync(join(folder, 'a.html'))).toEqual(readFileSync(join(folder, 'b.html')));
    const dry = tieout('export', draft, '-o', join(folder, 'c.docx'), '--dry-run');
    expect(dry).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/c\.docx would be written, \d+ KB/) });
    expect(existsSync(join(folder, 'c.docx'))).toBe(false);
  });

  it('says what of the draft is not in the file', () => {
    const draft = join(folder, 'a.md');
    writeFileSync(
      draft,
      '---\ndisclosure: budget\n---\n\n# 青石县林业局2026年部门预算公开\n\n![机构图](a.png)\n\n```\nx\n```\n\n支出12.00万元。\n',
    );
    expect(tieout('export', draft, '-o', join(folder, 'a.docx'), '--locale', 'zh-cn').err).toContain(
      '文稿中的 1 张图片、1 段代码没有输出，请在文件中补上。',
    );
    const clean = tieout('export', join(samples, 'qinghe-2024-budget.disclosure.md'), '-o', join(folder, 'b.docx'));
    expect(clean.err.trim().split('\n')).toHaveLength(1);
  });

  it('writes over a file only if it is told to', () => {
    const [draft, file] = [join(samples, 'hefeng-2025-unfinished.disclosure.md'), join(folder, 'a.html')];
    writeFileSync(file, '有人写的');
    expect(tieout('export', draft, '-o', file)).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
    expect(readFileSync(file, 'utf8')).toBe('有人写的');
    expect(tieout('export', draft, '-o', file, '--force').code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('<table');
  });

  it('writes a report of the check, with the severities that are asked for', () => {
    const draft = join(samples, 'songling-2023-accounts.disclosure.md');
    const file = join(folder, 'report.html');
    expect(tieout('report', draft, '-o', file, '--locale', 'zh-cn').code).toBe(0);
    const html = readFileSync(file, 'utf8');
    const { out } = tieout('check', draft, '--format', 'json', '--fail-on', 'never');
    const [{ findings, figures }] = JSON.parse(out).files;
    expect(html).toContain(`三、发现的问题（${findings.length}）`);
    expect(html).toContain(`不一致</td><td class="r">${figures.conflicting}</td>`);
    expect(tieout('report', draft, '-o', file).code).toBe(2);
    expect(tieout('report', draft, '-o', join(folder, 'report.docx')).code).toBe(0);
    expect(tieout('report', draft, '-o', join(folder, 'report.xlsx')).code).toBe(2);
  });

  it('refuses formats it does not write, several drafts, and a workbook without tables', () => {
    const draft = join(folder, 'a.disclosure.md');
    writeFileSync(draft, '# 白石县水务局2024年部门预算\n');
    expect(tieout('export', draft, '-o', join(folder, 'a.pdf'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('.docx'),
    });
    expect(tieout('export', draft).code).toBe(2);
    expect(tieout('export', samples, '-o', join(folder, 'a.docx')).code).toBe(2);
    expect(tieout('export', draft, '-o', join(folder, 'a.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no table'),
    });
    expect(tieout('export', join(folder, 'none.md'), '-o', join(folder, 'a.docx')).code).toBe(2);
  });
});
