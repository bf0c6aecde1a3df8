import type { FigureKind } from '../report.ts';
import { BLANKS, COMMA, COMMAS, DIGITS_ONLY, LETTER, YEAR_ALONE } from '../text/characters.ts';
import { isDigit } from '../text/fold.ts';
import { NOTE_MARK } from '../text/notes.ts';
import {
  A_MONTH,
  AREA_CODE_BEFORE,
  BRACKET_CLOSED,
  BRACKET_CLOSES,
  BRACKET_OPEN,
  CODE_BEFORE,
  COUNTED_BEFORE,
  DEALS_OUT_BEFORE,
  IN_TWO_PARTS,
  LEVEL_FOLLOWS,
  LIMIT_AFTER,
  LIMIT_WORDS,
  MONTH_AND_DAY_FOLLOW,
  MONTH_FOLLOWS,
  MONTHS_FROM,
  NUMBER_OF_DOCUMENT,
  NUMBERED_DOCUMENT,
  NUMBERS_ITEM,
  OF_A_DATE,
  OF_A_YEAR,
  ORDINAL_BEFORE,
  ORDINAL_SIGN,
  PER_UNIT,
  PERCENT_SIGN,
  PHONE_BEFORE,
  PHONE_FOLLOWS,
  PRINTED_NUMBER,
  RANGE,
  ROUGHLY,
  UNIT_FOLLOWS,
  WIDE_GROUPS,
  YEAR_BEFORE,
  YEAR_FOLLOWS,
} from '../vocabulary/besideNumbers.ts';
import { BETWEEN_AMOUNTS } from '../vocabulary/lists.ts';
import { chineseAmounts } from './chinese.ts';
import { type Decimal, parseDecimal } from './decimal.ts';
import { COUNT_UNITS, MONEY_UNITS } from './units.ts';

/** A number as printed, with offsets into the text that was scanned. */
export interface PrintedNumber {
  /** The token: sign, digits and, for a percentage, its sign. Without the unit of an amount. */
  readonly start: number;
  readonly end: number;
  /** End of the unit, or `end` where there is none. */
  readonly unitEnd: number;
  readonly value: Decimal;
  /** Printed decimal places. */
  readonly decimals: number;
  /** 万元, %, 人 … as printed without spaces; empty if none. */
  readonly unit: string;
  readonly kind: FigureKind;
  /** Whether thousands are grouped by commas. */
  readonly grouped: boolean;
}

const OPENING = '〔[【(';
const CLOSING = '〕]】)';
/** A figure can be followed by context of this many characters at most: longer units do not exist. */
const CONTEXT = 12;
/** ` 、 `, ` 以及 `. */
const LONGEST_JOINT = 4;
/** Thousands of thousands of thousands, and the words that may deal them out. */
const LONGEST_GROUPS = 20;

/**
 * Every number in `folded` (see `fold`), left to right. Linear in the length of the text: each number looks at a
 * bounded context only.
 */
export function scanNumbers(folded: string): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  PRINTED_NUMBER.lastIndex = 0;
  for (let match = PRINTED_NUMBER.exec(folded); match !== null; match = PRINTED_NUMBER.exec(folded)) {
    const listNumber = yearAfterListNumber(folded, match.index, match[0]);
    const raw = listNumber ?? match[0];
    if (listNumber !== undefined) PRINTED_NUMBER.lastIndex = match.index + listNumber.length;
    const whole = inTwoParts(folded, match.index, raw);
    const grouped = whole ? undefined : inWideGroups(folded, match.index, raw);
    if (whole) PRINTED_NUMBER.lastIndex = whole.unitEnd;
    if (grouped) PRINTED_NUMBER.lastIndex = match.index + grouped.length;
    found.push(whole ?? classify(folded, match.index, grouped ?? raw, listNumber !== undefined));
  }
  addChinese(folded, found);
  shareUnits(folded, found);
  markRanges(folded, found);
  return found;
}

