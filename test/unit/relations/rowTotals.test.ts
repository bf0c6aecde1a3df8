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

describe('a total that no header names', () => {
  it('is found where every row adds up', () => {
    expectFindings(`
      项目库入库项目表

      单位：万元

      | 项目名称 | 总投资 | 本年预算 | 以前年度已安排 | 后续年度 |
      | --- | ---: | ---: | ---: | ---: |
      | 乡镇卫生院改造 | 1859.89 | 429.45 | 395.44 | 1035.00 |
      | 村卫生室设备更新 | 858.19 | 858.19 | | |
      | 人才引进补助 | 1504.72 | 99.94 | 1404.78 | |
      | 疫苗冷链建设 | 1087.00 | ⟦182.37⟧{row-total → 128.37} | | 958.63 |
      | 中医馆建设 | 1411.23 | 81.02 | 1330.21 | |
      | 急救站点建设 | 639.51 | 424.94 | 214.57 | |
    `);
  });

  it('is divided a second time by the columns that follow', () => {
    expectFindings(`
      对下转移支付预算表

      单位：万元

      | 项目 | 合计 | 一般性转移支付 | 专项转移支付 | 城关镇 | 东河乡 | 待分配 |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |
      | 基本公共卫生服务补助 | 640.00 | 640.00 | | 260.00 | 180.00 | 200.00 |
      | 计划生育家庭扶助 | 88.40 | | 88.40 | 40.00 | ⟦24.80⟧{total-row → 28.40} | 20.00 |
      | 村医养老补助 | 105.60 | 105.60 | | 41.60 | 35.00 | 29.00 |
      | 合计 | 834.00 | 745.60 | 88.40 | 341.60 | 243.40 | 249.00 |
    `);
  });

  it('is no total where something was repaid, or paid by a source that has no column', () => {
    expectFindings(`
      政府债务情况表

      单位：万元

      | 项目 | 2023年末余额 | 本年新增 | 本年偿还 | 2024年末余额 |
      | --- | ---: | ---: | ---: | ---: |
      | 水库加固 | 312.40 | 25.00 | | 337.40 |
      | 管网改造 | 508.16 | 40.50 | | 548.66 |
      | 道路建设 | 760.00 | 31.20 | 10.00 | 781.20 |
      | 校舍维修 | 96.35 | 12.40 | | 108.75 |
      | 垃圾处理 | 215.08 | 66.10 | | 281.18 |
    `);
    expectFindings(`
      重点项目资金来源情况表

      单位：万元

      | 项目名称 | 总投资 | 中央资金 | 省级资金 | 备注 |
      | --- | ---: | ---: | ---: | --- |
      | 河道整治 | 518.26 | 400.00 | 118.26 | |
      | 灌区改造 | 733.40 | 612.15 | 121.25 | |
      | 水库除险 | 392.77 | 310.27 | 62.50 | 其余20.00万元由业主自筹 |
      | 岸线修复 | 260.18 | 200.00 | 60.18 | |
      | 泵站更新 | 147.93 | 100.50 | 47.43 | |
    `);
  });

  it('is not made of columns that add up in a row or two', () => {
    expectFindings(`
      重点项目资金情况表

      单位：万元

      | 项目名称 | 评审金额 | 合同金额 | 结算金额 |
      | --- | ---: | ---: | ---: |
      | 水库除险加固 | 640.00 | 320.00 | 320.00 |
      | 灌区改造 | 880.00 | 410.00 | 470.00 |
      | 河道清淤 | 512.50 | 500.10 | 498.20 |
      | 泵站更新 | 96.30 | 95.00 | 90.75 |
    `);
  });
});
