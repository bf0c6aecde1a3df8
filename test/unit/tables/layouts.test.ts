import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

/** A table of tab-separated lines under its title; a slash stands for a tab, so that the columns can be seen. */
function table(title: string, lines: string): string {
  const rows = lines.split('\n').filter((line) => line.trim() !== '');
  const cells = rows.map((row) => row.split('/').map((cell) => cell.replace(/^ +| +$/g, '')));
  return `${title === '' ? '' : `${title}\n\n单位：万元\n\n`}${cells.map((row) => row.join('\t')).join('\n')}\n`;
}

describe('wholes and parts', () => {
  const setIn = (park: string) =>
    table(
      '支出情况表（按科目名称）',
      `
      科目名称 / 合计 / 基本支出 / 项目支出
      农林水支出 / 700.30 / 464.10 / 236.20
      　林业和草原 / 700.30 / 464.10 / 236.20
      　　事业机构 / 464.10 / 464.10 /
      　　森林资源培育 / 236.20 / / ${park}
      住房保障支出 / 52.00 / 52.00 /
      　住房改革支出 / 52.00 / 52.00 /
      　　住房公积金 / 52.00 / 52.00 /
      合计 / 752.30 / 516.10 / 236.20
      `,
    );

  it('are told by white space alone', () => {
    expectFindings(setIn('236.20'));
    expectFindings(setIn('⟦263.20⟧{row-total → 236.20}'));
  });

  it('are units of the department, set in under it', () => {
    const units = (second: string) =>
      table(
        '部门收入预算总表',
        `
      单位名称 / 合计 / 财政拨款 / 其他收入
      合计 / 990.00 / 920.00 / 70.00
      白石县林业局 / 990.00 / 920.00 / 70.00
      　白石县林业局（本级） / 610.00 / 600.00 / 10.00
      　白石县林业站 / ${second} / 320.00 / 60.00
        `,
      );
    expectFindings(units('380.00'));
    expectFindings(units('⟦308.00⟧{row-total → 380.00}'));
  });

  it('are the three public expenses below their name, numbered or not', () => {
    const expenses = (total: string) =>
      table(
        '一般公共预算“三公”经费支出情况表',
        `
      项目 / 2023年预算数 / 2024年预算数
      “三公”经费合计 / 18.60 / ${total}
      一、因公出国（境）费用 / /
      二、公务接待费 / 6.60 / 5.90
      三、公务用车购置及运行维护费 / 12.00 / 11.70
      其中：公务用车运行维护费 / 12.00 / 11.70
        `,
      );
    expectFindings(expenses('17.60'));
    expectFindings(expenses('⟦16.70⟧{category-sum → 17.60}'));
  });

  it('are numbered lines below a total that is not called one', () => {
    expectFindings(
      table(
        '国有资产占有使用情况表',
        `
      项目 / 原值 / 净值
      资产总额 / 180.20 / 94.10
      一、流动资产 / 26.10 / 26.10
      二、固定资产 / 154.10 / 68.00
      （一）房屋 / 88.00 / 49.00
      （二）车辆 / ⟦66.01⟧{category-sum → 66.10} / 19.00
        `,
      ),
    );
  });

  it('are the uses of basic expenditure, without a number of their own', () => {
    const uses = (goods: string) =>
      table(
        '收支总体情况表',
        `
      收入 / 预算数 / 支出 / 预算数
      一、财政拨款 / 100.00 / 一、基本支出 / 80.00
      二、其他收入 / 10.00 / 工资福利支出 / 50.00
       / / 商品和服务支出 / ${goods}
       / / 对个人和家庭的补助 / 12.00
       / / 二、项目支出 / 30.00
      收入总计 / 110.00 / 支出总计 / 110.00
        `,
      );
    expectFindings(uses('18.00'));
    expectFindings(uses('18.00').replace('\t80.00', '\t⟦88.00⟧{category-sum → 80.00}'));
  });

  it('begin anew where a total of the same name has closed the lines above', () => {
    expectFindings(
      table(
        '部门资金构成表',
        `
      项目 / 2023年 / 2024年 / 2025年
      财政拨款 / 258.20 / 247.80 / 260.30
      其他资金 / 10.00 / 188.40 / 197.20
      合计 / 268.20 / 436.20 / 457.50
      基本支出 / 67.20 / 64.90 / 69.80
      项目支出 / 201.00 / ⟦317.30⟧{total-row → 371.30} / 387.70
      合计 / 268.20 / 436.20 / 457.50
        `,
      ),
    );
  });

  it('are closed by 人员经费合计, whose codes leave no doubt', () => {
    const basic = (personnel: string) =>
      table(
        '一般公共预算财政拨款基本支出决算表',
        `
      人员经费 / / / 公用经费 / /
      科目编码 / 科目名称 / 决算数 / 科目编码 / 科目名称 / 决算数
      301 / 工资福利支出 / 80.00 / 302 / 商品和服务支出 / 20.00
      30101 / 基本工资 / 50.00 / 30201 / 办公费 / 12.00
      30102 / 津贴补贴 / 30.00 / 30211 / 差旅费 / 8.00
      303 / 对个人和家庭的补助 / 6.00 / / /
      30302 / 退休费 / 6.00 / / /
      人员经费合计 / / ${personnel} / 公用经费合计 / / 20.00
        `,
      );
    expectFindings(basic('86.00'));
    expectFindings(basic('⟦68.00⟧{total-row → 86.00}'));
  });
});

