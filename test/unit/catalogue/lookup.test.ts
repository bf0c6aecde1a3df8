import { expect, test } from 'vitest';
import { builtinCatalogue, type Entry } from '../../../server/src/catalogue/index.ts';

const catalogue = builtinCatalogue();
const codes = (entries: readonly Entry[]) => entries.map((entry) => entry.code);

test('a code is found, in its book only', () => {
  expect(catalogue.find('2101501')?.name).toBe('行政运行');
  expect(catalogue.find('2101501', { book: 'general', year: 2021 })?.name).toBe('行政运行');
  expect(catalogue.find('2101501', { book: 'gov-fund' })).toBeUndefined();
});

test('an absent code is unknown', () => {
  expect(catalogue.find('2107777')).toBeUndefined();
  expect(catalogue.findAll('2107777')).toEqual([]);
});

test('the years in which a code was seen limit nothing', () => {
  expect(catalogue.find('2101501', { year: 2035 })?.name).toBe('行政运行');
});

test('a name is found under all its codes', () => {
  expect(codes(catalogue.named('医疗保障管理事务'))).toEqual(['21015']);
  expect(catalogue.named('行政运行').length).toBeGreaterThan(50);
  expect(codes(catalogue.named('住房公积金'))).toEqual(['2210201', '30113', '50103']);
  expect(codes(catalogue.named('住房公积金', { book: 'economic-government' }))).toEqual(['50103']);
  expect(catalogue.named('没有这个科目')).toEqual([]);
});

test('a name is found in another form', () => {
  expect(codes(catalogue.namedAlike('维修(护)费'))).toEqual(['30213', '50209']);
  expect(codes(catalogue.namedAlike('对个人和家庭补助'))).toContain('303');
  expect(codes(catalogue.namedAlike('机关事业单位 基本养老保险缴费'))).toEqual(['2080505', '30108']);
});

test('the path runs from the category down', () => {
  expect(codes(catalogue.pathOf(catalogue.find('2101501')!))).toEqual(['210', '21015', '2101501']);
  expect(codes(catalogue.pathOf(catalogue.find('210')!))).toEqual(['210']);
});

test('the path of a fund item goes through the shared category, and skips a level that is missing', () => {
  expect(codes(catalogue.pathOf(catalogue.find('2120804')!))).toEqual(['212', '21208', '2120804']);
  expect(catalogue.find('20698')).toBeUndefined();
  expect(codes(catalogue.pathOf(catalogue.find('2069803')!))).toEqual(['206', '2069803']);
});

test('children are what stands directly below', () => {
  const below = codes(catalogue.childrenOf(catalogue.find('21015')!));
  expect(below).toContain('2101501');
  expect(below.every((code) => code.length === 7 && code.startsWith('21015'))).toBe(true);
  expect(codes(catalogue.childrenOf(catalogue.find('212')!))).toContain('21208');
  expect(catalogue.childrenOf(catalogue.find('2101501')!)).toEqual([]);
});

test('a former name leads to its code, unless it still stood in that year', () => {
  const found = (year?: number) => codes(catalogue.formerlyNamed('行政事业单位离退休', year).map((one) => one.entry));
  expect(found()).toEqual(['20805']);
  expect(found(2019)).toEqual([]);
  expect(found(2021)).toEqual(['20805']);
});
