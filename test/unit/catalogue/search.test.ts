import { describe, expect, test } from 'vitest';
import {
  builtinCatalogue,
  initialsOf,
  mergeCatalogue,
  parseUserCatalogue,
  type SearchOptions,
  searchEntries,
} from '../../../server/src/catalogue/index.ts';

const catalogue = builtinCatalogue();
const search = (query: string, options?: SearchOptions) =>
  searchEntries(catalogue, query, options).map((hit) => `${hit.entry.code} ${hit.entry.name}`);

describe('search', () => {
  test('by digits gives the stretch of the book, in its order', () => {
    expect(search('21015', { limit: 3 })).toEqual([
      '21015 医疗保障管理事务',
      '2101501 行政运行',
      '2101502 一般行政管理事务',
    ]);
    expect(search('２１０', { limit: 1 })).toEqual(['210 卫生健康支出']);
  });

  test('by pinyin initials, from anywhere in the name', () => {
    expect(search('ylbz')[0]).toBe('21015 医疗保障管理事务');
    expect(search('YLBZ')[0]).toBe('21015 医疗保障管理事务');
    expect(search('bzglsw')[0]).toBe('21015 医疗保障管理事务');
    expect(search('wxhf')[0]).toBe('30213 维修（护）费');
  });

  test('by any part of the name', () => {
    expect(search('公务接待')[0]).toBe('30217 公务接待费');
    expect(search('保障管理')[0]).toBe('21015 医疗保障管理事务');
  });

  test('by characters and initials together, and by several words', () => {
    expect(search('医疗bz')[0]).toBe('21015 医疗保障管理事务');
    expect(search('行政运行 21015')).toEqual(['2101501 行政运行']);
    expect(search('xzyx 21015')).toEqual(['2101501 行政运行']);
  });

  test('by either reading of a character that has several', () => {
    expect([...'行重会调长'].map(initialsOf)).toEqual(['xh', 'zc', 'hk', 'tdz', 'cz']);
    expect(search('ybxzglsw')[0]).toContain('一般行政管理事务');
    expect(search('ybhzglsw')[0]).toContain('一般行政管理事务');
  });

  test('the usual reading comes first', () => {
    const [usual] = searchEntries(catalogue, 'xzyx', { limit: 1 });
    const [rare] = searchEntries(catalogue, 'hzyh', { limit: 1 });
    expect(usual!.rank).toBeLessThan(rare?.rank ?? Number.POSITIVE_INFINITY);
  });

  test('exact names, then beginnings, then the rest; better known codes first', () => {
    const hits = searchEntries(catalogue, '住房公积金', { limit: 5 });
    expect(hits[0]!.entry.name).toBe('住房公积金');
    expect(hits[0]!.entry.status).toBe('verified');
    for (let i = 1; i < hits.length; i++) expect(hits[i]!.rank).toBeGreaterThanOrEqual(hits[i - 1]!.rank);
  });

  test('within books and up to a limit', () => {
    expect(search('住房公积金', { books: ['economic-government'] })).toEqual(['50103 住房公积金']);
    expect(search('行政运行', { limit: 7 })).toHaveLength(7);
  });

  test('by a former name finds the present one', () => {
    const [hit] = searchEntries(catalogue, '行政事业单位离退休', { limit: 1 });
    expect([hit?.entry.code, hit?.by]).toEqual(['20805', 'former']);
  });

  test('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' （）')).toEqual([]);
    expect(search('qqqqqq')).toEqual([]);
    expect(search('9')).toEqual([]);
  });

  test("a user's name with a character outside the table is found by initials", () => {
    const rows = [
      ['科目编码', '科目名称'],
      ['3010201', '艰边津贴'],
    ];
    const merged = mergeCatalogue(catalogue, parseUserCatalogue(rows, 'own.tsv').entries);
    expect(searchEntries(merged, 'jbjt').map((hit) => hit.entry.code)).toContain('3010201');
  });
});
