import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('headers set by spaces', () => {
  const table = (bought: string) => `
    财政拨款“三公”经费支出预算表
                                                                              单位：万元

                                                                   公务用车购置及运行维护费
    “三公” 经费财政        因公出国（境）费
                                        公务接待费
     拨款预算总额             用
                                                      小计            公务用车购置费         公务用车运行维护费

        244.848000       173.520000        6.000000    65.328000        ${bought}         27.948000
  `;

  it('cover the columns they stand in the middle of, and go on in the line below', () => {
    expectFindings(table('37.380000'));
    expectFindings(table('⟦37.880000⟧{row-total → 37.380000}'));
  });
});

describe('a blank line behind every line', () => {
  const table = (first: string, gap: string) =>
    [
      '表三',
      '                 一般公共预算基本支出表',
      '编制部门：白石县林业局                                          单位：万元',
      `                 经济分类科目                   本年基本支出${gap}`,
      `         科目编码             科目名称             合计           人员经费       公用经费${gap}`,
      `          **               **             1              2          3${gap}`,
      `301             工资福利支出                 ${first}         334.10`,
      ' 30101          基本工资                   204.10         204.10',
      ' 30102          津贴补贴                   130.00         130.00',
      '302             商品和服务支出                 29.00                     29.00',
      ' 30201          办公费                     29.00                     29.00',
    ].join('\n');

  it('keeps a table together, and what are three of them is one', () => {
    for (const text of [table('334.10', '\n'), table('334.10', '\n').replaceAll('\n', '\n\n')]) expectFindings(text);
    const wrong = table('⟦344.10⟧{category-sum → 334.10}', '\n');
    for (const text of [wrong, wrong.replaceAll('\n', '\n\n')]) expectFindings(text);
  });
});

describe('a page that has lost an empty column at its left edge', () => {
  const table = (line: string) => `
    支出总表
    单位：万元
    \t科目\t经济科目\t合计\t基本支出\t项目支出
    \t2130201-行政运行\t30101-基本工资\t204.61\t204.61\t
    \t2130201-行政运行\t30201-办公费\t29.14\t29.14\t
    \t2130205-森林资源培育\t30227-委托业务费\t69.49\t\t69.49

    2130205-森林资源培育\t31002-办公设备购置\t${line}\t\t83.65
    2210201-住房公积金\t30113-住房公积金\t300.58\t300.58\t
    合计\t\t687.47\t534.33\t153.14
  `;

  it('goes on with its table', () => {
    expectFindings(table('83.65'));
    expectFindings(table('⟦83.35⟧{row-total → 83.65}'));
  });
});

describe('a row below a blank line', () => {
  const table = (total: string) => `
    支出总表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 2130201 | 行政运行 | 204.61 | 204.61 | 0.00 |
    | 2130205 | 森林资源培育 | 153.14 | 0.00 | 153.14 |

    | | 合计 | ${total} | 204.61 | 153.14 |
  `;

  it('is the last row of the table', () => {
    expectFindings(table('357.75'));
    expectFindings(table('⟦357.15⟧{row-total → 357.75}'));
  });

  it('is no header where it holds only names', () => {
    const draft = (carried: string) => `
      收入支出决算总表

      单位：万元

      收入\t\t支出\t
      项目\t决算数\t项目\t决算数
      一、财政拨款收入\t2,946.25\t一、农林水支出\t2,940.05
      本年收入合计\t2,946.25\t本年支出合计\t2,940.05

      使用非财政拨款结余\t\t结余分配\t
      年初结转和结余\t${carried}\t年末结转和结余\t55.34
      总计\t2,995.39\t总计\t2,995.39
    `;
    expectFindings(draft('49.14'));
    expectFindings(draft('⟦49.44⟧{total-row → 49.14}'));
  });
});

describe('an amount with more decimals than the others of its table', () => {
  const table = (total: string) => `
    “三公”经费预算表

    单位：万元

    | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车运行费 |
    | --- | --- | --- | --- |
    | ${total} | 0.00 | 3.20 | 8.12 |
  `;

  it('stands out', () => {
    expectFindings(table('11.32'));
    expectFindings(table('⟦11.320⟧{number-form → 11.32}'));
  });
});
