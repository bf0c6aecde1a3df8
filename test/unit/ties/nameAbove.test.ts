import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const TABLE = [
  '表6：“三公”经费预算表',
  '',
  '| 项目 | 预算数 |',
  '| --- | ---: |',
  '| 合计 | 1700.17 |',
  '| 因公出国（境）费 | 0.00 |',
  '| 公务接待费 | 16.32 |',
  '| 公务用车购置及运行费 | 1683.85 |',
  '| 其中：公务用车运行费 | 1188.00 |',
  '| 公务用车购置费 | 495.85 |',
];

/** The items of a section, each behind a line that names it and is numbered in some way or other. */
const section = (marks: readonly [string, string, string], received = '16.32') =>
  expectFindings(
    [
      '# 青泉县司法局2026年度单位预算',
      '',
      ...TABLE,
      '',
      '七、财政拨款“三公”经费支出情况',
      '',
      '2026年“三公”经费财政拨款预算安排1700.17万元，比上年增加162.10万元。',
      `${marks[0]}因公出国（境）经费`,
      '2026年预算安排0.00万元，与上年持平。',
      `${marks[1]}公务接待费`,
      `2026年预算安排${received}万元，比上年减少0.10万元，下降0.61%。`,
      `${marks[2]}公务用车购置及运行费`,
      '2026年预算安排1683.85万元，其中：公务用车运行费1188.00万元，公务用车购置费495.85万元。',
      '',
    ].join('\n'),
  );

describe('a line that is a name alone', () => {
  it('says what is below, whatever numbers it', () => {
    for (const marks of [
      ['（一）', '（二）', '（三）'],
      ['一）', '二）', '三）'],
      ['1）', '2）', '3）'],
      ['①', '②', '③'],
      ['第一、', '第二、', '第三、'],
      ['7.1 ', '7.2 ', '7.3 '],
      ['A.', 'B.', 'C.'],
      ['● ', '● ', '● '],
      ['', '', ''],
    ] as const)
      section(marks);
  });

  it('is held against the table under that name', () => {
    section(['一）', '二）', '三）'], '⟦13.62⟧{amount → 16.32}');
    section(['', '', ''], '⟦13.62⟧{amount → 16.32}');
  });
});
