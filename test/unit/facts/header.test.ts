import { describe, expect, it } from 'vitest';
import { headerOf } from '../support/grids.ts';

describe('the header of a table', () => {
  it('of one row', () => {
    expect(headerOf('项目\t合计\t基本支出\n甲\t1\t1\n')).toEqual({ paths: ['项目', '合计', '基本支出'], body: 1 });
  });

  it('may name several years', () => {
    expect(headerOf('项目\t2024-2026年合计\t2024年\t2025年\t2026年\n灌区改造\t6\t1\t2\t3\n')).toEqual({
      paths: ['项目', '2024-2026年合计', '2024年', '2025年', '2026年'],
      body: 1,
    });
  });

  it('of several rows gives each column its path', () => {
    const html =
      '<table><tr><th rowspan="3">项目</th><th colspan="3">本年支出</th></tr><tr><th rowspan="2">合计</th><th colspan="2">其中</th></tr><tr><th>基本支出</th><th>项目支出</th></tr><tr><td>甲</td><td>3</td><td>1</td><td>2</td></tr></table>';
    expect(headerOf(html)).toEqual({
      paths: ['项目', '本年支出/合计', '本年支出/其中/基本支出', '本年支出/其中/项目支出'],
      body: 3,
    });
  });

  it('whose merged cells became blanks is read the same', () => {
    expect(headerOf('项目\t本年支出\t\t\n\t合计\t基本支出\t项目支出\n甲\t3\t1\t2\n')).toEqual({
      paths: ['项目', '本年支出/合计', '本年支出/基本支出', '本年支出/项目支出'],
      body: 2,
    });
  });

  it('may end in a row that numbers the columns', () => {
    for (const index of ['※\t1\t2\t3', '**\t1\t2\t3', '栏次\t1\t2\t3']) {
      expect(headerOf(`项目\t合计\t基本支出\t项目支出\n${index}\n教育支出\t3\t1\t2\n`).body).toBe(2);
    }
  });

  it('may end in a row that says how the columns add up', () => {
    expect(headerOf('项目\t合计\t基本支出\t项目支出\n栏次\t1\t2=3+4\t3\n教育支出\t3\t1\t2\n').body).toBe(2);
  });

  it('leaves out the unit and the name of the department', () => {
    expect(headerOf('编制单位：白石县林业局\t\t单位：万元\n项目\t合计\t基本支出\n甲\t1\t1\n')).toEqual({
      paths: ['项目', '合计', '基本支出'],
      body: 2,
    });
  });

  it('stands above 合计 that is alone in its row, but holds 合计 that has siblings', () => {
    expect(headerOf('项目\t合计\t基本支出\t项目支出\n合计\t\t\t\n教育支出\t3\t1\t2\n').body).toBe(1);
    expect(headerOf('项目\t支出\t\t\n\t合计\t基本支出\t项目支出\n教育支出\t3\t1\t2\n').body).toBe(2);
  });
});
