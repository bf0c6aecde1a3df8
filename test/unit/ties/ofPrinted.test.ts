import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const report = (...lines: string[]) =>
  expectFindings(['# 白石县2024年财政决算', '', '一、收支决算情况', '', ...lines, ''].join('\n'));

describe('an amount that the percentage behind it is of', () => {
  it('is not what has changed', () => {
    report('全县支出完成28614万元，完成年初预算34120万元的83.9%，比上年减支2106万元，下降6.9%。');
    report('全县支出完成28614万元，完成年初预算34120万元的83.9%，比上年减支⟦2606⟧{growth → 2106}万元，下降6.9%。');
  });

  it('has no parts', () => {
    const fund = (whole: string) =>
      report(
        `基金收入完成${whole}万元，占年初预算3560万元的51.9%，同比增长8.3%，其中土地出让收入1625万元，污水处理费收入138万元，配套费收入84万元；基金支出2960万元。`,
      );
    fund('1847');
    fund('⟦1747⟧{share → 1847}');
  });
});

describe('completion of a budget', () => {
  it('is of the one that is named, not of another that is printed', () => {
    report('经营收入完成312万元，完成年初预算240万元的130%，完成调整预算的100%。');
    report('经营收入完成312万元，完成年初预算240万元的130%，完成调整预算320万元的⟦95.5%⟧{completion → 97.5%}。');
  });
});
