import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('a category that the text gives money to', () => {
  const draft = (sentence: string, row = '') => `
    一般公共预算财政拨款支出决算表

    单位：万元

    | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | | 合计 | 594.60 | 424.60 | 170.00 |
    | 208 | 社会保障和就业支出 | 58.20 | 58.20 | |
    | 20805 | 行政事业单位养老支出 | 58.20 | 58.20 | |
    | 213 | 农林水支出 | 496.30 | 326.30 | 170.00 |
    | 21303 | 水利 | 496.30 | 326.30 | 170.00 |
    | 221 | 住房保障支出 | 40.10 | 40.10 | |
    | 22102 | 住房改革支出 | 40.10 | 40.10 | |${row}

    ## 五、一般公共预算财政拨款支出决算情况说明

    ${sentence}
  `;

  it('is in a table', () =>
    expectFindings(draft('主要用于农林水支出496.30万元、⟦教育支出⟧{code-absent}2.00万元，均为项目支出。')));
  it.each([
    ['where it is', draft('主要用于农林水支出496.30万元、住房保障支出40.10万元。')],
    ['where it is nothing', draft('主要用于农林水支出496.30万元，教育支出0.00万元。')],
    ['of an economic category', draft('项目支出170.00万元，其中资本性支出60.00万元。')],
    ['where it costs nothing that is printed', draft('以上各项均不用于教育支出。')],
  ])('silent %s', (_, text) => expectFindings(text));
});
