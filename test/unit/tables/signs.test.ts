import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn, unmarked } from '../support/draft.ts';

const table = (power: string) => `表六 一般公共预算基本支出表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | ---: |
| 302 | 商品和服务支出 | 148.20 |
| 30201 | 办公费 | 86.70 |
| 30206 | 电费 | ${power} |
| 30217 | 公务接待费 | 19.30 |
| | 合计 | 148.20 |
`;

describe('a sign', () => {
  it('is right where its sum adds up', () => {
    expectFindings(table('42.20'));
  });

  it('is wrong where the sum is off by twice the amount', () => {
    const marked = table('⟦-42.20⟧{category-sum → 42.20}');
    expectFindings(marked);
    expect(findingsIn(unmarked(marked))[0]!.message).toContain('两倍');
  });

  it('before a decrease that its rate says again is one too many', () => {
    expectFindings('一般公共预算支出65.00万元，比上年减少5.00万元，下降7.14%。\n');
    expectFindings('一般公共预算支出65.00万元，比上年减少⟦-5.00⟧{direction → 5.00}万元，下降7.14%。\n');
  });
});
