import { describe, expect, it } from 'vitest';
import { headingOf } from '../../../server/src/draft/headings.ts';
import { fold, squeeze } from '../../../server/src/text/fold.ts';

describe('a line is a heading', () => {
  it.each([
    ['第二部分 预算情况说明', 1],
    ['二、收入预算情况', 2],
    ['（一）规模变化', 3],
    ['1、工资福利支出', 4],
    ['2. 商品和服务支出', 4],
    ['（１）会议费', 5],
    ['三、收入预算情况说明。', 2],
  ])('by its number: %s', (line, rank) => {
    expect(headingOf(line, 0)).toEqual({ rank, title: squeeze(fold(line)) });
  });

  it('by its depth in Markdown where it has no number', () => {
    expect(headingOf('收入', 2)?.rank).toBe(2);
    expect(headingOf('（一）收入', 1)?.rank).toBe(3);
  });

  it.each([
    '收入预算情况',
    '一、收入预算848.30万元',
    '二、收入比上年增加，支出比上年减少。',
    '1、负责全县造林绿化工作；',
    `三、${'长'.repeat(80)}`,
    '',
  ])('or is none: %s', (line) => {
    expect(headingOf(line, 0)).toBeUndefined();
  });
});

describe('folding', () => {
  it('keeps the length and leaves the full-width comma', () => {
    expect(fold('１２．５％，（甲）　－1')).toBe('12.5%，(甲) -1');
    for (const text of ['𠮷１😀％', '\uFEFF１', '合　计']) expect(fold(text)).toHaveLength(text.length);
  });
});
