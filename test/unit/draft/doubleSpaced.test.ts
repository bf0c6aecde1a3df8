import { describe, expect, it } from 'vitest';
import { checkText } from '../../../server/src/check.ts';
import { expectFindings, findingsIn } from '../support/draft.ts';

const paragraphsOf = (text: string) => checkText(text).draft.texts.map(({ passage }) => passage.text);

describe('a text with a blank line after each line of its page', () => {
  it('is read paragraph by paragraph: the next begins where a line is set in', () => {
    const text = `   某县口岸办公室2026年支出预算总额为1,240.50万元，其中在

职人员经费698.40万元、公用经费219.10万元、项目支

出323.00万元。

   （一）在职人员经费698.40万元，主要是人员工资福利等支

出。

   （二）公用经费219.10万元。
`;
    expect(paragraphsOf(text)).toEqual([
      '某县口岸办公室2026年支出预算总额为1,240.50万元，其中在职人员经费698.40万元、公用经费219.10万元、项目支出323.00万元。',
      '（一）在职人员经费698.40万元，主要是人员工资福利等支出。',
      '（二）公用经费219.10万元。',
    ]);
  });

  it('holds its parts against their whole', () =>
    expectFindings(
      [
        '   某县口岸办公室2026年支出预算总额为⟦1,204.50⟧{parts → 1,240.50}万元，其中在\n',
        '职人员经费698.40万元、公用经费219.10万元、项目支\n',
        '出323.00万元。\n',
      ].join('\n'),
    ));

  it.each([
    ['both are set in', '   某县口岸办公室贯彻落实过紧日子要求压减一般性支出\n\n   某县口岸办公室负责口岸规划和建设'],
    ['none is', '某县口岸办公室贯彻落实过紧日子要求压减一般性支出\n\n某县口岸办公室负责口岸规划和建设'],
    [
      'the first is a title in the middle',
      '              某县口岸办公室2026年部门预算公开情况说明和名词解释\n\n某县口岸办公室负责口岸规划',
    ],
    ['the line is short', '   某县口岸办公室\n\n负责口岸规划和建设'],
  ])('two paragraphs stay two where %s', (_, text) => expect(paragraphsOf(text)).toHaveLength(2));
});

it('a number that the page has parted is whole, in a line that would else be a heading too', () => {
  const text = '（十）2080505-机关事业单位基本养老保险缴费支出2528.9\n4 万元。主要用于机关养老保险缴费支出。\n';
  expect(paragraphsOf(text)).toEqual([
    '（十）2080505-机关事业单位基本养老保险缴费支出2528.94 万元。主要用于机关养老保险缴费支出。',
  ]);
});

describe('a table with a blank line after each of its rows', () => {
  const table = (parted: (cells: readonly string[]) => string, total: string) =>
    [
      '部门支出总表  507-某县口岸办公室  单位：万元',
      ...[
        ['项目', '合计', '基本支出', '项目支出'],
        ['在职人员经费', '698.40', '698.40', ''],
        ['公用经费', '219.10', '219.10', ''],
        ['口岸建设', '323.00', '', '323.00'],
        ['支出总计', total, '917.50', '323.00'],
      ].map(parted),
      '',
    ].join('\n\n');

  it.each([
    ['pipes', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
  ])('is one table with the rows between %s', (_, parted) => {
    const { tables } = checkText(table(parted, '1240.50')).draft;
    expect(tables.map(({ title, grid }) => [title, grid.rows.length])).toEqual([['部门支出总表', 5]]);
    const errors = findingsIn(table(parted, '1204.50')).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ found, expected }) => [found, expected[0]])).toEqual([['1204.50', '1240.50']]);
  });

  it('ends where two rows stand close together: they are those of another', () => {
    const text = '| 甲 | 1.50 |\n\n| 乙 | 2.50 |\n\n| 丙 | 3.50 |\n| --- | --- |\n| 丁 | 4.50 |\n';
    const { tables } = checkText(text).draft;
    expect(tables.map(({ grid }) => grid.rows.length)).toEqual([2, 2]);
  });
});
