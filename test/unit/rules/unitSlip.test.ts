import { expect, it } from 'vitest';
import { budgetWith } from '../support/budget.ts';
import { findingsIn } from '../support/draft.ts';

const messages = (text: string) => findingsIn(budgetWith(text)).map(({ message }) => message);

it.each([
  ['2023年支出预算848.30元。', '“元”疑为“万元”之误'],
  ['2023年支出预算848.30亿元。', '“亿元”疑为“万元”之误'],
  ['2023年支出预算8,483,000万元。', '“万元”疑为“元”之误'],
])('an amount whose digits are right has the wrong unit: %s', (text, says) => {
  expect(messages(text)).toEqual([expect.stringContaining(says)]);
});

it('wrong digits are no slip of the unit', () => {
  expect(messages('2023年支出预算843.80万元。')).toEqual([expect.not.stringContaining('之误')]);
  // Neither the digits nor the unit are right: nothing tells what was meant.
  expect(messages('2023年支出预算843.80元。')).toEqual([]);
});
