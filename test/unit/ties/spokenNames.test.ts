import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

/** Words of the text and of the tables for one thing, where they are not the same words. */

const expenses = `# 白石县文化馆2026年单位预算

表八 行政经费及“三公”经费、会议费、培训费预算表

单位：万元

| 行政经费 | “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | 会议费 | 培训费 |
| --- | --- | --- | --- | --- | --- | --- |
| 143.26 | 9.70 | 0.00 | 2.40 | 7.30 | 45.12 | 305.79 |

## 二、一般公共预算“三公”经费、会议费、培训费情况

`;

const functions = `# 白石县水务局2026年部门预算

单位：万元

表五 一般公共预算支出表

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 208 | 社会保障和就业支出 | 442.44 | 442.44 | |
| 20805 | 行政事业单位养老支出 | 442.44 | 442.44 | |
| 2080505 | 机关事业单位基本养老保险缴费支出 | 442.44 | 442.44 | |
| 213 | 农林水支出 | 1537.91 | 1018.31 | 519.60 |
| 21303 | 水利 | 1537.91 | 1018.31 | 519.60 |
| 2130301 | 行政运行 | 1018.31 | 1018.31 | |
| 2130302 | 一般行政管理事务 | 519.60 | | 519.60 |
| | 合计 | 1980.35 | 1460.75 | 519.60 |

表六 一般公共预算基本支出表

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | ---: | ---: | ---: |
| 301 | 工资福利支出 | 1034.40 | 1034.40 | |
| 302 | 商品和服务支出 | 61.63 | | 61.63 |
| 303 | 对个人和家庭的补助 | 364.72 | 364.72 | |
| | 合计 | 1460.75 | 1399.12 | 61.63 |

## 三、一般公共预算支出情况

`;

describe('what stands beside the public expenses', () => {
  it('has its own line: meetings, training, 行政经费', () => {
    expectFindings(`${expenses}2026年一般公共预算安排会议费45.12万元，培训费305.79万元，机关运行经费143.26万元。\n`);
    expectFindings(`${expenses}2026年一般公共预算安排培训费预算⟦205.79⟧{amount → 305.79}万元。\n`);
    expectFindings(`${expenses}2026年本单位机关运行经费安排⟦146.26⟧{amount → 143.26}万元。\n`);
  });
});

describe('the name of a line', () => {
  it('is the same without 的', () => {
    expectFindings(`${functions}对个人和家庭补助支出⟦324.72⟧{amount → 364.72}万元，主要是离退休人员经费。\n`);
  });

  it('may be a title above the amount', () => {
    const title = '（一）2080505-机关事业单位基本养老保险缴费支出';
    expectFindings(`${functions}${title}\n\n442.44万元。主要用于养老保险。\n`);
    expectFindings(`${functions}${title}\n\n⟦444.44⟧{amount → 442.44}万元。主要用于养老保险。\n`);
  });

  it('is that of its item where the page broke the line behind 主要用于：', () => {
    const item = '1.农林水支出（类）水利（款）一般行政管理事务（项）。主要用于：\n水利规划等基本支出。';
    expectFindings(`${functions}${item}2026年预算安排519.60万元。\n`);
    expectFindings(`${functions}${item}2026年预算安排⟦529.60⟧{amount → 519.60}万元。\n`);
  });
});

describe('parts', () => {
  it('may be items of one line', () => {
    const list = (goods: string, services: string) =>
      `${functions}2026年政府采购预算总额1460.75万元，其中：\n\n（一）货物预算${goods}万元，包括：家具。（二）服务预算${services}万元，包括：物业管理。\n`;
    expectFindings(list('1399.12', '61.63'));
    expectFindings(list('⟦1339.12⟧{parts → 1399.12}', '61.63'));
  });
});

describe('a change', () => {
  it('from nothing is all there is now', () => {
    const said = (now: string, change: string) =>
      `${functions}2026年安排委托业务费${now}万元，比上年增加${change}万元，增长—（基数为0，不可比）。\n`;
    expectFindings(said('3.83', '3.83'));
    expectFindings(said('⟦3.83⟧{change → 3.73}', '3.73'));
  });

  it('has the rate that the only amount of its passage gives it', () => {
    const said = (rate: string) =>
      `${functions}2026年一般公共预算拨款安排差旅费1935.36万元。经费较去年增加54.13万元，上升${rate}%。\n`;
    expectFindings(said('2.88'));
    expectFindings(said('⟦2.84%⟧{growth → 2.88%}').replace('}%', '}'));
  });
});

describe('what an item is divided into', () => {
  it('is not the department’s 人员经费 and 公用经费', () => {
    expectFindings(
      `${functions}1.农林水支出（类）水利（款）行政运行（项）1018.31万元，其中人员经费957.68万元、公用经费60.63万元。\n\n2.本单位公用经费61.63万元。\n`,
    );
  });
});

describe('a list that leaves itself open', () => {
  it('proves no total', () => {
    const list = (lead: string, end: string) =>
      `${functions}政府采购预算总额100.00万元，${lead}货物预算44.00万元、服务预算32.00万元${end}。\n`;
    expectFindings(list('主要包括：', ''));
    expectFindings(list('包括：', '等'));
  });
});
