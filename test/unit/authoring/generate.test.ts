/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../server/src/authoring/recognise.ts';
import { checkText } from '../../../server/src/check.ts';
import { findingsIn } from '../support/draft.ts';
import { emptyDraft, FAMILIES, family, generated, ledgerOf } from './ledgers.ts';

const SAMPLE = Object.values(
  import.meta.glob('../../../samples/qinghe-2025-ledger.csv', { query: '?raw', import: 'default', eager: true }),
)[0] as string;

/** The sample a month later: an amount changed, a project gone, another added under a new code. */
const CHANGED = SAMPLE.split('\n')
  .filter((line) => !line.includes('水质'))
  .map((line) => (line.startsWith('2130301,30101') ? line.replace(/,[\d.]+,([\d.]+)$/, ',250.00,$1') : line))
  .concat('2130316,31005,农村水利设施改造,一般公共预算,项目支出,66.60,')
  .join('\n');

const HEADER = '功能科目编码,经济科目编码,项目名称,资金来源,支出类型,金额（万元）';
const small = (...lines: string[]) => ledgerOf([HEADER, ...lines].join('\n'));

describe('tables from data', () => {
  it('has a sample of two hundred lines, all of which can be placed', () => {
    const { lines, problems } = ledgerOf(SAMPLE);
    expect(lines).toHaveLength(200);
    expect(problems).toEqual([]);
  });

  it.each(FAMILIES.map((of) => [of.id, of] as const))('gives a draft all its tables, and they agree: %s', (_, of) => {
    const draft = generated(emptyDraft(of), of, ledgerOf(SAMPLE));
    expect(findTables(checkText(draft), of).map(({ kind }) => kind.id)).toEqual(of.kinds.map(({ id }) => id));
    expect(findingsIn(draft)).toEqual([]);
    const later = generated(draft, of, ledgerOf(CHANGED));
    expect(findTables(checkText(later), of)).toHaveLength(of.kinds.length);
    expect(findingsIn(later)).toEqual([]);
    expect(later).not.toBe(draft);
    expect(later).toBe(generated(emptyDraft(of), of, ledgerOf(CHANGED)));
  });

  it('leaves all other text alone, to the letter', () => {
    const of = family('budget-9');
    const SENTENCE = '本表由财务科  李填，*数字* 以批复为准。 ';
    const draft = generated(emptyDraft(of), of, ledgerOf(SAMPLE));
    const written = draft
      .replace('### 表三', `${SENTENCE}\n\n### 表三`)
      .replace('### 表六 一般公共预算基本支出情况表', '### 表六　　基本支出情况表（公开）\n\n（一段说明）');
    const later = generated(written, of, ledgerOf(CHANGED));
    expect(later).toContain(`|\n\n${SENTENCE}\n\n### 表三`);
    const prose = (text: string) => text.split('\n').filter((line) => !line.startsWith('|'));
    expect(prose(later)).toEqual(prose(written));
    expect(generated(later, of, ledgerOf(CHANGED))).toBe(later);
  });

  it('replaces a table typed by hand where it stands, in its own unit', () => {
    const of = family('budget-9');
    const draft = [
      '# 清河市水务局2025年单位预算公开',
      '',
      '表三：',
      '',
      '单位支出总体情况表',
      '',
      '单位：元',
      '',
      '类\t款\t项\t名称\t合计',
      '213\t03\t01\t行政运行\t1.00',
      '',
      '以上为支出。',
      '',
    ].join('\r\n');
    const later = generated(draft, of, small('2130301,30101,,一般公共预算,基本支出,12.345678'));
    expect(later).toContain('表三：\r\n\r\n单位支出总体情况表\r\n\r\n单位：元\r\n\r\n| 功能分类科目编码 |');
    expect(later).toContain('| 213 | 03 | 01 | 行政运行 | 123456.78 | 123456.78 |  |');
    expect(later).toContain('|\r\n\r\n以上为支出。');
    expect(later).not.toMatch(/[^\r]\n/);
    expect(findingsIn(later)).toEqual([]);
  });

  it('leaves a table that already says the same as it is set', () => {
    const of = family('budget-9');
    const ledger = small('2130301,30101,,一般公共预算,基本支出,12.00');
    const draft = generated(emptyDraft(of), of, ledger).replace(/\| 合计 \|/g, '|   合计   |');
    expect(generated(draft, of, ledger)).toBe(draft);
  });

  it('says that a table is empty, and takes it back', () => {
    const of = family('budget-9');
    const none = generated(emptyDraft(of), of, small('2130301,30101,,一般公共预算,基本支出,12.00'));
    expect(none).toContain('本表为空表');
    const some = generated(none, of, small('2120803,31005,河道整治,政府性基金预算,项目支出,12.00'));
    expect(some).not.toContain('本表为空表');
    expect(findingsIn(some)).toEqual([]);
  });

  it('prints what is too little for the unit as 0.00, and nothing as a blank', () => {
    const of = family('budget-9');
    const draft = generated(
      emptyDraft(of),
      of,
      small('2130301,30101,,一般公共预算,基本支出,40.00', '2130305,31005,堤防,一般公共预算,项目支出,0.0012'),
    );
    expect(draft).toContain('| 213 | 03 | 05 | 水利工程建设 | 0.00 |  | 0.00 |');
    expect(draft).toContain('| 213 |  |  | 农林水支出 | 40.00 | 40.00 | 0.00 |');
    expect(findingsIn(draft)).toEqual([]);
  });

  it('puts a table that is missing in its place among the others', () => {
    const of = family('budget-9');
    const whole = generated(emptyDraft(of), of, ledgerOf(SAMPLE));
    const from = whole.indexOf('### 表四');
    const without = whole.slice(0, from) + whole.slice(whole.indexOf('### 表五'));
    expect(generated(without, of, ledgerOf(SAMPLE))).toBe(whole);
  });
});

