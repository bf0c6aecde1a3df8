import { describe, expect, it } from 'vitest';
import { uniformLines } from '../../../server/src/text/lines.ts';
import { regionsIn } from '../support/grids.ts';

describe('line ends', () => {
  it('become uniform without moving a character', () => {
    const text = '\uFEFF甲\r\n乙\r丙\n丁\0';
    expect(uniformLines(text)).toBe('\uFEFF甲 \n乙\n丙\n丁\uFFFD');
    expect(uniformLines(text)).toHaveLength(text.length);
  });
});

describe('a text is cut into regions', () => {
  it('of every kind', () => {
    const text = [
      '---',
      'unit: 元',
      '---',
      '',
      '# 标题',
      '一段话，',
      '又一行。',
      '',
      '| 项目 | 金额 |',
      '| --- | --- |',
      '| 甲 | 1 |',
      '',
      '项目\t金额\t备注\t其他',
      '甲\t1\t\t',
      '',
      '\t项目',
      '\t金额',
      '',
      '\t甲',
      '\t1',
      '',
      '<table>',
      '<tr><td>甲</td></tr>',
      '',
      '</table>',
      '- 甲',
      '- 乙',
    ].join('\n');
    expect(regionsIn(text)).toEqual([
      'frontmatter ---',
      'heading # 标题',
      'plain 一段话，',
      'pipes | 项目 | 金额 |',
      'tabs 项目\t金额\t备注\t其他',
      'cells 项目',
      'html <table>',
      'markdown - 甲',
    ]);
  });

  it('that hold all of it, in order', () => {
    for (const text of ['', '\n', '\n\n甲', '甲', '\uFEFF', ' \t\n', '```', '---', '---\n---\n']) {
      expect(regionsIn(text).length > 0).toBe(text !== '');
    }
  });
});

describe('front matter', () => {
  it('stands at the very top, between two rules', () => {
    expect(regionsIn('---\nunit: 元\n---\n正文')).toEqual(['frontmatter ---', 'plain 正文']);
    expect(regionsIn('\uFEFF---\nunit: 元\n...\n正文')).toEqual([
      'frontmatter \uFEFF---'.replace('\uFEFF', ''),
      'plain 正文',
    ]);
  });

  it('that is never closed is none', () => {
    expect(regionsIn('---\nunit: 元\n\n正文')[0]).not.toMatch(/^frontmatter/);
  });
});

describe('what is never closed', () => {
  it.each([
    ['a fence', '```\n12.5万元\n\n项目\t1\t2\t3\n', ['markdown ```']],
    ['a comment', '<!-- 12.5万元\n\n项目\t1\t2\t3\n', ['markdown <!-- 12.5万元']],
  ])('%s takes the rest', (_, text, regions) => {
    expect(regionsIn(text)).toEqual(regions);
  });

  it('an HTML table ends at the next blank line', () => {
    expect(regionsIn('<table>\n<tr><td>1\n\n正文\n')).toEqual(['markdown <table>', 'plain 正文']);
  });
});

describe('tabs', () => {
  it('make a table of two lines, or of one with three', () => {
    expect(regionsIn('甲\t1\n乙\t2\n')).toEqual(['tabs 甲\t1']);
    expect(regionsIn('甲\t1\t2\t3\n')).toEqual(['tabs 甲\t1\t2\t3']);
    expect(regionsIn('甲\t1\n')).toEqual(['plain 甲\t1']);
  });

  it('after a list marker make a list', () => {
    expect(regionsIn('-\t甲\n-\t乙\n')).toEqual(['markdown -\t甲']);
  });

  it('begin a table right under a paragraph', () => {
    expect(regionsIn('单位：万元\n甲\t1\t2\t3\n乙\t1\t2\t3\n')).toEqual(['plain 单位：万元', 'tabs 甲\t1\t2\t3']);
  });
});

describe('a line that is set in as code is', () => {
  it('is a paragraph where it is written in Chinese: a page set it in', () => {
    expect(regionsIn('     四、“三公”经费情况\n     2025年预算44.80万元，比2024\n年减少6.65万元。\n')).toEqual([
      'plain 四、“三公”经费情况',
      'plain 2025年预算44.80万元，比2024',
    ]);
  });

  it('is code otherwise', () => {
    expect(regionsIn('    let sum = 12.00;\n')).toEqual(['markdown let sum = 12.00;']);
  });
});

describe('a heading without a blank line below it', () => {
  it('ends with its line, however long it is, where it opens a part', () => {
    const heading = '第三部分白石县水务资源管理服务中心2025年度部门决算情况说明一、收入支出决算总体情况说明';
    expect(regionsIn(`${heading}\n白石县水务资源管理服务中心2025年度收入支出总计299.39万元。\n`)).toHaveLength(2);
  });
});
