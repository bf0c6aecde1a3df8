import type { CheckedDraft } from '../check.ts';
import type { Relation } from '../equations/relation.ts';
import type { Figure } from '../figures/figure.ts';
import { spanOf } from '../findings/findings.ts';
import type { FigureStatus, Locale, Span } from '../report.ts';
import { ruleNamed } from '../rules/table.ts';
import { formula } from '../rules/wording.ts';
import { uncheckedReason } from './unchecked.ts';

const STATUS: Readonly<Record<Locale, Readonly<Record<FigureStatus, string>>>> = {
  'zh-cn': { tied: '✓ 勾稽一致', conflicting: '✗ 不一致', rounding: '≈ 舍入差，在精度之内', unchecked: '未核对' },
  en: { tied: '✓ Tied', conflicting: '✗ In conflict', rounding: '≈ Explained by rounding', unchecked: 'Unchecked' },
};
const MOST_RELATIONS = 6;

export interface HoverText extends Span {
  readonly markdown: string;
}

/** What a figure ties to, with the numbers put in, or why it is unchecked. */
export function hoverAt(
  checked: CheckedDraft,
  offset: number,
  locale: Locale,
  lineOf: (offset: number) => number,
): HoverText | undefined {
  const figure = figureAt(checked, offset);
  if (!figure) return undefined;
  const status = checked.status(figure);
  const unit = figure.unit === '' || figure.text.endsWith(figure.unit) ? '' : ` ${figure.unit}`;
  const lines = [`**${figure.text}${unit}** — ${STATUS[locale][status]}`];
  const relations = checked.relationsOf(figure);
  if (status === 'unchecked') lines.push(uncheckedReason(checked, figure, locale));
  else
    for (const relation of relations.slice(0, MOST_RELATIONS))
      lines.push(relationLine(checked, relation, locale, lineOf));
  if (relations.length > MOST_RELATIONS) lines.push(`… +${relations.length - MOST_RELATIONS}`);
  return { ...spanOf(checked, figure), markdown: lines.join('\n\n') };
}

function figureAt(checked: CheckedDraft, offset: number): Figure | undefined {
  const figures = checked.figures();
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (checked.startOf(figures[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  const candidate = figures[low - 1];
  return candidate && offset <= spanOf(checked, candidate).end ? candidate : undefined;
}

function relationLine(
  checked: CheckedDraft,
  relation: Relation,
  locale: Locale,
  lineOf: (offset: number) => number,
): string {
  const rule = ruleNamed(relation.rule)!;
  const mark = !relation.agrees ? '✗' : relation.exact ? '✓' : '≈';
  const equation = formula(relation, relation.subject, undefined, locale);
  const others = relation.figures.filter((figure) => !figure.blank);
  const lines = [...new Set(others.map((figure) => lineOf(checked.startOf(figure)) + 1))].sort((a, b) => a - b);
  const where = lines.length > 4 ? `${lines[0]}–${lines.at(-1)}` : lines.join(locale === 'en' ? ', ' : '、');
  const place = locale === 'en' ? `line ${where}` : `第 ${where} 行`;
  const colon = locale === 'en' ? ': ' : '：';
  return `${mark} ${rule.title[locale]}${colon}\`${relation.agrees ? equation : equation.replace(/ = (?=[^=]*$)/, ' ≠ ')}\` · ${place}`;
}
