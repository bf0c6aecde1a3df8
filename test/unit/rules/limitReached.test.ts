import { describe, expect, it } from 'vitest';
import { LIMITS, type LimitName } from '../../../server/src/limits.ts';
import { LIMIT_WORDS } from '../../../server/src/rules/limit-reached/wording.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, findingsIn } from '../support/draft.ts';

const times = (count: number, make: (index: number) => string, between = '') =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (rows: readonly (readonly (string | number)[])[]) =>
  [row(rows[0]!), row(rows[0]!.map(() => '---')), ...rows.slice(1).map(row)].join('\n');
const money = (index: number) => `${1000 + index * 37}.${10 + (index % 80)}`;
const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Rows whose total is their two parts, but for the first `wrong`, and the total of them all, off by one. */
function sums(count: number, wrong: number): string {
  const rows = numbered(count).map((index) => [
    `事务${index}`,
    300 + index + (index < wrong ? 7 * index + 5 : 0),
    100 + index,
    200,
  ]);
  const all = [1, 2, 3].map((column) => rows.reduce((sum, cells) => sum + Number(cells[column]), 0));
  const printed = [...rows, ['合计', all[0]! + 1, all[1]!, all[2]!]].map(([name, ...amounts]) => [
    name!,
    ...amounts.map((amount) => `${amount}.00`),
  ]);
  return `部门支出总表\n\n单位：万元\n\n${table([['科目名称', '合计', '基本支出', '项目支出'], ...printed])}\n`;
}

/** Categories of three items each; of the first `wrong` the amount is not theirs. */
function categories(count: number, wrong: number): string {
  const rows = numbered(count).flatMap((index) => {
    const items = [1, 2, 3].map((item) => [`${201 + index}0${item}`, `事务${index}之${item}`, 100 + index * 13 + item]);
    const sum = items.reduce((total, [, , amount]) => total + Number(amount), 0) + (index < wrong ? 40 + index * 3 : 0);
    return [[`${201 + index}`, `支出${index}`, sum], ...items];
  });
  return `部门支出总表\n\n单位：万元\n\n${table([['科目编码', '科目名称', '合计'], ...rows.map(([code, name, amount]) => [code!, name!, `${amount}.00`])])}\n`;
}

