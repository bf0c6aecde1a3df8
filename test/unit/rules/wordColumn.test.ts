import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const targets = (last: string, standards = ['计划标准', '计划标准', '历史标准', '历史标准']) => `
  项目支出绩效目标表

  | 二级指标 | 三级指标 | 2023年 | 2024年 | 绩效标准 |
  | --- | --- | --- | --- | --- |
  | 数量指标 | 清淤河段数 | 6 | 8 | ${standards[0]} |
  | 质量指标 | 验收合格率 | 98 | 99 | ${standards[1]} |
  | 时效指标 | 汛前完成比例 | 90 | 95 | ${standards[2]} |
  | 社会效益指标 | 水质达标比例 | 70 | 75 | ${standards[3]} |
  | 满意度指标 | 沿岸居民满意度 | 91 | 93 | ${last} |
`;

describe('a column of set words', () => {
  it('holds no number that repeats the one on its left', () => expectFindings(targets('⟦93⟧{word-column}')));

  it('is found in a table of amounts as well', () =>
    expectFindings(`
      重点项目一览表

      单位：万元

      | 项目名称 | 预算数 | 是否采购 |
      | --- | --- | --- |
      | 河道清淤工程 | 120.50 | 是 |
      | 古籍修复 | 36.20 | 否 |
      | 档案数字化 | 58.00 | 否 |
      | 堤防加固工程 | 210.30 | 是 |
      | 防汛物资储备 | 45.75 | ⟦45.75⟧{word-column} |
    `));

  it.each([
    ['a word', targets('计划标准')],
    ['nothing', targets('')],
    ['another number, which may be meant', targets('80')],
    ['a column of remarks', targets('93', ['按批次计', '第三方检测', '以汛期为准', '断面监测'])],
    ['a column of numbers', targets('93', ['8', '99', '计划标准', '75'])],
  ])('%s is passed over', (_, draft) => expectFindings(draft));

  it('values that are words for some targets are passed over', () =>
    expectFindings(`
      项目支出绩效目标表

      | 二级指标 | 三级指标 | 权重 | 指标值 |
      | --- | --- | --- | --- |
      | 数量指标 | 清淤河段数 | 20 | 20 |
      | 社会效益指标 | 防洪能力 | 20 | 提升 |
      | 生态效益指标 | 河道水质 | 20 | 提升 |
      | 可持续影响指标 | 管护机制 | 20 | 健全 |
      | 经济效益指标 | 沿岸产业 | 20 | 健全 |
    `));
});
