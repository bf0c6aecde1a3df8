import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const budget = (...lines: string[]) =>
  expectFindings(['# 白石县水务局2025年度部门预算', '', '一、收支总体情况', '', ...lines, ''].join('\n'));

describe('a total with its income and its expenditure', () => {
  const both = (total: string, repairs: string) =>
    budget(
      `2025年收支总预算${total}万元。收入包括：一般公共预算拨款收入1318.20万元、事业收入206.17万元；支出包括：农林水支出${repairs}万元、社会保障和就业支出206.80万元、住房保障支出117.57万元。`,
    );

  it('is wrong where both come to another amount', () => {
    both('1524.37', '1200.00');
    both('⟦1524.73⟧{parts → 1524.37}', '1200.00');
  });

  it('is not where only one of them does', () => {
    both('1524.37', '1133.00');
  });

  it('proves one where the other comes to it, and a slip of the finger keeps the first from it', () => {
    both('1524.37', '⟦1280.00⟧{parts → 1200.00}');
  });

  it('may be of one fund alone, with the funds that it is not of', () => {
    const general = (repairs: string) =>
      budget(
        `2025年财政拨款收支总预算1524.37万元。收入全部为一般公共预算拨款（无政府性基金预算拨款），包括：当年拨款收入1318.20万元、上年结转206.17万元；支出包括：农林水支出${repairs}万元、社会保障和就业支出206.80万元、住房保障支出117.57万元。`,
      );
    general('1200.00');
    general('⟦1280.00⟧{parts → 1200.00}');
  });
});

describe('a rate of each year', () => {
  it('is no rate between the first and the last', () => {
    budget('2020年至2024年，水利投入由1200.00万元增加到1756.92万元，年均增长10%。');
    budget('水利投入由1200.00万元增加到1756.92万元，平均每年增加139.23万元，年均复合增长率为10.00%。');
    budget('水利投入由1200.00万元增加到1756.92万元，增长⟦64.41%⟧{growth → 46.41%}。');
  });
});
