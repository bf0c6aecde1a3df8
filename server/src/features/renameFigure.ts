import type { CheckedDraft } from '../check.ts';
import { AtMostRelation, type Relation } from '../equations/relation.ts';
import { compare, type Decimal, equals, format, normalize, round, shift, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { cellNumber } from '../figures/scan.ts';
import { spanOf } from '../findings/standing.ts';
import type { Locale, Span, TextEdit } from '../report.ts';
import { printLike } from '../rules/wording.ts';
import { fold } from '../text/fold.ts';
import { figureAt } from './figureAt.ts';
import { placesOfFact } from './walk.ts';

/** A change of one fact moves so many figures at most; an amount that moves more is no amount of a disclosure. */
const MOST_MOVED = 400;
/** A sum of sums of sums, and the share of it. */
const MOST_ROUNDS = 8;

/** The figure whose fact can be changed everywhere, or undefined where none stands. */
export function renamableAt(checked: CheckedDraft, offset: number): Span | undefined {
  const figure = figureAt(checked, offset);
  return figure && CHANGEABLE.has(figure.kind) && !figure.blank ? spanOf(checked, figure) : undefined;
}

const CHANGEABLE: ReadonlySet<Figure['kind']> = new Set(['amount', 'percent', 'count']);

/** The edits that change a fact everywhere, or why there are none. */
export type Renamed = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/**
 * Changes the fact that a figure prints: every place that prints it, and all that is worked out from it (totals, shares,
 * rates), each in its own unit and decimals. What the fact itself is worked out from stays as it is.
 * @param written the new number, as it is to stand at `offset`, in the unit that stands there
 */
export function renameAt(checked: CheckedDraft, offset: number, written: string, locale: Locale): Renamed {
  const figure = figureAt(checked, offset);
  if (!figure || !CHANGEABLE.has(figure.kind)) return { refused: REFUSALS.none[locale] };
  const text = written.trim();
  const number = cellNumber(fold(text))?.value;
  if (!number) return { refused: REFUSALS.number[locale] };
  const places = placesOfFact(checked, figure);
  const finest = places.find((place) => place.exponent - place.decimals < figure.exponent - figure.decimals);
  if (finest) return { refused: `${REFUSALS.rounded[locale]}${finest.text}` };
  const values = new Map<Figure, Decimal>();
  for (const place of places) values.set(place, shift(number, figure.exponent));
  const fixed = new Set(values.keys());
  for (let round = 0; round < MOST_ROUNDS && values.size <= MOST_MOVED; round++)
    if (!workOut(checked, values, fixed)) break;
  const edits = [...values].flatMap(([place, value]): TextEdit[] => {
    const newText = place === figure ? text : printedAs(place, value);
    return newText === place.text ? [] : [{ ...spanOf(checked, place), newText }];
  });
  return { edits: edits.sort((a, b) => a.start - b.start) };
}

/** Works out anew what follows from figures that have changed; whether anything did. */
function workOut(checked: CheckedDraft, values: Map<Figure, Decimal>, fixed: ReadonlySet<Figure>): boolean {
  const valueNow = (figure: Figure) => values.get(figure) ?? figure.amount;
  let changed = false;
  for (const relation of new Set([...values.keys()].flatMap((figure) => checked.relationsOf(figure)))) {
    const { subject } = relation;
    // Where only the result has changed, it was worked out otherwise.
    if (!relation.figures.some((figure) => figure !== subject && values.has(figure))) continue;
    if (!relation.agrees || fixed.has(subject) || subject.blank || worksNothingOut(relation)) continue;
    const value = relation.solve(subject, valueNow);
    if (!value || compare(value, ZERO) < 0 || printedAs(subject, value) === printedAs(subject, valueNow(subject)))
      continue;
    for (const place of placesOfFact(checked, subject)) if (!fixed.has(place)) values.set(place, value);
    changed = true;
  }
  return changed;
}

/** A part is no more than its whole, and income comes to what expenditure comes to: neither is worked out from the other. */
function worksNothingOut(relation: Relation): boolean {
  return relation instanceof AtMostRelation || relation.rule === 'balance' || relation.rule === 'same-fact';
}

/** A value in the unit and the decimals of a figure; where sheets dropped its zeros, in those of its column. */
function printedAs(figure: Figure, value: Decimal): string {
  if (equals(value, figure.amount)) return figure.text;
  if (figure.kind === 'percent') return printLike(value, figure, figure.decimals);
  const plain = normalize(shift(value, -figure.exponent));
  const decimals = Math.max(figure.decimals, Math.min(plain.scale, figure.finest));
  return format(round(plain, decimals), figure.grouped);
}

const REFUSALS: Readonly<Record<'none' | 'number' | 'rounded', Readonly<Record<Locale, string>>>> = {
  none: { 'zh-cn': '这里没有可以整体修改的数。', en: 'There is no figure here to be changed everywhere.' },
  number: { 'zh-cn': '请输入一个数，例如 1,234.56。', en: 'Write a number, such as 1,234.56.' },
  rounded: {
    'zh-cn': '此处是约数，同一数字在别处列得更细，请在那里修改：',
    en: 'This is rounded; the same amount is printed more finely elsewhere and is changed there: ',
  },
};
