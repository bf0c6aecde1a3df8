import {
  absolute,
  type Decimal,
  isZero,
  normalize,
  parseDecimal,
  format as print,
  round,
  shift,
} from '../figures/decimal.ts';

/** As many digits as a spreadsheet shows; what stands behind them is the noise of binary numbers. */
const DIGITS = 15;

/** Where a digit may be printed. */
const PLACE = /[0#?]/;

/** A number of a spreadsheet as its format shows it: 1240.5 under `#,##0.00` is 1,240.50. */
export function shownNumber(kept: string, code: string, from1904 = false): string {
  const value = readNumber(kept);
  if (!value) return kept;
  if (isConcealed(value, code)) return '';
  const sections = code.split(';').map(stripped);
  const [positive = ''] = sections;
  if (positive === '@' || positive.toLowerCase() === 'general' || positive === '') return print(normalize(value));
  if (/[ymd]/i.test(positive)) return shownDate(value, positive, from1904) ?? print(normalize(value));
  const zero = sections[2];
  const plainZero = zero?.replaceAll('?', '');
  if (plainZero !== undefined && isZero(value) && !PLACE.test(plainZero)) return plainZero.trim();
  if (!PLACE.test(positive)) return print(normalize(value));
  const percent = positive.includes('%');
  const [whole = '', decimals = ''] = positive.split('.');
  const places = /^[0#?]*/.exec(decimals)![0];
  const least = places.replace(/[#?]+$/, '').length;
  const shown = trimmedTo(round(percent ? shift(value, 2) : value, places.length), least);
  return print(shown, /[0#],[0#]/.test(whole)) + (percent ? '%' : '');
}

/** `1.0000000000000001E-2` as the decimal it is meant to be. */
function readNumber(kept: string): Decimal | undefined {
  const match = /^(-?\d{1,40}(?:\.\d{1,40})?)(?:[eE]([-+]?\d{1,3}))?$/.exec(kept);
  const mantissa = match && parseDecimal(match[1]!);
  if (!mantissa) return undefined;
  const value = shift(mantissa, Number(match[2] ?? 0));
  const digits = String(absolute(value).coefficient).length;
  // Only what stands behind the point is noise; a long whole number is a code.
  return round(value, Math.max(0, Math.min(value.scale, value.scale - (digits - DIGITS))));
}

/** Without zeros at the end, down to as many decimals as are always shown. */
function trimmedTo(value: Decimal, least: number): Decimal {
  let shown = value;
  while (shown.scale > least && shown.coefficient % 10n === 0n) {
    shown = { coefficient: shown.coefficient / 10n, scale: shown.scale - 1 };
  }
  return shown;
}

/** A format without what it only decorates with: colours and conditions, literal texts, fillers. */
function stripped(section: string): string {
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"/g, (_, text: string) => (text === '-' || text === '—' ? text : ''))
    .replace(/[_*\\]./g, '')
    .trim();
}

/** Whether the format has nothing to show for such a number: `0.00;;` for one below nought, `;;;` for any. */
function isConcealed(value: Decimal, code: string): boolean {
  const [positive = '', negative = positive, zero = positive] = code.split(';');
  const section = isZero(value) ? zero : value.coefficient < 0n ? negative : positive;
  return section === '' && code.includes(';');
}

/** The days by which a spreadsheet counts on from 1900 where it counts from 1904. */
const DAYS_TO_1904 = 1462;

/** Day 1 of a spreadsheet is the first of January 1900; day 60 never was. */
function shownDate(value: Decimal, code: string, from1904: boolean): string | undefined {
  // The time of day stands behind the point.
  const days = Math.floor(Number(print(value))) + (from1904 ? DAYS_TO_1904 : 0);
  if (days < 61 || days > 110_000) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const shown = code.toLowerCase();
  const parts = [
    shown.includes('y') ? `${year}年` : '',
    shown.includes('m') ? `${month}月` : '',
    shown.includes('d') ? `${day}日` : '',
  ];
  return parts.join('');
}
