import { strToU8, zipSync } from 'fflate';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../server/src/convert/importFile.ts';
import { shownNumber } from '../../../server/src/convert/shownNumber.ts';
import { measureFor } from '../../../server/src/text/width.ts';
import { findingsIn, outdent } from '../support/draft.ts';
import { cell, docx, numberCell, paragraph, run, table, textCell, xlsx } from '../support/office.ts';

function imported(name: string, content: Uint8Array | string): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = importFile(name, bytes, measureFor(false));
  return typeof result === 'string' ? result : result.text;
}

/** What is said to be left out: `2 hidden-row`. */
function leftOut(name: string, content: Uint8Array | string): string[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = importFile(name, bytes, measureFor(false));
  return typeof result === 'string' ? [result] : result.left.map(({ kind, count }) => `${count} ${kind}`);
}

/** Paragraphs, headings and cells as a Markdown reader shows them. */
function shownBy(markdown: string): string[] {
  const texts: string[] = [];
  const textOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : `(${node.type})`;
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') texts.push(textOf(node));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(markdown));
  return texts;
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

  const runs = (...content: string[]) => docx(`<w:p><w:pPr></w:pPr>${content.join('')}</w:p>`);
  const raised = '<w:vertAlign w:val="superscript"/>';

  it.each([
    ['a raised mark', [run('印刷费12.00'), run('1', raised), run('万元')], '印刷费12.00<sup>1</sup>万元\n'],
    ['two of them', [run('12.00'), run('1', raised), run('2', raised), run('万元')], '12.00<sup>12</sup>万元\n'],
    ['a unit', [run('面积100m'), run('2', raised), run('。')], '面积100m<sup>2</sup>。\n'],
    ['a lowered one', [run('占0.50'), run('a', '<w:vertAlign w:val="subscript"/>')], '占0.50<sub>a</sub>\n'],
    ['all of it raised', [run('12.00', raised)], '12.00\n'],
    ['struck out', [run('5.00', '<w:strike/>'), run('6.00万元')], '<del>5.00</del>6.00万元\n'],
    ['not struck out', [run('5.00', '<w:strike w:val="0"/>'), run('万元')], '5.00万元\n'],
    ['hidden', [run('2.00万元'), run('（9.00）', '<w:vanish/>'), run('。')], '2.00万元。\n'],
    ['how it looked before', [run('2.00万元', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')], '2.00万元\n'],
  ])('is read as Word prints it: %s', (_, content, text) => {
    expect(imported('稿.docx', runs(...content))).toBe(text);
  });

  it('keeps what styles hide or raise, and what a paragraph loses its end to, as Word shows it', () => {
    const styles =
      '<w:style w:styleId="a"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = [
      `<w:p>${run('会费2.00')}${run('注', '<w:rStyle w:val="b"/>')}${run('万元')}</w:p>`,
      paragraph('内部：9.00万元', '<w:pStyle w:val="c"/>'),
      paragraph('培训费3.', '<w:rPr><w:del w:id="5"/></w:rPr>'),
      paragraph('2', '<w:rPr><w:vanish/></w:rPr>'),
      paragraph('0万元', '<w:pPrChange><w:pPr><w:pStyle w:val="c"/></w:pPr></w:pPrChange>'),
      paragraph('末段，', '<w:rPr><w:moveFrom w:id="6"/></w:rPr>'),
    ].join('');
    const file = docx(body, { styles });
    expect(imported('稿.docx', file)).toBe('会费2.00<sup>注</sup>万元\n\n培训费3.20万元\n\n末段，\n');
    expect(leftOut('稿.docx', file)).toEqual(['1 hidden-text']);
  });

  it('says what it leaves out', () => {
    const row = (text: string, properties: string) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cell(text)}${cell('1')}</w:tr>`;
    const body = [
      `<w:p>${run('收入')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('6')}</w:ins><w:r><w:commentReference w:id="0"/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`,
      `<w:tbl>${row('甲', '')}${row('乙', '<w:del/>')}${row('丙', '<w:hidden/>')}${row('丁', '<w:ins/>')}</w:tbl>`,
    ].join('');
    expect(imported('稿.docx', docx(body))).toBe('收入6\n\n| 甲  |   1 |\n| --- | --: |\n| 丁  |   1 |\n');
    expect(leftOut('稿.docx', docx(body))).toEqual(['2 deleted-text', '1 comment', '1 picture', '1 hidden-row']);
  });

  it('of tables in tables too deep to read keeps the rest, and says so', () => {
    const nested = (depth: number): string =>
      `<w:tbl><w:tr><w:tc>${paragraph(`第${depth}层`)}${depth > 0 ? nested(depth - 1) : ''}</w:tc></w:tr></w:tbl>`;
    const file = docx(nested(60) + paragraph('末句。'));
    const text = imported('稿.docx', file);
    expect(text).toContain('第60层');
    expect(text).not.toContain('第0层');
    expect(text).toContain('末句。');
    expect(leftOut('稿.docx', file)).toEqual(['1 nested-table']);
  });

  it('counts its lists as Word does', () => {
    const level = (at: number, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, '%1、')}${level(1, '%1.%2、')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1、"/></w:lvl></w:lvlOverride></w:num>`;
    const item = (text: string, list: number, at = 0) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
    const body = [
      item('甲', 1),
      item('乙', 1),
      item('丙', 2),
      item('丁', 2),
      item('戊', 2, 1),
      item('己', 1),
      item('庚', 3),
    ];
    expect(
      imported('稿.docx', docx(body.join(''), { numbering }))
        .trim()
        .split('\n\n'),
    ).toEqual(['1、甲', '2、乙', '5、丙', '6、丁', '6.1、戊', '7、己', 'H、庚']);
  });

  it('keeps its notes, each under the number that stands beside the figure', () => {
    const refer = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnote w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="9">${paragraph('含尾差。')}</w:footnote><w:footnote w:id="4">${paragraph(' 口径不同。')}</w:footnote>`;
    const body = `<w:p>${run('收入12.00')}${refer('4')}${run('万元，支出13.00')}${refer('9')}${run('万元。')}</w:p>`;
    expect(imported('稿.docx', docx(body, { footnotes }))).toBe(
      '收入12.00<sup>1</sup>万元，支出13.00<sup>2</sup>万元。\n\n<sup>1</sup>口径不同。\n\n<sup>2</sup>含尾差。\n',
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

  it('shows what the spreadsheet shows: hidden rows, columns and sheets are left out, and told', () => {
    const rows = [
      `<row r="1">${textCell('A1', '项目')}${textCell('B1', '内部')}${textCell('C1', '预算数')}${textCell('D1', '其中')}</row>`,
      `<row r="2" hidden="1">${textCell('A2', '甲')}${textCell('B2', '密')}${numberCell('C2', '999')}</row>`,
      `<row r="3">${textCell('A3', '乙')}${textCell('B3', '密')}${numberCell('C3', '5')}${numberCell('D3', '3')}</row>`,
      `<row r="4" hidden="1"></row>`,
      `<row r="5">${numberCell('C5', '6')}${numberCell('D5', '4')}</row>`,
    ].join('');
    const columns = '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
    const merges = '<mergeCells><mergeCell ref="A2:A5"/><mergeCell ref="B1:C1"/></mergeCells>';
    const file = xlsx(
      { 甲: `${columns}<sheetData>${rows}</sheetData>${merges}`, 底稿: `<sheetData>${rows}</sheetData>` },
      '#,##0.00',
      { state: ' state="hidden"' },
    );
    expect(imported('表.xlsx', file)).toBe(
      outdent(`
        甲

        | 项目 | 内部 | 其中 |
        | ---- | ---: | ---: |
        | 甲   | 5.00 | 3.00 |
        |      | 6.00 | 4.00 |
      `),
    );
    expect(leftOut('表.xlsx', file)).toEqual(['1 hidden-row', '1 hidden-column', '1 hidden-sheet']);
  });

  it('keeps raised marks apart from the digits, in shared strings as in its cells', () => {
    const run = (text: string, look = '') => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
    const raised = '<vertAlign val="superscript"/>';
    const strings = `<si>${run('12.00')}${run('1', raised)}</si><si>${run('占地m')}${run('2', raised)}<rPh><t>zhàn</t></rPh></si>`;
    const rows = [
      `<row r="1">${textCell('A1', '项目')}${textCell('B1', '金额')}</row>`,
      `<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c></row>`,
      `<row r="3">${textCell('A3', '乙')}<c r="B3" t="inlineStr"><is>${run('3.00')}${run('注', raised)}${run('4', '<strike/>')}</is></c></row>`,
    ].join('');
    expect(imported('表.xlsx', xlsx({ Sheet1: `<sheetData>${rows}</sheetData>` }, '0', { strings }))).toBe(
      outdent(`
        | 项目   |                          金额 |
        | ------ | ----------------------------: |
        | 占地m2 |             12.00<sup>1</sup> |
        | 乙     | 3.00<sup>注</sup><del>4</del> |
      `),
    );
  });

  it('counts its days from 1904 where it says so', () => {
    const rows = `<row r="1">${textCell('A1', '甲')}${numberCell('B1', '45292')}</row><row r="2">${textCell('A2', '乙')}${numberCell('B2', '0.75')}</row>`;
    const file = xlsx({ Sheet1: `<sheetData>${rows}</sheetData>` }, 'yyyy/m/d', {
      properties: '<workbookPr date1904="true"/>',
    });
    expect(imported('表.xlsx', file)).toContain('2028年1月2日');
    expect(imported('表.xlsx', file)).toContain('1904年1月1日');
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
    ['45292.75', 'yyyy/m/d', '2024年1月1日'],
    ['12', ';;;', ''],
    ['-12', '0.00;;', ''],
    ['12', '0.00;;', '12.00'],
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
    expect(imported('表.csv', '<上年>,金额\n<f>甲,1.20\n')).toContain('上年');
    expect(imported('表.csv', '<f>甲,1.20\n乙,2.30\n')).toMatch(/f.{1,3}甲 *\| 1\.20/);
  });

  it.each([
    '李**',
    '李**，王**。',
    '张*三 13*',
    '**',
    '~~5.00~~',
    '12_34_56',
    '[1](a) ![2] [^3]',
    '<b>5</b> & &amp; &lt;',
    '`x` \\\\ \\*',
    '# 一 #',
    '- 一',
    '1. 二',
    '10) 三',
    '> 四',
    'www.a.com a@b.cn https://a.cn/**',
    '见www.r.cn<f>第三款，https://a.cn<b>和ftp://c.cn*d*',
    '甲 | 乙',
    '---',
    '$5$',
  ])('keep every character: %s', (text) => {
    const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const body =
      paragraph(xml) +
      paragraph(xml, '<w:outlineLvl w:val="1"/>') +
      table([cell('甲'), cell(xml)], [cell('乙'), cell('x')]);
    const draft = imported('稿.docx', docx(body));
    expect(shownBy(draft)).toEqual([text, text, '甲', text, '乙', 'x']);
    const tabs = `${imported('表.txt', `甲\t${text}\n乙\tx\n丙\t1.00\n`)}`;
    if (!/[<&~\\`]/.test(text)) expect(shownBy(tabs).slice(0, 4)).toEqual(['甲', text, '乙', 'x']);
  });

  it('of HTML show what the page shows', () => {
    const page =
      '<p>收入5.00<sup>1</sup>万元<span style="display: none">9.00</span>，<s>6.00</s>7.00。</p><table><tr><td>甲<td>1.00<sup>2</sup><tr style="display:none"><td>乙<td>2<tr><td colspan="900">丙</table><img src="a.png">';
    expect(imported('页.html', page)).toContain('收入5.00<sup>1</sup>万元，<del>6.00</del>7.00。\n');
    expect(imported('页.html', page)).toContain('1.00<sup>2</sup>');
    expect(imported('页.html', page)).not.toContain('乙');
    expect(leftOut('页.html', page)).toEqual(['1 hidden-text', '1 hidden-row', '1 wide-span', '1 picture']);
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

  it('give a draft that can be read: a NUL is the replacement character', () => {
    expect(imported('表.csv', '甲\0,1\n乙,2\n')).toContain('甲\uFFFD');
    expect(imported('页.html', '<p>甲\0乙</p>')).not.toContain('\0');
  });

  it('of Excel with thousands of sheets of one part, or more cells than anyone filled, are refused at once', () => {
    const hostile = (entries: string, sheet: string) =>
      zipSync({
        'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${entries}</sheets></workbook>`),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
        ),
        'xl/worksheets/s.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
      });
    const row = `<row>${'<c t="str"><v>1</v></c>'.repeat(100)}</row>`;
    const began = performance.now();
    expect(imported('表.xlsx', hostile('<sheet name="x" r:id="a"/>'.repeat(5000), row.repeat(100)))).toBe('too-large');
    expect(imported('表.xlsx', hostile('<sheet name="x" r:id="a"/>'.repeat(2), row))).toBe('damaged');
    const wide = '<row><c r="GR1" t="str"><v>1</v></c></row>'.repeat(6000);
    expect(imported('表.xlsx', hostile('<sheet name="x" r:id="a"/>', wide))).toBe('too-large');
    expect(imported('表.xlsx', hostile('<sheet name="x" r:id="a"/>', row.repeat(20_000)))).toBe('too-large');
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('that unpack to more than anyone wrote are refused', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(49 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(imported('稿.docx', bomb)).toBe('too-large');
  });
});
