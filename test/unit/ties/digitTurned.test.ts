import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const report = (...lines: string[]) =>
  expectFindings(['# 白石县2024年财政决算', '', '一、收支决算情况', '', ...lines, ''].join('\n'));

describe('a change with one digit turned', () => {
  it('is seen by a rate of many digits, though the rate does not fix all of its own', () => {
    const rise = (change: string) =>
      report(
        `全县水利支出决算412,906.35元。水利支出比2023年增加${change}元，增长136.21%；水利管理支出比2023年增加0元。`,
      );
    rise('238,098.12');
    report('水利支出决算412,906.35元，水务管理支出决算31,200.00元，比2023年增加238,098.12元，增长136.21%。');
    report(
      '水利支出决算412,906.35元，水务管理支出决算31,200.00元，比2023年增加⟦288,098.12⟧{growth → 238,098.12}元，增长136.21%。',
    );
  });
});

describe('names that between them are the whole', () => {
  it('are taxes and other income, general and special debt', () => {
    const debt = (limit: string) =>
      report(`全县政府债务限额${limit}亿元，其中一般债务812.40亿元、专项债务472.20亿元。`);
    debt('1,284.60');
    debt('⟦1,234.60⟧{parts → 1,284.60}');
    const income = (taxes: string) =>
      report(
        `全县收入完成26,876万元，同比增加2,168万元，增长8.77%。其中：税收收入${taxes}万元，下降5.2%；非税收入12,980万元，增长29.1%。`,
      );
    income('13,896');
    income('⟦13,296⟧{parts → 13,896}');
    // A third part is named.
    report('新增债务额度29,000万元，其中新增一般债券9,000万元、专项债券10,000万元，外贷10,000万元。');
  });

  it('are what cars cost to buy and to run, by their short name too', () => {
    const cars = (bought: string) =>
      report(`公车购置及运行费4,070.00万元，其中公车购置费${bought}万元、公车运行维护费2,648.00万元。`);
    cars('1,422.00');
    cars('⟦1,322.00⟧{parts → 1,422.00}');
  });
});
