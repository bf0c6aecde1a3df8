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

describe('completion of a budget and the change from it', () => {
  const spent = (rate: string, change: string) =>
    report(
      `本年支出3718.42万元，完成年初预算的${rate}%，比年初预算${change}万元，决算数与预算数的差异主要是人员变动。`,
    );

  it('agree where the budget is not printed', () => {
    spent('82.46', '减少790.81');
    spent('109.27', '增加315.44');
    report('本年支出3718.42万元，完成年初预算的⟦86.42%⟧{completion → 82.46%}，比年初预算减少790.81万元。');
    report('本年支出3718.42万元，完成年初预算的109.27%，比年初预算增加⟦351.44⟧{completion → 315.44}万元。');
    // Of another budget, and of last year.
    report('本年支出3718.42万元，完成全年预算的99.10%，比年初预算减少790.81万元。');
    report('本年支出3718.42万元，完成年初预算的82.46%，比上年减少315.44万元。');
  });

  it('agree with the budget where it is', () => {
    report('培训费年初预算为512.00万元，支出决算为483.20万元，完成年初预算的94.38%，比年初预算减少28.80万元。');
    report(
      '培训费年初预算为512.00万元，支出决算为483.20万元，完成年初预算的94.38%，比年初预算减少⟦82.80⟧{change → 28.80}万元。',
    );
  });
});

describe('the totals of both sides', () => {
  it('have changed alike', () => {
    report('2024年度收入总计2716.35万元，支出总计2716.35万元，与2023年度相比，各增加412.08万元，增长17.88%。');
    report(
      '2024年度收入总计2716.35万元，支出总计2716.35万元，与2023年度相比，各增加⟦482.08⟧{growth → 412.08}万元，增长17.88%。',
    );
    report(
      '2024年度收、支总计（含结转和结余）2716.35万元。与2023年度决算相比，收支各增加⟦482.08⟧{growth → 412.08}万元，增长17.88%。',
    );
  });
});

describe('a share of a whole that is printed', () => {
  it('is of the one amount of its sentence', () => {
    report('分部门看，税务部门完成1273万元，占年初预算2480万元的51.3%，同比下降9.4%；其他部门完成361万元。');
    report(
      '分部门看，税务部门完成1273万元，占年初预算2480万元的⟦57.3%⟧{share → 51.3%}，同比下降9.4%；其他部门完成361万元。',
    );
    // What is told may be the rise alone.
    report('信息化经费完成412万元，比上年增加120万元，占新增支出480万元的21.3%。');
  });
});

describe('a base with the change from it and its rate', () => {
  it('come to the amount of now', () => {
    const expenses = (now: string, base: string) =>
      report(`2024年“三公”经费预算${now}万元，较2023年的2670万元减少${base}万元，下降12.4%。`);
    expenses('2340', '330');
    expenses('⟦2940⟧{change → 2340}', '330');
    report('基金支出总额81,340万元，比上年⟦43,310⟧{change → 48,310}万元增加33,030万元，增长68.37%。');
    // Of another base than the one that stands nearest, as the rate says.
    report(
      '2024年预算2340万元，较2023年决算数2180万元和预算数2670万元分别有增有减，其中比预算数减少330万元，下降12.4%。',
    );
  });
});

describe('completion of a budget', () => {
  it('is of the one that is named, not of another that is printed', () => {
    report('经营收入完成312万元，完成年初预算240万元的130%，完成调整预算的100%。');
    report('经营收入完成312万元，完成年初预算240万元的130%，完成调整预算320万元的⟦95.5%⟧{completion → 97.5%}。');
  });
});
