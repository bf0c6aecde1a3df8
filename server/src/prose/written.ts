import { absolute, type Decimal, format, percentOf, round, shift } from '../figures/decimal.ts';
import { TEN_THOUSAND_YUAN } from '../figures/units.ts';

/** Disclosures print 万元 and percentages with two decimals. */
const DECIMALS = 2;

/** How a document prints figures in its sentences. */
export interface Style {
  /** `1,234.50`. */
  readonly grouped: boolean;
  /** Decimals of a percentage. */
  readonly percent: number;
}

const USUAL: Style = { grouped: false, percent: DECIMALS };

/** An amount (in 元) as a sentence prints it, without its sign: `1234.50万元`. */
export function inTenThousand(amount: Decimal, { grouped } = USUAL): string {
  return `${format(round(shift(absolute(amount), -TEN_THOUSAND_YUAN.exponent), DECIMALS), grouped)}万元`;
}

/** `12.50%`, of two amounts as they are printed; undefined where the whole is nothing. */
export function asPercent(part: Decimal, whole: Decimal, { percent: decimals } = USUAL): string | undefined {
  const percent = percentOf(absolute(asPrinted(part)), asPrinted(whole), decimals);
  return percent && `${format(percent)}%`;
}

/** The value (in 元) that `inTenThousand` prints: what is computed of it is computed as the reader would. */
export function asPrinted(amount: Decimal): Decimal {
  return shift(round(shift(amount, -TEN_THOUSAND_YUAN.exponent), DECIMALS), TEN_THOUSAND_YUAN.exponent);
}
