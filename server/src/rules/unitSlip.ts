import { compare, type Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { shiftInterval } from '../figures/interval.ts';
import { MONEY_UNITS } from '../figures/units.ts';
import type { Locale } from '../report.ts';

/** Fewer digits agree by chance. */
const FEWEST_DIGITS = 3;
/** 元 for 万元, 万元 for 亿元, 元 for 亿元, and the other way round. */
const SLIPS = [4, -4, 8, -8] as const;

/**
 * The unit that makes an amount of the text right as it is printed: 848.30元 beside a table's 848.30万元. Undefined if
 * its digits are wrong, whatever the unit.
 */
export function unitMeant(figure: Figure, value: Decimal | undefined): string | undefined {
  if (!value || figure.place !== 'prose' || figure.kind !== 'amount' || value.coefficient === 0n) return undefined;
  if (figure.value.coefficient.toString().length < FEWEST_DIGITS) return undefined;
  const slip = SLIPS.find((exponent) => {
    const { low, high } = shiftInterval(figure.interval, exponent);
    return compare(low, value) <= 0 && compare(value, high) <= 0;
  });
  if (slip === undefined) return undefined;
  return MONEY_UNITS.find(({ exponent }) => exponent === figure.exponent + slip)?.name;
}

/** What is said of it. */
export function unitSlipMessage(figure: Figure, meant: string, locale: Locale): string {
  return locale === 'en'
    ? ` The digits agree: the unit ${figure.unit} is probably meant to be ${meant}.`
    : `数字相符而单位不符，“${figure.unit}”疑为“${meant}”之误。`;
}
