import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';
import { pastedTable } from '../../../server/src/convert/paste.ts';
import { spreadsheetText } from '../../../server/src/convert/spreadsheetText.ts';
import { measureFor } from '../../../server/src/text/width.ts';
import { outdent } from '../support/draft.ts';
import { gridsIn, rowsOf } from '../support/grids.ts';

/** The draft after pasting at `|`. */
function pasted(marked: string, clipboard: { html?: string; text?: string }): string | undefined {
  const at = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const inserted = pastedTable(checkText(text).draft, text, { start: at, end: at }, clipboard, measureFor(false));
  return inserted === undefined ? undefined : text.slice(0, at) + inserted + text.slice(at);
}

/** As Excel writes it: classes, indentation by style, accounting spaces, wrapped source lines. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {mso-number-format:"\\#\\,\\#\\#0\\.00"; text-align:right;}
.xl66 {text-align:left; mso-char-indent-count:1; padding-left:9px;}
--></style></head><body><!--StartFragment-->
<table border=0 width=300><col width=100><tr height=20>
<td colspan=2 class=xl64>部门收支总表</td></tr>
<tr><td>编制单位：青禾县林业局</td><td>单位：万元</td></tr>
<tr><td>项目</td><td>预算数</td></tr>
<tr><td>一、一般公共
  预算</td><td class=xl65><span style='mso-spacerun:yes'>&nbsp;</span>1,240.58 </td></tr>
<tr><td class=xl66>其中：基金</td><td class=xl65>01<br>02</td></tr>
<tr><td></td><td></td></tr></table>
<!--EndFragment--></body></html>`;

describe('what is pasted', () => {
  it('from Excel becomes a pipe table under its title and unit', () => {
    expect(pasted('第一段。¦', { html: EXCEL, text: 'x\ty' })).toBe(
      outdent(`
        第一段。

        部门收支总表

        编制单位：青禾县林业局　　单位：万元

        | 项目             |   预算数 |
        | ---------------- | -------: |
        | 一、一般公共预算 | 1,240.58 |
        | 　其中：基金     | 01<br>02 |
      `).trimEnd(),
    );
  });

  it('from a web page or Word keeps the paragraphs around the table and the merged cells in it', () => {
    const html =
      '<meta charset="utf-8"><h3>三、说明</h3><p>如下：</p><table class="MsoTableGrid"><tr><td rowspan="2"><p>项目</p></td><td colspan="2"><p>金额</p></td></tr><tr><td>甲</td><td>乙</td></tr><tr><td><p>公务</p><p>接待</p></td><td>1</td><td>2</td></tr></table><p>完</p>';
    expect(pasted('¦\n', { html })).toBe(
      outdent(`
        ### 三、说明

        如下：

        | 项目         | 金额 | 金额 |
        | ------------ | ---: | ---: |
        | 项目         |   甲 |   乙 |
        | 公务<br>接待 |    1 |    2 |

        完
      `),
    );
  });

  it('as tab-separated text is a table too', () => {
    expect(pasted('上文\n¦下文\n', { text: '项目\t金额\r\n甲\t="01"\r\n"乙\n丙"\t2.00\t\r\n' })).toBe(
      outdent(`
        上文

        | 项目     | 金额 |
        | -------- | ---: |
        | 甲       |   01 |
        | 乙<br>丙 | 2.00 |

        下文
      `),
    );
  });

  it.each([
    ['text', { text: '一句话。\n又一句。' }],
    ['one cell', { html: '<table><tr><td>1,240.58</td></tr></table>', text: '1,240.58' }],
    ['one column', { text: '1\n2\n3' }],
    ['one row', { text: '甲\t1' }],
    ['lines set in by tabs', { text: '\t甲\n\t乙\n' }],
    ['HTML without a table', { html: '<p>甲</p>', text: '甲' }],
  ])('is left to the editor: %s', (_, clipboard) => {
    expect(pasted('¦', clipboard)).toBeUndefined();
  });

  it.each([
    ['a pipe table', '| 甲 | 乙 |\n|---|---|\n| 1¦ | 2 |\n'],
    ['a run of tab-separated lines', '甲\t1\n乙¦\t2\n'],
    ['code', '```\n甲¦\n```\n'],
    ['a table in a list', '- 收入：\n\n  | 甲 | 乙 |\n  |---|---|\n  | 1¦ | 2 |\n'],
    ['code in a quote', '> ~~~\n> 甲¦\n> ~~~\n'],
    ['front matter', '---\n¦disclosure: budget\n---\n'],
  ])('is left to the editor inside %s', (_, text) => {
    expect(pasted(text, { text: '丙\t1\n丁\t2' })).toBeUndefined();
  });
});

describe('a table copied for Excel', () => {
  it('is tab-separated; what Excel would take for something else is text', () => {
    const [grid] = gridsIn(
      '| 编码 | 名称 | 数 |\n|---|---|---:|\n| 01 | 　　(5) | 1,240.58 |\n| -甲 | 1-2 | -5.20 |\n| a<br>b | “c” | 3.10% |\n',
    );
    expect(spreadsheetText(grid!)).toBe(
      '编码\t名称\t数\r\n="01"\t　　(5)\t1,240.58\r\n="-甲"\t="1-2"\t-5.20\r\n"a\nb"\t“c”\t3.10%\r\n',
    );
  });

  it('writes a merged cell once', () => {
    const [grid] = gridsIn(
      '<table><tr><td rowspan="2">甲</td><td colspan="2">1</td></tr><tr><td>2</td><td>3</td></tr></table>\n',
    );
    expect(spreadsheetText(grid!)).toBe('甲\t1\t\r\n\t2\t3\r\n');
  });

  it('comes back the same when it is pasted', () => {
    const text =
      '| 编码 | 名称 | 合计 |\n| --- | --- | ---: |\n| 208 | 甲 | 1,240.58 |\n| 05 | 1-2 | 5.00 |\n| 2010101 | "乙" |  |\n';
    const [grid] = gridsIn(text);
    const [again] = gridsIn(pasted('¦', { text: spreadsheetText(grid!) })!);
    expect(rowsOf(again!)).toEqual(rowsOf(grid!));
  });

  it.each([
    ['=1+1', '="=1+1"'],
    ['＝SUM(A1)', '="＝SUM(A1)"'],
    ['＋甲', '="＋甲"'],
    ['－甲', '="－甲"'],
    ['＠甲', '="＠甲"'],
    ['\u200b=1', '="\u200b=1"'],
    ['-12.00', '-12.00'],
    ['－12.00', '－12.00'],
    ['--', '="--"'],
  ])('is no formula where it begins like one: %s', (text, copied) => {
    const [grid] = gridsIn(`|甲|乙|\n|-|-|\n|${text}|1|\n`);
    expect(spreadsheetText(grid!).split('\r\n')[1]).toBe(`${copied}\t1`);
  });

  it('is no formula where it is long', () => {
    const [grid] = gridsIn(`|甲|乙|\n|-|-|\n|=${'甲'.repeat(300)}|＝${'乙'.repeat(9000)}|\n`);
    const [, row = ''] = spreadsheetText(grid!).split('\r\n');
    const [long = '', longest = ''] = row.split('\t');
    expect(long).toMatch(/^="=甲{124}"&"甲{125}"&"甲{51}"$/);
    expect(longest.startsWith("'＝乙")).toBe(true);
  });
});
