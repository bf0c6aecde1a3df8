import { describe, expect, it } from 'vitest';
import { expectFindings, findingsIn, outdent, unmarked } from '../support/draft.ts';

/** A functional table whose rows stand for themselves; `rows` are `code | name | amount`. */
function table(rows: string, title = '表五 一般公共预算支出情况表'): string {
  const lines = outdent(rows).trim().split('\n');
  return `${title}\n\n单位：万元\n\n| 科目编码 | 科目名称 | 预算数 |\n| --- | --- | --- |\n${lines
    .map((line) => `| ${line} |`)
    .join('\n')}\n`;
}

const HEALTH = table(`
  210 | 卫生健康支出 | 612.00
  21012 | 财政对基本医疗保险基金的补助 | 612.00
  2101202 | 财政对城乡居民基本医疗保险基金的补助 | 500.00
  2101299 | 财政对其他基本医疗保险基金的补助 | 112.00
`);

describe('a code and the name beside it', () => {
  it('may differ in spaces, brackets, 的 and a trailing 支出', () => {
    expectFindings(
      table(`
        205 | 教育 | 30.00
        208 | 社会保障和 就业支出 | 12.00
        20805 | 行政事业单位养老支出 | 12.00
        2080505 | 机关事业单位基本养老保险缴费 | 12.00
        303 | 对个人和家庭补助 | 8.00
      `),
    );
  });

  it('that is another code’s, with the amount of the code elsewhere: the name is wrong', () => {
    expectFindings(
      `${HEALTH}\n${table(
        `
        210 | 卫生健康支出 | 500.00
        21012 | 财政对基本医疗保险基金的补助 | 500.00
        2101202 | ⟦行政运行⟧{code-name → 财政对城乡居民基本医疗保险基金的补助} | 500.00
      `,
        '表七 一般公共预算项目支出情况表',
      )}`,
    );
  });

  it('that is another code’s, with the amount of the name elsewhere: the code is wrong', () => {
    expectFindings(
      `${HEALTH}\n${table(
        `
        210 | 卫生健康支出 | 112.00
        21012 | 财政对基本医疗保险基金的补助 | 112.00
        ⟦2101201⟧{code-name → 2101299} | 财政对其他基本医疗保险基金的补助 | 112.00
      `,
        '表七 一般公共预算项目支出情况表',
      )}`,
    );
  });

  it('offers the other repair as well, and neither as safe', () => {
    const text = unmarked(
      `${HEALTH}\n${table('2101201 | 财政对其他基本医疗保险基金的补助 | 112.00\n2101202 | 财政对城乡居民基本医疗保险基金的补助 | 500.00', '表七 项目支出情况表')}`,
    );
    const [finding] = findingsIn(text);
    expect(finding?.fixes.map(({ title, safe }) => `${title} ${safe}`)).toEqual([
      '编码改为 2101299 false',
      '名称改为“财政对职工基本医疗保险基金的补助” false',
    ]);
  });

  it('is put right in the column whose digits are wrong', () => {
    const draft = (category: string) => `
      单位：万元

      | 类 | 款 | 项 | 科目名称 | 预算数 |
      | --- | --- | --- | --- | --- |
      | 210 | | | 卫生健康支出 | 30.00 |
      | 210 | 11 | | 行政事业单位医疗 | 30.00 |
      | 210 | 11 | 01 | 行政单位医疗 | 20.00 |
      | 210 | 11 | 03 | 公务员医疗补助 | 10.00 |

      表七 一般公共预算项目支出情况表

      | 类 | 款 | 项 | 科目名称 | 预算数 |
      | --- | --- | --- | --- | --- |
      | 210 | | | 卫生健康支出 | 10.00 |
      | 210 | 11 | | 行政事业单位医疗 | 10.00 |
      | 210 | 11 | ${category} | 公务员医疗补助 | 10.00 |
    `;
    expectFindings(draft('⟦02⟧{code-name → 03}'));
  });

  it('glued to it, a stray character and a wrong word are slips', () => {
    expectFindings(`
      表一 部门收支总体情况表

      单位：万元

      | 项目 | 预算数 |
      | --- | --- |
      | 208 ⟦基社会保障和就业支出⟧{name-slip → 社会保障和就业支出} | 12.00 |
      | 210 卫生健康支出 | 12.00 |
      | 221 住房保障支出 | 12.00 |
      | 222 ⟦粮油物资管理支出⟧{name-slip → 粮油物资储备支出} | 12.00 |
    `);
  });

  it('is outdated only where the change is dated', () => {
    const draft = (year: number, name: string) =>
      `---\ndisclosure: budget\nyear: ${year}\n---\n\n${table(`208 | 社会保障和就业支出 | 5.00\n20805 | ${name} | 5.00`)}`;
    expectFindings(draft(2019, '行政事业单位离退休'));
    expectFindings(draft(2024, '⟦行政事业单位离退休⟧{former-name → 行政事业单位养老支出}'));
    expectFindings(draft(2024, '行政事业单位养老支出'));
  });
});

