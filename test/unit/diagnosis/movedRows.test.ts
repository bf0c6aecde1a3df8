import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const expenditure = `
      部门支出总表

      单位：万元

      | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | --- | --- | --- | --- |
      | 205 | 教育支出 | 1.20 | | 1.20 |
      | 207 | 文化旅游体育与传媒支出 | 1966.70 | 1322.12 | 644.58 |
      | 208 | 社会保障和就业支出 | 244.27 | 244.27 | |
      | 210 | 卫生健康支出 | 98.72 | 98.72 | |
      | 221 | 住房保障支出 | 204.32 | 204.32 | |
      | | 合计 | 2515.21 | 1869.43 | 645.78 |
`;

const both = (rows: string, table = expenditure) => `
      部门收支总表

      单位：万元

      | 收入 | 预算数 | 支出 | 预算数 |
      | --- | --- | --- | --- |
      | 一、一般公共预算拨款收入 | 2515.21 | 一、教育支出 | 1.20 |
${rows}
      | 收入总计 | 2515.21 | 支出总计 | 2515.21 |
${table}`;

/** The rows as both tables have them. */
const RIGHT = `
      | 二、事业收入 | | 二、文化旅游体育与传媒支出 | 1966.70 |
      | 三、其他收入 | | 三、社会保障和就业支出 | 244.27 |
      | | | 四、卫生健康支出 | 98.72 |
      | | | 五、住房保障支出 | 204.32 |
      | | | 六、其他支出 | |`.slice(1);

const again = `
      财政拨款收支总表

      单位：万元

      | 收入 | 预算数 | 支出 | 预算数 |
      | --- | --- | --- | --- |
      | 一、一般公共预算拨款收入 | 2515.21 | 一、教育支出 | 1.20 |
${RIGHT}
      | 收入总计 | 2515.21 | 支出总计 | 2515.21 |
`;

describe('amounts at other labels than their own', () => {
  it('are right where both tables have them so', () => expectFindings(both(RIGHT, again + expenditure)));

  it('a run of them is one finding', () =>
    expectFindings(
      both(
        `
      | 二、事业收入 | | 二、文化旅游体育与传媒支出 | ⟦⟧{same-fact → 1966.70}|
      | 三、其他收入 | | 三、社会保障和就业支出 | 1966.70 |
      | | | 四、卫生健康支出 | 244.27 |
      | | | 五、住房保障支出 | 98.72 |
      | | | 六、其他支出 | 204.32 |`.slice(1),
        again + expenditure,
      ),
    ));

  it('two rows exchanged are one, at the table that others contradict', () =>
    expectFindings(
      both(
        RIGHT.replace('244.27', 'X').replace('98.72', '244.27').replace('X', '⟦98.72⟧{same-fact → 244.27}'),
        again + expenditure,
      ),
    ));

  it('one table against one says so of both', () =>
    expectFindings(
      both(
        RIGHT,
        expenditure
          .replace('244.27 | 244.27', '⟦98.72⟧{same-fact} | 98.72')
          .replace('卫生健康支出 | 98.72 | 98.72', '卫生健康支出 | 244.27 | 244.27'),
      ),
    ));
});
