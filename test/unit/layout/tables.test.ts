import { describe, expect, it } from 'vitest';
import { assemble } from '../../../server/src/draft/draft.ts';
import { uniformLines } from '../../../server/src/text/lines.ts';
import { splitText } from '../../../server/src/text/split.ts';
import { findingsIn } from '../support/draft.ts';

const draftOf = (text: string) => assemble(splitText(uniformLines(text)));
/** Title, unit and size of each table: `收支总表 万元 2+3 rows, 4 columns, 1 page`. */
const tables = (text: string) =>
  draftOf(text).logical.map(
    ({ title, unit, rows, bodyStart, columns, parts }) =>
      `${title} ${unit?.name} ${bodyStart}+${rows.length - bodyStart} rows, ${columns} columns, ${parts.length} page${parts.length > 1 ? 's' : ''}`,
  );
const body = (text: string) =>
  draftOf(text).logical.map(({ rows, bodyStart }) =>
    rows.slice(bodyStart).map(({ cells }) => cells.map((cell) => (cell.origin ?? cell).text).join('|')),
  );
const passages = (text: string) => draftOf(text).texts.map(({ passage }) => passage.text);

const TABS = '科目名称\t合计\t基本支出\t项目支出\n农林水支出\t30.00\t20.00\t10.00\n教育支出\t5.00\t5.00\t\n';
const ONE = '支出总表 元 1+2 rows, 4 columns, 1 page';

describe('the title of a table', () => {
  it.each([
    ['in one paragraph with its unit line', `支出总表\n部门：白石县林业局 单位：元\n${TABS}`],
    ['under its number', `公开03表\n支出总表\n部门：白石县林业局 单位：元\n${TABS}`],
    ['above a bare unit', `支出总表\n507-白石县林业局    元\n${TABS}`],
    ['above a year in brackets', `支出总表\n（2026年度）\n单位：元\n${TABS}`],
    ['in a row of its own', `支出总表\t\t\t\n部门：白石县林业局\t\t\t单位：元\n${TABS}`],
  ])('%s', (_, text) => {
    expect(tables(text)).toEqual([ONE]);
  });

  it('on one line with its unit line', () => {
    expect(tables(`表3：2026年支出总表部门名称：白石县林业局 单位：元\n${TABS}`)).toEqual([
      '表3:2026年支出总表 元 1+2 rows, 4 columns, 1 page',
    ]);
  });

  it('behind the last row of the table before', () => {
    const rows = '| 科目名称 | 合计 |\n| 教育支出 | 5.00 |\n';
    expect(tables(`收入总表\n\n${rows}| 支出总表 |  |\n${rows}`)).toEqual([
      '收入总表 undefined 1+1 rows, 2 columns, 1 page',
      '支出总表 undefined 1+1 rows, 2 columns, 1 page',
    ]);
  });

  it('is not a sentence that ends with the word', () => {
    expect(tables(`各项支出的详细情况见下表\n${TABS}`)).toEqual([' undefined 1+2 rows, 4 columns, 1 page']);
  });
});

describe('pipes', () => {
  const header = '| 科目名称 | 合计 | 基本支出 |';
  const rows = '| 教育支出 | 5.00 | 3.00 |\n| 合计 | 5.00 | 3.00 |\n';

  it.each([
    ['without a delimiter row', ''],
    ['with one that is short', '| --- | --- |\n'],
    ['with one that is long', '| --- | --- | --- | --- |\n'],
    ['with one as it should be', '| --- | ---: | ---: |\n'],
  ])('%s', (_, delimiter) => {
    expect(body(`支出总表\n${header}\n${delimiter}${rows}`)).toEqual([['教育支出|5.00|3.00', '合计|5.00|3.00']]);
  });

  it('with another delimiter row where a page was glued on', () => {
    expect(body(`${header}\n|---|---|---|\n${rows}|---|---|---|\n| 其他支出 | 1.00 | 1.00 |\n`)).toEqual([
      ['教育支出|5.00|3.00', '合计|5.00|3.00', '其他支出|1.00|1.00'],
    ]);
  });

  it('with pipes behind their cells alone', () => {
    const behind = '科目名称 | 合计 | 基本支出 |\n教育支出 | 5.00 | 3.00 |\n1、其他支出 | | |\n合计 | 5.00 | 3.00 |\n';
    expect(body(`支出总表\n${behind}`)).toEqual([['教育支出|5.00|3.00', '1、其他支出||', '合计|5.00|3.00']]);
  });

  it('end where a line has none', () => {
    expect(passages(`${header}\n${rows}注：本表含上年结转。\n`)).toEqual(['注：本表含上年结转。']);
  });
});

