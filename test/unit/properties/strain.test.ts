import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';

/** Inputs that would take minutes if any step cost the square of their size. Nothing here asserts a time. */
const STRAINS: Readonly<Record<string, string>> = {
  'a table of 10,000 rows whose total is wrong': `单位：万元\n\n| 项目 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|\n${Array.from(
    { length: 10_000 },
    (_, index) => `| 201${String(index % 100).padStart(2, '0')} 事项${index} | ${index}.50 | ${index}.00 | 0.50 |`,
  ).join('\n')}\n| 合计 | 1 | 2 | 3 |\n`,
  'a table of 10,000 rows, any of which may be over the next': `单位：万元\n\n| 项目 | 金额 |\n|---|---|\n${Array.from(
    { length: 10_000 },
    (_, index) => `| 事项${index} | ${index}.00 |`,
  ).join('\n')}\n`,
  '20,000 headings': Array.from({ length: 20_000 }, (_, index) => `## 标题${index}\n\n`).join(''),
  'one clause of 40,000 numbers that claim nothing': '&#x1'.repeat(40_000),
  'one sentence of 3,000 amounts': '支出12.00万元，'.repeat(3_000),
  'one row of 200,000 cells': '\t1.00\n'.repeat(200_000),
  'a list nested without end': `${'- '.repeat(100_000)}x`,
  'quotes nested without end': `${'>'.repeat(5_000)} x\n`,
  'brackets, stars and ticks never closed': '['.repeat(50_000) + '*'.repeat(50_000) + '`'.repeat(50_001),
  'cells that claim to span everything': `<table><tr>${'<td rowspan=9999 colspan=9999>1</td>'.repeat(2_000)}`,
  'a total below each of 4,000 lines':
    '支出表\n\n| 项目 | 金额 |\n|-|-|\n| 教育支出 | 1.00 |\n| 合计 | 1.00 |\n\n'.repeat(4_000),
  '60,000 marks of emphasis in a paragraph': '*_a'.repeat(30_000),
  '20,000 comments never closed': `支出12.00万元，${'<!-- '.repeat(20_000)}`,
  '15,000 equal cells that only a Markdown parser can read': `| 项目 |\n|-|\n${'| ``` |\n'.repeat(15_000)}`,
  '15,000 cells whose marks are escaped': `| 项目 |\n|-|\n${Array.from({ length: 15_000 }, (_, index) => `| \\*\\#标题${index} |`).join('\n')}`,
  '15,000 underlined headings without a blank line': `支出12.00万元，${'a\n=\n'.repeat(15_000)}`,
  '8,000 changes of one thing, each to another amount': Array.from(
    { length: 8_000 },
    (_, index) => `2024年支出预算${index + 1}.40万元，比上年增加${index % 97}.00万元。\n\n`,
  ).join(''),
  'one sentence of 20,000 claims': '增加1.00万元，占5%，'.repeat(10_000),
};

describe('an input made to be slow', () => {
  it.each(Object.entries(STRAINS))('is read to its end: %s', (_, text) => {
    const checked = checkText(text);
    expect(checked.figures().length).toBeGreaterThanOrEqual(0);
    // An edit at the end finds its way through what was kept.
    expect(checkText(`${text}\n\n支出1万元。`, checked).figures().length).toBeGreaterThan(0);
  });
});
