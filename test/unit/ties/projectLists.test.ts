import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const BUDGET = `
    项目支出预算表

    单位：万元

    | 单位名称 | 项目名称 | 总计 | 一般公共预算 |
    | --- | --- | --- | --- |
    | 白石县林业局 | 日常保障运行 | 642.90 | 642.90 |
    | 白石县林业局 | 森林防火 | 1,188.11 | 1,188.11 |
    | 白石县苗木繁育站 | 日常保障运行 | 79.14 | 79.14 |
    | 白石县苗木繁育站 | 良种选育 | 231.44 | 231.44 |
    | 白石县林业工作站 | 日常保障运行 | 696.43 | 696.43 |
    | | 合计 | 2,838.02 | 2,838.02 |
`;

describe('projects that several units have under one name', () => {
  const draft = (money: string) => `${BUDGET}
    项目支出绩效表

    单位：万元

    | 单位名称 | 项目名称 | 金额 | 绩效目标 |
    | --- | --- | --- | --- |
    | 白石县林业局 | 日常保障运行 | 642.90 | 保障机关运转。 |
    | 白石县林业局 | 森林防火 | 1,188.11 | 减少火情。 |
    | 白石县苗木繁育站 | 日常保障运行 | ${money} | 保障本站运转。 |
    | 白石县苗木繁育站 | 良种选育 | 231.44 | 选育良种。 |
    | 白石县林业工作站 | 日常保障运行 | 696.43 | 保障本站运转。 |
  `;

  it('are known by unit and name, in a list of targets too', () => {
    expectFindings(draft('79.14'));
    expectFindings(draft('⟦79.44⟧{same-fact → 79.14}'));
  });
});

describe('a project whose targets go on over a page', () => {
  const draft = (again: string) => `
    项目支出绩效目标表

    单位：万元

    | 单位编码 | 单位（项目）名称 | 资金总额 | 绩效目标 | 一级指标 | 三级指标 | 指标值 |
    | --- | --- | --- | --- | --- | --- | --- |
    | | 合计 | 1,419.55 | | | | |
    | 106001 | 森林防火经费 | 1,188.11 | 减少火情。 | 产出指标 | 巡护次数 | 120 |
    | | | | | 效益指标 | 火情次数 | 3 |
    | 106001 | 森林防火经费 | ${again} | 减少火情。 | 满意度指标 | 居民满意度 | 90 |
    | 106001 | 良种选育经费 | 231.44 | 选育良种。 | 产出指标 | 良种数 | 5 |
  `;

  it('is one project, and its money is said again', () => {
    expectFindings(draft('1,188.11'));
    expectFindings(draft('⟦1,188.41⟧{same-fact → 1,188.11}'));
  });
});