describe('a delimiter row that is not there', () => {
  const rows = '| 教育支出 | 5.00 | 5.00 |\n| 合计 | 5.00 | 5.00 |\n';
  const written = (delimiter: string, more = '') => {
    const text = `支出总表\n\n单位：万元\n\n| 科目名称 | 合计 | 基本支出 |\n${delimiter}${rows}${more}`;
    const finding = findingsIn(text).find(({ rule }) => rule === 'delimiter-row');
    const edit = finding?.fixes[0]?.edits[0];
    return finding && (edit ? text.slice(0, edit.start) + edit.newText + text.slice(edit.end) : 'no repair');
  };
  const right = `支出总表\n\n单位：万元\n\n| 科目名称 | 合计 | 基本支出 |\n| --- | --- | --- |\n${rows}`;

  it('is written below the header', () => expect(written('')).toBe(right));
  it('is written anew where it has another width', () => expect(written('|---|---|\n')).toBe(right));
  it('is not written where a row is wider than the header', () =>
    expect(written('', '| 其他支出 | 1.00 | 1.00 | 1.00 |\n')).toBe('no repair'));
  it('is not missed where it is', () => expect(written('|---|---|---:|\n')).toBeUndefined());
});

describe('the pages of a table', () => {
  const first = `支出总表\n部门：白石县林业局 单位：元\n${TABS}`;
  const header = '科目名称\t合计\t基本支出\t项目支出\n';

  it('are joined where the header is repeated', () => {
    expect(tables(`${first}\n${header}其他支出\t1.00\t1.00\t\n`)).toEqual(['支出总表 元 1+3 rows, 4 columns, 2 pages']);
  });

  it('are joined where the title and the unit line are repeated too', () => {
    expect(tables(`${first}\n支出总表（续）\n部门：白石县林业局 单位：元\n${header}其他支出\t1.00\t1.00\t\n`)).toEqual([
      '支出总表 元 1+3 rows, 4 columns, 2 pages',
    ]);
  });

  it('are joined without a header, over the number of the page', () => {
    expect(tables(`${first}\n— 4 —\n\n其他支出\t1.00\t1.00\t\n`)).toEqual(['支出总表 元 1+3 rows, 4 columns, 2 pages']);
  });

  it('put each cell under its header, where a page has an empty column more or less', () => {
    const wider = '科目名称\t\t合计\t基本支出\t项目支出\n其他支出\t\t1.00\t\t1.00\n';
    expect(body(`${first}\n${wider}`)[0]!.at(-1)).toBe('其他支出|1.00||1.00');
    expect(body(`支出总表\n${wider}\n${header}教育支出\t5.00\t5.00\t\n`)[0]!.at(-1)).toBe('教育支出||5.00|5.00|');
  });

  it('leave the cells where they are printed, where a column without a header holds something', () => {
    const wider = '科目名称\t\t合计\t基本支出\t项目支出\n其他支出\t8.00\t1.00\t\t1.00\n';
    expect(body(`${first}\n${wider}`)[0]!.at(-1)).toBe('其他支出|8.00|1.00||1.00');
  });

  it('are two tables under two titles', () => {
    expect(tables(`${first}\n收入总表\n部门：白石县林业局 单位：元\n${TABS}`)).toHaveLength(2);
  });

  it('are two tables where the second begins with the total of the first again', () => {
    const list = '单位\t合计\t财政拨款\n合计\t3.00\t3.00\n白石县林业局\t3.00\t3.00\n';
    expect(tables(`${list}\n${list}`)).toHaveLength(2);
  });

  it('are two tables where a total closed the first', () => {
    const list = '单位\t总额\t财政拨款\n甲站\t3.00\t3.00\n乙站\t1.00\t1.00\n合计\t4.00\t4.00\n';
    expect(tables(`${list}\n${list.replace('甲站', '丙站')}`)).toHaveLength(2);
  });
});

describe('a row that was set in two lines', () => {
  const lines = (upper: string, lower: string) =>
    `单位\t合计\t事业收入\n合计\t63.20\t20.70\n白石县苗木\t40.20\t${upper}\n良种繁育站\t\t${lower}\n白石县林业站\t23.00\t8.40\n`;

  it('is one, where the digits below are the decimals that the amount above lacks', () => {
    expect(body(lines('12.3', '0'))).toEqual([
      ['合计|63.20|20.70', '白石县苗木良种繁育站|40.20|12.30', '白石县林业站|23.00|8.40'],
    ]);
  });

  it('is one in full-width digits', () => {
    expect(body(lines('１，２０３．１', '０').replace(/\d+\.\d+/g, '１．００'))[0]![1]).toContain('１，２０３．１０');
  });

  it('is two, where the amount above lacks none, or more than stand below', () => {
    expect(body(lines('12.30', '0'))[0]).toHaveLength(4);
    expect(body(lines('12.', '3'))[0]).toHaveLength(4);
  });

  it('is said to be wrong where it is, and not written anew', () => {
    const text = `单位收入表\n\n单位：万元\n\n${lines('12.8', '0')}`;
    const found = findingsIn(text).map(({ start, end, expected, fixes }) => [text.slice(start, end), expected, fixes]);
    expect(found).toEqual([['12.8', ['12.30'], []]]);
  });
});

