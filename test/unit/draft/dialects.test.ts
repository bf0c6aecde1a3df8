import { describe, expect, it } from 'vitest';
import { readCells } from '../../../server/src/draft/dialects/cells.ts';
import { readHtmlTable } from '../../../server/src/draft/dialects/html.ts';
import { readPipes } from '../../../server/src/draft/dialects/pipe.ts';
import { readTabs } from '../../../server/src/draft/dialects/tabs.ts';
import { gridsIn, rowsOf } from '../support/grids.ts';

describe('pipe tables', () => {
  it('are read with or without pipes at the ends', () => {
    const rows = [
      ['项目', '金额'],
      ['甲', '1'],
    ];
    expect(rowsOf(readPipes('| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1 |\n'))).toEqual(rows);
    expect(rowsOf(readPipes('项目|金额\n-|-:\n甲|1'))).toEqual(rows);
  });

  it('keep escaped pipes, drop emphasis, break lines', () => {
    const [grid] = gridsIn('| 项目 | 金额 |\n| --- | --- |\n| 甲\\|乙 | **1** |\n| 上<br>下 | `2` |\n| ** | 1. |\n');
    expect(rowsOf(grid!)).toEqual([
      ['项目', '金额'],
      ['甲|乙', '1'],
      ['上\n下', '2'],
      ['**', '1.'],
    ]);
  });

  it('may have short rows; what is beyond the header is dropped', () => {
    expect(rowsOf(readPipes('|甲|乙|\n|-|-|\n|1|\n|1|2|3|\n||\n'))).toEqual([['甲', '乙'], ['1'], ['1', '2'], ['']]);
  });

  it('with a header that holds nothing have none', () => {
    expect(rowsOf(readPipes('| | |\n|-|-|\n| 甲 | 1 |\n| | |\n'))).toEqual([
      ['甲', '1'],
      ['', ''],
    ]);
  });

  it('merge a ditto mark with the cell above', () => {
    const text = '| 甲 | 10 |\n|---|---|\n| 〃 | 〃 |\n| 乙 | &#12291; |\n| 丙 | 〃 |';
    expect(rowsOf(readPipes(text))).toEqual([
      ['甲', '10'],
      ['^', '^'],
      ['乙', '〃'],
      ['丙', '^'],
    ]);
    expect(rowsOf(gridsIn(`- 一\n\n  ${text.replaceAll('\n', '\n  ')}\n`)[0]!)).toEqual(rowsOf(readPipes(text)));
  });

  it('set in by spaces only where spaces are not there to set a column right', () => {
    const text = '| 　甲 |    乙 |    丙 |\n|---|---|---:|\n| 　　丁 |    戊 |     1 |\n';
    const indents = (source: string) => gridsIn(source)[0]!.rows.map((row) => row.map(({ indent }) => indent));
    expect(indents(text)).toEqual([
      [1, 1, 1],
      [2, 1, 0],
    ]);
  });
});

describe('tab-separated rows', () => {
  it('have as many cells as tabs, and one', () => {
    expect(rowsOf(readTabs('项目\t金额\t\n\t1\t2\n甲\n'))).toEqual([['项目', '金额', ''], ['', '1', '2'], ['甲']]);
  });

  it('lose the markup that conversion left behind', () => {
    expect(rowsOf(readTabs('**合 计**\t<p>1</p>\t&nbsp;2\t**\n'))).toEqual([['合 计', '1', '2', '**']]);
  });

  it('are several tables where titles of their own stand between them', () => {
    const grids = gridsIn('表一 收入表\t\t\n项目\t金额\t备注\n甲\t1\t\n表二 支出表\t\t\n项目\t金额\t备注\n乙\t2\t\n');
    expect(grids.map(rowsOf)).toEqual([
      [
        ['项目', '金额', '备注'],
        ['甲', '1', ''],
      ],
      [
        ['项目', '金额', '备注'],
        ['乙', '2', ''],
      ],
    ]);
  });
});

describe('one cell a line', () => {
  it('a tab begins a cell, a blank line ends the row', () => {
    expect(rowsOf(readCells('\t项目\n\t金额\n\n\t甲\n\t\n\n\t\n\t2\n'))).toEqual([
      ['项目', '金额'],
      ['甲', ''],
      ['', '2'],
    ]);
  });

  it('a line without a tab goes on with its cell', () => {
    expect(rowsOf(readCells('\t公务用车\n运行维护费\n\t1,240.\n58\n'))).toEqual([['公务用车运行维护费', '1,240.58']]);
  });

  it('but a number and words that begin with one stay apart', () => {
    expect(rowsOf(readCells('\t合计\n\t848.30\n2023年预算\n'))).toEqual([['合计', '848.30\n2023年预算']]);
  });
});

describe('HTML tables', () => {
  it('put a merged cell in every place it covers', () => {
    const html =
      '<table><tr><th rowspan="2">项目</th><th colspan="2">预算</th></tr><tr><th>基本</th><th>项目</th></tr><tr><td>甲<td>1<td>2</table>';
    expect(rowsOf(readHtmlTable(html))).toEqual([
      ['项目', '预算', '^'],
      ['^', '基本', '项目'],
      ['甲', '1', '2'],
    ]);
  });

  it('read entities and line breaks', () => {
    expect(rowsOf(readHtmlTable('<table><tr><td>甲&amp;乙<br>丙</td><td> 1&#46;5 </td></tr></table>'))).toEqual([
      ['甲&乙\n丙', '1.5'],
    ]);
  });

  it('survive absurd spans and tables inside cells', () => {
    const grid = readHtmlTable(
      '<table><tr><td rowspan="99999" colspan="99999">1</td><td rowspan="-1" colspan="x">2</td></tr><tr><td>3</td></tr></table>',
    );
    expect(grid.columns).toBeLessThan(300);
    const cells = '<td rowspan="2000" colspan="200">1</td>'.repeat(200);
    const many = readHtmlTable(`<table><tr>${cells}</tr>${'<tr></tr>'.repeat(2000)}</table>`);
    expect(many.rows.flat().length).toBeLessThan(400_000);
    const nested = readHtmlTable('<table><tr><td>1<table><tr><td>2</td></tr></table></td><td>3</td></tr></table>');
    expect(nested.rows[0]!.at(-1)!.text).toBe('3');
  });
});
