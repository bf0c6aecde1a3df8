import { expect, it } from 'vitest';
import { expectFindings, findingsIn, outdent } from '../support/draft.ts';

const draft = (health: string) => `
  收支预算总表
  单位：万元

  | 收入 | | 支出 | |
  | --- | --- | --- | --- |
  | 项目 | 预算数 | 项目 | 预算数 |
  | 一、一般公共预算拨款收入 | 1836.40 | 一、社会保障和就业支出 | 212.15 |
  | | | 二、卫生健康支出 | ${health} |
  | | | 三、农林水支出 | 1500.00 |
  | 本年收入合计 | 1836.40 | 本年支出合计 | 1836.40 |
  | 收入总计 | 1836.40 | 支出总计 | 1836.40 |

  财政拨款收支预算总表
  单位：万元

  | 收入 | | 支出 | |
  | --- | --- | --- | --- |
  | 项目 | 预算数 | 项目 | 预算数 |
  | 一、本年收入 | 1836.40 | 一、本年支出 | 1836.40 |
  | （一）一般公共预算资金 | 1836.40 | 一、社会保障和就业支出 | 212.15 |
  | （二）政府性基金预算资金 | | 二、卫生健康支出 | ${health} |
  | | | 三、农林水支出 | 1500.00 |
  | 二、上年结转 | | 二、年终结转结余 | |
  | 收入总计 | 1836.40 | 支出总计 | 1836.40 |
`;

it('a numbering that begins again below its first line lists the parts of that line', () => {
  expectFindings(draft('124.25'));
});

it('the same gap in two tables is told at both totals', () => {
  const text = outdent(draft(''));
  const told = findingsIn(text).filter(({ rule }) => rule === 'total-row' || rule === 'category-sum');
  expect(told.map(({ severity }) => severity)).toEqual(['information', 'information']);
  expect(told.map(({ start, end }) => text.slice(start, end))).toEqual(['1836.40', '1836.40']);
});
