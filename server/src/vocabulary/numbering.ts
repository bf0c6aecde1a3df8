import { anyOf, isAnyOf, startsWithAny } from './words.ts';

/** How lines are numbered, outermost first; the rank orders nested numbering. All patterns read squeezed, folded text. */

const NUMBERING: readonly (readonly [RegExp, number])[] = [
  [startsWithAny('第<numeral:+>{部分|章}'), 1],
  [startsWithAny('<numeral:1-3>、'), 2],
  [startsWithAny('(<numeral:1-3>)'), 3],
  [startsWithAny('<digit:1-2>{、|.}!{<digit>}'), 4],
  [startsWithAny('(<digit:1-2>)'), 5],
  // Without a number it opens what is said about one project all the same.
  [startsWithAny('项目名称:'), 6],
];

/** The rank of a line's number or label, or 0 if it has none. */
export function numberingRank(folded: string): number {
  for (const [pattern, rank] of NUMBERING) if (pattern.test(folded)) return rank;
  return 0;
}

const ORDINAL = startsWithAny('[(]{«<numeral:1-3>»|«<digit:1-2>»}{、|.|)}');
const DIGITS_ONLY = isAnyOf('<digit:+>');
const DIGITS = '零一二三四五六七八九';

/** The number that a line begins with, or 0: 二十八、 is 28, （三） is 3. */
export function ordinalOf(folded: string): number {
  const [, chinese, digits] = ORDINAL.exec(folded) ?? [];
  return numeralOf(chinese ?? digits ?? '');
}

/** What a numeral counts, in digits or in characters: 12 and 十二; 0 where it is none. */
export function numeralOf(numeral: string): number {
  if (DIGITS_ONLY.test(numeral)) return Number(numeral);
  const [tens, ones] = numeral.replace('廿', '二十').split('十') as [string, string | undefined];
  if (ones === undefined) return tens.length === 1 ? Math.max(0, DIGITS.indexOf(tens)) : 0;
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + Math.max(0, DIGITS.indexOf(ones === '' ? '零' : ones));
}

/** 公务接待费。2026年预算数…: a title that stands before its text. */
export const TITLE_BEFORE_TEXT = startsWithAny('[<item>]<title:2-24>{。|:|：}');

/** 机关运行经费：指…: behind a name, words that say what it is; money told of after them is of something else. */
export const DEFINES = startsWithAny('[是|系]指');

/** A numbered line that is a title: no mark and no number in it. */
export const TITLE_LINE = isAnyOf('_<item><title:2-30>');

/** （四）收支预算情况的说明（详见表 4）: a numbered title with the table that it is about, before text on the same line. */
export const TITLE_WITH_TABLE = isAnyOf('_<item><title:2-30>({详见|见|参见}[附]{表|件}<inside:1-12>)');

/** A line of a name alone, whatever numbers or marks it: a number of another form, a bullet, none. */
export const NAME_LINE = isAnyOf('{[第]<numeral:1-3>{、|:|：|,|，|)|.|_}|}<no-han:6>«<title:2-30>»[:|：]');

/** The numbers before a name. */
export const LEADING_NUMBERS = startsWithAny('<item:+>');

/** The number before a name. */
export const LEADING_NUMBER = startsWithAny('<item>');

/** Characters that tell one of a series from another: 一期 and 二期, 东区 and 西区. A name that differs in one is of another thing. */
export const TELLS_APART = anyOf(
  '<digit> 一 二 三 四 五 六 七 八 九 十 东 南 西 北 上 下 中 大 小 新 老 男 女 前 后 左 右 甲 乙 丙 丁',
);

const ONES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一, 十二, 二十三: a number below a hundred as titles are numbered. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? ONES[tens] : ''}${tens > 0 ? '十' : ''}${ONES[value % 10]}`;
}
