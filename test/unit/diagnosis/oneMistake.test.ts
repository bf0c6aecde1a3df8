import { describe, expect, it } from 'vitest';
import { BUDGET, budgetWith, budgetWrong } from '../support/budget.ts';
import { expectFindings, findingsIn, outdent, unmarked } from '../support/draft.ts';

/** One wrong number breaks several relations; it is reported once, where it stands. */
describe('one mistake is one finding', () => {
  it('and none is none', () => {
    expectFindings(BUDGET);
  });

  it('at a leaf', () => {
    expectFindings(budgetWrong('| 464.10 | 464.10 | |', 1, '| ⟦461.40⟧{row-total → 464.10} | 464.10 | |'));
  });

  it('at a category', () => {
    expectFindings(budgetWrong('| 农林水支出 | 700.30', 1, '| 农林水支出 | ⟦730.00⟧{category-sum → 700.30}'));
  });

  it('at the total', () => {
    expectFindings(budgetWrong('| 合计 | 848.30', 1, '| 合计 | ⟦843.80⟧{row-total → 848.30}'));
  });

  it('in one column of a row', () => {
    expectFindings(
      budgetWrong('| 住房公积金 | 52.00 | 52.00', 1, '| 住房公积金 | 52.00 | ⟦25.00⟧{category-sum → 52.00}'),
    );
  });

  it('where a cell was left blank', () => {
    expectFindings(
      budgetWrong(
        '| 林业和草原 | 700.30 | 464.10 | 236.20 |',
        1,
        '| 林业和草原 | 700.30 | 464.10 |  ⟦⟧{category-sum → 236.20}|',
      ),
    );
  });

  it('in prose', () => {
    expectFindings(
      budgetWith(
        '2023年支出预算848.30万元，其中：基本支出⟦621.10⟧{amount → 612.10}万元，占72.16%；项目支出236.20万元，占27.84%。',
      ),
    );
  });

  it('in a share', () => {
    expectFindings(
      budgetWith(
        '2023年支出预算848.30万元，其中：基本支出612.10万元，占⟦72.61%⟧{share → 72.16%}；项目支出236.20万元，占27.84%。',
      ),
    );
  });

  it('in a rate', () => {
    expectFindings(budgetWith('农林水支出700.30万元，比上年增加30.30万元，增长⟦4.25%⟧{growth → 4.52%}。'));
  });
});

describe('independent mistakes', () => {
  it('are two findings in two tables', () => {
    const wrong = budgetWrong('二、事业收入 | 48.30', 1, '二、事业收入 | ⟦43.80⟧{total-row → 48.30}');
    expectFindings(wrong.replace('| 住房公积金 | 52.00 |', '| 住房公积金 | ⟦25.00⟧{row-total → 52.00} |'));
  });

  it('are two findings in one sentence', () => {
    expectFindings(
      budgetWith(
        '2023年支出预算⟦843.80⟧{amount → 848.30}万元，其中：农林水支出700.30万元，比上年增加30.30万元，增长⟦4.25%⟧{growth → 4.52%}。',
      ),
    );
  });

  it('are two findings in one column', () => {
    const wrong = budgetWrong('| 事业机构 | 464.10 |', 1, '| 事业机构 | ⟦461.40⟧{row-total → 464.10} |');
    expectFindings(wrong.replace('| 住房公积金 | 52.00 |', '| 住房公积金 | ⟦25.00⟧{row-total → 52.00} |'));
  });
});

describe('a change larger than the amount it is said to have led to', () => {
  it('is reported and does not throw', () => {
    expect(findingsIn('支出0.30万元，比上年增加30.30万元，增长4.52%。')).not.toEqual([]);
  });
});

describe('where a slip in either of two parts explains a sum', () => {
  const economic = `
    表三 一般公共预算基本支出情况表

    单位：万元

    | 科目编码 | 科目名称 | 基本支出 |
    | --- | --- | ---: |
    | 301 | 工资福利支出 | 60.80 |
    | 30101 | 基本工资 | ⟦36.70⟧{category-sum → 36.20} |
    | 30102 | 津贴补贴 | 24.60 |
    | 302 | 商品和服务支出 | 19.30 |
    | 30201 | 办公费 | 11.10 |
    | 30211 | 差旅费 | 8.20 |
    | | 合计 | 80.10 |
  `;
  const [finding] = findingsIn(unmarked(outdent(economic)));

  it('the first is named', () => {
    expectFindings(economic);
  });

  it('as a warning, and the other is told of and offered', () => {
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toMatch(/也可能是 24\.60 有误，应为 24\.10。$/);
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['将 36.70 改为 36.20', false],
      ['或另一处有误：将 24.60 改为 24.10', false],
    ]);
  });
});

describe('where any of three parts does', () => {
  const economic = `
    表三 一般公共预算基本支出情况表

    单位：万元

    | 科目编码 | 科目名称 | 基本支出 |
    | --- | --- | ---: |
    | 301 | 工资福利支出 | ⟦73.60⟧{category-sum} |
    | 30101 | 基本工资 | 36.70 |
    | 30102 | 津贴补贴 | 24.60 |
    | 30103 | 奖金 | 12.80 |
    | 302 | 商品和服务支出 | 19.30 |
    | 30201 | 办公费 | 11.10 |
    | 30211 | 差旅费 | 8.20 |
    | | 合计 | 92.90 |
  `;

  it('the total is named, and each of them is offered', () => {
    expectFindings(economic);
    const fixes = findingsIn(unmarked(outdent(economic))).flatMap((finding) => finding.fixes);
    expect(fixes.map(({ title }) => title)).toEqual([
      '或另一处有误：将 36.70 改为 36.20',
      '或另一处有误：将 24.60 改为 24.10',
      '或另一处有误：将 12.80 改为 12.30',
    ]);
  });
});
