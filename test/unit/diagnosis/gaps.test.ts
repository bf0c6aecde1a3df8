import { describe, expect, it } from 'vitest';
import { applied } from '../../../server/src/convert/tables.ts';
import { BUDGET, budgetWrong } from '../support/budget.ts';
import { expectFindings, findingsIn } from '../support/draft.ts';

const LOST = '| 2130205 | 森林资源培育 | 236.20 | | 236.20 |\n';

/** The budget with the table of items printed twice. */
const TWICE = `${BUDGET}${BUDGET.slice(BUDGET.indexOf('表二')).replace('表二 支出预算总体情况表', '表三 一般公共预算支出情况表')}`;

/** `text` without the `nth` line that reads like this. */
function without(text: string, line: string, nth: number): string {
  const pieces = text.split(line);
  return pieces.slice(0, nth).join(line) + pieces.slice(nth).join(line);
}

function messages(text: string, locale: 'zh-cn' | 'en'): string[] {
  return findingsIn(text, { locale }).map(({ message }) => message);
}

describe('a cell that should hold a value', () => {
  const blank = budgetWrong('| 林业和草原 | 700.30 | 464.10 | 236.20 |', 1, '| 林业和草原 | 700.30 | 464.10 |  |');

  it('is said to be blank, with the value that belongs there', () => {
    expect(messages(blank, 'zh-cn')).toEqual([
      '此格空白，应有数值 236.20（各项之和为 236.20）：上级与所属各项之和不一致。',
    ]);
    expect(messages(blank, 'en')).toEqual([
      'Nothing is printed here; this cell should hold 236.20 (the parts add up to 236.20): the line and the sum of the lines under it differ.',
    ]);
  });

  it('is filled by the repair', () => {
    const [finding] = findingsIn(blank);
    expect(findingsIn(applied(blank, finding!.fixes[0]!.edits))).toEqual([]);
  });
});

describe('a row that another table has', () => {
  const lost = without(TWICE, LOST, 2);

  it('is named, once, where its whole is', () => {
    expect(findingsIn(TWICE)).toEqual([]);
    expect(messages(lost, 'zh-cn')).toEqual([
      '疑漏列“2130205 森林资源培育”一行 236.20：此处 700.30，比所列各项之和多 236.20，而另一张表列有该行。',
    ]);
    expect(messages(lost, 'en')).toEqual([
      'The line “2130205 森林资源培育” of 236.20 seems to be missing: 700.30 here is 236.20 more than the lines listed for it, and another table prints this line.',
    ]);
    const [finding] = findingsIn(lost);
    expect(lost.slice(0, finding!.start).split('\n').at(-1)).toBe('| 21302 | 林业和草原 | ');
  });

  it('points at the line in the other table', () => {
    const [{ related } = { related: [] }] = findingsIn(lost);
    expect(lost.slice(related[0]!.start).split('\n')[0]).toBe('236.20 | | 236.20 |');
  });

  it('is put back by the repair', () => {
    const [finding] = findingsIn(lost);
    const repaired = applied(lost, finding!.fixes[0]!.edits);
    expect(findingsIn(repaired)).toEqual([]);
    expect(repaired).toContain('| |\n| 2130205 | 森林资源培育 | 236.20 | | 236.20 |\n');
  });

  it('is not looked for where the amounts differ', () => {
    const other = lost.replace(LOST, LOST.replaceAll('236.20', '236.30'));
    expect(messages(other, 'zh-cn').some((message) => message.includes('“2130205'))).toBe(false);
  });
});

describe('a row that no other table has', () => {
  it('is told from what the columns lack', () => {
    expect(messages(without(BUDGET, LOST, 1), 'zh-cn')).toEqual([
      '疑漏列一行 236.20：此处 700.30，比所列各项之和多 236.20，各列所差之数自成一行。',
    ]);
  });

  it('is no explanation of a whole that is wrong in one column', () => {
    expectFindings(budgetWrong('| 林业和草原 | 700.30', 1, '| 林业和草原 | ⟦730.30⟧{row-total → 700.30}'));
  });

  it('nor of one that its own total contradicts', () => {
    const wrong = BUDGET.replace('| 林业和草原 | 700.30 | 464.10 |', '| 林业和草原 | 800.30 | 564.10 |');
    expect(messages(wrong, 'zh-cn').some((message) => message.startsWith('疑漏列'))).toBe(false);
  });
});