describe('columns', () => {
  it('add up to a total at the end', () => {
    const sources = (total: string) =>
      table(
        '单位收入来源对比表',
        `
      年度 / 财政拨款 / 事业收入 / 其他收入 / 合计
      2022年 / 410.00 / 502.30 / 6.10 / 918.40
      2023年 / 421.00 / 510.20 / 6.60 / ${total}
      2024年 / 445.50 / 528.00 / 7.70 / 981.20
        `,
      );
    expectFindings(sources('937.80'));
    expectFindings(sources('⟦973.80⟧{row-total → 937.80}'));
  });

  it('headed 其中：… are some of the one beside them and no addends', () => {
    const within = (all: string, some: string) =>
      table(
        '部门收入总体情况表',
        `
      科目 / / 合计 / 财政拨款 / 事业收入 / / 其他收入
      编码 / 名称 / / / 金额 / 其中：教育收费 /
      205 / 教育支出 / ${all} / 512.00 / 22.00 / ${some} / 4.00
      208 / 社会保障和就业支出 / 88.00 / 88.00 / / /
      221 / 住房保障支出 / 61.00 / 60.00 / 1.00 / 1.00 /
       / 合计 / 687.00 / 660.00 / 23.00 / 9.00 / 4.00
        `,
      );
    expectFindings(within('538.00', '8.00'));
    expectFindings(within('⟦583.00⟧{row-total → 538.00}', '8.00'));
  });

  it('of 公务用车 with one part left are held by it', () => {
    expectFindings(
      table(
        '财政拨款“三公”经费支出决算表',
        `
      预算数 / / / / / / 决算数 / / / / /
      合计 / 因公出国（境）费 / 公务用车购置及运行费 / / / 公务接待费 / 合计 / 因公出国（境）费 / 公务用车购置及运行费 / / / 公务接待费
       / / 小计 / 公务用车购置费 / 公务用车运行费 / / / / 小计 / 公务用车购置费 / 公务用车运行费 /
      32.00 / / 28.00 / / 28.00 / 4.00 / 29.73 / / 26.55 / / ⟦25.65⟧{row-total → 26.55} / 3.18
        `,
      ),
    );
  });

  it('of a fund carry over: 年初 + 收入 = 支出 + 年末', () => {
    const fund = (closing: string) =>
      table(
        '政府性基金预算财政拨款收入支出决算表',
        `
      科目编码 / 科目名称 / 年初结转和结余 / 本年收入 / 本年支出 / 年末结转和结余
      212 / 城乡社区支出 / 12.00 / 350.00 / 341.00 / 21.00
      229 / 其他支出 / / 18.00 / 15.00 / ${closing}
      合计 / / 12.00 / 368.00 / 356.00 / 24.00
        `,
      );
    expectFindings(fund('3.00'));
    expectFindings(fund('⟦30.00⟧{total-row → 3.00}'));
  });
});

describe('a table broken by a page', () => {
  const broken = (place: string, project: string) => `${table(
    '部门支出总表',
    `
      科目编码 / 科目名称 / 合计 / 基本支出 / 项目支出
       / 合计 / 170.00 / 120.00 / 50.00
      208 / 社会保障和就业支出 / 40.00 / 40.00 /
      20805 / 行政事业单位养老支出 / 40.00 / 40.00 /
      213 / 农林水支出 / 130.00 / 80.00 / 50.00
    `,
  )}
— 5 —

${table(
  '',
  `
      科目编码 / 科目名称 /${place} 合计 / 基本支出 / 项目支出
      21303 / 水利 /${place} 130.00 / 80.00 / 50.00
      2130301 / 行政运行 /${place} 80.00 / 80.00 /
      2130305 / 水利工程建设 /${place} 50.00 / / ${project}
    `,
)}`;

  it('goes on under its headers, even with a column more', () => {
    expectFindings(broken('', '50.00'));
    expectFindings(broken(' /', '50.00'));
    expectFindings(broken('', '⟦55.00⟧{row-total → 50.00}'));
    expectFindings(broken(' /', '⟦55.00⟧{row-total → 50.00}'));
  });
});

