import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';
import { alignTables } from '../../../server/src/convert/align.ts';
import { applied } from '../../../server/src/convert/tables.ts';
import { uniformLines } from '../../../server/src/text/lines.ts';
import { splitText } from '../../../server/src/text/split.ts';
import { measureFor } from '../../../server/src/text/width.ts';
import { readingOf } from '../support/convert.ts';
import { outdent } from '../support/draft.ts';
import { draftText, hostile } from '../support/fragments.ts';

function aligned(text: string, ambiguousWide = false, at?: number): string {
  const within = at === undefined ? undefined : { start: at, end: at };
  return applied(text, alignTables(splitText(uniformLines(text)), text, measureFor(ambiguousWide), within));
}

describe('aligning', () => {
  it('keeps the comments that silence rules, which the reader leaves out', () => {
    const text = '|甲|金额|\n|-|-:|\n|乙|1.00| <!-- tieout-ignore total-row: 见批复 -->\n|丙|20.00|\n';
    const { split } = checkText(text).draft;
    expect(applied(text, alignTables(split, text, measureFor(false)))).toBe(
      '| 甲  |  金额 |\n| --- | ----: |\n| 乙  |  1.00 | <!-- tieout-ignore total-row: 见批复 -->\n| 丙  | 20.00 |\n',
    );
  });

  it('keeps a NUL, which the reader takes for another character', () => {
    expect(aligned('|甲\0|1|\n|-|-|\n')).toBe('| 甲\0 | 1   |\n| --- | --- |\n');
  });

  it('counts Han and full-width characters twice', () => {
    const text = outdent(`
      |科目编码|科目名称|合计|
      |:-|---|--:|
      |208|社会保障和就业支出|９６|
      |20805|其他|1,240.58|
    `);
    expect(aligned(text)).toBe(
      outdent(`
      | 科目编码 | 科目名称           |     合计 |
      | :------- | ------------------ | -------: |
      | 208      | 社会保障和就业支出 |     ９６ |
      | 20805    | 其他               | 1,240.58 |
    `),
    );
  });

  it('counts “ ”, — and … once, or twice if they are drawn so', () => {
    const text = '| 甲 | 乙 |\n|---|---|\n| “三公”经费 | — |\n| 十个半角宽 | … |\n';
    expect(aligned(text).split('\n')[2]).toBe('| “三公”经费 | —   |');
    expect(aligned(text, true).split('\n').slice(2)).toEqual(['| “三公”经费 | —  |', '| 十个半角宽   | …  |', '']);
  });

  it('keeps the indentation of labels', () => {
    const text = '| 项目 | 数 |\n| --- | ---: |\n| 一、财政拨款 | 5 |\n| 　　基金 |       3 |\n|      专户 |2|\n';
    expect(aligned(text)).toBe(
      '| 项目         |  数 |\n| ------------ | --: |\n| 一、财政拨款 |   5 |\n| 　　基金     |   3 |\n|      专户    |   2 |\n',
    );
  });

  it('keeps rows without pipes at their ends, short rows and rows that are too long', () => {
    expect(aligned('项目|金额\n-|-:\n甲乙丙丁|1\n| 戊 |\n己 | 12 | 3\n')).toBe(
      '项目     | 金额\n-------- | ---:\n甲乙丙丁 |    1\n| 戊       |\n己       |   12 | 3\n',
    );
  });

  it('does not pad to meet a very long cell, nor a very wide table at all', () => {
    const long = '很'.repeat(400);
    const lines = aligned(`| 说明 | 数 |\n|---|---|\n| ${long} | 1 |\n| 短 | 2 |\n`).split('\n');
    expect(lines[3]!.length).toBeLessThan(80);
    const wide = `|${'甲乙丙丁戊己庚辛|'.repeat(100)}\n|${'---|'.repeat(100)}\n|${'1|'.repeat(100)}\n`;
    expect(aligned(wide).length).toBeLessThan(wide.length + 1500);
  });

  it('aligns tables in lists and quotes behind the marks of those', () => {
    const text = outdent(`
      - 收入情况：

        |项目|金额|
        |-|-:|
          |财政拨款|1,240.58|

      > |项目|金额|
      > |-|-:|
      >|事业收入|5|

      1. 其他收入：

         |项目|金额|
         |-|-:|
         |其他|12.00|

      > - 说明
      >   |项目|金额|
      >   |-|-:|
      >   |上年结转|0.50| <!-- tieout-ignore amount: 见批复 -->
    `);
    expect(aligned(text)).toBe(
      outdent(`
      - 收入情况：

        | 项目     |     金额 |
        | -------- | -------: |
        | 财政拨款 | 1,240.58 |

      > | 项目     | 金额 |
      > | -------- | ---: |
      > | 事业收入 |    5 |

      1. 其他收入：

         | 项目 |  金额 |
         | ---- | ----: |
         | 其他 | 12.00 |

      > - 说明
      >   | 项目     | 金额 |
      >   | -------- | ---: |
      >   | 上年结转 | 0.50 | <!-- tieout-ignore amount: 见批复 -->
    `),
    );
    expect(aligned(text.replaceAll('\n', '\r\n'))).toBe(aligned(text).replaceAll('\n', '\r\n'));
  });

  it('aligns one table where asked, and those that a stretch of the text meets', () => {
    const text = '|甲|乙|\n|-|-|\n\n|丙|丁|\n|-|-|\n';
    expect(aligned(text, false, 2)).toBe('| 甲  | 乙  |\n| --- | --- |\n\n|丙|丁|\n|-|-|\n');
  });

  const cell = fc.oneof(
    fc.constantFrom(
      '甲',
      '　工资福利支出',
      '   津贴',
      '1,240.58',
      '',
      '𠮷“引”—…',
      '\\|',
      '**合计**',
      '〃',
      '\t5',
      'é',
      '　',
      '-',
    ),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[|\\\n\r]/g, '')),
  );
  const space = fc.constantFrom('', ' ', '  ', '     ', '\t');
  const row = fc.tuple(
    fc.array(fc.tuple(space, cell, space), { minLength: 1, maxLength: 5 }),
    fc.boolean(),
    fc.boolean(),
  );
  const table = fc
    .tuple(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom('-', ':--', '--:', ':-:', '---'), { minLength: 2, maxLength: 4 }),
    )
    .map(([rows, rules]) => {
      const line = ([cells, opens, closes]: (typeof rows)[number]) =>
        `${opens ? '|' : ''}${cells.map((parts) => parts.join('')).join('|')}${closes ? '|' : ''}`;
      return `| ${rules.map((_, index) => `列${index}`).join(' |')} |\n|${rules.join('|')}|\n${rows.map(line).join('\n')}\n`;
    });
  const contained = fc.tuple(fc.constantFrom('- ', '> ', '10. ', '> - ', '- > ', '  '), table).map(([lead, text]) => {
    const below = lead.replace(/[^> ]/g, ' ');
    return text
      .trimEnd()
      .split('\n')
      .map((line, index) => `${index === 0 ? lead : below}${line}`)
      .join('\n');
  });
  const texts = fc.oneof(
    table,
    contained,
    fc.array(table, { maxLength: 2 }).map((tables) => tables.join('\n文字\n\n')),
    draftText,
    fc.array(hostile, { maxLength: 20 }).map((parts) => parts.join('')),
  );

  it('changes nothing but spaces and the length of rules, and nothing at all the second time', () => {
    let changed = 0;
    fc.assert(
      fc.property(texts, fc.boolean(), (text, wide) => {
        const result = aligned(text, wide);
        if (result !== text) changed += 1;
        const bare = (some: string) => some.replace(/[ \t\r]/g, '').replace(/-+/g, '-');
        expect(bare(result)).toBe(bare(text));
        expect(aligned(result, wide)).toBe(result);
      }),
      { seed: 20240705, numRuns: 600 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('leaves the reading as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readingOf(aligned(text))).toEqual(readingOf(text));
      }),
      { seed: 20240706, numRuns: 300 },
    );
  });
});
