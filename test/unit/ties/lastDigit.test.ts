import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/draft.ts';

const draft = (text: string, cell: string) => `# 白石县水务局2025年部门预算

表三 部门支出总表

单位：元

| 科目编码 | 科目名称 | 合计 |
| --- | --- | ---: |
| 221 | 住房保障支出 | ${cell} |
| | 合计 | ${cell} |

三、支出预算情况

${text}
`;
const told = (text: string, cell: string) =>
  findingsIn(draft(text, cell)).map(({ severity, rule, found, expected }) => [severity, rule, found, expected[0]]);

describe('an amount of the text that the table prints more finely', () => {
  it('is rounded', () => {
    expect(told('住房保障支出921.32万元。', '9213245.52')).toEqual([]);
    expect(told('“住房保障支出”科目571万元，主要用于缴存住房公积金。', '5705680')).toEqual([]);
  });

  it('is told as information if only its last digit was rounded otherwise', () => {
    expect(told('住房保障支出921.33万元。', '9213245.52')).toEqual([['information', 'amount', '921.33', '921.32']]);
    expect(told('“住房保障支出”科目570万元，主要用于缴存住房公积金。', '5705680')).toEqual([
      ['information', 'amount', '570', '571'],
    ]);
  });

  it('is wrong if nothing had to be rounded, and the repair has the decimals of the sentence', () => {
    expect(told('住房保障支出921.33万元。', '9213200.00')).toEqual([['error', 'amount', '921.33', '921.32']]);
    expect(told('住房保障支出961.32万元。', '9213245.52')).toEqual([['error', 'amount', '961.32', '921.32']]);
    expect(told('“住房保障支出”科目541万元，主要用于缴存住房公积金。', '5705680')).toEqual([
      ['error', 'amount', '541', '571'],
    ]);
  });
});
