import type { FigureKind, Locale } from '../report.ts';

/** Why nothing was held against a figure. */
export type UncheckedReason =
  | 'no-claim'
  | 'broken-by-others'
  | 'cell-alone'
  | 'cell-text'
  | 'cell-percent'
  | 'cell-count'
  | 'count'
  | 'no-subject'
  | 'no-fact'
  | 'ambiguous'
  | 'uncertain'
  | 'other-year'
  | 'budget'
  | 'change-alone'
  | 'compared-with'
  | 'respectively'
  | 'no-whole'
  | 'no-current'
  | 'percent-of-what';

const CLAIMS: ReadonlySet<FigureKind> = new Set<FigureKind>(['amount', 'percent', 'count']);

/** Whether a figure of this kind claims something that other figures could contradict. */
export function isClaim(kind: FigureKind): boolean {
  return CLAIMS.has(kind);
}

type Says = Readonly<Record<Locale, (values: string) => string>>;

const always = (chinese: string, english: string): Says => ({ 'zh-cn': () => chinese, en: () => english });

const REASONS: Readonly<Record<Exclude<UncheckedReason, 'no-claim'>, Says>> = {
  'broken-by-others': {
    'zh-cn': (values) => `所在的勾稽关系因其他数字有误而不成立${values && `：${values}`}`,
    en: (values) => `every relation it is in is broken by another figure${values && `: ${values}`}`,
  },
  'cell-alone': always(
    '没有对应数：所在的行、列没有可核的合计或分项，别处也没有同一口径的数',
    'no counterpart: neither its row nor its column adds up to anything, and no other place prints the same fact',
  ),
  'cell-text': always('没有对应数：不在金额栏内，不参加汇总', 'no counterpart: it stands outside the amount columns'),
  'cell-percent': always(
    '没有对应数：没有认出这个比率由哪两个数得出',
    'no counterpart: it is not known which two amounts this ratio is of',
  ),
  'cell-count': always('没有对应数：数量，别处没有同一口径的数', 'no counterpart: a count that no other place prints'),
  count: always('没有对应数：数量，表中没有同一口径的数', 'no counterpart: a count that no table prints'),
  'no-subject': always('没有认出这个数说的是什么', 'it is not understood what this amount is of'),
  'no-fact': always('没有对应数：各表没有这一口径的数', 'no counterpart: no table prints this amount'),
  ambiguous: {
    'zh-cn': (values) => `不止一种读法：表中可对应 ${values}，口径不能确定`,
    en: (values) => `ambiguous: it may stand for ${values} in the tables`,
  },
  uncertain: {
    'zh-cn': (values) => `表中相近的是 ${values}，但口径没有把握，请人工核对`,
    en: (values) =>
      `the nearest in the tables is ${values}, but it is not certain that this is meant; look for yourself`,
  },
  'other-year': always(
    '没有对应数：其他年度的数，本稿各表不列',
    'no counterpart: another year’s amount, which no table here prints',
  ),
  budget: always(
    '没有对应数：预算数，决算各表不列',
    'no counterpart: a budgeted amount, which the final accounts do not print',
  ),
  'change-alone': always(
    '没有对应数：增减额，本句没有同时写出本年数和上年数',
    'no counterpart: a change whose sentence does not print both years’ amounts',
  ),
  'compared-with': always(
    '没有对应数：用来比较的数，本稿各表不列',
    'no counterpart: an amount compared with, which no table here prints',
  ),
  respectively: always(
    '不止一种读法：“分别”所列的数，不能确定各指哪一项',
    'ambiguous: one of several amounts listed together (分别)',
  ),
  'no-whole': always(
    '没有对应数：没有认出这个占比的总体',
    'no counterpart: it is not known what whole this is a share of',
  ),
  'no-current': always(
    '没有对应数：没有认出这个增减率的本年数',
    'no counterpart: this year’s amount of this rate is not known',
  ),
  'percent-of-what': always(
    '没有对应数：没有认出这个比率由哪两个数得出',
    'no counterpart: it is not known which two amounts this ratio is of',
  ),
};

/** Every reason for which a figure that claims something may be left unchecked. */
export const UNCHECKED_REASONS = Object.keys(REASONS) as readonly (keyof typeof REASONS)[];

const NO_CLAIM: Readonly<Record<Locale, Readonly<Partial<Record<FigureKind, string>>>>> = {
  'zh-cn': {
    code: '科目编码，不表示数额',
    year: '年份，不表示数额',
    date: '日期，不表示数额',
    'document-number': '文号，不表示数额',
    ordinal: '序号，不表示数额',
    threshold: '限额或目标值，不表示数额',
    telephone: '电话或编号，不表示数额',
  },
  en: {
    code: 'a classification code, not a claim',
    year: 'a year, not a claim',
    date: 'a date, not a claim',
    'document-number': 'a document number, not a claim',
    ordinal: 'an ordinal, not a claim',
    threshold: 'a limit or target, not a claim',
    telephone: 'a telephone or serial number, not a claim',
  },
};

const MOST_VALUES = 3;

/** A reason in words, with the figures it has to do with. */
export function uncheckedWords(
  reason: UncheckedReason,
  values: readonly string[],
  kind: FigureKind,
  locale: Locale,
): string {
  if (reason === 'no-claim') return NO_CLAIM[locale][kind] ?? '';
  const more = values.length > MOST_VALUES ? (locale === 'en' ? ', …' : '等') : '';
  return REASONS[reason][locale](values.slice(0, MOST_VALUES).join(locale === 'en' ? ', ' : '、') + more);
}
