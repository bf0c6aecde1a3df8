import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('a table that the contents list', () => {
  const draft = (entry: string, note = '') => `
    目录

    一、部门收入总表

    二、部门支出总表

    三、财政拨款收支总表

    ${entry}

    ## 部门预算表

    部门收入总表

    单位：万元

    | 项目 | 合计 | 财政拨款 |
    | --- | --- | --- |
    | 县水利局 | 98.00 | 98.00 |
    | 合计 | 98.00 | 98.00 |

    部门支出总表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | 98.00 | 68.00 | 30.00 |
    | 21303 | 水利 | 98.00 | 68.00 | 30.00 |
    | 2130301 | 行政运行 | 68.00 | 68.00 | |
    | 2130314 | 防汛 | 30.00 | | 30.00 |
    | | 合计 | 98.00 | 68.00 | 30.00 |

    财政拨款收支总表

    单位：万元

    | 收入 | 预算数 | 支出 | 预算数 |
    | --- | --- | --- | --- |
    | 一、一般公共预算拨款收入 | 98.00 | 一、农林水支出 | 98.00 |
    | 收入总计 | 98.00 | 支出总计 | 98.00 |

    ${note}
    `;

  it('is not the one whose title holds the same words', () =>
    expectFindings(draft('⟦四、部门收支总表⟧{table-missing}')));
  it('is not printed by a sentence that speaks of it', () =>
    expectFindings(
      draft('⟦四、政府性基金预算支出表⟧{table-missing}', '县水利局没有政府性基金，政府性基金预算支出表为空表。'),
    ));
  it('stands where its title does, though nobody can read it', () =>
    expectFindings(draft('四、部门收支总表', '部门收支总表')));
});
