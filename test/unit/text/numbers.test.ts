import { describe, expect, it } from 'vitest';
import { numbersEnd, numbersIn } from '../../../server/src/text/lines.ts';

describe('the numbers of a text', () => {
  it('are counted as they are printed, in wide digits too', () => {
    expect(numbersIn('支出12.50万元，占３０%')).toBe(3);
    expect(numbersEnd('支出12万元，收入30万元', 0, 1)).toBe('支出12万元，收入'.length);
    expect(numbersEnd('支出12万元', 0, 1)).toBe('支出12万元'.length);
  });

  it.each([
    ['another digit in a number', '收入123，支出45', '收入12763，支出45'],
    ['a number parted', '收入123，支出45', '收入1，3，支出45'],
    ['two numbers that become one', '收入12 34，支出45', '收入1234，支出45'],
    ['a digit repeated', '收入1111', '收入11111'],
    ['a number at the beginning and the end', '12收入34', '2收入345'],
    ['nothing left', '12，34', ''],
  ])('are told from those before an edit: %s', (_, before, after) => {
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      expect(numbersIn(to, { text: from, numbers: numbersIn(from) })).toBe(numbersIn(to));
    }
  });
});
