import { isFractionOf, isSlippedFrom } from '../equations/precision.ts';
import { GrowthRelation, type Relation, SumRelation } from '../equations/relation.ts';
import { isOfAnotherUnit } from '../figures/alike.ts';
import { type Decimal, equals, isZero, negate, round, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { WEIGHT } from '../thresholds.ts';
import type { Change } from './diagnosis.ts';

/** How likely a repair is before counting what it settles and breaks: by how such mistakes happen. */
export function likelihood(figure: Figure, value: Decimal, solved: readonly Relation[]): number {
  let score = 0;
  const first = solved[0];
  if (first?.subject === figure) score += figure.kind === 'percent' ? WEIGHT.subjectOfRatio : WEIGHT.subjectOfSum;
  if (first instanceof GrowthRelation && first.subject === figure && first.dividesByCurrent) score += WEIGHT.wrongBase;
  if (figure.place === 'prose' && first?.rule === 'amount') score += WEIGHT.prose;
  if (first && isWholeOf(figure, first)) score += WEIGHT.wholeForPart;
  if (figure.blank) score += WEIGHT.blank;
  if (value.coefficient < 0n && figure.value.coefficient >= 0n) score += WEIGHT.negative;
  if (isFractionOf(figure, value)) score += WEIGHT.fraction;
  // No finger slips from an amount to none where its rate is printed beside it.
  const none = isZero(value) && first?.subject.kind === 'percent';
  const alike = !figure.blank && !none && isSlippedFrom(figure, value);
  if (alike) score += WEIGHT.lookalike;
  const money = figure.place === 'prose' && figure.kind === 'amount' && figure.value.coefficient !== 0n;
  if (money && isOfAnotherUnit(figure.amount, value)) score += WEIGHT.unitSlip;
  if (figure.value.coefficient < 0n && equals(negate(figure.amount), value)) score += WEIGHT.signSlip;
  if (/^0\d/.test(figure.text)) score += WEIGHT.leadingZero;
  if (!figure.blank)
    score += roundness(figure, value, alike && first !== undefined && first.figures.length <= WEIGHT.few);
  return score;
}

/** Whether a part prints what its whole does, beside parts that are not nothing. */
export function isWholeOf(part: Figure, relation: Relation): boolean {
  if (!(relation instanceof SumRelation) || part === relation.subject || part.value.coefficient === 0n) return false;
  return (
    equals(part.amount, relation.subject.amount) &&
    relation.parts.some((other) => other !== part && other.value.coefficient !== 0n)
  );
}

/** Plans are made in round numbers: by how many zeros at the end a value has more than what is printed. */
function roundness(figure: Figure, value: Decimal, telling: boolean): number {
  const { decimals } = figure;
  if (value.coefficient === 0n) return 0;
  const gained = zeros(shift(value, -figure.exponent), decimals) - zeros(figure.value, decimals);
  if (gained <= -2) return WEIGHT.lessRound;
  if (!telling || figure.kind === 'percent') return 0;
  return gained >= 2 ? WEIGHT.rounder : gained * WEIGHT.aLittleRounder;
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
  return (isVouchedFor(value) ? WEIGHT.known : 0) - (isVouchedFor(figure.amount) ? WEIGHT.known : 0);
}

/** How plainly a relation speaks against a figure: few figures, and the figure its subject. */
export function plainness(relation: Relation, figure: Figure): number {
  // That two totals or two tables differ says less than the parts of one of them.
  const indirect = relation.rule === 'balance' || relation.rule === 'same-fact' ? 40 : 0;
  return (relation.subject === figure ? 50 : 0) - indirect - relation.figures.length;
}
