import type { CheckedDraft } from '../check.ts';
import { format } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureEntry, FigureKind, Ledger, Locale } from '../report.ts';
import { relatedPlaces, spanOf } from './findings.ts';

/** Kinds that make a claim; the others are numbers that nothing could contradict. */
const CLAIMS: ReadonlySet<FigureKind> = new Set(['amount', 'percent', 'count']);

const NOT_A_CLAIM: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-cn': {
    code: '科目编码，不是金额',
    year: '年份，不是断言',
    date: '日期，不是断言',
    'document-number': '文号，不是断言',
    ordinal: '序号，不是断言',
    threshold: '限额或目标值，不是断言',
    telephone: '电话或编号，不是断言',
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

/** How many figures are in each state. */
export function ledgerOf(checked: CheckedDraft): Ledger {
  const counts = { tied: 0, conflicting: 0, rounding: 0, unchecked: 0 };
  const figures = checked.figures();
  for (const figure of figures) counts[checked.status(figure)] += 1;
  return { total: figures.length, ...counts };
}

/** Every figure with its state and what it ties to. */
export function figureEntries(checked: CheckedDraft, locale: Locale): FigureEntry[] {
  return checked.figures().map((figure) => {
    const status = checked.status(figure);
    return {
      ...spanOf(checked, figure),
      text: figure.text,
      kind: figure.kind,
      unit: figure.unit,
      value: format(figure.value),
      status,
      reason: status === 'unchecked' ? uncheckedReason(checked, figure, locale) : '',
      ties: relatedPlaces(checked, checked.relationsOf(figure), figure, locale),
    };
  });
}

/** Why nothing was held against a figure. */
export function uncheckedReason(checked: CheckedDraft, figure: Figure, locale: Locale): string {
  if (!CLAIMS.has(figure.kind)) return NOT_A_CLAIM[locale][figure.kind] ?? '';
  if (checked.relationsOf(figure).length > 0) {
    return locale === 'en'
      ? 'every relation it is in is broken by another figure'
      : '所在的勾稽关系因其他数字有误而不成立';
  }
  return locale === 'en'
    ? 'no counterpart in the tables or the text was found'
    : '在表格和正文中没有找到可以核对的对应数';
}
