import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const budget = (list: string) => `
  # 白石县水文局2026年部门预算

  二、支出预算

  白石县水文局预算2,346.72万元，包括在职人员经费1,204.35万元、公用经费186.27万元、增人增资${list}万元、项目支出906.54万元。

  （一）在职人员经费1,204.35万元，主要是工资福利支出。

  （二）增人增资49.55万元，主要用于年中增人。
`;

describe('a list that is short by a slip of the finger', () => {
  it('is told where the amount that it needs is printed elsewhere, be it rounded', () => {
    // 1,204.35 + 186.27 + 49.55 + 906.54 = 2,346.71: rounding leaves the last digit.
    expectFindings(budget('49.55'));
    expectFindings(budget('⟦49.25⟧{parts → 49.55}'));
  });

  it('says nothing where no other place prints what is missing', () => {
    expectFindings(budget('48.55').replace('49.55', '51.20'));
  });
});