/** 各减少 12.50、8.75万元: what stands before the last of several, with nothing but a joint between, is in its unit. */
function shareUnits(folded: string, numbers: PrintedNumber[]): void {
  for (let at = numbers.length - 2; at >= 0; at--) {
    const number = numbers[at]!;
    const next = numbers[at + 1]!;
    if (number.kind !== 'count' || number.unit !== '' || number.decimals === 0) continue;
    if (next.kind !== 'amount' || next.decimals !== number.decimals) continue;
    const between = folded.slice(number.unitEnd, next.start);
    if (between.length <= LONGEST_JOINT && BETWEEN_AMOUNTS.test(between))
      numbers[at] = { ...number, unit: next.unit, kind: next.kind };
  }
}

/** Puts amounts in Chinese numerals where they stand among the others. */
function addChinese(folded: string, found: PrintedNumber[]): void {
  const amounts = chineseAmounts(folded);
  if (amounts.length === 0) return;
  for (const { start, end, value, decimals } of amounts) {
    const base = { start, end, unitEnd: end, value, decimals, unit: '', grouped: false };
    found.push(withUnit(base, folded.slice(Math.max(0, start - CONTEXT), start), folded.slice(end, end + CONTEXT)));
  }
  found.sort((a, b) => a.start - b.start);
}

function inTwoParts(text: string, start: number, raw: string): PrintedNumber | undefined {
  const whole = raw.length <= 4 && DIGITS_ONLY.test(raw);
  const rest = whole ? IN_TWO_PARTS.exec(text.slice(start + raw.length, start + raw.length + 8)) : null;
  const value = rest && parseDecimal(String(Number(raw) * 10_000 + Number(rest[1])));
  if (!value) return undefined;
  const end = start + raw.length + rest[0].length - 1;
  return { start, end, unitEnd: end + 1, value, decimals: 0, unit: '元', kind: 'amount', grouped: false };
}

/** A number with the groups of three that the comma of the sentence parts from it. */
function inWideGroups(text: string, start: number, raw: string): string | undefined {
  if (raw.length > 3 || raw.startsWith('0') || !DIGITS_ONLY.test(raw) || text[start + raw.length] !== '，')
    return undefined;
  const end = start + raw.length;
  const groups = WIDE_GROUPS.exec(text.slice(end, end + LONGEST_GROUPS))?.[1];
  return groups && !DEALS_OUT_BEFORE.test(text.slice(Math.max(0, start - LONGEST_GROUPS), start))
    ? raw + groups
    : undefined;
}

/** `1.2020年` at a line's start is item 1 and a year, not a decimal. */
function yearAfterListNumber(text: string, index: number, raw: string): string | undefined {
  const [number = '', year = ''] = raw.split('.');
  if (
    number.length > 2 ||
    !YEAR_ALONE.test(year) ||
    !startsItem(text, index) ||
    !YEAR_FOLLOWS.test(text.slice(index + raw.length, index + raw.length + 3))
  ) {
    return undefined;
  }
  return number;
}

function startsItem(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before -= 1;
  return before < 0 || '\n。;:,，、)”\t'.includes(text[before]!);
}

function classify(text: string, index: number, raw: string, forcedOrdinal: boolean): PrintedNumber {
  const grouped = COMMA.test(raw);
  const digits = grouped ? raw.replace(COMMAS, '') : raw;
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const negative = hasSign(text, index);
  const start = negative ? index - 1 : index;
  const end = index + raw.length;
  const value = parseDecimal(negative ? `-${digits}` : digits) ?? { coefficient: 0n, scale: 0 };
  const base = { start, end, unitEnd: end, value, decimals, unit: '', grouped };
  if (forcedOrdinal) return { ...base, kind: 'ordinal' };
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const whole = decimals === 0 && !grouped && !negative;
  const special = whole ? classifyWhole(text, start, end, digits, before, after) : undefined;
  if (special) return { ...base, kind: special };
  return withUnit(base, before, after);
}

function hasSign(text: string, index: number): boolean {
  if (text[index - 1] !== '-') return false;
  const before = text[index - 2];
  return before === undefined || ' \n\t:(,，长降加少为是约'.includes(before);
}

