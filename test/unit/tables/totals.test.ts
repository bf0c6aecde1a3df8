import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('a total row', () => {
  it('at the bottom is the sum of the categories above', () => {
    expectFindings(`
      | 科目编码 | 科目名称 | 预算数 |
      | --- | --- | ---: |
      | 208 | 社会保障和就业支出 | 163.32 |
      | 20805 | 行政事业单位养老支出 | 163.32 |
      | 221 | 住房保障支出 | 72.36 |
      | 22102 | 住房改革支出 | 72.36 |
      | | 合计 | ⟦253.68⟧{total-row → 235.68} |
    `);
  });

  it('at the top is the sum of the categories below', () => {
    expectFindings(`
      | 科目编码 | 科目名称 | 预算数 |
      | --- | --- | ---: |
      | | 合计 | ⟦253.68⟧{total-row → 235.68} |
      | 208 | 社会保障和就业支出 | 163.32 |
      | 20805 | 行政事业单位养老支出 | 163.32 |
      | 221 | 住房保障支出 | 72.36 |
      | 22102 | 住房改革支出 | 72.36 |
    `);
  });

  it('in the code column is a total all the same', () => {
    expectFindings(`
      | 科目编码 | 科目名称 | 预算数 |
      | --- | --- | ---: |
      | 208 | 社会保障和就业支出 | 163.32 |
      | 221 | 住房保障支出 | 72.36 |
      | 合 计 | | ⟦253.68⟧{total-row → 235.68} |
    `);
  });

  it('of this year and last year’s carry-over make the grand total', () => {
    expectFindings(`
      | 项目 | 预算数 |
      | --- | ---: |
      | 一、一般公共预算拨款收入 | 800.00 |
      | 二、事业收入 | 48.30 |
      | 本年收入合计 | 848.30 |
      | 上年结转 | 20.00 |
      | 收入总计 | ⟦868.00⟧{total-row → 868.30} |
    `);
  });
});

describe('income and expenditure side by side', () => {
  /** What is said of a blank cell stands at its end. */
  const cell = (total: string) => (total.startsWith('⟦⟧') ? ` ${total}` : `${total} `);
  const balanced = (income: string, expenditure: string) => `
    表一 收支总体情况表

    | 收入项目 | 预算数 | 支出项目 | 预算数 |
    | --- | ---: | --- | ---: |
    | 一、一般公共预算拨款 | 800.00 | 一、教育支出 | 600.00 |
    | 二、事业收入 | 48.30 | 二、卫生健康支出 | 148.30 |
    | | | 三、住房保障支出 | 100.00 |
    | 收入总计 | ${cell(income)}| 支出总计 | ${cell(expenditure)}|
  `;

  it('balance', () => {
    expectFindings(balanced('848.30', '848.30'));
  });

  it('do not balance where one total is wrong, and that total is named', () => {
    expectFindings(balanced('848.30', '⟦843.80⟧{total-row → 848.30}'));
    expectFindings(balanced('⟦843.80⟧{total-row → 848.30}', '848.30'));
  });

  it('say what a total is that one of them leaves blank', () => {
    expectFindings(balanced('848.30', '⟦⟧{balance → 848.30}'));
    expectFindings(balanced('⟦⟧{balance → 848.30}', '848.30'));
  });

  it('are still to be added up where both are blank, or nothing is earned and spent', () => {
    expectFindings(balanced('', ''));
    expectFindings(`
      表一 收支总体情况表

      | 收入项目 | 预算数 | 支出项目 | 预算数 |
      | --- | ---: | --- | ---: |
      | 一、政府性基金预算拨款 | 0.00 | 一、城乡社区支出 | 0.00 |
      | 收入总计 | 0.00 | 支出总计 | |
    `);
  });

  it('may be shown by more than two columns of sums, one without a total', () =>
    expectFindings(`
      表一 收支总体情况表

      | 收入项目 | 预算数 | 支出按功能分类 | 预算数 | 支出按用途 | 预算数 |
      | --- | ---: | --- | ---: | --- | ---: |
      | 一、一般公共预算拨款 | 800.00 | 一、教育支出 | 600.00 | 一、基本支出 | 700.00 |
      | 二、事业收入 | 48.30 | 二、卫生健康支出 | 248.30 | 二、项目支出 | 148.30 |
      | 收入总计 | 848.30 | 支出总计 | 848.30 | 支出总计 | |
    `));
});