/** A draft for each limit that goes just beyond it. */
const BEYOND: Readonly<Record<LimitName, string>> = {
  draft: `## 一、情况说明\n\n${`${'一'.repeat(LIMITS.passage - 10)}。\n\n`.repeat(LIMITS.draft / LIMITS.passage + 1)}支出500.30万元。\n`,
  'draft-numbers': `## 一、情况说明\n\n${times(LIMITS['draft-numbers'] / 100 + 1, () => `${'12；'.repeat(100)}\n\n`)}支出500.30万元。\n`,
  'front-matter': `---\ndisclosure: budget\n${times(LIMITS['front-matter'], (index) => `k${index}: 1`, '\n')}\n---\n\n支出500.30万元。\n`,
  passage: `## 一、情况说明\n\n支出500.30万元，${'本年收支按要求编制，'.repeat(LIMITS.passage / 10 + 1)}\n`,
  numbers: `## 一、情况说明\n\n${times(LIMITS.numbers + 5, (index) => `甲${index}项${index + 1}.10万元`, '。')}。\n`,
  markdown: `## 一、情况说明\n\n${'> '.repeat(45)}收入预算500.30万元。\n`,
  'html-table': `## 一、情况说明\n\n<table>\n<tr><td>收入</td><td>500.30</td></tr>\n`,
  'column-span': `<table><tr><td colspan="${LIMITS['column-span'] + 1}">收入</td></tr><tr><td>本年</td><td>500.30</td></tr></table>\n`,
  'row-span': `<table><tr><td rowspan="${LIMITS['row-span'] + 1}">收入</td><td>500.30</td></tr></table>\n`,
  covered: `<table>${times(6, () => `<tr>${times(200, () => '<td rowspan="1900" colspan="1">1</td>')}</tr>`)}${'<tr></tr>'.repeat(1100)}</table>\n`,
  pages: `${'支出表\n\n| 项目 | 金额 |\n|-|-|\n| 教育支出 | 1.00 |\n| 合计 | 1.00 |\n\n'.repeat(LIMITS.pages + 5)}`,
  columns: `${table([numbered(LIMITS.columns + 2), numbered(LIMITS.columns + 2)])}\n`,
  'guessed-columns': `单位：万元\n\n${table([
    ['科目名称', ...numbered(LIMITS['guessed-columns'] + 1).map((index) => `甲${index}类支出`)],
    ...numbered(4).map((line) => [
      `事项${line}`,
      ...numbered(LIMITS['guessed-columns'] + 1).map((at) => money(line * 50 + at)),
    ]),
  ])}\n`,
  'nested-rows': `项目支出表\n\n单位：万元\n\n${table([
    ['项目名称', '金额', '其中财政拨款'],
    ...numbered(LIMITS['nested-rows'] + 5).map((index) => [`事务${index}经费`, money(index), money(index)]),
  ])}\n`,
  'total-lines': `支出表\n\n单位：万元\n\n${table([
    ['科目名称', '金额'],
    // A total of all lines above now and then, so that nothing is left to those next to it.
    ...numbered(1600).map((index) => (index % 2 ? ['合计', '10.00'] : [`事务${index}`, '10.00'])),
  ])}\n`,
  'list-items': `## 一、情况说明\n\n本年支出99.00万元，其中：${times(LIMITS['list-items'] + 5, (index) => `甲${index}项${index + 1}.10万元`, '，')}。\n`,
  mentions: `## 一、情况说明\n\n${times(LIMITS.mentions + 5, (index) => `事项支出${index + 1}.10万元`, '。')}。\n`,
  'dealt-out': `## 一、情况说明\n\n${times(LIMITS['dealt-out'] + 2, (index) => `甲${index}费`, '、')}分别为${times(LIMITS['dealt-out'] + 2, (index) => `${index + 1}.10万元`, '、')}。\n`,
  siblings: `## 一、情况说明\n\n本年支出99999.00万元，其中：\n\n${times(LIMITS.siblings + 5, (index) => `甲${index}项支出${index + 1}.10万元；`, '\n\n')}\n`,
  counts: `## 一、情况说明\n\n实有在职人员900人，其中：${times(LIMITS.counts + 3, (index) => `甲${index}局行政人员${index + 1}人`, '、')}。\n`,
  'facts-of-name': `${times(
    LIMITS['facts-of-name'] + 3,
    (index) =>
      `### 表${index + 1}\n\n支出表${index}\n\n单位：万元\n\n${table([
        ['科目名称', '金额'],
        ['公务接待费', money(index * 3)],
      ])}\n`,
    '\n',
  )}\n## 二、情况说明\n\n公务接待费比上年增加5.00万元，增长3.33%。\n`,
  'listed-regions': `## 一、单位构成\n\n纳入预算编制范围的下属单位共200个，包括：\n\n${times(LIMITS['listed-regions'] * 2, (index) => `${(index % 99) + 1}. 甲${index}中心`, '\n\n')}\n`,
  conflicts: sums(500, LIMITS.conflicts + 5),
  'studied-conflicts': sums(140, LIMITS['studied-conflicts'] + 2),
  suspects: sums(LIMITS.suspects + 5, 3),
  'lost-rows': categories(60, LIMITS['lost-rows'] + 2),
};

describe('a limit that is reached', () => {
  it.each(Object.keys(LIMITS) as LimitName[])('is told once, at the place: %s', (name) => {
    const told = findingsIn(BEYOND[name]).filter(
      ({ message }) => message === LIMIT_WORDS[name]['zh-cn'](`${LIMITS[name]}`),
    );
    expect(told.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['limit-reached information']);
  });

  it('is not told of a draft that stays below', () => {
    expect(findingsIn(sums(30, 0)).map(({ rule }) => rule)).not.toContain('limit-reached');
  });
});

it('a number is not cut in two where the reading of a paragraph ends', () => {
  const words = '一'.repeat(LIMITS.passage - '支出1234'.length);
  const draft = `## 一、情况说明\n\n收入100.00万元，其中：财政拨款100.00万元。\n\n${words}支出1234.56万元，收入1.00万元。\n`;
  const figures = createDisclosureService().figures(documentOf(draft));
  expect(figures.map(({ text }) => text)).toEqual(['100.00', '100.00']);
});
