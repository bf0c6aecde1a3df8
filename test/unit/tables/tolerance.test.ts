import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('the printed digits are the tolerance', () => {
  it('326.71 may be the sum of what prints as 326.72', () => {
    expectFindings(`
      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 326.71 | 226.35 | 100.37 |
      | 卫生健康支出 | 54.00 | 54.00 | 0.00 |
    `);
  });

  it('two units of the last place are too many for two parts', () => {
    expectFindings(`
      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | ⟦326.70⟧{row-total → 326.72} | 226.35 | 100.37 |
      | 卫生健康支出 | 54.00 | 54.00 | 0.00 |
    `);
  });

  it('10.2 is 10.20, a blank or a dash is zero', () => {
    expectFindings(`
      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 10.20 | 10.2 | |
      | 卫生健康支出 | 54 | 54.00 | - |
      | 住房保障支出 | | | —— |
    `);
  });

  it('a whole number among two-place numbers is exact, not about', () => {
    expectFindings(`
      | 科目编码 | 科目名称 | 预算数 |
      | --- | --- | ---: |
      | 208 | 社会保障和就业支出 | ⟦163⟧{category-sum → 163.32} |
      | 20805 | 行政事业单位养老支出 | 163.32 |
      | 221 | 住房保障支出 | 72.36 |
      | 22102 | 住房改革支出 | 72.36 |
      | 210 | 卫生健康支出 | 5.21 |
      | 21011 | 行政事业单位医疗 | 5.21 |
    `);
  });

  it('but in a table of whole numbers it is about', () => {
    expectFindings(`
      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 327 | 226 | 100 |
      | 卫生健康支出 | 54 | 54 | 0 |
    `);
  });

  it('full-width digits and thousands separators change nothing', () => {
    expectFindings(`
      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 1,326.72 | １，２２６．３５ | 100.37 |
      | 卫生健康支出 | 54.00 | ５４．００ | |
    `);
  });
});
