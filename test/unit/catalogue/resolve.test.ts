import { describe, expect, test } from 'vitest';
import { joinColumns, readCode, readLabelled } from '../../../server/src/catalogue/index.ts';

describe('a code in one piece of text', () => {
  test.each([
    ['2080505', '2080505', 'item', ''],
    ['208 05 05', '2080505', 'item', ''],
    ['208-05', '20805', 'group', ''],
    ['208.05.05', '2080505', 'item', ''],
    ['２０８０５', '20805', 'group', ''],
    ['[21015]', '21015', 'group', ''],
    ['[21015]医疗保障管理事务', '21015', 'group', '医疗保障管理事务'],
    ['（2101501）', '2101501', 'item', ''],
    ['301', '301', 'category', ''],
    ['301+01', '30101', 'group', ''],
    ['301 01', '30101', 'group', ''],
    ['3010201', '3010201', 'item', ''],
    ['201一般公共服务支出', '201', 'category', '一般公共服务支出'],
    ['201 一般公共服务支出', '201', 'category', '一般公共服务支出'],
    ['20101人大事务', '20101', 'group', '人大事务'],
    ['10106个人所得税', '10106', 'group', '个人所得税'],
    ['行政运行（2101501）', '2101501', 'item', '行政运行'],
    ['工资福利支出（301）', '301', 'category', '工资福利支出'],
    ['  2101501  行政运行 ', '2101501', 'item', '行政运行'],
    ['208 05 05 42.58', '2080505', 'item', '42.58'],
    ['301 01 94.29', '30101', 'group', '94.29'],
  ])('%s', (printed, code, level, name) => {
    expect(readCode(printed)).toMatchObject({ code, level, name });
  });

  test.each([
    ['（208类）', '208', 'category'],
    ['（208 类）', '208', 'category'],
    ['208（类）', '208', 'category'],
    ['类：210 款：12 项：02', '2101202', 'item'],
    ['（类：210）', '210', 'category'],
    ['208（类）05（款）05（项）', '2080505', 'item'],
    ['208类05款5项', '2080505', 'item'],
    ['款：21015', '21015', 'group'],
    ['社会保障和就业支出（类：208）行政事业单位养老支出（款：05）', '20805', 'group'],
    ['卫生健康支出（210类）', '210', 'category'],
    ['21015项', '21015', 'item'],
  ])('with a level word: %s', (printed, code, said) => {
    expect(readCode(printed)).toMatchObject({ code, said });
  });

  test.each([
    '',
    '42.58',
    '208.05',
    '612万元',
    '510.5',
    '100%',
    '2021',
    '2021年',
    '204000人',
    '11项建设任务',
    '款：05',
    '第1项',
    '12,793.26',
    '058001',
    '行政运行',
    '城乡医疗救助 5',
  ])('none in %s', (printed) => {
    expect(readCode(printed)).toBeUndefined();
  });

  test('stands where the digits stand', () => {
    const at = (printed: string) => {
      const found = readCode(printed)!;
      return printed.slice(found.start, found.end);
    };
    expect(at('[21015]医疗保障管理事务')).toBe('21015');
    expect(at('行政运行（2101501）')).toBe('2101501');
    expect(at(' ２０８ ０５')).toBe('２０８ ０５');
    expect(at('类：210 款：12 项：02')).toBe('210 款：12 项：02');
    expect(at('𠮷卫生（类：210）')).toBe('210');
  });

  test('labels of the next code are left alone', () => {
    expect(readLabelled('（类：208）（款：05）（类：210）')).toMatchObject({ code: '20805' });
  });
});

describe('a code in columns', () => {
  test.each([
    [['208', '05', '05'], '', '2080505'],
    [['208', '05', ''], '', '20805'],
    [['208', '', ''], '', '208'],
    [['208', '5', '5'], '', '2080505'],
    [['208', '20805', '2080505'], '', '2080505'],
    [['２０８', '０５'], '', '20805'],
    [['', '05', ''], '208', '20805'],
    [['', '', '05'], '20805', '2080505'],
    [['', '', '06'], '2080505', '2080506'],
    [['', '06', ''], '2080505', '20806'],
    [['208', '', '06'], '2080505', '2080506'],
    [['', '210', '15', '04'], '', '2101504'],
    [['', '', '15'], '210', '21015'],
    [['301', '01'], '', '30101'],
    [['', '02'], '30101', '30102'],
    [['208', '00', '00'], '', '208'],
  ])('%j after %s', (cells, above, code) => {
    expect(joinColumns(cells, above)).toMatchObject({ code, name: '' });
  });

  test('a name that slid into a code column ends the code', () => {
    expect(joinColumns(['210', '12 财政对基本医疗保险基金的补助', '9058.00'])).toMatchObject({
      code: '21012',
      level: 'group',
      name: '财政对基本医疗保险基金的补助',
    });
    expect(joinColumns(['', '210', '15', '05 医疗保障政策管理'])).toMatchObject({ code: '2101505' });
  });

  test.each([
    [['', '', ''], '208'],
    [['', '05', ''], ''],
    [['05', '', ''], '208'],
    [['208', '', '06'], ''],
    [['208', '', '06'], '2101501'],
    [['合计', '', ''], '208'],
  ])('none in %j after %s', (cells, above) => {
    expect(joinColumns(cells, above)).toBeUndefined();
  });
});
