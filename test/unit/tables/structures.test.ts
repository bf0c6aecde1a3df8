import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('a code that a cell sets over several rows', () => {
  const table = (total: string) => `
    表一 一般公共预算支出情况表

    单位：万元

    <table><tr><th>科目编码</th><th>科目名称</th><th>项目</th><th>金额</th></tr>
    <tr><td rowspan="2">2130205</td><td rowspan="2">森林资源培育</td><td>甲苗圃管护</td><td>1203.40</td></tr>
    <tr><td>乙苗圃管护</td><td>804.10</td></tr>
    <tr><td></td><td>合计</td><td></td><td>${total}</td></tr></table>
  `;

  it('is that of each of them', () => {
    expectFindings(table('2007.50'));
    expectFindings(table('⟦2009.50⟧{total-row → 2007.50}'));
  });
});

describe('a list whose lines only their amounts set under others', () => {
  const table = (group: string) => `
    财政拨款收支总表

    单位：万元

    | 项目 | 预算数 |
    | --- | --- |
    | 一、农林水支出 | 1,210.46 |
    | 林业和草原 | 1,210.46 |
    | 行政运行 | 700.30 |
    | 森林资源管理 | 510.16 |
    | 二、住房保障支出 | 480.44 |
    | 住房改革支出 | ${group} |
    | 住房公积金 | 280.21 |
    | 城乡社区住宅 | 200.23 |
    | 三、其他支出 | 25.30 |
    | 本年支出合计 | 1,716.20 |
  `;

  it('keeps its structure where the head of a group has a slip', () => {
    expectFindings(table('280.21'));
    expectFindings(table('⟦250.21⟧{category-sum → 280.21}'));
  });
});

describe('nothing printed as a stroke', () => {
  const table = (goods: string) => `
    收支总表

    单位：万元

    | 收入 | | 支出 | |
    | --- | --- | --- | --- |
    | 项目 | 预算数 | 项目 | 预算数 |
    | 一、一般公共预算拨款 | 1,716.20 | 一、农林水支出 | 1,210.46 |
    | 二、政府性基金预算拨款 | - | 林业和草原 | 1,210.46 |
    | 三、国有资本经营预算拨款 | - | 行政运行 | 700.30 |
    | 四、财政专户管理资金 | - | 森林资源管理 | ${goods} |
    | 五、单位资金 | - | 二、住房保障支出 | 505.74 |
    | 1.事业收入 | - | 住房改革支出 | 505.74 |
    | 2.其他收入 | - | 住房公积金 | 505.74 |
    | 收入合计 | 1,716.20 | 支出合计 | 1,716.20 |
  `;

  it('leaves a column one of amounts, however often it stands there', () => {
    expectFindings(table('510.16'));
    expectFindings(table('⟦512.16⟧{category-sum → 510.16}'));
  });
});

describe('rows that compare years', () => {
  const table = (reception: string) => `
    财政拨款“三公”经费支出表

    单位：万元

    | 单位 | 年度 | 总计 | 公务接待费 | 公务用车运行维护费 |
    | --- | --- | --- | --- | --- |
    | 白石县林业局（本级） | 2025年 | 31.42 | 11.20 | 20.22 |
    | | 2026年 | 28.63 | ${reception} | 18.53 |
    | | 增减变化金额 | -2.79 | -1.10 | -1.69 |
  `;

  it('end with the difference', () => {
    expectFindings(table('10.10'));
    expectFindings(table('⟦10.70⟧{change → 10.10}'));
  });
});

describe('a total beside two classifications of it', () => {
  const table = (general: string) => `
    部门整体支出情况表

    单位：万元

    | 单位 | 资金总额 | 按收入性质分 | | | 按支出性质分 | |
    | --- | --- | --- | --- | --- | --- | --- |
    | | | 一般公共预算 | 政府性基金 | 其他资金 | 基本支出 | 项目支出 |
    | 白石县林业局 | 656.73 | ${general} | | | 386.73 | 270.00 |
  `;

  it('is made up by each', () => {
    expectFindings(table('656.73'));
    expectFindings(table('⟦556.73⟧{row-total → 656.73}'));
  });
});

