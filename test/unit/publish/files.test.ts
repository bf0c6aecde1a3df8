import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';
import { publishedDraft } from '../../../server/src/publish/fromDraft.ts';
import { layoutOf, pagesOf } from '../../../server/src/publish/layout.ts';
import type { PublishedTable } from '../../../server/src/publish/published.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { measureFor } from '../../../server/src/text/width.ts';
import { documentOf, outdent } from '../support/draft.ts';
import { claimsIn, exported, importedAgain, partOf } from '../support/publish.ts';
import { draftWithTables } from '../support/tables.ts';

const draft = outdent(`
  # 白石县水务局2024年部门预算公开

  表五 一般公共预算支出情况表

  单位：万元

  | 科目编码 | 科目名称 | 2024年预算数 |  | 占比 |
  | --- | --- | ---: | ---: | ---: |
  |  |  | 基本支出 | 项目支出 |  |
  | 0208 | 　=一般支出 & <其他> | 1,240.58 | -5.0 | 3.10% |
  | 0213 | 农林水支出 | 12345678901234567.89 | 0.00 | — |

  2024年支出总计1,240.58万元<sup>①</sup>，**增长**3.10%。
`);
const measure = measureFor(false);

describe('a Word file', () => {
  it('names paper, margins and fonts of official documents', async () => {
    const file = await exported(draft, 'docx');
    const document = partOf(file, 'word/document.xml');
    expect(document).toMatch(/<w:pgSz w:w="210mm" w:h="297mm"|<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="(?:37mm|2098)"/);
    const styles = partOf(file, 'word/styles.xml');
    for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312'])
      expect(styles).toContain(`w:eastAsia="${font}"`);
  });

  it('repeats the header of a table, merges its cells and sets numbers right', async () => {
    const document = partOf(await exported(draft, 'docx'), 'word/document.xml');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document).toContain('<w:gridSpan w:val="2"/>');
    expect(document).toMatch(/<w:jc w:val="right"\/>(?:(?!<\/w:p>).)*1,240\.58/);
    expect(document).toMatch(/<w:vertAlign w:val="superscript"\/>(?:(?!<\/w:r>).)*①/);
    expect(document).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*增长/);
  });

  it('comes back with every figure of a draft, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(draftWithTables, async (text) => {
        expect(claimsIn(importedAgain('a.docx', await exported(text, 'docx')))).toEqual(claimsIn(text));
      }),
      { seed: 20240801, numRuns: 100 },
    );
  });
});

describe('a workbook', () => {
  it('holds numbers as numbers in the form they are printed in, and nothing that is computed', async () => {
    const file = await exported(draft, 'xlsx');
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="C5" s="\d+"><v>1240\.58<\/v><\/c><c r="D5" s="\d+"><v>-5\.0<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="E5" s="\d+"><v>0\.0310<\/v><\/c>/);
    expect(sheet).toContain('<t xml:space="preserve">=一般支出 &amp; &lt;其他&gt;</t>');
    expect(sheet).toContain('<t xml:space="preserve">12345678901234567.89</t>');
    expect(sheet).toContain('<t xml:space="preserve">0208</t>');
    expect(sheet).not.toContain('<f>');
    const styles = partOf(file, 'xl/styles.xml');
    for (const code of ['#,##0.00', '0.0', '0.00%']) expect(styles).toContain(`formatCode="${code}"`);
  });

  it('comes back with the figures of its tables', async () => {
    const claims = claimsIn(draft);
    // The sentence below the table is not in the workbook.
    expect(claimsIn(importedAgain('a.xlsx', await exported(draft, 'xlsx')))).toEqual(claims.slice(0, -2));
  });

  it('keeps the note that says why a table is empty', async () => {
    const note = '注：本部门没有使用政府性基金预算拨款安排的支出，故本表为空。';
    const table = '表八 政府性基金预算支出表\n\n单位：万元\n\n| 科目编码 | 合计 |\n| --- | ---: |\n| 合计 | |\n';
    const file = await exported(`${table}\n${note}\n\n后面的段落。\n`, 'xlsx');
    expect(importedAgain('a.xlsx', file)).toContain(`\n\n${note}\n`);
    expect(partOf(file, 'xl/worksheets/sheet1.xml')).not.toContain('后面的段落');
  });

  it('names its sheets by the tables, within what a name may hold', async () => {
    const table = '| 项目 | 金额 |\n| --- | ---: |\n| 水泵 | 5.00 |\n';
    const titles = [
      '表一：[收支]*总表',
      '表一：[收支]*总表',
      '表二 部门一般公共预算财政拨款基本支出按经济分类科目情况明细表',
    ];
    const book = partOf(
      await exported(titles.map((title) => `${title}\n\n${table}`).join('\n'), 'xlsx'),
      'xl/workbook.xml',
    );
    const names = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!);
    expect(names.slice(0, 2)).toEqual(['表一： 收支 总表', '表一： 收支 总表 (2)']);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    expect(new Set(names).size).toBe(3);
  });

  it('is none where there is no table', async () => {
    const document = documentOf('# 白石县水务局2024年部门预算\n');
    expect(await createDisclosureService().exportFile(document, 'xlsx')).toBe('no-tables');
  });
});

describe('a web page', () => {
  it('comes back with every figure, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(draftWithTables, async (text) => {
        expect(claimsIn(importedAgain('a.html', await exported(text, 'html')))).toEqual(claimsIn(text));
      }),
      { seed: 20240802, numRuns: 100 },
    );
  });

  it('escapes what a draft holds', async () => {
    const html = new TextDecoder().decode(await exported('# <script>alert(1)</script>\n\n“a”&b\n', 'html'));
    expect(html).not.toContain('<script>');
  });
});

describe('the page of a table', () => {
  const tableOf = (columns: number) => {
    const row = (cell: string) => `| 科目名称 |${` ${cell} |`.repeat(columns)}\n`;
    const text = `${row('一般公共预算')}| --- |${' ---: |'.repeat(columns)}\n${row('1,234,567.89').replace('科目名称', '农林水支出')}`;
    return publishedDraft(checkText(text).draft).blocks.find(
      (block): block is PublishedTable => block.kind === 'table',
    )!;
  };

  it('is turned where the table is too wide for it, and no number is broken', () => {
    expect(layoutOf(tableOf(3), measure)).toMatchObject({ across: false, size: 12 });
    const wide = layoutOf(tableOf(9), measure);
    expect(wide.across).toBe(true);
    // Twelve characters of half an em, and the margins of the cell.
    for (const width of wide.widths.slice(1)) expect(width).toBeGreaterThan((12 * wide.size) / 2 + 6);
  });

  it('takes the title and the unit of the table along', () => {
    const [table] = [tableOf(9)];
    const line = (text: string, role: 'text' | 'caption' | 'aside' | 'note') =>
      ({ kind: 'paragraph', role, runs: [{ text }] }) as const;
    const blocks = [
      line('前文', 'text'),
      line('表二', 'caption'),
      line('单位：万元', 'aside'),
      table,
      line('注', 'note'),
      line('后文', 'text'),
    ];
    expect(pagesOf(blocks, measure).map(({ across, blocks: { length } }) => [across, length])).toEqual([
      [false, 1],
      [true, 4],
      [false, 1],
    ]);
  });
});
