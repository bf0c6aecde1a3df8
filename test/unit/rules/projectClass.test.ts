import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

interface Draft {
  readonly code: string;
  readonly money?: string;
  readonly category?: string;
  readonly name?: string;
  readonly listed?: string;
}

/** A table of expenditure, the form of a project and the list of all projects. */
const draft = ({ code, money = '86.00 | 86.00', category = '', name = '古塔修缮', listed = '古塔修缮资金' }: Draft) => `
  部门支出总表

  单位：万元

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | --- | --- | --- | --- |
  | 207 | 文化旅游体育与传媒支出 | 506.20 | 268.20 | 238.00 |
  | 20701 | 文化和旅游 | 420.20 | 268.20 | 152.00 |
  | 2070104 | 图书馆 | 300.20 | 268.20 | 32.00 |
  | 2070109 | 群众文化 | 120.00 | | 120.00 |
  | 20702 | 文物 | 86.00 | | 86.00 |
  | 2070204 | 文物保护 | 86.00 | | 86.00 |
  | 213 | 农林水支出 | 15.00 | | 15.00 |
  | 21303 | 水利 | 15.00 | | 15.00 |
  | 2130314 | 防汛 | 15.00 | | 15.00 |
  | | 合计 | 521.20 | 268.20 | 253.00 |

  项目支出绩效目标表

  | 项目名称 | ${name} | 项目类别 | 经常性项目 |
  | --- | --- | --- | --- |
  | 支出功能分类 | ${category} | ${code} | |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 修缮数量 | 2座 |

  项目支出情况

  | 项目名称 | 项目类型 | 本年预算 | 总预算 |
  | --- | --- | --- | --- |
  | ${listed} | 经常性项目 | ${money} |
  | 图书采购 | 经常性项目 | 32.00 | 32.00 |
`;

describe('the class on the form of a project', () => {
  it.each([
    ['a group', { code: '⟦[21303]水利⟧{project-class → [20702]文物}' }],
    ['an item', { code: '⟦2070104图书馆⟧{project-class → 2070204文物保护}' }],
    ['its digits alone', { code: '⟦2070104⟧{project-class → 2070204}' }],
    ['a class that no table prints', { code: '⟦[20706]新闻出版电影⟧{project-class → [20702]文物}' }],
    [
      'a group under its category',
      { category: '[207]文化旅游体育与传媒支出', code: '⟦2070104图书馆⟧{project-class → 2070204文物保护}' },
    ],
    [
      'a group of another category, whose cell is wrong as well',
      { category: '[213]农林水支出', code: '⟦[21303]水利⟧{project-class}' },
    ],
  ] satisfies [string, Draft][])('%s has as much money for projects as the project', (_, said) =>
    expectFindings(draft(said)),
  );

  it.each([
    ['the class that prints the amount', { code: '[20702]文物' }],
    ['a class with more money for projects', { code: '[20701]文化和旅游' }],
    ['an amount that no class prints, as money handed down', { code: '2070104图书馆', money: '93.00 | 93.00' }],
    ['the money of another project', { code: '2070104图书馆', listed: '城墙修缮' }],
    ['a list with the amounts of two years', { code: '2070104图书馆', money: '86.00 | 95.00' }],
    ['the category alone', { code: '[207]文化旅游体育与传媒支出' }],
    ['no code at all', { code: '经常性项目支出' }],
  ] satisfies [string, Draft][])('%s says nothing', (_, said) => expectFindings(draft(said)));
});
