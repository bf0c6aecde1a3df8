import { describe, expect, it } from 'vitest';
import { bracketed, figuresIn } from '../support/figures.ts';

/** A draft with brackets round its figures; reading it without them must find them at the same places. */
function expectFigures(shown: string): void {
  expect(bracketed(shown.replace(/\[([\d.,%％ &;#-]+)\]/g, '$1'))).toBe(shown);
}

describe('figures stand where they are printed', () => {
  it('in prose, after characters outside the BMP', () => {
    expectFigures('𠮷木乡😀👨‍👩‍👧管护站支出[12.50]万元，占[3.10%]，𠮷[6]人');
  });

  it('in prose of several lines, with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r', ' \n', '\n　　'])
      expectFigures(`支出[12.50]万元，${end}占[3.10％]；${end}${end}其中[2]人`);
  });

  it('behind a byte-order mark, whatever stands first', () => {
    for (const first of ['支出', '# 支出', '**支出**', '- 支出', '> 支出', '`甲`支出']) {
      expectFigures(`\uFEFF${first}[12.50]万元，占**[3.10%]**`);
    }
    expectFigures('\uFEFF| 项目 | 金额 |\n| --- | --- |\n| 合计 | [3.5] |\n| **小计** | **[2.5]** |\n');
    expectFigures('\uFEFF项目\t金额\t基本\t项目\n合计\t[3.5]\t[2.5]\t[1]\n');
  });

  it('between emphasis, entities, escapes and code', () => {
    expectFigures('**支出[12.50]万元**，_占_ **[3.10%]**，&amp;[4.5]万元\\*[6]人，`[7.5]万元`，[8.5]<b>万元</b>');
  });

  it('behind an address that an escape hides', () => {
    expectFigures('预算股\\@qh.gov.cn，**支出**[12.50]万元，占[3.10%]');
    expectFigures('| 联系 | 金额 |\n| --- | --- |\n| 预算股\\@qh.gov.cn，[3]人 | [12.50] |\n');
  });

  it('in a pipe table', () => {
    expectFigures(
      '| 项目𠮷 | 金额 | 备注 |\r\n| --- | ---: | --- |\r\n| 甲\\|乙 | [12.50] | 约[3]人 |\r\n|**合计**|**[12.50]**|😀<br>[5%]|\r\n',
    );
  });

  it('in tab-separated rows', () => {
    expectFigures(
      '项目\t合计\t基本\t项目\r\n𠮷甲\t [12.50] \t[10]\t[2.50]\r\n**合计**\t**[12.50]**\t<p>[10]</p>\t&nbsp;[2.50]\r\n',
    );
  });

  it('in one cell a line', () => {
    expectFigures('\t项目\n\t金额\n\n\t😀甲\n\t [12.50]\n\n\t合计\n\t**[12.50]**\n\n');
  });

  it('in an HTML table', () => {
    expectFigures(
      '<table>\r\n<tr><th>项目</th><th>金额</th></tr>\r\n<tr><td>𠮷&amp;甲</td><td align="right">\r\n  [12.50]\r\n</td></tr>\r\n<tr><td>合<br>计</td><td><b>[12.50]</b></td></tr>\r\n</table>\r\n',
    );
  });

  it('in lists, quotes and headings', () => {
    expectFigures(
      '1. 支出[12.50]万元\n   占[3.10%]\n   - 😀其中[2]人\n\n> 引用[5.5]万元\n> > 再引[6.5]万元\n\n## 标题[7]人 ##\n',
    );
  });

  it('when the number itself is written with entities, over all of its source', () => {
    const text = '<table><tr><td>甲</td><td>12&#46;50</td></tr></table>';
    const figure = figuresIn(text).find(({ value }) => value === '12.50');
    expect(figure && text.slice(figure.start, figure.end)).toBe('12&#46;50');
  });

  it('and a table cell with no number holds none', () => {
    expectFigures('项目\t合计\t基本\t项目\n甲\t-\t——\t\n乙\t[1]\t[1]\t\n');
  });
});