/** Kinds that only a plain whole number can have. */
function classifyWhole(
  text: string,
  start: number,
  end: number,
  digits: string,
  before: string,
  after: string,
): FigureKind | undefined {
  const previous = text[start - 1] ?? '';
  const next = text[end] ?? '';
  if (LETTER.test(previous) || LETTER.test(next)) return 'ordinal';
  if (PHONE_BEFORE.test(before)) return 'telephone';
  const like = digits.length >= 7 && (digits[0] === '0' || (digits.length === 11 && digits[0] === '1'));
  if (like && !UNIT_FOLLOWS.test(after)) return 'telephone';
  const areaCode = digits[0] === '0' && (digits.length === 3 || digits.length === 4);
  if (areaCode && PHONE_FOLLOWS.test(after)) return 'telephone';
  if (digits.length >= 7 && AREA_CODE_BEFORE.test(before)) return 'telephone';
  if (OPENING.includes(previous) && CLOSING.includes(next) && NUMBER_OF_DOCUMENT.test(after)) return 'document-number';
  if (NUMBERED_DOCUMENT.test(after) && (BRACKET_CLOSED.test(before) || ORDINAL_SIGN.test(before)))
    return 'document-number';
  if (ORDINAL_BEFORE.test(before)) return 'ordinal';
  const date = dateKind(digits, before, after);
  if (date) return date;
  if (isListNumber(text, start, digits, after)) return 'ordinal';
  if (isCode(digits, before, after, previous, next)) return 'code';
  return undefined;
}

function dateKind(digits: string, before: string, after: string): FigureKind | undefined {
  const isYear = digits.length === 4 && YEAR_ALONE.test(digits);
  if (isYear && (MONTH_AND_DAY_FOLLOW.test(after) || MONTH_FOLLOWS.test(after))) {
    return 'date';
  }
  if (isYear && OF_A_YEAR.test(after)) return 'year';
  if (digits.length <= 2 && OF_A_DATE.test(after)) return 'date';
  if (digits.length <= 2 && YEAR_BEFORE.test(before)) return 'date';
  if (digits.length <= 2 && MONTHS_FROM.test(before) && A_MONTH.test(after)) return 'date';
  return isYear && BRACKET_OPEN.test(before) && BRACKET_CLOSES.test(after) ? 'year' : undefined;
}

function isListNumber(text: string, start: number, digits: string, after: string): boolean {
  if (digits.length > 2) return false;
  if (text[start - 1] === '(' && after.startsWith(')')) return true;
  return NUMBERS_ITEM.test(after) && startsItem(text, start);
}

function isCode(digits: string, before: string, after: string, previous: string, next: string): boolean {
  // “住房保障支出”科目571万元 has an amount behind the word.
  if (CODE_BEFORE.test(before)) return !UNIT_FOLLOWS.test(after);
  if (!/^(?:1|2|3|5)\d{2}(?:\d{2}){0,3}$/.test(digits)) return false;
  if ('([【'.includes(previous) && previous !== '' && ')]】'.includes(next) && next !== '') return true;
  return LEVEL_FOLLOWS.test(after);
}

