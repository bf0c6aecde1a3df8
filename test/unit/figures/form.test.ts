import { describe, expect, it } from 'vitest';
import { hasFormOf } from '../../../server/src/figures/form.ts';

describe('the form of a token', () => {
  it.each([
    ['1,234.50', '9,234.50'],
    ['7.00%', '6.00%'],
    ['-5.00', '-3.00'],
    ['120', '310'],
    ['98.53', '1.20'],
  ])('of %s is that of %s', (token, old) => expect(hasFormOf(token, old)).toBe(true));

  it.each([
    ['6.3', '6.35', 'fewer decimals'],
    ['-46.45', '46.45', 'a sign'],
    ['1234.50', '1,234.60', 'other separators'],
    ['1234.50', '934.50', 'nothing to tell the separators by'],
    ['3.10', '3.10%', 'no sign of a percentage'],
    ['3926', '三零二', 'no number before'],
    ['12.50', '１２.６０', 'another width'],
  ])('of %s is not that of %s: %s', (token, old) => expect(hasFormOf(token, old)).toBe(false));
});