describe('what is not of the classification', () => {
  it('is left alone: unit codes, project codes, serial numbers', () => {
    expectFindings(`
      表九 专项业务经费支出表

      单位：万元

      | 单位编码 | 单位名称 | 金额 |
      | --- | --- | --- |
      | 509 | 青川区财政局 | 12.00 |
      | 509001 | 青川区财政局本级 | 12.00 |

      | 项目编码 | 项目名称 | 金额 |
      | --- | --- | --- |
      | 301 | 办公楼维修 | 12.00 |
      | 302 | 信息化建设 | 12.00 |
    `);
  });

  it('is left alone: sub-codes and wordings of an office’s own', () => {
    expectFindings(
      table(
        `
        301 | 工资福利支出 | 60.00
        30102 | 津贴补贴 | 50.00
        3010201 | 艰苦边远地区津贴 | 40.00
        3010202 | 规范津贴补贴 | 10.00
        30103 | 奖金（第13个月工资） | 10.00
      `,
        '表六 一般公共预算基本支出情况表',
      ),
    );
  });

  it('is left alone: a project’s name beside the code it is booked under', () => {
    expectFindings(`
      表七 项目支出情况表

      单位：万元

      | 科目编码 | 项目名称 | 金额 |
      | --- | --- | --- |
      | 2101501 | 医保基金监管经费 | 12.00 |
      | 2101506 | 城乡居民医保经办经费 | 12.00 |
    `);
  });

  it('is left alone: a table most of which does not fit', () => {
    expectFindings(
      table(`
        201 | 卫生健康支出 | 5.00
        203 | 住房保障支出 | 5.00
        204 | 教育支出 | 5.00
        205 | 农林水支出 | 5.00
      `),
    );
  });
});

describe('evidence', () => {
  const severity = (rows: string) => findingsIn(table(rows)).map((finding) => `${finding.rule} ${finding.severity}`);

  it('a verified row is the ground of a warning', () => {
    expect(severity('210 | 卫生健康支出 | 5.00\n2101103 | 医疗保障经办事务 | 5.00')).toEqual(['code-name warning']);
  });

  it('a recalled one of a hint', () => {
    expect(severity('201 | 一般公共服务支出 | 5.00\n2010104 | 人大立法 | 5.00')).toEqual(['code-name hint']);
  });

  it('the setting does not lift what the evidence does not carry', () => {
    const text = table('201 | 一般公共服务支出 | 5.00\n2010104 | 人大立法 | 5.00');
    expect(findingsIn(text, { rules: { 'code-name': 'error' } }).map((finding) => finding.severity)).toEqual(['hint']);
    expect(findingsIn(text, { rules: { T301: 'off' } })).toEqual([]);
  });
});
