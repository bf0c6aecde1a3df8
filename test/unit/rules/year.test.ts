import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe('上半年 for 上年', () => {
  it.each([
    '会议费3.20万元，与⟦上半年⟧{year → 上年}持平。',
    '公用经费比⟦上半年⟧{year → 上年}增加1.20万元。',
    '2025年⟦上半年⟧{year → 上年}结转结余12.30万元。',
  ])('%s', (sentence) => expectFindings(`## 三、情况说明\n\n${sentence}\n`));

  it.each([
    '2025年上半年完成档案整理12000卷。',
    '上半年预算执行率45.00%，下半年力争全部执行。',
    '培训计划安排在上半年，共2期。',
    '执行进度与上半年执行计划一致，为45.00%。',
  ])('silent: %s', (sentence) => expectFindings(`## 三、情况说明\n\n${sentence}\n`));
});

describe('the year of a title', () => {
  const draft = (fourth: string) => `
    # 某县档案馆2025年部门预算公开

    ## 一、关于某县档案馆2025年收支预算情况的总体说明

    无。

    ## 二、关于某县档案馆2025年收入预算情况的说明

    无。

    ## 三、关于某县档案馆2025年支出预算情况的说明

    无。

    ## ${fourth}

    无。
  `;
  it('left over from last year', () =>
    expectFindings(draft('四、关于某县档案馆⟦2024⟧{year → 2025}年一般公共预算“三公”经费预算情况的说明')));
  it.each([
    '四、关于某县档案馆2025年“三公”经费预算情况的说明',
    '四、2024年预算执行情况说明',
    '四、2024年部门决算情况说明',
    '四、2025年与2024年预算比较情况的说明',
    '四、2024年项目预算绩效评价情况',
    '四、《2024年全县预算编制工作》情况',
    '四、2021年以来三年预算情况说明',
  ])('silent: %s', (title) => expectFindings(draft(title)));

  it('needs enough titles to tell', () => {
    expectFindings('# 某县档案馆2025年部门预算公开\n\n## 一、2024年收支预算情况的说明\n\n无。\n');
  });
});

describe('the years of a plan', () => {
  it('begins after the budget year', () => {
    expectFindings('2025年当年预算\n\n⟦2025⟧{year → 2026}年支出规划\n\n2026年支出规划\n');
    expectFindings('2025年当年预算\n\n2026年支出规划\n\n2027年支出规划\n');
    expectFindings('2025年预算\n\n2025年预算\n\n2026年计划\n');
  });
});

describe('a cell that asks for a year', () => {
  it('holds one', () => {
    expectFindings(`
      项目申报表

      | 项目起始时间（年） | ⟦20252⟧{year → 2025} | 项目终止时间（年） | 2027 |
      | --- | --- | --- | --- |
      | 资金年限（年） | 3 | 项目类型 | 常年性 |
    `);
  });
});

describe('the year that goals open with', () => {
  const draft = (last: string) => `
    # 某县档案馆2025年部门预算公开

    重点项目绩效目标表

    单位：万元

    | 项目名称 | 预算数 | 绩效目标 |
    | --- | --- | --- |
    | 库房运行 | 12.00 | 2025年完成库房恒温恒湿设备的维护，保障馆藏安全。 |
    | 古籍修复 | 30.00 | 2025年修复馆藏古籍三百册，合格率符合行业标准。 |
    | 数字化扫描 | 25.00 | 2025年完成民国档案的扫描著录，质量通过验收。 |
    | 展览 | 8.00 | ${last} |
    `;
  it('is that of the draft', () => {
    expectFindings(draft('⟦2024⟧{year → 2025}年举办馆藏珍品展览四期，吸引市民到馆参观。'));
    expectFindings(draft('2025年举办馆藏珍品展览四期，吸引市民到馆参观。'));
  });
  it.each([
    '2024年展览项目尾款在本年支付，保障展览完成布展验收。',
    '2024年以来持续举办馆藏珍品展览，吸引市民到馆参观。',
  ])('silent: %s', (last) => expectFindings(draft(last)));
});

describe('a sentence that opens with the year before', () => {
  const draft = (sentence: string) => `
    # 某县档案馆2025年部门预算公开

    一般公共预算支出表

    单位：万元

    | 科目编码 | 科目名称 | 合计 |
    | --- | --- | ---: |
    | 2210201 | 住房公积金 | 31.25 |
    | 2210203 | 购房补贴 | 11.36 |
    | | 合计 | 42.61 |

    ## 三、支出预算情况说明

    2025年住房公积金31.25万元。

    ${sentence}
    `;
  it('tells what there was', () => expectFindings(draft('2024年购房补贴12.36万元。')));
  it('and prints what there is now', () => expectFindings(draft('⟦2024⟧{year → 2025}年购房补贴11.36万元。')));
});
