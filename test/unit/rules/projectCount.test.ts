import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn } from '../support/draft.ts';

describe('projects that a sentence counts', () => {
  const draft = (said: string, money = '30.00') => `
    ## 三、预算绩效情况

    ${said}

    一级项目绩效目标表

    单位：万元

    | 项目名称 | 预算数 | 绩效目标 |
    | --- | --- | --- |
    | 库房运行 | 12.00 | 完成库房恒温恒湿设备的维护，保障馆藏安全。 |
    | 古籍修复 | ${money} | 修复馆藏古籍三百册，合格率符合行业标准。 |
    | 数字化扫描 | 25.00 | 完成民国档案的扫描著录，质量通过验收。 |
    `;
  it('are those of the list', () => {
    expectFindings(draft('项目均实行绩效目标管理，共计⟦4⟧{project-count → 3}个一级项目，涉及资金67.00万元。'));
    expectFindings(draft('编报绩效目标的项目3个，涉及项目预算资金⟦76.00⟧{project-count → 67.00}万元。'));
    expectFindings(draft('编报绩效目标的项目3个，涉及项目预算资金67.00万元。'));
  });
  it.each([
    '项目均实行绩效目标管理，共计9个项目，涉及资金960.00万元。',
    '上年实行绩效目标管理的项目3个，涉及资金76.00万元。',
    '绩效自评的项目3个，涉及资金76.00万元。',
    '项目均实行绩效目标管理，共计3个一级项目。',
  ])('silent: %s', (said) => expectFindings(draft(said)));
});

describe('projects that have a form each', () => {
  const form = (project: string, money: string) => `
项目支出绩效目标表

| 项目名称 | ${project} | | |
| --- | --- | --- | --- |
| 项目资金（万元） | 年度资金总额 | ${money} | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 完成数量 | ≥3个 |
`;
  const draft = (money: string) => `## 三、预算绩效情况

编报绩效目标的项目2个，涉及项目预算资金${money}万元。
${form('库房运行', '12.00')}${form('古籍修复', '30.00')}`;
  it('are counted by their forms', () => {
    expectFindings(draft('⟦24.00⟧{project-count → 42.00}'));
    expectFindings(draft('42.00'));
  });
  it('are shown where their money stands', () => {
    const text = draft('24.00');
    const places = findingsIn(text)[0]!.related.map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['12.00', '30.00']);
  });
});

describe('projects of several funds', () => {
  const draft = (said: string) => `
    ## 三、预算绩效情况

    ${said}

    项目支出预算表

    单位：万元

    | 项目名称 | 合计 | 一般公共预算 | 政府性基金预算 |
    | --- | --- | --- | --- |
    | 库房运行 | 12.00 | 12.00 | |
    | 古籍修复 | 30.00 | 30.00 | |
    | 数字化扫描 | 125.00 | | 125.00 |
    | 合计 | 167.00 | 42.00 | 125.00 |

    一级项目绩效目标表

    单位：万元

    | 项目名称 | 预算数 | 绩效目标 |
    | --- | --- | --- |
    | 库房运行 | 12.00 | 完成库房恒温恒湿设备的维护，保障馆藏安全。 |
    | 古籍修复 | 30.00 | 修复馆藏古籍三百册，合格率符合行业标准。 |
    | 数字化扫描 | 125.00 | 完成民国档案的扫描著录，质量通过验收。 |
    `;
  it('have more money together than one fund has of them', () => {
    expectFindings(draft('项目均实行绩效目标管理，共计3个一级项目，涉及资金167.00万元。'));
    expectFindings(draft('项目均实行绩效目标管理，共计3个一级项目，涉及资金⟦42.00⟧{project-count → 167.00}万元。'));
  });
  it('may be told with the money of a fund that is named', () =>
    expectFindings(draft('项目均实行绩效目标管理，共计3个一级项目，涉及一般公共预算资金42.00万元。')));
});
