import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';

const draftOf = (text: string) => checkText(text).draft;
const titles = (text: string) => draftOf(text).tables.map(({ title, unit }) => `${title} ${unit.name}`);
const sentences = (text: string) => draftOf(text).passages.map(({ passage }) => passage.text.replace(/\n/g, ''));

const TABLE = '项目\t合计\t基本支出\t项目支出\n教育支出\t3\t1\t2\n';

describe('the title and the unit of a table', () => {
  it('stand above it', () => {
    expect(titles(`表三 单位支出总体情况表\n\n编制单位：白石县林业局\n\n单位：元\n\n${TABLE}`)).toEqual([
      '表三单位支出总体情况表 元',
    ]);
    expect(titles(`## 表三 单位支出总体情况表\n\n金额单位：人民币元\n\n${TABLE}`)).toEqual([
      '表三单位支出总体情况表 元',
    ]);
  });

  it('or inside it', () => {
    expect(titles(`单位支出总体情况表\t\t\t\n编制单位：白石县林业局\t\t\t单位：元\n${TABLE}`)).toEqual([
      '单位支出总体情况表 元',
    ]);
    expect(titles('支出表\n\n项目\t合计（元）\t基本支出\t项目支出\n教育支出\t3\t1\t2\n')).toEqual(['支出表 元']);
  });

  it('go on from table to table for the unit, not for the title', () => {
    expect(titles(`支出表\n\n单位：元\n\n${TABLE}\n又一段说明。\n\n${TABLE}`)).toEqual(['支出表 元', ' 元']);
  });

  it('default to 万元, or to what the front matter says', () => {
    expect(titles(TABLE)).toEqual([' 万元']);
    expect(titles(`---\nunit: 亿元\n---\n\n${TABLE}`)).toEqual([' 亿元']);
  });
});

describe('sentences broken by a page', () => {
  const head = '2023年支出预算848.30万元，其中基本支出612.10万元，与上年预算相比增加30.30';

  it('are one sentence again', () => {
    expect(sentences(`${head}\n\n万元，增长3.70%。\n`)).toEqual([`${head}万元，增长3.70%。`]);
    expect(sentences('基本支出612.10万元，\n\n项目支出236.20万元。\n')).toEqual([
      '基本支出612.10万元，项目支出236.20万元。',
    ]);
  });

  it('but not across a heading, a list item, a table or a full stop', () => {
    expect(sentences(`${head}\n\n# 三、收入5万元\n`)).toHaveLength(2);
    expect(sentences(`${head}\n\n- 收入5万元。\n`)).toHaveLength(2);
    expect(sentences(`${head}\n\n${TABLE}\n收入5万元。\n`)).toHaveLength(2);
    expect(sentences('基本支出612.10万元。\n\n项目支出236.20万元。\n')).toHaveLength(2);
    expect(sentences('基本支出612.10万元，\n\n1、项目支出236.20万元。\n')).toHaveLength(2);
  });
});

describe('tables broken by a page', () => {
  const readings = (text: string) =>
    checkText(text).readings.map(({ panels }) => panels.map(({ rows }) => rows.map(({ name }) => name).join(' ')));

  const first =
    '支出表\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n205\t教育支出\t3\t1\t2\n20502\t普通教育\t3\t1\t2\n';

  it('are one table again when the header is repeated', () => {
    const second = '\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n221\t住房保障支出\t5\t5\t\n\t合计\t8\t6\t2\n';
    expect(readings(first + second)).toEqual([['教育支出 普通教育 住房保障支出 合计']]);
  });

  it('are one table again without a header', () => {
    expect(readings(`${first}\n221\t住房保障支出\t5\t5\t\n\t合计\t8\t6\t2\n`)).toEqual([
      ['教育支出 普通教育 住房保障支出 合计'],
    ]);
  });

  it('list every figure once', () => {
    const text = '|合计|甲|乙|\n|-|-|-|\n|0|0||\n|丙|||\n|丁|||\n\n|合计|甲|乙|\n|-|-|-|\n|5|1||\n';
    const starts = checkText(text)
      .figures()
      .map((figure) => `${figure.text} ${figure.kind}`);
    expect(starts).toEqual(['0 amount', '0 amount', '5 amount', '1 amount']);
  });

  it('are two tables under two titles', () => {
    expect(readings(`${first}\n另一张表\n\n${first.slice(5)}`)).toHaveLength(2);
  });
});

describe('front matter', () => {
  it('says what it can', () => {
    const { frontMatter } = draftOf('---\ndisclosure: accounts\ndepartment: 白石县林业局\nyear: 2023\nunit: 元\n---\n');
    expect(frontMatter).toEqual({ disclosure: 'accounts', department: '白石县林业局', year: 2023, unit: '元' });
  });

  it.each([
    '---\n: [\n---\n',
    '---\n- 1\n---\n',
    '---\n---\n',
    '---\nyear: 二〇二三\nunit: 5\n---\n',
    '---\nyear: 20230\n---\n',
  ])('that cannot be read is as if it were not there: %j', (text) => {
    expect(draftOf(text).frontMatter).toEqual({});
  });
});