describe('a total whose label spans columns', () => {
  it('gets the cells back that it covers', () => {
    const text =
      '科目编码\t科目名称\t合计\t基本支出\n213\t农林水支出\t30.00\t20.00\n205\t教育支出\t5.00\t5.00\n合计\t35.00\t25.00\n';
    expect(body(text)[0]!.at(-1)).toBe('合计||35.00|25.00');
  });

  it('is left as it is where blanks at the end of the row are what is missing', () => {
    const text = '科目名称\t合计\t基本支出\t项目支出\n农林水支出\t30.00\t20.00\t10.00\n合计\t30.00\t20.00\n';
    expect(body(text)[0]!.at(-1)).toBe('合计|30.00|20.00');
  });
});

describe('columns by spaces', () => {
  const page = [
    '                     预算03表  支出总表',
    '                                        金额单位：万元',
    '',
    '   科目编码        科目名称            合计        基本支出      项目支出',
    '',
    '213        农林水支出             1,530.20    500.20    1,030.00',
    '  21303    水利                 1,530.20    500.20    1,030.00',
    '205        教育支出                  5.00      5.00',
    '           合   计              1,535.20    505.20    1,030.00',
    '',
    '本年支出比上年增加，主要是水利工程增加。',
  ].join('\n');

  it('are found by where the amounts end', () => {
    expect(tables(page)).toEqual(['预算03表支出总表 万元 1+4 rows, 5 columns, 1 page']);
    expect(body(page)[0]).toEqual([
      '213|农林水支出|1,530.20|500.20|1,030.00',
      '21303|水利|1,530.20|500.20|1,030.00',
      '205|教育支出|5.00|5.00|',
      '|合   计|1,535.20|505.20|1,030.00',
    ]);
  });

  it('are the same on the next page, wherever they stand there', () => {
    const next = [
      '      科目编码      科目名称          合计       基本支出     项目支出',
      '301      土地整治              40.00     40.00',
      '302      小型水库              60.00                  60.00',
    ].join('\n');
    const first = page.slice(0, page.indexOf('           合   计'));
    expect(body(`${first}${next}\n`)[0]!.slice(-2)).toEqual(['301|土地整治|40.00|40.00|', '302|小型水库|60.00||60.00']);
  });

  it('hold a name that goes over three lines, and a total that stands further right', () => {
    const lines = [
      '     项   目            预算数',
      '一、财政拨款               1,530.20',
      '二、事业收入',
      '            收入总计     1,530.20',
      '',
      '注：不含上年结转。',
      '',
      '   采购目录        采购内容               金额',
      'A02-设备       台式计算机              120.00',
      '             其他适合由市场提供的',
      'C05-服务                            1,068.00',
      '             后勤服务',
      'C05-服务       物业管理服务              290.00',
    ].join('\n');
    expect(body(lines)).toEqual([
      ['一、财政拨款|1,530.20', '二、事业收入|', '收入总计|1,530.20'],
      ['A02-设备|台式计算机|120.00', 'C05-服务|其他适合由市场提供的后勤服务|1,068.00', 'C05-服务|物业管理服务|290.00'],
    ]);
  });

  it('are found on pages that are set in the middle, below their text', () => {
    const pages = `    第二部分  部门预算报表\n\n    附件：白石县林业局部门预算报表\n\n             - 7 -\n\n${page}`;
    expect(tables(pages)).toEqual(['预算03表支出总表 万元 1+4 rows, 5 columns, 1 page']);
  });

  it('keep the places of their cells', () => {
    const { region, grid } = draftOf(page).tables[0]!;
    for (const cell of grid.rows.flat()) {
      if (!cell.isBlank) expect(region.text.slice(cell.start, cell.end)).toBe(cell.text);
    }
  });

  it('are not found in prose', () => {
    expect(draftOf('2026年预算   1,530.20 万元，比上年增加。\n其中基本支出  500.20 万元。\n').tables).toEqual([]);
  });
});

describe('prose without blank lines', () => {
  it('is cut where its writer began anew', () => {
    expect(
      passages('一、收入情况\n本年收入35.00万元。\n（一）财政拨款\n财政拨款30.00万元，占85.71%。\n1.事业收入5.00万元'),
    ).toEqual([
      '一、收入情况',
      '本年收入35.00万元。',
      '（一）财政拨款',
      '财政拨款30.00万元，占85.71%。',
      '1.事业收入5.00万元',
    ]);
  });

  it('is joined where a page broke its lines', () => {
    expect(passages('   一、收入情况\n   某局2026年收入预算35.00万元，比上年增加\n5.00万元，增长16.67%。')).toEqual([
      '一、收入情况',
      '某局2026年收入预算35.00万元，比上年增加5.00万元，增长16.67%。',
    ]);
  });

  it('keeps the place of every character', () => {
    const text = '某局2026年收入预算35.00万元，比上年增加\n5.00万元，增长16.67%。';
    const { passage } = draftOf(text).texts[0]!;
    const at = passage.text.indexOf('16.67');
    expect(text.slice(passage.locate(at, at + 5).start, passage.locate(at, at + 5).end)).toBe('16.67');
  });
});
