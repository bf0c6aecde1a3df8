import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('columns that repeat each other', () => {
  const table = (whole: string) => `
    基本支出表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 小计 | 人员经费 |
    | --- | --- | --- | --- | --- |
    | 301 | 工资福利支出 | ${whole} |
    | 30101 | 基本工资 | 50.00 | 50.00 | 50.00 |
    | 30102 | 津贴补贴 | 50.00 | 50.00 | 50.00 |
    | 303 | 对个人和家庭的补助 | 10.00 | 10.00 | 10.00 |
    | 30301 | 离休费 | 10.00 | 10.00 | 10.00 |
  `;

  it('are one equation, which tells no part from another', () => {
    expectFindings(table('100.00 | 100.00 | 100.00'));
    const wrong = '⟦90.00⟧{category-sum → 100.00}';
    expectFindings(table(`${wrong} | ${wrong} | ${wrong}`));
  });
});

describe('a slip that rounding hides', () => {
  const table = (whole: string, part: string) => `
    一般公共预算基本支出表

    单位：万元

    | 科目编码 | 科目名称 | 预算数 |
    | --- | --- | --- |
    | 301 | 工资福利支出 | 700.56 |
    | 30101 | 基本工资 | 402.31 |
    | 30102 | 津贴补贴 | 298.25 |
    | 302 | 商品和服务支出 | ${whole} |
    | 30201 | 办公费 | 12.27 |
    | 30202 | 印刷费 | 23.05 |
    | 30207 | 邮电费 | ${part} |
    | 30216 | 培训费 | 49.30 |
  `;

  it('is one all the same, of the total or of a part', () => {
    expectFindings(table('90.31', '5.70'));
    expectFindings(table('⟦90.31⟧{category-sum → 86.32}', '1.70'));
  });
});

describe('a total of one table that a sentence says otherwise', () => {
  const draft = (total: string, said: string) => `
    # 某县林业局2025年部门预算公开

    ## 表一 一般公共预算支出情况表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 2130201 | 行政运行 | 2.0 | 2.0 | |
    | 2130205 | 森林资源培育 | 4.35 | 4.35 | |
    | | 合计 | ${total} | ${total} | |

    ## 支出预算情况

    一般公共预算支出${said}万元。
  `;

  it('is wrong where its lines come to what the sentence says', () => {
    expectFindings(draft('6.35', '6.35'));
    expectFindings(draft('⟦6.40⟧{total-row → 6.35}', '6.35'));
  });
});
