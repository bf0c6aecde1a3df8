import { describe, expect, it } from 'vitest';
import { format, parseDecimal } from '../../../server/src/figures/decimal.ts';
import {
  addIntervals,
  containsZero,
  exactly,
  type Interval,
  intersect,
  multiplyIntervals,
  negateInterval,
  printed,
  shiftInterval,
} from '../../../server/src/figures/interval.ts';

/** What a value printed like this may stand for. */
function as(text: string): Interval {
  return printed(parseDecimal(text)!, text.split('.')[1]?.length ?? 0);
}

function ends({ low, high }: Interval): string {
  return `${format(low)} … ${format(high)}`;
}

describe('intervals', () => {
  it('reach half a unit of the last printed place to both sides', () => {
    expect(ends(as('326.71'))).toBe('326.705 … 326.715');
    expect(ends(as('612'))).toBe('611.5 … 612.5');
    expect(ends(as('-3.0'))).toBe('-3.05 … -2.95');
    expect(ends(as('0.00'))).toBe('-0.005 … 0.005');
  });

  it('can be finer than what is printed, where a table drops trailing zeros', () => {
    expect(ends(printed(parseDecimal('5')!, 2))).toBe('4.995 … 5.005');
  });

  it('include both their ends', () => {
    expect(intersect(as('0.5'), exactly(parseDecimal('0.55')!))).toBeDefined();
    expect(intersect(as('0.5'), exactly(parseDecimal('0.45')!))).toBeDefined();
    expect(intersect(as('0.5'), exactly(parseDecimal('0.551')!))).toBeUndefined();
  });

  it('add, negate and multiply over all their values', () => {
    expect(ends(addIntervals(as('1.0'), as('2.00')))).toBe('2.945 … 3.055');
    expect(ends(negateInterval(as('2')))).toBe('-2.5 … -1.5');
    expect(ends(multiplyIntervals(as('-1'), as('2')))).toBe('-3.75 … -0.75');
    expect(ends(multiplyIntervals(as('0'), as('0')))).toBe('-0.25 … 0.25');
  });

  it('move with the unit: 1.25 in ten thousands is 12500 give or take 50', () => {
    expect(ends(shiftInterval(as('1.25'), 4))).toBe('12450 … 12550');
  });

  it('touch at one value and still meet', () => {
    expect(intersect(as('1.0'), as('1.1'))).toEqual(exactly(parseDecimal('1.05')!));
    expect(intersect(as('1.0'), as('1.2'))).toBeUndefined();
  });

  it('hold zero', () => {
    expect(containsZero(as('0.00'))).toBe(true);
    expect(containsZero(as('0.01'))).toBe(false);
  });
});