describe('amounts that stand a column off', () => {
  const lines = (elderly: string, last: string) =>
    table(
      '部门支出总体情况表',
      `
      科目编码 / 科目名称 / 合计 / 基本支出 / 项目支出
       / 合计 / 588.56 / 365.45 / 223.11
      201 / 一般公共服务支出 / 480.30 / 300.30 / 180.00
      20103 / 政府办公厅（室）及相关机构事务 / 480.30 / 300.30 / 180.00
      208 / 社会保障和就业支出 / ${elderly}
      221 / 住房保障支出 / 83.11 / 40.00 / ${last}
      `,
    );

  it('are put where their sums say, a row or the whole table', () => {
    expectFindings(lines('25.15 / 25.15 /', '43.11'));
    expectFindings(lines(' / ⟦25.15⟧{column-shift} / 25.15', '43.11'));
    expectFindings(lines(' / ⟦25.15⟧{column-shift} / 25.15', '⟦34.11⟧{row-total → 43.11}'));
  });

  it('stay where they are while nothing adds up either way', () => {
    expectFindings(lines('⟦⟧{total-row → 25.15} / 25.15 / ⟦28.00⟧{total-row → 0.00}', '43.11'));
  });

  it('all together, where a blank column was lost from the header', () => {
    const moved = (first: string, last: string) =>
      table(
        '部门支出总体情况表',
        `
      科目编码 / 科目名称 / 合计 / 基本支出 / 项目支出 /
      201 / 一般公共服务支出 / / ${first} / 300.30 / 180.00
      208 / 社会保障和就业支出 / / 25.15 / 25.15 /
      221 / 住房保障支出 / / 83.11 / 40.00 / ${last}
      合计 / / / 588.56 / 365.45 / 223.11
        `,
      );
    expectFindings(moved('⟦480.30⟧{column-shift}', '43.11'));
    expectFindings(moved('⟦480.30⟧{column-shift}', '⟦34.11⟧{row-total → 43.11}'));
  });
});

describe('what stands in cells', () => {
  it('is the title and the unit of the table', () => {
    const merged = (second: string) => `
表一

<table>
<tr><td colspan="4">项目支出明细表</td></tr>
<tr><td colspan="2">部门：白石县林业局</td><td colspan="2">单位：元</td></tr>
<tr><td>项目名称</td><td>合计</td><td>财政拨款</td><td>其他资金</td></tr>
<tr><td>合计</td><td>450,000.00</td><td>400,000.00</td><td>50,000.00</td></tr>
<tr><td>苗木管护</td><td>250,000.00</td><td>200,000.00</td><td>50,000.00</td></tr>
<tr><td>病虫害防治</td><td>${second}</td><td>200,000.00</td><td></td></tr>
</table>
`;
    expectFindings(merged('200,000.00'));
    expectFindings(merged('⟦20,000.00⟧{row-total → 200,000.00}'));
  });

  it('ends early where blanks at the end of a line are lost', () => {
    expectFindings(
      table(
        '一般公共预算基本支出表',
        `
      科目编码 / 科目名称 / 合计 / 人员经费 / 公用经费
      合计 / / 112.00 / 92.00 / 20.00
      301 / 工资福利支出 / 92.00 / 92.00
      30101 / 基本工资 / 60.00 / 60.00
      30102 / 津贴补贴 / 32.00 / ⟦23.00⟧{row-total → 32.00}
      302 / 商品和服务支出 / 20.00 / / 20.00
      30201 / 办公费 / 20.00 / / 20.00
        `,
      ),
    );
  });

  it('is said to be illegible where no header tells what it is', () => {
    expectFindings(`
项目明细

| ⟦201⟧{illegible-table} | 300.30 | 180.00 |
| --- | --- | --- |
| 208 | 25.15 | 12.00 |
| 210 | 18.60 | 3.20 |
| 221 | 40.00 | 6.00 |
`);
  });
});