describe('the two parts of vehicles', () => {
  const table = (bought: string) => `
    一般公共预算“三公”经费支出预算表

    单位：万元

    | 项目 | 预算数 |
    | --- | --- |
    | 合计 | 1196.92 |
    | 1、因公出国（境）费 | 0.00 |
    | 2、公务接待费 | 10.92 |
    | 3、公务用车购置及运行费 | 1186.00 |
    | 其中：（1）公务用车购置费 | ${bought} |
    | （2）公务用车运行费 | 856.00 |
  `;

  it('are all that 其中 lists', () => {
    expectFindings(table('330.00'));
    expectFindings(table('⟦330.40⟧{category-sum → 330.00}'));
  });
});

describe('money appropriated of several funds', () => {
  const draft = (forestry: string) => `
    财政拨款收支总表

    单位：万元

    | 收入 | | 支出 | |
    | --- | --- | --- | --- |
    | 项目 | 预算数 | 项目 | 预算数 |
    | 一、一般公共预算拨款 | 4,310.52 | 社会保障和就业支出 | 512.31 |
    | 二、政府性基金预算拨款 | 820.00 | 城乡社区支出 | 820.00 |
    | | | 农林水支出 | ${forestry} |
    | | | 住房保障支出 | 690.08 |
    | 收入总计 | 5,130.52 | 支出总计 | 5,130.52 |

    一般公共预算支出表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 208 | 社会保障和就业支出 | 512.31 | 512.31 | |
    | 20805 | 行政事业单位养老支出 | 512.31 | 512.31 | |
    | 2080505 | 机关事业单位基本养老保险缴费支出 | 512.31 | 512.31 | |
    | 213 | 农林水支出 | 3,108.13 | 2,000.13 | 1,108.00 |
    | 21302 | 林业和草原 | 3,108.13 | 2,000.13 | 1,108.00 |
    | 2130201 | 行政运行 | 3,108.13 | 2,000.13 | 1,108.00 |
    | 221 | 住房保障支出 | 690.08 | 690.08 | |
    | 22102 | 住房改革支出 | 690.08 | 690.08 | |
    | 2210201 | 住房公积金 | 690.08 | 690.08 | |
    | | 合计 | 4,310.52 | 3,202.52 | 1,108.00 |

    政府性基金预算支出表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 212 | 城乡社区支出 | 820.00 | | 820.00 |
    | 21208 | 国有土地使用权出让收入安排的支出 | 820.00 | | 820.00 |
    | 2120803 | 城市建设支出 | 820.00 | | 820.00 |
    | | 合计 | 820.00 | | 820.00 |
  `;

  it('is, line by line, what the tables of the funds print', () => {
    expectFindings(draft('3,108.13'));
    expectFindings(draft('⟦3,928.13⟧{same-fact → 3,108.13}'));
  });
});

describe('columns of spending beside basic expenditure and projects', () => {
  const draft = (line: string) => `
    支出总表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 事业单位经营支出 | 上缴上级支出 | 对附属单位补助支出 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 208 | 社会保障和就业支出 | 512.31 | 512.31 | | | | |
    | 213 | 农林水支出 | 3,168.13 | 2,000.13 | 1,108.00 | 36.00 | 24.00 | |
    | 221 | 住房保障支出 | 690.08 | 690.08 | | | | |
    | | 合计 | 4,370.52 | 3,202.52 | 1,108.00 | 36.00 | 24.00 | |

    收支总表

    单位：万元

    | 收入 | | 支出 | |
    | --- | --- | --- | --- |
    | 项目 | 预算数 | 项目 | 预算数 |
    | 一、财政拨款 | 4,370.52 | 社会保障和就业支出 | 512.31 |
    | | | 农林水支出 | ${line} |
    | | | 住房保障支出 | 690.08 |
    | 收入总计 | 4,370.52 | 支出总计 | 4,370.52 |
  `;

  it('are no totals, so that the column of totals is compared with other tables', () => {
    expectFindings(draft('3,168.13'));
    expectFindings(draft('⟦3,118.13⟧{same-fact → 3,168.13}'));
  });
});