function withUnit(base: Omit<PrintedNumber, 'kind'>, before: string, after: string): PrintedNumber {
  const spaces = after.length - after.trimStart().length;
  const rest = after.slice(spaces);
  const percent = PERCENT_SIGN.exec(rest);
  if (percent) {
    const sign = percent[0];
    const unitEnd = base.end + spaces + sign.length;
    const limited = LIMIT_WORDS.test(before) || LIMIT_AFTER.test(rest.slice(sign.length));
    const end = sign === '%' ? unitEnd : base.end;
    return { ...base, end, unitEnd, unit: sign, kind: limited ? 'threshold' : 'percent' };
  }
  const money = MONEY_UNITS.find((unit) => spacedStart(rest, unit.name) > 0);
  if (money) {
    const unitEnd = base.end + spaces + spacedStart(rest, money.name);
    const tail = after.slice(unitEnd - base.end);
    const perUnit = PER_UNIT.exec(tail);
    if (perUnit)
      return {
        ...base,
        unitEnd: unitEnd + perUnit[0].length,
        unit: money.name + perUnit[0].replace(BLANKS, ''),
        kind: 'count',
      };
    const limited = LIMIT_WORDS.test(before) || LIMIT_AFTER.test(tail);
    return { ...base, unitEnd, unit: money.name, kind: limited ? 'threshold' : 'amount' };
  }
  const scaled = rest.startsWith('万') || rest.startsWith('亿') ? rest[0]! : '';
  const counter = COUNT_UNITS.find((unit) => rest.startsWith(unit, scaled.length)) ?? '';
  if (scaled !== '' && counter === '' && base.decimals > 0 && !COUNTED_BEFORE.test(before) && !ROUGHLY.test(rest)) {
    const limited = LIMIT_WORDS.test(before) || LIMIT_AFTER.test(rest.slice(1));
    const money = { ...base, unitEnd: base.end + spaces + 1, unit: `${scaled}元` };
    return { ...money, kind: limited ? 'threshold' : 'amount' };
  }
  const unit = scaled + counter;
  const unitEnd = unit === '' ? base.end : base.end + spaces + unit.length;
  const limited = LIMIT_WORDS.test(before) || (unit !== '' && LIMIT_AFTER.test(after.slice(unitEnd - base.end)));
  return { ...base, unitEnd, unit, kind: limited ? 'threshold' : 'count' };
}

/** Length of `name` at the start of `text` when spaces may stand between its characters; 0 if it is not there. */
function spacedStart(text: string, name: string): number {
  let at = 0;
  for (const character of name) {
    while (text[at] === ' ' && at > 0) at += 1;
    if (text[at] !== character) return 0;
    at += 1;
  }
  return at;
}

/** `10万元-50万元`, `3%~5%`: both ends are limits, not claims. */
function markRanges(text: string, numbers: PrintedNumber[]): void {
  for (let index = 0; index + 1 < numbers.length; index++) {
    const left = numbers[index]!;
    const right = numbers[index + 1]!;
    const between = text.slice(left.unitEnd, right.start);
    if (!RANGE.test(between) || between.length > 4) continue;
    if (left.kind === 'year' || left.kind === 'date' || left.kind === 'telephone') continue;
    for (const at of [index, index + 1]) {
      const number = numbers[at]!;
      if (number.kind === 'amount' || number.kind === 'percent' || number.kind === 'count') {
        numbers[at] = { ...number, kind: 'threshold' };
      }
    }
  }
}

const CELL_NUMBER = /^([-+(]?)\s*[¥￥]?\s*(\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(\)?)\s*(%?)$/;
const NOTED = new RegExp(`(?<=[\\d)%])\\s?${NOTE_MARK}$`);

/** The number that fills a whole table cell, or undefined if the cell holds anything else. */
export function cellNumber(cell: string): PrintedNumber | undefined {
  const first = cell.charCodeAt(0);
  // Most cells that are not numbers begin with a word.
  if (first > 127 && first !== 0xa5 && first !== 0xffe5) return undefined;
  const note = NOTED.exec(cell);
  const folded = note ? cell.slice(0, note.index) : cell;
  const last = folded.charCodeAt(folded.length - 1);
  if (!(isDigit(last) || last === 37 || last === 41)) return undefined;
  const match = CELL_NUMBER.exec(folded);
  if (!match) return undefined;
  const [, sign, raw, closing, percent] = match as unknown as [string, string, string, string, string];
  const bracketed = sign === '(';
  if (bracketed !== (closing === ')')) return undefined;
  const digits = raw.replace(COMMAS, '');
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const value = parseDecimal(sign === '-' || bracketed ? `-${digits}` : digits);
  if (!value) return undefined;
  return {
    start: 0,
    end: folded.length,
    unitEnd: folded.length,
    value,
    decimals,
    unit: percent,
    kind: percent ? 'percent' : 'amount',
    grouped: digits.length !== raw.length,
  };
}
