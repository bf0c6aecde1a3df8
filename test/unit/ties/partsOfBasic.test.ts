import { it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (basic: string) => `
  # 白石县水文局2026年部门预算

  四、一般公共预算支出

  （一）基本支出：2026年本单位基本支出预算数${basic}万元，主要是为保障部门正常运转而发生的各项支出，包括用于基本工资等人员经费以及办公费等公用经费。

  2026年一般公共预算基本支出情况表

  单位：万元

  | 经济科目编码 | 经济科目名称 | 总计 | 人员类 | 公用类 |
  | --- | --- | ---: | ---: | ---: |
  | | 合计 | 1,517.95 | 1,394.97 | 122.98 |
  | 301 | 工资福利支出 | 1,346.17 | 1,346.17 | |
  | 302 | 商品和服务支出 | 171.78 | 48.80 | 122.98 |
`;

it('人员类 and 公用类 are the two parts of basic expenditure, not all of it', () => {
  expectFindings(draft('1,517.95'));
  expectFindings(draft('⟦1,527.95⟧{amount → 1,517.95}'));
});
