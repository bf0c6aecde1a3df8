import type { CheckedDraft } from '../check.ts';
import { type Relation, SumRelation } from '../equations/relation.ts';
import type { Figure } from '../figures/figure.ts';
import { spanOf } from '../findings/standing.ts';
import type { FigureStatus, Locale, Span } from '../report.ts';
import { ruleNamed } from '../rules/table.ts';
import { formula } from '../rules/wording.ts';
import { figureAt } from './figureAt.ts';
import { placeName } from './placeName.ts';
import { uncheckedReason } from './unchecked.ts';

const STATUS: Readonly<Record<Locale, Readonly<Record<FigureStatus, string>>>> = {
  'zh-cn': { tied: '✓ 勾稽一致', conflicting: '✗ 不一致', rounding: '≈ 舍入差，在精度之内', unchecked: '未核对' },
  en: { tied: '✓ Tied', conflicting: '✗ In conflict', rounding: '≈ Explained by rounding', unchecked: 'Unchecked' },
};
const MOST_RELATIONS = 6;
/** So many places of one equation are named; of more, where they begin and end. */
const MOST_NAMED = 3;

/** Where offsets of the text are for a reader. */
export interface Places {
  readonly lineOf: (offset: number) => number;
  /** An address that leads there. */
  readonly linkTo: (offset: number) => string;
}

export interface HoverText extends Span {
  readonly markdown: string;
}

/** What a figure ties to, with the numbers put in, or why it is unchecked. */
export function hoverAt(checked: CheckedDraft, offset: number, locale: Locale, places: Places): HoverText | undefined {
  const figure = figureAt(checked, offset);
  if (!figure) return undefined;
  const status = checked.status(figure);
  const unit = figure.unit === '' || figure.text.endsWith(figure.unit) ? '' : ` ${figure.unit}`;
  const lines = [`**${figure.text}${unit}** — ${STATUS[locale][status]}`];
  const relations = checked.relationsOf(figure);
  if (status === 'unchecked') lines.push(uncheckedReason(checked, figure, locale));
  else
    for (const relation of relations.slice(0, MOST_RELATIONS))
      lines.push(relationLine(checked, relation, figure, locale, places));
  if (relations.length > MOST_RELATIONS) lines.push(`… +${relations.length - MOST_RELATIONS}`);
  return { ...spanOf(checked, figure), markdown: lines.join('\n\n') };
}

function relationLine(checked: CheckedDraft, relation: Relation, here: Figure, locale: Locale, places: Places): string {
  const rule = ruleNamed(relation.rule)!;
  const mark = !relation.agrees ? '✗' : relation.exact ? '✓' : '≈';
  // Of two numbers that are to be the same, the other is told.
  const told = relation instanceof SumRelation && relation.parts.length === 1 ? here : relation.subject;
  const equation = formula(relation, told, undefined, locale);
  const others = relation.figures.filter((figure) => figure !== here && !figure.blank);
  const colon = locale === 'en' ? ': ' : '：';
  const said = relation.agrees ? equation : equation.replace(/ = (?=[^=]*$)/, ' ≠ ');
  return `${mark} ${rule.title[locale]}${colon}\`${said}\` · ${whereabouts(checked, others, locale, places)}`;
}

/** The places of a few figures by name, of many by their first and last line; each leads there. */
function whereabouts(checked: CheckedDraft, figures: readonly Figure[], locale: Locale, places: Places): string {
  const starts = figures.map((figure) => checked.startOf(figure)).sort((a, b) => a - b);
  const line = (start: number) => places.lineOf(start) + 1;
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (figures.length > MOST_NAMED) {
    const words = locale === 'en' ? ['lines ', '–', ''] : ['第 ', '–', ' 行'];
    return `[${words[0]}${line(first)}${words[1]}${line(last)}${words[2]}](${places.linkTo(first)})`;
  }
  const told = new Map<string, number>();
  for (const figure of figures) {
    const start = checked.startOf(figure);
    const name = escaped(placeName(checked, figure));
    const at = locale === 'en' ? `line ${line(start)}` : `第 ${line(start)} 行`;
    const words = name === '' ? at : locale === 'en' ? `${name} (${at})` : `${name}（${at}）`;
    if (!told.has(words)) told.set(words, start);
  }
  return [...told].map(([words, start]) => `[${words}](${places.linkTo(start)})`).join(locale === 'en' ? ', ' : '、');
}

const MARKUP = '\\[]`*_<>';

/** What a table is called must not end the link. */
function escaped(words: string): string {
  return [...words].map((character) => (MARKUP.includes(character) ? `\\${character}` : character)).join('');
}
