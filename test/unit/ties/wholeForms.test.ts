import { it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (total: string, basic: string, project: string) => `
  收支预算总表
  单位：万元

  | 收入 | | 支出 | |
  | --- | --- | --- | --- |
  | 项目 | 预算数 | 项目 | 预算数 |
  | 一般公共预算拨款收入 | 936.40 | 农林水支出 | 936.40 |
  | 收入总计 | 936.40 | 支出总计 | 936.40 |

  支出预算总表
  单位：万元

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | --- | --- | --- | --- |
  | | 合计 | 936.40 | 612.15 | 324.25 |
  | 2130301 | 行政运行 | 612.15 | 612.15 | |
  | 2130305 | 水利工程建设 | 324.25 | | 324.25 |

  部门整体支出绩效目标表

  | 部门名称 | 浅滩县水务局 | | |
  | --- | --- | --- | --- |
  | 年度预算安排（万元） | 资金总额 | ${total} | |
  | | 项目支出 | ${project} | |
  | | 基本支出 | ${basic} | |
  | | 其他资金 | 0.00 | |
  | 绩效目标指标 | 一级指标 | 二级指标 | 目标值 |
  | | 产出指标 | 数量指标 | ≥3处 |
`;

it('the money of a department’s targets is its budget', () => {
  expectFindings(draft('936.40', '612.15', '324.25'));
  expectFindings(draft('⟦963.40⟧{project-amount → 936.40}', '612.15', '324.25'));
  expectFindings(draft('⟦981.60⟧{project-amount → 936.40}', '⟦657.35⟧{project-amount → 612.15}', '324.25'));
});

it('a form of some of the projects is of another scope', () => {
  expectFindings(draft('736.40', '612.15', '124.25'));
});
