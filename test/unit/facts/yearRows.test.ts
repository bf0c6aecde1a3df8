import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (text: string) => `# 白石县水务局2025年部门预算

## 五、“三公”经费情况

${text}

表9 财政拨款“三公”经费支出表

单位：万元

| 预算单位 | 年度 | 总计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 |
| --- | --- | ---: | ---: | ---: | ---: |
| 白石县水务局 | 2024年 | 32.44 | 0.80 | 1.44 | 30.20 |
| | 2025年 | 66.04 | 34.40 | 1.44 | 30.20 |
| | 增减变化金额 | 33.60 | 33.60 | 0.00 | 0.00 |
`;

describe('a table whose rows are years', () => {
  it('says of each column what it was and what it is', () => {
    expectFindings(draft('2025年财政拨款“三公”经费预算66.04万元。'));
    expectFindings(draft('2025年财政拨款“三公”经费预算⟦66.94⟧{amount → 66.04}万元。'));
    expectFindings(draft('1.因公出国（境）费用。2025年预算数⟦34.50⟧{amount → 34.40}万元。'));
  });

  it('says what has changed, in the text as in the table', () => {
    expectFindings(draft('2025年财政拨款“三公”经费预算66.04万元，较2024年年初预算增加33.60万元。'));
  });

  it('does not take last year’s row for this year’s', () => {
    expectFindings(draft('2025年财政拨款“三公”经费预算66.04万元，2024年为32.44万元。'));
  });
});

describe('a table of public expenses that names no fund', () => {
  const text = (cost: string) => `# 白石县数据局2025年部门预算

2025年单位“三公”经费和机关运行经费预算表

单位：万元

| 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行费 | 机关运行经费预算数 |
| --- | --- | --- | --- | --- | --- |
| 143.14 | 109.14 | 20.00 | 0.00 | 14.00 | 1,673.72 |

## 二、机关运行经费预算

2025年白石县数据局财政拨款的机关运行经费预算为${cost}万元。
`;

  it('prints the running costs in a column of their own, whatever fund the text names', () => {
    expectFindings(text('1,673.72'));
    expectFindings(text('⟦1,373.72⟧{amount → 1,673.72}'));
  });
});
