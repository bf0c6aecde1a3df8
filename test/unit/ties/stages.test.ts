import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('one name and two stages of its money', () => {
  const accounts = (planned: string, spent: string) => `# 青溪县生态环境局2025年度部门决算

## 五、重点项目情况

空气自动站运行维护项目${planned}万元，主要用于站点运行。

## 六、绩效评价情况

空气自动站运行维护项目${spent}万元，绩效自评得分95分。

空气自动站运行维护项目${spent}万元。
`;

  it('are two amounts, near as they may be', () => {
    expectFindings(accounts('全年预算386.52', '全年支出386.25'));
    expectFindings(accounts('预算数为386.52', '支出386.25'));
    expectFindings(accounts('年初预算数为386.52', '预算数为386.25'));
  });

  it('are one where both say what was spent', () => {
    expectFindings(accounts('支出⟦386.52⟧{repeated → 386.25}', '支出386.25'));
  });
});

describe('money of projects that are counted', () => {
  const covered = (first: string, second: string) => `# 青溪县生态环境局2026年部门预算

## 七、预算绩效情况

2026年实行绩效目标管理的项目${first}万元。

## 八、其他说明

2026年实行绩效目标管理的项目${second}万元。
`;

  it('is of another set where another number of them is counted', () => {
    expectFindings(covered('12个，涉及一般公共预算资金3621.45', '13个，涉及一般公共预算资金3621.54'));
    expectFindings(
      covered('12个，涉及一般公共预算资金⟦3621.45⟧{repeated → 3621.54}', '12个，涉及一般公共预算资金3621.54'),
    );
  });
});
