import { it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (second: string) => `
  ## （一）项目名称：骨干网建设项目

  预算安排规模：90.00万元

  资金分配情况：设备购置60.00万元；线路租赁18.00万元；平台维护12.00万元。

  项目支出绩效目标表

  | 项目名称 | 骨干网建设项目 | | |
  | --- | --- | --- | --- |
  | 项目资金（万元） | 年度资金总额 | 90.00 | |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 建成节点 | ≥3个 |
  | | 成本指标 | 设备购置成本 | ≤60.00万元 |
  | | | 线路租赁成本 | ≤${second}万元 |
  | | | 平台维护成本 | ≤12.00万元 |
  | 效益指标 | 社会效益指标 | 保障水平 | 提升 |
`;

it('the cost targets of a project are its allocations', () => {
  expectFindings(draft('18.00'));
  expectFindings(draft('⟦81.00⟧{repeated → 18.00}'));
});
