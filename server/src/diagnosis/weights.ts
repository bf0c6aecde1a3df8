import { isOfAnotherUnit, looksAlike } from '../figures/alike.ts';
import { type Decimal, equals, negate, round, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { GrowthRelation, type Relation } from '../relations/relation.ts';
import type { Change } from './diagnosis.ts';

/** Weights, in hundredths of a relation. */
export const RELATION = 100;
/** A repair this far ahead of every other is safe. */
export const CLEAR_LEAD = 50;
/** A mistake copied to another place is likelier than two mistakes, but less likely than one in one place. */
export const COPY = 30;

/** Two mistakes are less likely than one. */
export const PAIR = 60;

/** A sum that a repair leaves without any rest for rounding to explain, or with one where there was none. */
export const EXACT = 15;
/** A copy that a repair makes equal to the last digit: rounding has no part in copying. */
export const EXACT_COPY = 25;
/** The new value stands elsewhere in the draft; or the old one does, which speaks as plainly against the repair. */
const KNOWN = 60;

/** A repair this far behind the best may yet be the one to begin with. */
export const AHEAD = 60;
/** What every further repair costs when it is weighed which to begin with. */
export const ANOTHER = 150;

const SUBJECT_OF_RATIO = 50;
/** The printed rate is what this year's amount as the base would give: the commonest mistake of all. */
const WRONG_BASE = 80;
const PROSE = 35;
const SUBJECT_OF_SUM = 10;
const LOOKALIKE = 65;
const BLANK = -25;
const NEGATIVE = -60;
/** 1200.10 for 1200.00: two round digits more are no chance where few figures could have them, one is a little. */
const ROUNDER = 60;
const A_LITTLE_ROUNDER = 5;
const LESS_ROUND = -30;
const FEW = 4;
/** 元 for 万元, or the other way round: the digits are right. */
const UNIT_SLIP = 120;
/** -360 for 360: what adds up is off by twice the amount. */
const SIGN_SLIP = 120;
/** 007.55: nobody writes a number so. */
const LEADING_ZERO = 60;

/** How likely a repair is before counting what it settles and breaks: by how such mistakes happen. */
export function likelihood(figure: Figure, value: Decimal, solved: readonly Relation[]): number {
  let score = 0;
  const first = solved[0];
  if (first?.subject === figure) score += figure.kind === 'percent' ? SUBJECT_OF_RATIO : SUBJECT_OF_SUM;
  if (first instanceof GrowthRelation && first.subject === figure && first.dividesByCurrent) score += WRONG_BASE;
  if (figure.place === 'prose' && first?.rule === 'amount') score += PROSE;
  if (figure.blank) score += BLANK;
  if (value.coefficient < 0n && figure.value.coefficient >= 0n) score += NEGATIVE;
  const alike = !figure.blank && looksAlike(figure.amount, value);
  if (alike) score += LOOKALIKE;
  const money = figure.place === 'prose' && figure.kind === 'amount' && figure.value.coefficient !== 0n;
  if (money && isOfAnotherUnit(figure.amount, value)) score += UNIT_SLIP;
  if (figure.value.coefficient < 0n && equals(negate(figure.amount), value)) score += SIGN_SLIP;
  if (/^0\d/.test(figure.text)) score += LEADING_ZERO;
  if (!figure.blank) score += roundness(figure, value, alike && first !== undefined && first.figures.length <= FEW);
  return score;
}

/** Plans are made in round numbers: by how many zeros at the end a value has more than what is printed. */
function roundness(figure: Figure, value: Decimal, telling: boolean): number {
  const { decimals } = figure;
  if (value.coefficient === 0n) return 0;
  const gained = zeros(shift(value, -figure.exponent), decimals) - zeros(figure.value, decimals);
  if (gained <= -2) return LESS_ROUND;
  if (!telling || figure.kind === 'percent') return 0;
  return gained >= 2 ? ROUNDER : gained * A_LITTLE_ROUNDER;
}

/** Zeros at the end of a value printed with so many decimals. */
function zeros(value: Decimal, decimals: number): number {
  const { coefficient } = round(value, decimals);
  return /0*$/.exec(coefficient.toString())![0].length;
}

/**
 * What the rest of the draft says for or against a change: a value of many digits that is printed elsewhere too is
 * seldom a mistake.
 */
export function knownElsewhere({ figure, value }: Change, isVouchedFor: (value: Decimal) => boolean): number {
  if (figure.kind !== 'amount') return 0;
  return (isVouchedFor(value) ? KNOWN : 0) - (isVouchedFor(figure.amount) ? KNOWN : 0);
}

/** How plainly a relation speaks against a figure: few figures, and the figure its subject. */
export function plainness(relation: Relation, figure: Figure): number {
  // That two totals or two tables differ says less than the parts of one of them.
  const indirect = relation.rule === 'balance' || relation.rule === 'same-fact' ? 40 : 0;
  return (relation.subject === figure ? 50 : 0) - indirect - relation.figures.length;
}