describe('a ledger', () => {
  const row = (line: string) => small(line).problems.map(({ row: at, id, found }) => `${at} ${id} ${found}`.trim());

  it('names the row and the reason of every line that cannot be placed', () => {
    expect(row('21399xx,30101,,一般公共预算,基本支出,1')).toEqual(['2 code-unknown 21399xx']);
    expect(row('2139977,30101,,一般公共预算,基本支出,1')).toEqual(['2 code-unknown 2139977']);
    expect(row('2069803,30101,,一般公共预算,基本支出,1')).toEqual(['2 parent-unknown 20698']);
    expect(row(',30101,,一般公共预算,基本支出,1')).toEqual(['2 code-missing']);
    expect(row('2130301,,,一般公共预算,基本支出,1')).toEqual(['2 economic-missing']);
    expect(row('2130301,50101,,一般公共预算,基本支出,1')).toEqual(['2 economic-unknown 50101']);
    expect(row('2130301,30101,,一般公共预算,基本支出,')).toEqual(['2 amount-missing']);
    expect(row('2130301,30101,,一般公共预算,基本支出,约5')).toEqual(['2 amount-unreadable 约5']);
    expect(row('2130301,30101,,,基本支出,1')).toEqual(['2 fund-missing']);
    expect(row('2130301,30101,,财政拨款,基本支出,1')).toEqual(['2 fund-unknown 财政拨款']);
    expect(row('2130301,30101,,一般公共预算、政府性基金,基本支出,1')).toEqual(['2 fund-two 一般公共预算、政府性基金']);
    expect(row('2130301,30101,,一般公共预算,基本支出和项目支出,1')).toEqual(['2 use-two 基本支出和项目支出']);
    expect(row('2130301,30101,,一般公共预算,其他,1')).toEqual(['2 use-unknown 其他']);
    expect(row('2130301,30101,,一般公共预算,项目支出,1')).toEqual(['2 project-missing 2130301']);
  });

  it('adds up to its tables and what is missing from them', () => {
    const ledger = small(
      '2130301,30101,,一般公共预算,基本支出,10.10',
      '2130301,30102,,一般公共预算,基本支出,0.25',
      '2139977,30102,,一般公共预算,基本支出,7.00',
    );
    expect(ledger.lines.map(({ amount }) => amount.coefficient)).toEqual([101000n, 2500n]);
    expect(ledger.problems.map(({ amount }) => amount.coefficient)).toEqual([70000n]);
  });

  it('counts neither total rows nor categories above their items, and holds the total against its rows', () => {
    const ledger = small(
      '213,30101,,一般公共预算,基本支出,10.00',
      '2130301,30101,,一般公共预算,基本支出,10.00',
      '合计,,,,,20.00',
      '小计,,,,,5.00',
      '总计,,,,,21.00',
    );
    expect(ledger.lines).toHaveLength(1);
    expect(ledger.problems.map(({ row: at, id }) => `${at} ${id}`)).toEqual(['2 sum-row', '6 total-differs']);
  });

  it('finds its columns by their headers, in any order and in either language', () => {
    const chinese = ledgerOf(
      '某局台账\n单位：元\n金额,资金性质,类,款,项,部门经济分类编码,支出性质\n1.5,一般公共预算拨款,208,05,05,30108,基本\n',
    );
    const english = ledgerOf(
      'amount (元),last year,fund,project name,economic code,functional code,type\n1.5,1,general budget,,30108,2080505,basic\n',
    );
    expect(chinese.problems).toEqual([]);
    expect(english.problems).toEqual([]);
    for (const { lines } of [chinese, english]) {
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ functional: '2080505', economic: '30108', source: 'general', use: 'basic' });
      expect(lines[0]!.amount).toEqual({ coefficient: 15n, scale: 1 });
    }
  });

  it('reads amounts as spreadsheets write them, exactly', () => {
    const amounts = (...cells: string[]) =>
      small(...cells.map((cell) => `2130301,30101,,一般公共预算,基本支出,"${cell}"`)).lines.map(
        ({ amount: { coefficient, scale } }) => `${coefficient}e-${scale}`,
      );
    expect(amounts('1,234.50', '１２．５', '(3.00)', '1.25E3', '0.30000000000000004', '12元', '-')).toEqual([
      '12345000e-0',
      '125000e-0',
      '-30000e-0',
      '12500000e-0',
      '3000e-0',
      '12e-0',
    ]);
  });

  it('takes what is not said from what is: no fund column, no unit', () => {
    const ledger = ledgerOf('功能科目编码,项目,预算数\n2130314,防汛,3\n2130301,,2\n');
    expect(ledger.problems.map(({ id, found }) => `${id} ${found}`.trim())).toEqual([
      'unit-assumed 万元',
      'fund-assumed',
    ]);
    expect(ledger.lines.map(({ source, use }) => `${source} ${use}`)).toEqual(['general project', 'general basic']);
  });

  it('is refused with a reason if it is none', () => {
    expect(ledgerOf('今天,天气\n晴,好\n').problems.map(({ id }) => id)).toEqual(['no-header']);
    expect(ledgerOf(`${HEADER}\n`).problems.map(({ id }) => id)).toEqual(['no-lines']);
    expect(ledgerOf('x', '台账.pdf').problems.map(({ id }) => id)).toEqual(['unknown-kind']);
    expect(ledgerOf('x', '台账.xlsx').problems.map(({ id }) => id)).toEqual(['damaged']);
  });
});
