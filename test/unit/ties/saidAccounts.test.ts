import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const accounts = (...lines: string[]) =>
  expectFindings(['# 青泉县司法局2021年度部门决算', '', ...lines, ''].join('\n'));

describe('the three public expenses', () => {
  const told = (total: string, received: string) =>
    accounts(
      `2021年使用财政拨款安排的“三公”经费支出总额为${total}万元，比预算数减少1188万元。具体情况如下：`,
      '',
      '一、因公出国（境）经费',
      '',
      '2021年因公出国（境）费99万元，比预算数减少31万元，出国（境）团组13个。',
      '',
      '二、公务接待费',
      '',
      `2021年公务接待费${received}万元，比预算数减少850万元，接待5636批次。`,
      '',
      '三、公务用车购置及运行维护费',
      '',
      '2021年公务用车购置及运行维护费2712万元，保有公务用车918辆，其中购置费0万元、运行维护费2712万元。',
    );

  it('make up their sum in sections of their own', () => {
    told('3825', '1014');
    told('⟦3852⟧{parts → 3825}', '1014');
  });

  it('say nothing where no slip explains the difference', () => {
    told('3825', '1230');
  });
});

describe('the totals of an account', () => {
  const told = (year: string, over: string, left: string) =>
    accounts(
      '（一）收入支出决算总体情况',
      '',
      '1.总体情况。2021年度收入总计5,545.08万元，支出总计5,545.08万元。',
      '',
      `2.收入情况。2021年度收入合计${year}万元，主要是办案经费。其中：财政拨款收入5,259.69万元，占100%。年初结转和结余${over}万元。`,
      '',
      `3.支出情况。2021年度支出合计5,266.88万元，主要是办案经费。年末结转和结余${left}万元。`,
    );

  it('are the amounts of the year and what was carried over', () => {
    told('5,259.69', '285.39', '278.20');
    told('5,259.69', '⟦258.39⟧{parts → 285.39}', '278.20');
    told('5,259.69', '285.39', '⟦287.20⟧{parts → 278.20}');
  });

  it('may hold more than is told', () => {
    told('5,259.69', '120.00', '100.00');
  });
});

describe('what a year leaves over', () => {
  const left = (spent: string, over: string) =>
    accounts(
      `（一）失业保险基金。本年收入1139万元，比上年增加215万元。其中，保险费收入1081万元。本年支出${spent}万元，比上年增加18万元。其中，保险金支出181万元。本年收支结余${over}万元，年末滚存结余2930万元。`,
    );

  it('is income less expenditure, whatever stands between', () => {
    left('450', '689');
    left('450', '⟦698⟧{balance → 689}');
    left('450', '520');
  });
});
