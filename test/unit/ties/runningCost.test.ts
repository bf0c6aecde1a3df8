import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn } from '../support/draft.ts';

const expenses = `# 白石县文化馆2026年单位预算

表八 “三公”经费和机关运行经费预算表

单位：万元

| 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | 机关运行经费预算数 |
| --- | --- | --- | --- | --- |
| 9.70 | 0.00 | 2.40 | 7.30 | 143.00 |

## 二、机关运行经费

`;

const basic = `# 白石县文化局2026年部门预算

表六 一般公共预算基本支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | ---: | ---: | ---: |
| 301 | 工资福利支出 | 120.00 | 120.00 | |
| 302 | 商品和服务支出 | 37.00 | | 37.00 |
| | 合计 | 157.00 | 120.00 | 37.00 |

## 二、机关运行经费

`;

describe('机关运行经费', () => {
  it('is what its own column prints', () => {
    expectFindings(`${expenses}2026年机关运行经费预算为143.00万元。\n`);
    expectFindings(`${expenses}2026年机关运行经费预算为⟦134.00⟧{amount → 143.00}万元。\n`);
  });

  it('is told of, as information, where it is a slip away from the public part of basic expenditure', () => {
    const [finding, ...more] = findingsIn(`${basic}2026年机关运行经费预算73.00万元。\n`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ found: '73.00', expected: ['37.00'], severity: 'information' });
  });

  it('may be another amount', () => {
    expectFindings(`${basic}2026年机关运行经费预算29.60万元。\n`);
  });
});
