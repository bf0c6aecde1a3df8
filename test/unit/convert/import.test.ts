import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../server/src/convert/importFile.ts';
import { shownNumber } from '../../../server/src/convert/shownNumber.ts';
import { measureFor } from '../../../server/src/convert/width.ts';
import { findingsIn, outdent } from '../support/draft.ts';
import { cell, docx, numberCell, paragraph, table, textCell, xlsx } from '../support/office.ts';

function imported(name: string, content: Uint8Array | string): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = importFile(name, bytes, measureFor(false));
  return typeof result === 'string' ? result : result.text;
}

describe('a Word file', () => {
  it('becomes a draft: headings, numbers that Word keeps apart, tables with merged cells', () => {
    const styles =
      '<w:style w:styleId="2"><w:name w:val="heading 1"/></w:style><w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
    const list = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
    const body = [
      paragraph('青禾县林业局2024年部门预算公开'),
      paragraph('目录里的一行', '<w:pStyle w:val="11"/>'),
      paragraph('第一部分 部门概况', '<w:pStyle w:val="2"/>'),
      paragraph('收支情况', list(0)),
      paragraph('收入', list(1)),
      paragraph('支出', list(1)),
      paragraph('说明', list(0)),
      '<w:p><w:r><w:t>基本支出</w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">612.10 万元</w:t></w:r></w:ins></w:p>',
      paragraph('单位：万元'),
      table(
        [cell('项目', '<w:vMerge w:val="restart"/>'), cell('预算数', '<w:gridSpan w:val="2"/>')],
        [cell('', '<w:vMerge/>'), cell('基本支出'), cell('项目支出')],
        [cell('甲'), cell('612.10'), cell('10.00')],
      ),
    ].join('');
    expect(imported('稿.docx', docx(body, { styles, numbering }))).toBe(
      outdent(`
        ---
        disclosure: budget
        department: 青禾县林业局
        year: 2024
        unit: 万元
        ---

        青禾县林业局2024年部门预算公开

        # 第一部分 部门概况

        一、收支情况

        （一）收入

        （二）支出

        二、说明

        基本支出612.10 万元

        单位：万元

        | 项目 |   预算数 |   预算数 |
        | ---- | -------: | -------: |
        | 项目 | 基本支出 | 项目支出 |
        | 甲   |   612.10 |    10.00 |
      `),
    );
  });

  it('is checked like any draft', () => {
    const body = [
      paragraph('表一 支出总表'),
      paragraph('单位：万元'),
      table(
        [cell('项目'), cell('合计'), cell('基本支出'), cell('项目支出')],
        [cell('水利'), cell('30.00'), cell('10.00'), cell('25.00')],
        [cell('防汛'), cell('9.00'), cell('4.00'), cell('5.00')],
        [cell('合计'), cell('44.00'), cell('14.00'), cell('30.00')],
      ),
    ].join('');
    expect(findingsIn(imported('稿.docx', docx(body))).map(({ found, expected }) => [found, expected[0]])).toEqual([
      ['30.00', '35.00'],
    ]);
  });
});

describe('an Excel file', () => {
  it('becomes a draft: numbers as they are shown, titles and units above their tables, merged cells', () => {
    const rows = [
      `<row r="1">${textCell('A1', '部门支出总体情况表')}</row>`,
      `<row r="2">${textCell('A2', '编制单位：青禾县林业局')}${textCell('C2', '单位：万元')}</row>`,
      `<row r="3">${textCell('A3', '科目')}${textCell('B3', '预算数')}</row>`,
      `<row r="4">${textCell('B4', '基本支出')}${textCell('C4', '项目支出')}</row>`,
      `<row r="5">${textCell('A5', '农林水支出')}${numberCell('B5', '1240.5800000000002')}${numberCell('C5', '5', 1)}</row>`,
    ].join('');
    const merges = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/></mergeCells>';
    const text = imported('表.xlsx', xlsx({ Sheet1: `<sheetData>${rows}</sheetData>${merges}` }));
    expect(text.slice(text.indexOf('部门支出'))).toBe(
      outdent(`
        部门支出总体情况表

        编制单位：青禾县林业局　　单位：万元

        | 科目       |   预算数 |   预算数 |
        | ---------- | -------: | -------: |
        | 科目       | 基本支出 | 项目支出 |
        | 农林水支出 | 1,240.58 |     5.00 |
      `),
    );
  });

  it.each([
    ['1240.5800000000002', 'General', '1240.58'],
    ['1240.5', '#,##0.00', '1,240.50'],
    ['0.0310', '0.00%', '3.10%'],
    ['1.0000000000000001E-2', '0.00', '0.01'],
    ['-5.2', '0.00_ ;[Red]\\-0.00\\ ', '-5.20'],
    ['0', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    ['0', '#,##0.00;-#,##0.00;', ''],
    ['12.5', '0.##', '12.5'],
    ['2101501', '@', '2101501'],
    ['2130501', '0', '2130501'],
    ['45292', 'yyyy"年"m"月"d"日"', '2024年1月1日'],
    ['文字', '0.00', '文字'],
  ])('%s under %s is shown as %s', (kept, format, shown) => {
    expect(shownNumber(kept, format)).toBe(shown);
  });
});

describe('other files', () => {
  it('of text keep their text; their tables become pipe tables', () => {
    const text = '青禾县林业局2024年度部门决算公开\n\n单位：元\n项目\t金额\n甲\t1.00\n';
    expect(imported('稿.txt', text)).toBe(
      outdent(`
        ---
        disclosure: accounts
        department: 青禾县林业局
        year: 2024
        unit: 元
        ---

        青禾县林业局2024年度部门决算公开

        单位：元

        | 项目 | 金额 |
        | ---- | ---: |
        | 甲   | 1.00 |
      `),
    );
  });

  it('get no front matter that is not certain', () => {
    expect(imported('稿.txt', '2023年预算与2024年决算\n\n一段话。\n')).toBe('2023年预算与2024年决算\n\n一段话。\n');
    expect(imported('稿.md', '---\ndisclosure: budget\n---\n\n文字\n')).toBe('---\ndisclosure: budget\n---\n\n文字\n');
  });

  it('of HTML and CSV are read', () => {
    expect(imported('页.html', '<p>一句。</p><table><tr><td>甲<td>1.00<tr><td>乙<td>2.00</table>')).toContain(
      '| 乙  | 2.00 |',
    );
    expect(imported('表.csv', '项目,金额\n甲,"1,240.58"\n')).toContain('| 甲   | 1,240.58 |');
  });

  it.each([
    ['稿.docx', 'not an archive', 'damaged'],
    ['稿.docx', zipSync({ 'a.txt': strToU8('x') }), 'damaged'],
    ['表.xlsx', zipSync({ 'a.txt': strToU8('x') }), 'damaged'],
    ['稿.pdf', '%PDF', 'unknown-kind'],
    ['稿.doc', 'x', 'unknown-kind'],
    ['稿.txt', new Uint8Array([0xff, 0xff, 0x81]), 'encoding'],
    ['稿.txt', ' \n', 'empty'],
    ['稿.docx', docx(''), 'empty'],
  ])('%s that cannot be read: %#', (name, content, problem) => {
    expect(imported(name, content)).toBe(problem);
  });

  it('that unpack to more than anyone wrote are refused', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(49 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(imported('稿.docx', bomb)).toBe('too-large');
  });
});
