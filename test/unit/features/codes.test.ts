import { describe, expect, it } from 'vitest';
import { completions, definition, hover, references } from './caret.ts';

const draft = (prose: string, row = '2101501 | 行政运行 | 40.00') => `表五 一般公共预算支出情况表

单位：万元

| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
| 210 | 卫生健康支出 | 65.00 |
| 21015 | 医疗保障管理事务 | 65.00 |
| ${row} |
| 2101502 | 一般行政管理事务 | 25.00 |

## 二、支出情况

${prose}
`;

describe('hover', () => {
  it('on a code: path, level, book, how well it is known, and where the draft uses it', () => {
    const text = hover(draft('行政运行（2101‸501）40.00万元。'));
    expect(text).toContain('**2101501 行政运行** — 项，支出功能分类');
    expect(text).toContain('210 卫生健康支出 › 21015 医疗保障管理事务 › 2101501 行政运行');
    expect(text).toMatch(/已核实（\d+ 家公开文件）/);
    expect(text).toContain('本稿：第 9 行 40.00；第 14 行 40.00');
  });

  it('on a name that two hundred codes have: the one of the table', () => {
    expect(hover(draft('行政‸运行40.00万元。'))).toContain('2101501 行政运行');
  });

  it('on a name with former names', () => {
    expect(hover(draft('', '20805 | 行政事业单位养老‸支出 | 5.00'))).toMatch(/曾用名：行政事业单位离退休（/);
  });

  it('on a figure: what it ties to, as ever', () => {
    expect(hover(draft('行政运行（2101501）40‸.00万元。'))).toContain('勾稽一致');
  });

  it('on a department’s economic code: the government’s', () => {
    expect(hover(draft('', '30101 | 基本‸工资 | 5.00'))).toContain('对应政府预算经济分类：50101');
  });
});

describe('definition and references', () => {
  it('from prose to the row, by code and by name', () => {
    expect(definition(draft('行政运行（2101‸501）40.00万元。'))).toEqual(['9 行政运行']);
    expect(definition(draft('卫生健康支出（类）医疗保障管理事务（款）行政‸运行（项）40.00万元。'))).toEqual([
      '9 行政运行',
    ]);
  });

  it('from a row to every mention', () => {
    const prose = '行政运行（2101501）40.00万元。\n\n医疗保障管理事务（款）行政运行（项）40.00万元。';
    expect(references(draft(prose, '2101‸501 | 行政运行 | 40.00'))).toEqual([
      '9 行政运行',
      '14 行政运行',
      '16 行政运行',
    ]);
  });

  it('of a word that is no name: none', () => {
    expect(definition(draft('今天‸天气很好，共5.00万元。'))).toEqual([]);
  });
});

describe('completion', () => {
  it('of a code after its name: the one the draft uses first', () => {
    expect(completions(draft('行政运行（‸'))[0]).toBe('→2101501');
    expect(completions(draft('行政运行（2101‸'))[0]).toBe('2101→2101501');
  });

  it('of a name by pinyin initials and by its beginning', () => {
    expect(completions(draft('2024年ylbz‸'))[0]).toBe('ylbz→医疗保障管理事务');
    expect(completions(draft('2024年安排住房公‸'))[0]).toBe('住房公→住房公积金');
  });

  it('in the form the prose around it has', () => {
    expect(completions(draft('行政运行（2101501）40.00万元，一般行政‸'))[0]).toBe(
      '一般行政→一般行政管理事务（2101502）',
    );
    expect(completions(draft('卫生健康支出（类）65.00万元，医疗保障管‸'))[0]).toBe('医疗保障管→医疗保障管理事务（款）');
  });

  it('of the digits of one level', () => {
    expect(completions(draft('卫生健康支出（类：210）医疗保障管理事务（款：‸'))[0]).toBe('→15');
  });

  it('in a table: a code in the code column, beside a code its name', () => {
    expect(completions(draft('', '21015‸ | | 40.00'))).toContain('21015→2101506');
    expect(completions(draft('', '2101506 | ‸ | 40.00'))[0]).toBe('→医疗保障经办事务');
  });

  it('of ordinary words: nothing', () => {
    expect(completions(draft('今天天气‸'))).toEqual([]);
  });
});
