import { absolute, type Decimal, format, percentOf, round, shift } from '../figures/decimal.ts';
import { TEN_THOUSAND_YUAN } from '../figures/units.ts';

/** Disclosures print 万元 and percentages with two decimals. */
const DECIMALS = 2;

/** An amount (in 元) as a sentence prints it, without its sign: `1,234.50万元` without grouping. */
export function inTenThousand(amount: Decimal): string {
  return `${format(round(shift(absolute(amount), -TEN_THOUSAND_YUAN.exponent), DECIMALS))}万元`;
}

/** `12.50%`, of two amounts as they are printed; undefined where the whole is nothing. */
export function asPercent(part: Decimal, whole: Decimal): string | undefined {
  const percent = percentOf(absolute(asPrinted(part)), asPrinted(whole), DECIMALS);
  return percent && `${format(percent)}%`;
}

/** The value (in 元) that `inTenThousand` prints: what is computed of it is computed as the reader would. */
export function asPrinted(amount: Decimal): Decimal {
  return shift(round(shift(amount, -TEN_THOUSAND_YUAN.exponent), DECIMALS), TEN_THOUSAND_YUAN.exponent);
}
