import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn } from '../support/draft.ts';

const expenses = (rows: string, text: string) => `# 白石县文化馆2026年单位预算

表五 一般公共预算基本支出表

单位：万元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | ---: |
| 302 | 商品和服务支出 | 214.60 |
| 30201 | 办公费 | 207.25 |
| 30217 | 公务接待费 | 7.35 |
| | 合计 | 214.60 |

表七 财政拨款“三公”经费支出表

单位：万元

| 项目 | 预算数 |
| --- | ---: |
${rows}

## 三、一般公共预算“三公”经费支出情况说明

${text}
`;

const ROWS = `| 合计 | 46.85 |
| 因公出国（境）费 | 12.40 |
| 公务接待费 | 7.35 |
| 公务用车购置费 | 0.00 |
| 公务用车运行维护费 | 27.10 |`;
const OTHER_VERSION = ROWS.replace('46.85', '51.25').replace('7.35', '11.75');
const TEXT =
  '2026年“三公”经费预算数为46.85万元，其中：因公出国（境）费12.40万元；公务用车购置费0万元，公务用车运行维护费27.10万元；公务接待费7.35万元。';

describe('a table of public expenses', () => {
  it('is what the text says of it, whatever fund either names', () => {
    expectFindings(expenses(ROWS, TEXT));
  });

  it('may print what stands beside them and total it all', () => {
    const more = `${ROWS.replace('46.85', '52.05')}\n| 会议费 | 2.60 |\n| 培训费 | 2.60 |`;
    expectFindings(expenses(more, '2026年“三公”经费预算数为46.85万元。'));
    expectFindings(expenses(more, '“三公”经费、会议费、培训费合计52.05万元。'));
    const apart = `${ROWS}\n| 会议费 | 2.60 |`;
    expectFindings(expenses(apart, '2026年“三公”经费预算数为⟦46.58⟧{amount → 46.85}万元。'));
  });

  it('of another version is told once, and neither side is asked to change', () => {
    const [finding, ...more] = findingsIn(expenses(OTHER_VERSION, TEXT));
    expect(more).toEqual([]);
    expect(finding?.severity).toMatch(/error|warning/);
    expect(finding?.expected).toEqual([]);
  });

  it('is held against the one amount that the text says, not the economic line of that name', () => {
    const general = expenses(OTHER_VERSION, '公务接待费预算安排7.35万元。').replace(
      '财政拨款“三公”',
      '一般公共预算“三公”',
    );
    const [finding, ...more] = findingsIn(general);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ found: '7.35', expected: [], severity: 'warning' });
  });

  it('names 会议费 and 培训费 beside them, which are none of them', () => {
    const table = (meetings: string) => `# 白石县文化馆2026年单位预算

表七 一般公共预算“三公”经费、会议费、培训费支出表

单位：万元

| “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | 会议费 | 培训费 |
| ---: | ---: | ---: | ---: | ---: | ---: |
| 46.85 | 12.40 | 7.35 | 27.10 | 45.12 | 305.79 |

## 三、“三公”经费、会议费、培训费支出情况说明

2026年“三公”经费预算46.85万元。会议费预算${meetings}万元。
`;
    expectFindings(table('45.12'));
    expectFindings(table('⟦45.72⟧{amount → 45.12}'));
  });
});

describe('a list of purchases', () => {
  const purchases = (text: string) => `# 白石县文化馆2026年单位预算

表九 政府采购预算明细表

单位：万元

| 采购类别 | 金额 |
| --- | ---: |
| A-货物 | 38.87 |
| B-工程 | 0.00 |
| C-服务 | 517.79 |
| 合计 | 556.66 |

## 五、其他情况说明

### （一）政府采购预算说明

${text}
`;

  it('is what the text sums up', () => {
    expectFindings(
      purchases(
        '2026年白石县文化馆政府采购预算总额556.66万元，其中：政府采购货物预算38.87万元，政府采购工程预算0万元，政府采购服务预算517.79万元。',
      ),
    );
  });

  it('of another version is told at one side, with both named', () => {
    const [finding, ...more] = findingsIn(
      purchases(
        '2026年白石县文化馆政府采购预算总额621.90万元，其中：政府采购货物预算38.87万元，政府采购工程预算0万元，政府采购服务预算583.03万元。',
      ),
    );
    expect(more).toEqual([]);
    expect(finding?.severity).toMatch(/error|warning/);
    expect(finding?.expected).toEqual([]);
  });
});

