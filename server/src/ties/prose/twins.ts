import { addTo, gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { lastPlace } from '../../equations/precision.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import { looksAlike, significantDigits } from '../../figures/alike.ts';
import { absolute, compare, equals, subtract, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ChangeClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { FEW_DIGITS, TELLING_DIGITS } from '../../thresholds.ts';

/** What a sentence compares: what there is and what there was, and by how much and at what rate it changed. */
interface Comparison {
  readonly sign: 1 | -1;
  readonly figures: Readonly<Record<Part, Figure | undefined>>;
}

const PARTS = ['current', 'prior', 'change', 'rate'] as const;
type Part = (typeof PARTS)[number];

/**
 * One comparison made twice, of income and again of expenditure: where all figures of two agree but one, and these are a
 * slip of the finger apart, one of the two was typed wrong. A last digit that differs may come of rounding, and is told
 * as information.
 */
export function twinComparisons(passages: readonly PassagePlace[]): readonly Relation[] {
  return unlikeAmong(allKeyed(passages));
}

const allKeyed = gathering(({ passage }: PassagePlace) => keyedIn(passage));

const unlikeAmong = keptFor((keyed: readonly (readonly [string, Figure])[]): readonly Relation[] => {
  const groups = new Map<string, Figure[]>();
  for (const [key, figure] of keyed) addTo(groups, key, figure);
  return [...groups.values()].flatMap((figures) => (figures.length > 1 ? unlike(figures) : []));
});

/** Each figure of the comparisons of a passage, by all that its comparison prints besides. */
const keyedIn = keptFor((passage: Passage): readonly (readonly [string, Figure])[] =>
  comparisonsIn(passage).flatMap((comparison) =>
    PARTS.flatMap((part) => {
      const figure = comparison.figures[part];
      const key = figure && keyWithout(part, comparison);
      return key === undefined ? [] : [[key, figure!] as const];
    }),
  ),
);

function comparisonsIn(passage: Passage): readonly Comparison[] {
  const claims = claimsOf(passage);
  const rates = new Map<ChangeClaim, Figure>();
  for (const claim of claims) if (claim.kind === 'rate' && claim.change) rates.set(claim.change, claim.figure);
  return claims.flatMap((claim) => {
    if (claim.kind !== 'change' || claim.apart || !claim.current) return [];
    const { figure: change, prior, current, direction: sign } = claim;
    return [{ sign, figures: { current: current.figure, prior, change, rate: rates.get(claim) } }];
  });
}

/** Everything that a comparison prints but one part, if it tells one comparison from others. */
function keyWithout(part: Part, { sign, figures }: Comparison): string | undefined {
  const others = PARTS.filter((other) => other !== part && figures[other]);
  const fine = others.some(
    (other) => figures[other]!.kind === 'amount' && significantDigits(figures[other]!.value) >= TELLING_DIGITS,
  );
  const least = others.length > 1 ? FEW_DIGITS : TELLING_DIGITS;
  if (!fine || significantDigits(figures[part]!.value) < least) return undefined;
  return [part, sign, ...others.flatMap((other) => [other, valueKey(figures[other]!.amount)])].join('|');
}

/** What differs from what most print, by a slip. */
function unlike(figures: readonly Figure[]): Relation[] {
  const byValue = new Map<string, Figure[]>();
  for (const figure of figures) addTo(byValue, valueKey(figure.amount), figure);
  if (byValue.size < 2) return [];
  const most = [...byValue.values()].reduce((best, group) => (group.length > best.length ? group : best));
  const [sample] = most as [Figure];
  return figures.flatMap((figure) => {
    if (equals(figure.amount, sample.amount) || !looksAlike(figure.amount, sample.amount)) return [];
    const severity = isLastDigit(figure, sample) ? 'information' : 'warning';
    return [remembered(new SumRelation('repeated', figure, [sample], severity))];
  });
}

function isLastDigit(one: Figure, other: Figure): boolean {
  const unit = lastPlace(one, Math.min(one.decimals, other.decimals));
  return compare(absolute(subtract(one.amount, other.amount)), unit) <= 0;
}
