import { describe, expect, test } from 'vitest';
import {
  BOOKS,
  builtinCatalogue,
  type Entry,
  governmentCounterparts,
  isWellFormed,
  levelOf,
  likelyBook,
} from '../../../server/src/catalogue/index.ts';

const catalogue = builtinCatalogue();

/** What an entry says, as plain data. */
const facts = ({ code, name, parent, book, level, status, years, publishers }: Entry) =>
  [code, name, parent, book, level, status, years.join(','), publishers].join(' | ');

describe('the built-in rows', () => {
  test('are as many of each book, level and status as the source says', () => {
    const count = (book: string, level: string) =>
      ['verified', 'single', 'recalled']
        .map((status) => catalogue.entries.filter((e) => e.book === book && e.level === level && e.status === status))
        .map((entries) => entries.length)
        .join('/');
    const table = BOOKS.map((book) => [book, ...['category', 'group', 'item'].map((level) => count(book, level))]);
    expect(table).toEqual([
      ['general', '27/0/0', '108/35/81', '398/180/705'],
      ['gov-fund', '0/1/0', '13/12/39', '19/35/192'],
      ['state-capital', '1/0/0', '3/1/2', '8/4/14'],
      ['social-insurance', '1/0/0', '0/0/9', '0/0/28'],
      ['economic-department', '10/0/0', '100/1/0', '0/0/0'],
      ['economic-government', '5/1/9', '36/4/27', '0/0/0'],
      ['revenue', '0/0/5', '0/4/47', '0/11/0'],
    ]);
  });

  test.each([
    '201 | 一般公共服务支出 |  | general | category | verified | 2020,2021,2022,2023,2024,2025,2026 | 79',
    '20805 | 行政事业单位养老支出 | 208 | general | group | verified | 2021,2022,2023,2024,2025,2026 | 168',
    '2010103 | 机关服务 | 20101 | general | item | recalled |  | 0',
    '2100410 | 突发公共卫生事件应急处置 | 21004 | general | item | verified | 2026 | 4',
    '2061005 | 乏燃料后处理厂的建设、运行、改造和退役 | 20610 | gov-fund | item | recalled |  | 0',
    '2082299 | 其他大中型水库移民后期扶持基金支出 | 20822 | gov-fund | item | single | 2019 | 1',
    '30106 | 伙食补助费 | 301 | economic-department | group | verified | 2019,2020,2022,2024,2025,2026 | 23',
    '50204 | 专用材料购置费 | 502 | economic-government | group | verified | 2020,2022,2026 | 15',
    '10101 | 增值税 | 101 | revenue | group | recalled |  | 0',
  ])('say %s', (row) => {
    expect(facts(catalogue.find(row.slice(0, row.indexOf(' ')))!)).toBe(row);
  });

  test('stand once each, in order, under codes of their book', () => {
    expect(new Set(catalogue.entries.map((entry) => entry.code)).size).toBe(catalogue.entries.length);
    for (const entry of catalogue.entries) expect(isWellFormed(entry.code, entry.book), entry.code).toBe(true);
  });

  test('carry definitions, first years, successors and remarks', () => {
    expect(catalogue.find('2080901')?.definition).toContain('退役士兵');
    expect(catalogue.find('21015')?.since).toBe(2019);
    expect(catalogue.find('2089901')?.successor).toEqual({ code: '2089999', year: 2021 });
    expect(catalogue.find('21305')?.note).toBe('earlier catalogue evidence only');
  });

  test('have misread characters of the old dictionary put right', () => {
    expect(catalogue.find('2130148')?.formerNames.map((former) => former.name)).toEqual(['石油价格改革对渔业的补贴']);
  });
});

test('department codes lead to the government codes they are booked under', () => {
  expect(governmentCounterparts('30101')).toEqual([{ code: '50101', status: 'sourced' }]);
  expect(governmentCounterparts('30399').map((other) => other.code)).toEqual(['50901', '50999']);
  expect(governmentCounterparts('39999x')).toEqual([]);
});

describe('the shape of codes', () => {
  test('gives the level', () => {
    expect(['210', '21015', '2101501', '210150101', '2101', '0210', '210a5'].map(levelOf)).toEqual([
      'category',
      'group',
      'item',
      'sub-item',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('belongs to a book or not', () => {
    expect(isWellFormed('2101501', 'general')).toBe(true);
    expect(isWellFormed('30101', 'general')).toBe(false);
    expect(isWellFormed('3010201', 'economic-department')).toBe(false);
    expect(isWellFormed('3010201', 'economic-department', { local: true })).toBe(true);
    expect(isWellFormed('210150101', 'general', { local: true })).toBe(true);
    expect(isWellFormed('103018201', 'revenue')).toBe(true);
  });

  test('suggests a book', () => {
    expect(['2101501', '2230101', '20901', '30101', '50101', '10101', '40101', '2101'].map(likelyBook)).toEqual([
      'general',
      'state-capital',
      'social-insurance',
      'economic-department',
      'economic-government',
      'revenue',
      undefined,
      undefined,
    ]);
  });
});
