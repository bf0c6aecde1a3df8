import { describe, expect, test } from 'vitest';
import {
  builtinCatalogue,
  compareWithEntry,
  mergeCatalogue,
  parseUserCatalogue,
  splitDelimited,
} from '../../../server/src/catalogue/index.ts';

const parse = (text: string) => parseUserCatalogue(splitDelimited(text), 'own.tsv');

describe('delimited text', () => {
  test('is split by what its first line has most of', () => {
    expect(splitDelimited('a\tb,c\n1\t2')).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
    expect(splitDelimited('\ufeffa,b\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(splitDelimited('a;b')).toEqual([['a', 'b']]);
  });

  test('keeps quotes, breaks inside them, and empty rows', () => {
    expect(splitDelimited('"a ""b"", c",d\n\n"x\ny",z')).toEqual([['a "b", c', 'd'], [''], ['x\ny', 'z']]);
    expect(splitDelimited('')).toEqual([]);
    expect(splitDelimited('a,b,')).toEqual([['a', 'b', '']]);
  });
});

describe("the user's catalogue", () => {
  test('is read by its headers', () => {
    const { entries, errors } = parse(
      '科目编码\t科目名称\t年度\t备注\n3010201\t艰边津贴\t2022年\t本地\n2101507\t新科目\t\t',
    );
    expect(errors).toEqual([]);
    expect(entries).toMatchObject([
      {
        code: '3010201',
        name: '艰边津贴',
        parent: '30102',
        book: 'economic-department',
        level: 'item',
        status: 'verified',
        years: [2022],
        note: '本地',
        origin: { file: 'own.tsv', row: 2 },
      },
      { code: '2101507', book: 'general', years: [], origin: { row: 3 } },
    ]);
  });

  test.each([
    '编码,名称',
    'code,name',
    '功能分类科目编码,功能分类科目名称',
    '科目代码,科目',
    ' 科 目 编 码 ,科 目 名 称',
  ])('knows the header %s', (header) => {
    expect(parse(`${header}\n2101507,新科目`).entries).toMatchObject([{ code: '2101507', name: '新科目' }]);
  });

  test('takes the name column, not the name of the level above or of the unit', () => {
    const text = '单位名称,上级科目名称,上级科目编码,科目编码,科目名称\n某局,医疗保障管理事务,21015,2101507,新科目';
    expect(parse(text).entries).toMatchObject([{ code: '2101507', name: '新科目', parent: '21015' }]);
  });

  test("reads the ministry's book: titles above, 类款项 in three columns below, headings between", () => {
    const text = [
      '2026年政府收支分类科目,,,,',
      '科目编码,,,科目名称,说明',
      '类,款,项,,',
      '一、一般公共预算支出,,,,',
      '210,,,卫生健康支出,反映…',
      ',15,,医疗保障管理事务,',
      ',,07,新科目,',
    ].join('\n');
    const { entries, errors } = parse(text);
    expect(errors).toEqual([]);
    expect(entries.map((entry) => entry.code)).toEqual(['210', '21015', '2101507']);
  });

  test('puts a code into the book that has the code above it, or that a column names', () => {
    expect(parse('编码,名称\n2120877,某项').entries[0]?.book).toBe('gov-fund');
    expect(parse('编码,名称,类别\n2120877,某项,一般公共预算').entries[0]?.book).toBe('general');
    expect(parse('编码,名称,类别\n50177,某款,政府预算支出经济分类').entries[0]?.book).toBe('economic-government');
  });

  test('reads stretches of years and former names', () => {
    const [entry] = parse('编码\t名称\t年度\t曾用名\n2101507\t新科目\t2021-2023、2025\t旧科目；老科目').entries;
    expect(entry?.years).toEqual([2021, 2022, 2023, 2025]);
    expect(entry?.formerNames.map((former) => former.name)).toEqual(['旧科目', '老科目']);
  });

  test('says in which row what is wrong, and keeps the rest', () => {
    const text = [
      '科目编码\t科目名称\t上级\t年度\t类别',
      '2101\t四位\t\t\t',
      '\t没有编码\t\t2021\t',
      '2101507\t\t\t2021\t',
      '2101508\t甲\t20801\t\t',
      '2101509\t乙\t\t去年\t',
      '2101510\t丙\t\t\t什么书',
      '2101511\t丁\t\t\t',
      '2101511\t戊\t\t\t',
      '2101511\t丁\t\t\t',
      '2101512\t己\t\t\t部门预算支出经济分类',
    ].join('\n');
    const { entries, errors } = parse(text);
    expect(errors.map(({ row, id, params }) => [row, id, params])).toEqual([
      [2, 'code-malformed', { code: '2101' }],
      [3, 'code-missing', { name: '没有编码' }],
      [4, 'name-missing', { code: '2101507' }],
      [5, 'parent-malformed', { code: '2101508', parent: '20801' }],
      [6, 'year-malformed', { code: '2101509', year: '去年' }],
      [7, 'book-unknown', { code: '2101510', book: '什么书' }],
      [9, 'duplicate', { code: '2101511', name: '戊', row: '8' }],
      [11, 'code-malformed', { code: '2101512' }],
    ]);
    expect(entries.map((entry) => entry.code)).toEqual(['2101511']);
  });

  test('needs a header', () => {
    expect(parse('210,卫生健康支出')).toEqual({
      entries: [],
      errors: [{ file: 'own.tsv', row: 0, id: 'no-header', params: {} }],
    });
  });
});

describe('merged over the built-in catalogue', () => {
  const base = builtinCatalogue();
  const merged = mergeCatalogue(
    base,
    parse(
      '编码\t名称\t年度\n21015\t医保管理\t\n20805\t行政事业单位养老支出\t\n2101501\t运行\t2022\n3010201\t艰边津贴\t',
    ).entries,
  );

  test('the user wins', () => {
    expect(merged.find('21015')).toMatchObject({ name: '医保管理', status: 'verified' });
    expect(merged.named('医疗保障管理事务')).toEqual([]);
    expect(merged.findAll('21015')).toHaveLength(1);
  });

  test('only in the years the user names, if any', () => {
    expect(merged.find('2101501', { year: 2022 })?.name).toBe('运行');
    expect(merged.find('2101501', { year: 2021 })?.name).toBe('行政运行');
  });

  test('what the spreadsheet cannot say is kept', () => {
    expect(merged.find('20805')?.formerNames.map((former) => former.name)).toEqual(['行政事业单位离退休']);
    expect(compareWithEntry(merged, merged.find('20805')!, '行政事业单位离退休', 2021).kind).toBe('former');
  });

  test('local sub-codes hang below the official ones', () => {
    expect(merged.pathOf(merged.find('3010201')!).map((entry) => entry.code)).toEqual(['301', '30102', '3010201']);
    expect(merged.childrenOf(merged.find('30102')!).map((entry) => entry.code)).toEqual(['3010201']);
  });

  test('the built-in catalogue is untouched', () => {
    expect(base.find('21015')?.name).toBe('医疗保障管理事务');
    expect(mergeCatalogue(base, [])).toBe(base);
  });
});
