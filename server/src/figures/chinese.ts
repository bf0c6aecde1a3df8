import { CHINESE_AMOUNT } from '../vocabulary/besideNumbers.ts';
import { type Decimal, parseDecimal } from './decimal.ts';

/** An amount in Chinese numerals: 五万元, 二十三点五亿元. */
export interface ChineseAmount {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
}

const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Every such amount of a text, left to right; 万元 and 亿元 are left to whoever reads units. */
export function chineseAmounts(folded: string): ChineseAmount[] {
  if (!folded.includes('元')) return [];
  return [...folded.matchAll(CHINESE_AMOUNT)].flatMap(({ index, 0: printed }) => {
    const [whole = '', fraction = ''] = printed.split('点');
    const digits = wholeOf(whole);
    const value =
      digits === undefined
        ? undefined
        : parseDecimal(
            fraction === '' ? String(digits) : `${digits}.${[...fraction].map((c) => DIGITS.indexOf(c)).join('')}`,
          );
    return value ? [{ start: index, end: index + printed.length, value, decimals: fraction.length }] : [];
  });
}

/** 二百零五 is 205; undefined where the places do not fall. */
function wholeOf(printed: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = 10_000;
  for (const character of printed) {
    const place = TENS[character];
    if (place === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = character === '两' ? 2 : DIGITS.indexOf(character);
      continue;
    }
    if (place >= last) return undefined;
    // 十五 is fifteen; 百 and 千 alone are no numbers.
    if (digit === undefined && (place !== 10 || sum > 0)) return undefined;
    sum += (digit ?? 1) * place;
    last = place;
    digit = undefined;
  }
  return sum + (digit ?? 0) || undefined;
}
