import { describe, expect, it } from 'vitest';
import { type CheckedDraft, checkText } from '../../../server/src/check.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { strandsOf } from '../../../server/src/ties/between/strands.ts';
import { documentOf, outdent } from '../support/draft.ts';

const filled = (title: string, code: string) =>
  outdent(`
    ${title}

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | ${code} | 农林水支出 | 7.00 | 3.00 | 4.00 |
    | | 合计 | 7.00 | 3.00 | 4.00 |
  `);
const none =
  '| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| --- | --- | --- | --- | --- |\n| | 合计 | | | |\n';
const before = ['支出总表', '财政拨款支出表', '一般公共预算支出表'].map((title) => filled(title, '213')).join('\n');

/** A table whose total is that of its lines or is not, and two sentences that speak of it. */
const told = (item: string, total: string) =>
  outdent(`
    一般公共预算支出表

    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | ${item} | 3.25 | 4.50 |
    | 214 | 交通运输支出 | 6.10 | 2.00 | 4.10 |
    | | 合计 | ${total} | 5.25 | 8.60 |

    ## 一般公共预算支出情况

    一般公共预算支出13.85万元，比上年增加1.20万元，增长9.5%。

    其中：农林水支出7.75万元，占56.0%；交通运输支出6.10万元，占44.0%。
  `);

/** Two texts of one draft: what is said of the second must not depend on the first. */
const EDITS: Readonly<Record<string, readonly [string, string]>> = {
  'the title of an empty table is another line': [
    `${before}\n政府性基金预算支出表\n\n${none}`,
    `${before}\n2024年部门政府性基金预算支出表\n\n${none}`,
  ],
  'a note is moved away from its empty table': [
    `${before}\n政府性基金预算支出表\n\n${none}\n本表为空。\n`,
    `${before}\n政府性基金预算支出表\n\n${none}\n一、说明\n\n二、说明\n\n三、说明\n\n本表为空。\n`,
  ],
  'a note comes under its empty table': [
    `${before}\n政府性基金预算支出表\n\n${none}\n一、说明\n\n二、说明\n\n三、说明\n\n没有国有资本经营预算支出，本表为空。\n`,
    `${before}\n政府性基金预算支出表\n\n${none}\n没有国有资本经营预算支出，本表为空。\n`,
  ],
  'a line comes above a sum that does not come out': [
    told('7.75', '13.86'),
    `\n另有说明。\n\n${told('7.75', '13.86')}`,
  ],
  'a cell that sentences speak of is another amount': [told('7.75', '13.85'), told('7.57', '13.85')],
  'a total is put right, and one of its lines is wrong': [told('7.75', '13.58'), told('7.57', '13.85')],
  'what was added is taken off': [
    told('7.75', '13.85').replace('增加1.20', '增加1.02'),
    told('7.75', '13.85').replace('增加1.20', '减少1.02'),
  ],
};

describe('a draft that was edited', () => {
  it.each(Object.entries(EDITS))('says what it says when it is read afresh: %s', (_, [first, second]) => {
    const edited = createDisclosureService();
    const afresh = createDisclosureService();
    const said = (service: typeof edited, text: string, version: number) =>
      service.diagnostics(documentOf(text, version));
    const earlier = said(edited, first, 1);
    const now = said(edited, second, 2);
    expect(now).toEqual(said(afresh, second, 1));
    // An edit that changes nothing would prove nothing.
    expect(now).not.toEqual(earlier);
  });
});

describe('a table whose title was edited', () => {
  const table = outdent(`
    单位：万元

    | 收入 | 金额 | 支出 | 金额 |
    | --- | --- | --- | --- |
    | 一般公共预算拨款收入 | 60.30 | 农林水支出 | 53.20 |
    | 其他收入 | 4.10 | 住房保障支出 | 11.20 |
    | 本年收入合计 | 64.40 | 本年支出合计 | 64.40 |
  `);
  const named = `收支预算总表\n\n${table}`;
  const nameless = `另附\n\n${table}`;
  const said = ({ readings }: CheckedDraft) => readings.flatMap(strandsOf).map((column) => column.said);

  it('says by the title that it has now of which money its columns are', () => {
    const before = checkText(named);
    expect(said(before)).not.toEqual(said(checkText(nameless)));
    expect(said(checkText(nameless, before))).toEqual(said(checkText(nameless)));
  });
});
