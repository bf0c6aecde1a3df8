import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  divide,
  equals,
  format,
  multiply,
  normalize,
  parseDecimal,
  round,
  shift,
  subtract,
} from '../../../server/src/figures/decimal.ts';

function d(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
}

describe('decimals', () => {
  it('are exact where binary fractions are not', () => {
    expect(format(add(d('0.1'), d('0.2')))).toBe('0.3');
    expect(format(subtract(d('1009.21'), d('397.21')))).toBe('612.00');
    expect(format(multiply(d('1.10'), d('1.10')))).toBe('1.2100');
    expect(format(add(d('99999999999999999999.99'), d('0.01')))).toBe('100000000000000000000.00');
  });

  it('keep the decimals they were printed with', () => {
    expect(format(d('10.20'))).toBe('10.20');
    expect(format(d('-0.50'))).toBe('-0.50');
    expect(format(d('007'))).toBe('7');
  });

  it('are equal by value, not by spelling', () => {
    expect(equals(d('10.2'), d('10.20'))).toBe(true);
    expect(equals(d('0'), d('-0.00'))).toBe(true);
    expect(compare(d('10.19'), d('10.2'))).toBe(-1);
    expect(compare(d('-1'), d('-2'))).toBe(1);
  });

  it.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.344', 2, '2.34'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['-0.4', 0, '0'],
    ['9.995', 2, '10.00'],
    ['5', 2, '5.00'],
  ])('%s rounded to %i places is %s: half goes away from zero', (value, places, rounded) => {
    expect(format(round(d(value), places))).toBe(rounded);
  });

  it('divide rounded half away from zero, and not by zero', () => {
    expect(format(divide(d('1'), d('3'), 4)!)).toBe('0.3333');
    expect(format(divide(d('2'), d('3'), 2)!)).toBe('0.67');
    expect(format(divide(d('-1'), d('8'), 2)!)).toBe('-0.13');
    expect(format(divide(d('1'), d('-8'), 2)!)).toBe('-0.13');
    expect(format(divide(d('3841'), d('1240.58'), 2)!)).toBe('3.10');
    expect(divide(d('1'), d('0.00'), 2)).toBeUndefined();
  });

  it('shift by powers of ten both ways', () => {
    expect(format(shift(d('1.25'), 4))).toBe('12500');
    expect(format(shift(d('1.25'), 1))).toBe('12.5');
    expect(format(shift(d('12500'), -4))).toBe('1.2500');
    expect(format(shift(shift(d('612.40'), 4), -4))).toBe('612.4000');
  });

  it('drop trailing zeros only after the point', () => {
    expect(format(normalize(d('10.2000')))).toBe('10.2');
    expect(format(normalize(d('100')))).toBe('100');
    expect(format(normalize(d('0.00')))).toBe('0');
  });

  it.each([
    ['1234567.80', '1,234,567.80'],
    ['123.45', '123.45'],
    ['-1234.5', '-1,234.5'],
    ['100000', '100,000'],
    ['0.1234', '0.1234'],
  ])('%s with thousands grouped is %s', (value, grouped) => {
    expect(format(d(value), true)).toBe(grouped);
  });

  it.each(['', '-', '.5', '5.', '1e5', '1,000', '１', ' 1', '1 ', '--1', '9'.repeat(61)])(
    '%j is no decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );
});
