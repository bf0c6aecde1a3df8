import { describe, expect, it } from 'vitest';
import { converted } from '../support/convert.ts';
import { outdent } from '../support/draft.ts';

describe('a table becomes a pipe table', () => {
  it('from a run of tab-separated lines, its amounts set right', () => {
    const text = '表一 收支总体情况表\n项目\t预算数\n一、财政拨款\t1,240.58\n　　基金\t\n合计\t1,240.58\n后面的话。\n';
    expect(converted(text).text).toBe(
      outdent(`
        表一 收支总体情况表

        | 项目         |   预算数 |
        | ------------ | -------: |
        | 一、财政拨款 | 1,240.58 |
        | 　　基金     |          |
        | 合计         | 1,240.58 |

        后面的话。
      `),
    );
  });

  it('from one cell a line, broken cells mended', () => {
    expect(converted('\t项目\n\t金额\n\n\t公务用车\n运行维护费\n\t5.00\n').text).toBe(
      outdent(`
        | 项目               | 金额 |
        | ------------------ | ---: |
        | 公务用车运行维护费 | 5.00 |
      `),
    );
  });

  it('from HTML: a merged label is repeated in the header and blank below, a merged amount has a ditto mark', () => {
    const text = outdent(`
      <table>
      <tr><th rowspan="2">科目</th><th colspan="2">预算数</th></tr>
      <tr><th>基本支出</th><th>项目支出</th></tr>
      <tr><td rowspan="2">甲</td><td>1.00</td><td rowspan="2">3.00</td></tr>
      <tr><td>2.00</td></tr>
      <tr><td>乙<br>丙</td><td colspan="2">
        4.00
      </td></tr>
      </table>
    `);
    expect(converted(text).text).toBe(
      outdent(`
        | 科目     |   预算数 |   预算数 |
        | -------- | -------: | -------: |
        | 科目     | 基本支出 | 项目支出 |
        | 甲       |     1.00 |     3.00 |
        |          |     2.00 |       〃 |
        | 乙<br>丙 |     4.00 |       〃 |
      `),
    );
  });

  it('without a header under a header that holds nothing, and short rows stay short', () => {
    expect(converted('甲\t1.00\t2.00\n乙\t3.00\n').text).toBe(
      outdent(`
        |     |      |      |
        | --- | ---: | ---: |
        | 甲  | 1.00 | 2.00 |
        | 乙  | 3.00 |
      `),
    );
  });

  it('with what Markdown would take for markup escaped, and nothing else', () => {
    const cells = '项目\t说明\n甲|乙\t*丙*\na<c>\t1. 丁 - 戊\n**\thttps://a.cn/b_c\n';
    expect(converted(cells).text.split('\n').slice(2, 5)).toEqual([
      '| 甲\\|乙 | \\*丙\\*           |',
      '| a\\<c\\> | 1. 丁 - 戊       |',
      '| **     | https://a.cn/b_c |',
    ]);
  });

  it('with its title, where several stand in one run', () => {
    const text = '表一 收入表\t\n项目\t金额\n甲\t1\n表二 支出表\t\n项目\t金额\n乙\t2\n';
    expect(
      converted(text)
        .text.split('\n')
        .filter((line) => !line.startsWith('|')),
    ).toEqual(['表一 收入表', '', '', '表二 支出表', '', '']);
  });

  it('alone, where only the one at the caret is asked for', () => {
    const text = '甲\t1\n乙\t2\n\n文字\n\n丙\t3\n丁\t4\n';
    const result = converted(text, text.indexOf('丁'));
    expect(result.converted).toBe(1);
    expect(result.text.startsWith('甲\t1\n乙\t2\n\n文字\n\n|')).toBe(true);
    expect(converted(text, text.indexOf('字')).edits).toEqual([]);
  });

  it('with the line ends that the text has', () => {
    const { text } = converted('题\r\n甲\t1\r\n乙\t2\r\n末\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('|\r\n\r\n末\r\n')).toBe(true);
  });
});

describe('a table stays as it is', () => {
  it.each([
    ['text-outside', '<table><caption>表一</caption><tr><td>甲</td><td>1</td></tr></table>'],
    ['table-inside', '<table><tr><td>甲<table><tr><td>1</td></tr></table></td></tr></table>'],
    ['picture-or-link', '<table><tr><td><img src="a.png">甲</td><td>1</td></tr></table>'],
    ['comment', '<table><tr><td>甲</td><td>1</td></tr><!-- 待核 --></table>'],
    ['comment', '丙\t1\n丁\t2 <!-- tieout-ignore total-row: 见批复 -->'],
    ['too-large', `${'1\t\t\t'.repeat(1000)}\n`.repeat(40)],
  ])('%s', (reason, table) => {
    const text = `文字\n\n${table}\n\n甲\t1\n乙\t2\n`;
    const result = converted(text);
    expect(result.left).toEqual([{ start: 4, reason }]);
    expect(result.converted).toBe(1);
    expect(result.text.startsWith(`文字\n\n${table}`)).toBe(true);
  });
});
