import { it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const form = (project: string, money: string, name: string, target: string) => `
  项目支出绩效目标表

  | 项目名称 | ${project} | | |
  | --- | --- | --- | --- |
  | 项目资金（万元） | 年度资金总额 | ${money} | |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 完成数量 | ≥3个 |
  | 成本指标 | 经济成本指标 | ${name} | ${target} |
  | 效益指标 | 社会效益指标 | 保障水平 | 提升 |
`;

const others =
  form('渡口看护', '46.80', '渡口看护费用', '≤46.80万元') +
  form('堤坝巡查', '12.35', '堤坝巡查费用', '≤12.35万元') +
  form('闸门检修', '88.00', '闸门检修费用', '≤88万元') +
  form('航标维护', '31.60', '航标维护费用', '≤31.6万元');

it('the only cost a form sets is its money where the other forms bear it out', () => {
  expectFindings(`${others}${form('泵站运行', '75.20', '泵站运行费用', '≤80万元')}`);
  expectFindings(`${others}${form('泵站运行', '75.20', '泵站运行费用', '⟦≤57.20万元⟧{indicator}')}`);
});

it('alone, a cost may be a part of the project, and a standard always is', () => {
  expectFindings(form('泵站运行', '75.20', '泵站运行费用', '≤57.20万元'));
  expectFindings(`${others}${form('泵站运行', '75.20', '每座泵站运行标准', '≤57.20万元')}`);
});

it('a name that says it is the whole needs no others', () => {
  expectFindings(form('泵站运行', '75.20', '财政投入总数', '⟦≤57.20万元⟧{indicator}'));
  expectFindings(form('泵站运行', '75.20', '财政投入总数', '⟦=78.20万元⟧{indicator}'));
  expectFindings(form('泵站运行', '75.20', '财政投入总数', '⟦万元≤57.20⟧{indicator}'));
  expectFindings(form('泵站运行', '75.20', '财政投入总数', '≤78.20万元'));
});

it('a ceiling above the money is told where the other forms set the money itself, or it is named like the project', () => {
  expectFindings(`${others}${form('泵站运行', '75.20', '项目总成本', '⟦≤80万元⟧{indicator}')}`);
  expectFindings(form('泵站运行经费', '75.20', '泵站运行经费总额', '⟦≤80万元⟧{indicator}'));
  expectFindings(form('泵站运行经费', '75.20', '泵站运行经费总额', '≤75.20万元'));
  expectFindings(form('泵站运行', '75.20', '项目总成本', '≤80万元'));
});

const goals = (target: string, goal = '修复馆藏古籍300册，培训修复师20人次。') => `
  项目支出绩效目标表

  | 项目名称 | 古籍修复 | | |
  | --- | --- | --- | --- |
  | 项目资金（万元） | 年度资金总额 | 30.00 | |
  | 年度目标 | ${goal} | | |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 培训修复师人次 | ${target} |
  | 产出指标 | 质量指标 | 修复合格率 | ≥95% |
  | 效益指标 | 社会效益指标 | 保障水平 | 提升 |
`;

it('a target asks for no more than the goal of its project says', () => {
  expectFindings(goals('⟦≥50人次⟧{indicator}'));
  expectFindings(goals('⟦=10人次⟧{indicator}'));
  expectFindings(goals('≥20人次'));
  expectFindings(goals('≥10人次'));
  expectFindings(goals('≥50人次', '修复馆藏古籍300册，培训修复师20人次以上。'));
  expectFindings(goals('≥50人次', '修复馆藏古籍300册，接待来访读者20人次。'));
});