describe('a table of running costs', () => {
  it('is what the text says of them; 行政经费 alone may hold more, and is held against a slip only', () => {
    const table = (line: string, said: string) => `# 白石县文化局2026年部门预算

表八 财政拨款安排的行政经费及“三公”经费预算表

单位：万元

| 项目 | 合计 | 一般公共预算 | 政府性基金预算 |
| --- | ---: | ---: | ---: |
| ${line} | 523.62 | 523.62 | 0.00 |
| “三公”经费 | 26.11 | 26.11 | 0.00 |
| （一）公务用车购置及运行维护支出 | 24.80 | 24.80 | 0.00 |
| （二）公务接待费支出 | 1.31 | 1.31 | 0.00 |

## 二、机关运行经费安排情况说明

2026年，本部门机关运行经费安排${said}万元。
`;
    expectFindings(table('行政经费', '523.62'));
    expectFindings(table('行政经费', '611.40'));
    expectFindings(table('行政经费', '⟦526.62⟧{amount → 523.62}'));
    const [finding, ...more] = findingsIn(table('行政经费（机关运行经费）', '611.40'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ found: '611.40', expected: [] });
  });
});

describe('basic expenditure by economic lines', () => {
  const accounts = (office: string) => `# 白石县文化局2025年度部门决算

一般公共预算财政拨款支出决算表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
| 207 | 文化旅游体育与传媒支出 | 1330.16 | 1087.91 | 242.25 |
| 20701 | 文化和旅游 | 1330.16 | 1087.91 | 242.25 |
| 2070101 | 行政运行 | 1087.91 | 1087.91 | |
| 2070199 | 其他文化和旅游支出 | 242.25 | | 242.25 |
| | 合计 | 1330.16 | 1087.91 | 242.25 |

一般公共预算财政拨款基本支出决算表

单位：万元

| 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
| --- | --- | ---: | --- | --- | ---: |
| 301 | 工资福利支出 | 849.09 | 302 | 商品和服务支出 | ${office} |
| 30101 | 基本工资 | 587.99 | 30201 | 办公费 | ${office} |
| 30102 | 津贴补贴 | 261.10 | | | |
| 303 | 对个人和家庭的补助 | 43.24 | | | |
| 30305 | 生活补助 | 43.24 | | | |
| 人员经费合计 | | 892.33 | 公用经费合计 | | ${office} |
`;

  it('comes with 人员经费合计 and 公用经费合计 to the column of the table by function', () => {
    expectFindings(accounts('195.58'));
    expect(findingsIn(accounts('231.07'))).not.toEqual([]);
  });
});

describe('the public expenses of a unit', () => {
  it('are not what its budget comes to, however the lines of the text run together', () => {
    const found = findingsIn(`结转下年0万元。（四）关于白石县水务局2026年财政拨款收支预算情况的总体说明
白石县水务局2026年财政拨款收支总预算192207.76万元。支出包括：一般公共服务支出0.64万元。（五）关于白石县水务局2026年一般公共预算当年拨款情况说明
2026年部门一般公共预算支出表
|  | 合计 | 52244.36 | 27428.84 | 24287.33 | 3141.51 | 24815.52 |
| 201 | 一般公共服务支出 | 0.64 |  |  |  | 0.64 |
2026年部门一般公共预算“三公”经费支出表
| 白石县水务局 | 1.00 |  |  |  |  | 1.00 |
`);
    expect(found.filter(({ rule }) => rule === 'amount')).toEqual([]);
  });
});
