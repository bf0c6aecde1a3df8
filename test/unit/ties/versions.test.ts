import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn, unmarked } from '../support/draft.ts';

const summary = `# 白石县文化馆2026年度单位预算

表一 单位收支总表

单位：万元

| 收入 | | 支出 | |
| --- | --- | --- | --- |
| 项目 | 预算数 | 项目 | 预算数 |
| 一、一般公共预算拨款收入 | 946.20 | 一、文化旅游体育与传媒支出 | 803.70 |
| 二、事业收入 | | 二、社会保障和就业支出 | 86.40 |
| 三、其他收入 | | 三、住房保障支出 | 56.10 |
| 收入总计 | 946.20 | 支出总计 | 946.20 |
`;

interface Spending {
  readonly title: string;
  readonly culture?: string;
  readonly basic?: string;
  readonly project?: string;
  readonly total?: string;
  readonly totals?: readonly [basic: string, project: string];
}

/** A table of expenditure by code; what is not said is as in every other table of the draft. */
function spending({
  title,
  culture = '803.70',
  basic = '503.70',
  project = '300.00',
  total = '946.20',
  totals: [allBasic, allProject] = ['646.20', '300.00'],
}: Spending): string {
  const [plainCulture, plainBasic, plainProject] = [culture, basic, project].map(unmarked);
  return `
${title}

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 207 | 文化旅游体育与传媒支出 | ${culture} | ${basic} | ${project} |
| 20701 | 文化和旅游 | ${plainCulture} | ${plainBasic} | ${plainProject} |
| 2070109 | 群众文化 | ${plainCulture} | ${plainBasic} | ${plainProject} |
| 208 | 社会保障和就业支出 | 86.40 | 86.40 | |
| 20805 | 行政事业单位养老支出 | 86.40 | 86.40 | |
| 2080505 | 机关事业单位基本养老保险缴费支出 | 86.40 | 86.40 | |
| 221 | 住房保障支出 | 56.10 | 56.10 | |
| 22102 | 住房改革支出 | 56.10 | 56.10 | |
| 2210201 | 住房公积金 | 56.10 | 56.10 | |
| | 合计 | ${total} | ${allBasic} | ${allProject} |
`;
}

const all = (rest: Partial<Spending> = {}) => spending({ title: '表三 单位支出总表', ...rest });
const general = (rest: Partial<Spending> = {}) => spending({ title: '表五 一般公共预算支出表', ...rest });

const basicTable = (total = '646.20') => `
表六 一般公共预算基本支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费 |
| --- | --- | ---: | ---: | ---: |
| 301 | 工资福利支出 | 523.10 | 523.10 | |
| 30101 | 基本工资 | 523.10 | 523.10 | |
| 302 | 商品和服务支出 | 123.10 | | 123.10 |
| 30201 | 办公费 | 123.10 | | 123.10 |
| | 合计 | ${total} | 523.10 | 123.10 |
`;

describe('tables that print the same money', () => {
  it('agree line by line and in total', () => {
    expectFindings(summary + all() + general() + basicTable());
  });
});

describe('a table of another version', () => {
  it('is one finding, at its largest amount that others print otherwise', () => {
    const wrong = general({
      culture: '835.40',
      basic: '535.40',
      total: '⟦977.90⟧{same-fact → 946.20}',
      totals: ['677.90', '300.00'],
    });
    expectFindings(summary + all() + wrong + basicTable());
  });

  it('is named where basic and project money are shifted and all totals agree', () => {
    const wrong = all({
      basic: '533.70',
      project: '270.00',
      totals: ['⟦676.20⟧{same-fact → 646.20}', '270.00'],
    });
    expectFindings(summary + wrong + general() + basicTable());
  });

  it('accuses no sentence of the text that is as the other tables are', () => {
    const text = '\n## 二、支出预算情况\n\n2026年支出预算946.20万元，其中：基本支出646.20万元，占68.29%。\n';
    const wrong = all({
      culture: '835.40',
      basic: '535.40',
      total: '⟦977.90⟧{same-fact → 946.20}',
      totals: ['677.90', '300.00'],
    });
    expectFindings(summary + wrong + general() + text);
  });

  it('is not changed where only the text stands against it', () => {
    const draft = (total: string) => `# 白石县文化馆2026年度单位预算

表八 “三公”经费预算表

单位：万元

| 合计 | 因公出国（境）费 | 公务接待费 | 公务用车运行费 |
| --- | --- | --- | --- |
| 14.62 | 2.10 | 3.22 | 9.30 |

## 三、“三公”经费预算情况

2026年“三公”经费预算数为${total}万元，主要用于日常公务。
`;
    expectFindings(draft('14.62'));
    const [finding, ...more] = findingsIn(draft('17.95'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ found: '17.95', expected: [] });
    // A slip of the finger is one.
    expectFindings(draft('⟦14.26⟧{amount → 14.62}'));
  });
});

describe('a fund', () => {
  const appropriation = (fund: string) => `
表四 财政拨款收支总表

单位：万元

| 收入 | | 支出 | | | |
| --- | --- | --- | --- | --- | --- |
| 项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 |
| 一、一般公共预算拨款 | 803.70 | 一、文化旅游体育与传媒支出 | 803.70 | 803.70 | |
| 二、政府性基金预算拨款 | ${unmarked(fund)} | 二、城乡社区支出 | ${unmarked(fund)} | | ${unmarked(fund)} |
| 收入总计 | ${fund === '' ? '803.70' : '843.70'} | 支出总计 | ${fund === '' ? '803.70' : '843.70'} | 803.70 | ${fund} |
`;
  const fundTable = `
表七 政府性基金预算支出表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 212 | 城乡社区支出 | 40.00 | | 40.00 |
| | 合计 | 40.00 | | 40.00 |
`;

  it('has one total in its column and in its table', () => {
    expectFindings(appropriation('40.00') + fundTable);
  });

  it('is not left blank in its column where its table has money', () => {
    const found = findingsIn(appropriation('') + fundTable);
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['same-fact warning']);
    expect(found[0]!.message).toContain('40.00');
  });
});

describe('income by code', () => {
  const income = (culture: string, pensions: string) => `
表二 单位收入总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 事业收入 |
| --- | --- | ---: | ---: | ---: |
| 207 | 文化旅游体育与传媒支出 | ${culture} | ${culture} | |
| 20701 | 文化和旅游 | ${culture} | ${culture} | |
| 2070109 | 群众文化 | ${culture} | ${culture} | |
| 208 | 社会保障和就业支出 | ${pensions} | ${pensions} | |
| 20805 | 行政事业单位养老支出 | ${pensions} | ${pensions} | |
| 2080505 | 机关事业单位基本养老保险缴费支出 | ${pensions} | ${pensions} | |
| 221 | 住房保障支出 | 56.10 | 56.10 | |
| 22102 | 住房改革支出 | 56.10 | 56.10 | |
| 2210201 | 住房公积金 | 56.10 | 56.10 | |
| | 合计 | 946.20 | 946.20 | |
`;

  it('is expenditure by code where both list the same codes', () => {
    expectFindings(summary + income('803.70', '86.40') + all());
  });

  it('is told of, as a warning at most, where an amount stands on another code', () => {
    const found = findingsIn(summary + income('793.70', '96.40') + all());
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
