import { describe, expect, it } from 'vitest';
import { clip, excerptOf } from '../../../server/src/cli/excerpt.ts';
import { measureFor } from '../../../server/src/text/width.ts';

const columnsOf = measureFor(false);

/** The excerpt with its underline, as the report draws it. */
function draw(line: string, token: string, columns: number): string[] {
  const start = line.indexOf(token);
  const { text, indent, width } = excerptOf(line, start, start + token.length, columns);
  return [text, ' '.repeat(indent) + '^'.repeat(width)];
}

describe('the excerpt of a line', () => {
  it('shows a short line whole', () => {
    expect(draw('住房保障支出38.41万元，占3.00%。', '3.00%', 60)).toEqual([
      '住房保障支出38.41万元，占3.00%。',
      '                         ^^^^^',
    ]);
  });

  it('turns tabs and a byte-order mark into spaces and drops blanks at the ends', () => {
    expect(draw('\ufeff\t合计\t\t12.00\t', '12.00', 60)).toEqual(['合计  12.00', '      ^^^^^']);
  });

  it('keeps the token in view and never draws wider than asked', () => {
    const line = `${'甲'.repeat(200)}12.34${'乙'.repeat(200)}`;
    const [text = '', underline = ''] = draw(line, '12.34', 40);
    expect(text).toMatch(/^…甲+12\.34乙+…$/);
    expect(columnsOf(text)).toBeLessThanOrEqual(40);
    expect(text.length).toBeGreaterThan(15);
    expect(underline.trim()).toBe('^^^^^');
  });

  it('does not cut a character outside the BMP in two', () => {
    const line = `${'𠮷'.repeat(50)}1${'😀'.repeat(50)}`;
    for (let columns = 1; columns < 40; columns++) {
      expect(draw(line, '1', columns)[0]).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });

  it('marks a place even where the token is empty', () => {
    expect(excerptOf('合计', 2, 2, 20)).toEqual({ text: '合计', indent: 4, width: 1 });
  });

  it('clips what would wrap', () => {
    expect(clip('合计12', 6)).toBe('合计12');
    expect(clip('合计123', 6)).toBe('合计1…');
    expect(clip('合计', 2)).toBe('…');
  });
});
