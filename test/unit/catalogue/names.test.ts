import { describe, expect, test } from 'vitest';
import {
  builtinCatalogue,
  compareNames,
  compareWithEntry,
  formerStanding,
  isCutName,
  nameIn,
} from '../../../server/src/catalogue/index.ts';

const catalogue = builtinCatalogue();
const entry = (code: string) => catalogue.find(code)!;
const compare = (code: string, printed: string, year?: number) =>
  compareWithEntry(catalogue, entry(code), printed, year).kind;

describe('two names', () => {
  test.each([
    ['行政运行', '行政运行', 'same'],
    ['行政事业单位 养老支出', '行政事业单位养老支出', 'equivalent'],
    ['维修(护)费', '维修（护）费', 'equivalent'],
    ['资本性支出(基本建设)', '资本性支出（基本建设）', 'equivalent'],
    ['其他对个人和家庭补助', '其他对个人和家庭的补助', 'equivalent'],
    ['债务利息、费用支出', '债务利息及费用支出', 'equivalent'],
    ['机关事业单位基本养老保险缴费', '机关事业单位基本养老保险缴费支出', 'equivalent'],
    ['因公出国（境）费', '因公出国（境）费用', 'equivalent'],
    ['基社会保障和 就业支出', '社会保障和就业支出', 'slip'],
    ['机关商品服务支出', '机关商品和服务支出', 'slip'],
    ['医疗保障管里事务', '医疗保障管理事务', 'slip'],
    ['医疗障保管理事务', '医疗保障管理事务', 'slip'],
    ['粮油物资管理支出', '粮油物资储备支出', 'slip'],
    ['行政运', '行政运行', 'slip'],
    ['差旅', '差旅费', 'different'],
    ['外交支出', '国防支出', 'different'],
    ['其他支出', '其他', 'different'],
    ['医疗保障管理事务', '财政对基本医疗保险基金的补助', 'different'],
    ['', '行政运行', 'different'],
  ])('%s against %s: %s', (printed, name, verdict) => {
    expect(compareNames(printed, name)).toBe(verdict);
  });

  test('a name of its own is no slip of another', () => {
    const isName = (name: string) => catalogue.namedAlike(name).length > 0;
    expect(compareNames('行政单位医疗', '事业单位医疗')).toBe('slip');
    expect(compareNames('行政单位医疗', '事业单位医疗', isName)).toBe('different');
  });

  test('a name may break off whole words early', () => {
    expect(isCutName('财政对基本医疗保险', '财政对基本医疗保险基金的补助')).toBe(true);
    expect(isCutName('对企业补助', '对企业补助（基本建设）')).toBe(false);
    expect(isCutName('行政', '行政运行')).toBe(false);
  });
});

describe('traps of the catalogue', () => {
  test('50999 stands with and without 的', () => {
    expect(compare('50999', '其他对个人和家庭的补助')).toBe('same');
    expect(compare('50999', '其他对个人和家庭补助')).toBe('equivalent');
  });

  test('303 has a local wording', () => {
    expect(compare('303', '对个人和家庭补助')).toBe('equivalent');
  });

  test('234 has another wording in one region', () => {
    expect(compare('234', '抗疫特别国债还本支出', 2021)).toBe('equivalent');
  });

  test.each([
    ['20805', '行政事业单位离退休', 2019, 2021],
    ['2100410', '突发公共卫生事件应急处理', 2022, 2026],
    ['21208', '国有土地使用权出让收入及对应专项债务收入安排的支出', 2019, 2026],
    ['21505', '工业和信息产业监管', 2022, 2025],
    ['2150599', '其他工业和信息产业监管支出', 2022, 2026],
    ['50601', '资本性支出（一）', 2022, 2026],
    ['50602', '资本性支出（二）', 2022, 2026],
  ])('%s was %s until %d', (code, former, until, replaced) => {
    const verdict = (year: number) => compareWithEntry(catalogue, entry(code), former, year);
    expect(verdict(until)).toMatchObject({ kind: 'former', standing: 'in-force' });
    expect(verdict(replaced)).toMatchObject({ kind: 'former', standing: 'outdated' });
    expect(nameIn(entry(code), until)).toBe(former);
    expect(nameIn(entry(code), replaced)).toBe(entry(code).name);
  });

  test('the years between a name and the next are uncertain', () => {
    const [former] = entry('20805').formerNames;
    expect(formerStanding(former!, 2020)).toBe('uncertain');
    expect(formerStanding(former!, undefined)).toBe('uncertain');
  });

  test('a name of the old dictionary whose code was reused is marked so', () => {
    expect(entry('2100401').formerNames).toMatchObject([{ name: '行政单位医疗', source: 'dictionary', reused: true }]);
    expect(entry('20805').formerNames).toMatchObject([{ source: 'published', reused: false }]);
  });
});

describe('a name beside a code', () => {
  test.each([
    ['2101101', '行政事业单位医疗', 'different'],
    ['2101201', '财政对其他基本医疗保险基金的补助', 'different'],
    ['21012', '医疗保障管理事务', 'different'],
    ['2101202', '行政运行', 'different'],
    ['2101102', '行政单位医疗', 'different'],
    ['50602', '资本性支出', 'different'],
    ['222', '粮油物资管理支出', 'slip'],
    ['208', '基社会保障和 就业支出', 'slip'],
    ['502', '机关商品服务支出', 'slip'],
    ['30399', '其他对个人和家庭的补助支出', 'equivalent'],
    ['21012', '财政对基本医疗保险', 'cut'],
    ['205', '教育', 'equivalent'],
    ['2100401', '行政单位医疗', 'different'],
    ['2080701', '扶持公共就业服务', 'former'],
  ])('%s %s: %s', (code, printed, kind) => {
    expect(compare(code, printed, 2021)).toBe(kind);
  });

  test('that belongs to another code leads to it', () => {
    const owners = (name: string) => catalogue.namedAlike(name).map((other) => other.code);
    expect(owners('财政对其他基本医疗保险基金的补助')).toEqual(['2101299']);
    expect(owners('行政事业单位医疗')).toEqual(['21011']);
  });

  test('siblings never share a folded form', () => {
    for (const one of catalogue.entries) {
      const alike = catalogue.namedAlike(one.name).filter((other) => other !== one && other.parent === one.parent);
      expect(alike.filter((other) => other.book === one.book && other.name !== one.name)).toEqual([]);
    }
  });
});
