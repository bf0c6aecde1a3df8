import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

describe("the department's name in titles", () => {
  const draft = (third: string) => `
    # 清河县档案服务中心2025年部门预算公开

    ## 一、关于清河县档案服务中心2025年收支预算情况的说明

    无。

    ## ${third}

    无。
  `;
  it.each([
    '二、关于⟦清河县挡案服务中心⟧{organisation → 清河县档案服务中心}2025年收入预算情况的说明',
    '二、关于⟦清河县档案服中心⟧{organisation → 清河县档案服务中心}2025年收入预算情况的说明',
    '二、关于⟦青河县档案服务中心⟧{organisation → 清河县档案服务中心}2025年收入预算情况的说明',
  ])('%s', (title) => expectFindings(draft(title)));
  it.each([
    '二、关于清河县档案服务中心2025年收入预算情况的说明',
    '二、清河县第二档案服务中心2025年收入预算情况的说明',
    '二、清河市档案服务中心2025年收入预算情况的说明',
    '二、清河县民政局2025年收入预算情况的说明',
    '二、清河县档案服务中心（机关）2025年收入预算情况的说明',
  ])('silent: %s', (title) => expectFindings(draft(title)));
});

describe('a document cited twice', () => {
  it.each([
    '依据《清河县档案数字化工作方案》（清政办发〔2023〕18号）设立，按《⟦清河县档案数字化工作法案⟧{spelt-twice → 清河县档案数字化工作方案}》（清政办发〔2023〕18号）管理。',
    '依据《清河县档案数字化工作方案》（清政办发〔2023〕18号）设立，按《清河县档案数字化工作方案》（⟦青政办发⟧{spelt-twice → 清政办发}〔2023〕18号）管理。',
  ])('%s', (sentence) => expectFindings(`${sentence}\n`));
  it.each([
    '依据《清河县档案数字化工作方案》（清政办发〔2023〕18号）设立，按《清河县档案数字化工作方案》（清政办发【2023】18号）管理。',
    '依据《清河县档案数字化工作方案》（清政办发〔2023〕18号）和《清河县档案数字化工作办法》（清档发〔2023〕18号）。',
    '依据清政办发〔2023〕18号、清财预〔2023〕18号、清财行〔2023〕18号文件。',
  ])('silent: %s', (sentence) => expectFindings(`${sentence}\n`));
});

describe('a unit that two lists spell differently', () => {
  const draft = (name: string) => `
    ## 一、部门概况

    本部门下属事业单位：清河县档案信息管理中心、清河县方志编纂服务中心。

    ## 二、部门预算单位构成

    | 序号 | 单位名称 |
    | --- | --- |
    | 1 | ${name} |
    | 2 | 清河县方志编纂服务中心 |
  `;
  it('is said once', () => expectFindings(draft('⟦清河县档案信息经办中心⟧{spelt-twice → 清河县档案信息管理中心}')));
  it.each(['清河县档案信息管理中心', '清河县第二档案管理中心', '清河县红色教育基地服务中心'])('silent: %s', (name) =>
    expectFindings(draft(name)),
  );
});

describe('the name of the department without its end', () => {
  const draft = (note: string) => `
    # 清河县市场监管局2025年部门预算

    清河县市场监管局2025年收入36.00万元。

    清河县市场监管局2025年支出36.00万元。

    部门收入总表

    编制单位：清河县市场监管局　　单位：万元

    | 收入 | 预算数 |
    | --- | --- |
    | 一、财政拨款收入 | 36.00 |
    | 收入总计 | 36.00 |

    ${note}
  `;
  it('is cut', () => {
    expectFindings(draft('注：⟦清河县市场监管⟧{organisation → 清河县市场监管局}没有国有资本经营预算拨款安排的支出。'));
    expectFindings(draft('注：清河县市场监管局没有国有资本经营预算拨款安排的支出。'));
    expectFindings(draft('全面加强清河县市场监管工作。'));
  });
});
