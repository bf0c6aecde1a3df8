import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('a total column', () => {
  it('is the sum of basic and project expenditure in every row', () => {
    expectFindings(`
      | 科目名称 | 合计 | 基本支出 | 项目支出 |
      | --- | ---: | ---: | ---: |
      | 教育支出 | 310.50 | 210.50 | 100.00 |
      | 卫生健康支出 | ⟦45.00⟧{row-total → 54.00} | 54.00 | |
      | 住房保障支出 | 31.20 | 31.20 | 0 |
    `);
  });

  it('is the sum of its funds', () => {
    expectFindings(`
      | 科目名称 | 总计 | 一般公共预算 | 政府性基金 | 其他资金 |
      | --- | --- | --- | --- | --- |
      | 教育支出 | 310.50 | 210.50 | 90.00 | 10.00 |
      | 卫生健康支出 | 64.00 | 54.00 | | 10.00 |
      | 农林水支出 | ⟦97.10⟧{row-total → 97.20} | 60.20 | 30.00 | 7.00 |
      | 住房保障支出 | 31.20 | 31.20 | | |
    `);
  });

  it('under a heading is the sum of what stands under the same heading', () => {
    expectFindings(`
      <table>
      <tr><th rowspan="2">科目名称</th><th colspan="3">本年支出</th><th rowspan="2">上年数</th></tr>
      <tr><th>小计</th><th>基本支出</th><th>项目支出</th></tr>
      <tr><td>教育支出</td><td>310.50</td><td>210.50</td><td>100.00</td><td>900.00</td></tr>
      <tr><td>卫生健康支出</td><td>⟦45.00⟧{row-total → 54.00}</td><td>54.00</td><td></td><td>40.00</td></tr>
      <tr><td>住房保障支出</td><td>31.20</td><td>31.20</td><td></td><td>30.00</td></tr>
      </table>
    `);
  });

  it('counts a group by its own total, not twice', () => {
    expectFindings(`
      <table>
      <tr><th rowspan="2">科目名称</th><th rowspan="2">合计</th><th colspan="3">基本支出</th><th rowspan="2">项目支出</th></tr>
      <tr><th>小计</th><th>人员经费</th><th>公用经费</th></tr>
      <tr><td>教育支出</td><td>310.50</td><td>210.50</td><td>180.00</td><td>30.50</td><td>100.00</td></tr>
      <tr><td>卫生健康支出</td><td>54.00</td><td>54.00</td><td>50.00</td><td>4.00</td><td></td></tr>
      <tr><td>住房保障支出</td><td>31.20</td><td>⟦31.00⟧{row-total → 31.20}</td><td>31.20</td><td></td><td></td></tr>
      </table>
    `);
  });

  it('of the three public expenses takes the vehicles once', () => {
    expectFindings(`
      表八 “三公”经费支出表

      | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |
      | --- | --- | --- | --- | --- | --- |
      | ⟦9.57⟧{row-total → 9.75} | 0.00 | 8.40 | 0.00 | 8.40 | 1.35 |
    `);
  });

  it('that most rows contradict is no total', () => {
    expectFindings(`
      | 项目 | 合计 | 一次性 | 累计 |
      | --- | --- | --- | --- |
      | 甲 | 10.00 | 3.00 | 25.00 |
      | 乙 | 20.00 | 4.00 | 35.00 |
      | 丙 | 7.00 | 3.00 | 4.00 |
    `);
  });
});
