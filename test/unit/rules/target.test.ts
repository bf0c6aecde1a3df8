import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const table = (amount: string, people: readonly string[], cost: string) => `
    项目支出绩效目标表

    | 项目资金（万元） | 年度预算总额 | ${amount} | 其中：财政拨款 | ${amount} |
    | --- | --- | --- | --- | --- |
    ${people.map((count) => `| 产出指标 | 数量指标 | 参保人数 | ${count} | 计划标准 |`).join('\n    ')}
    | 成本指标 | 经济成本指标 | 人均补助成本 | ${cost} | 计划标准 |
  `;

describe('targets against the money of their project', () => {
  it('a count off by ten', () => {
    expectFindings(table('61.20', ['≥⟦2040⟧{target → 20400}人'], '≤30.00元/人'));
    expectFindings(table('600.00', ['>=⟦200⟧{target → 2000}万人', '>=317万人'], '<=0.2589元/人'));
  });

  it.each([
    ['61.20', ['≥20400人'], '≤30.00元/人'],
    ['61.20', ['≥20400人', '≥100人'], '≤30.00元/人'],
    ['61.20', ['≥1500人'], '≤30.00元/人'],
    ['600.00', ['>=2000万人', '>=317万人'], '<=0.2589元/人'],
    ['50.00', ['≥5000人'], '≤1元/人'],
  ] as const)('silent: %s %s %s', (amount, people, cost) => expectFindings(table(amount, people, cost)));
});
