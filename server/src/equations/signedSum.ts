import { add, type Decimal, negate, subtract, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { addIntervals, containsZero, type Interval, negateInterval } from '../figures/interval.ts';
import type { Severity } from '../report.ts';
import { type Reading, Relation, type RuleName, SumRelation, type Values } from './relation.ts';

/** A figure that enters a sum with its sign: an increase counts, a decrease is taken off. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** Σ ± left = Σ ± right: changes with their directions, which no plain sum can say. */
export class SignedSumRelation extends Relation {
  private readonly terms: readonly Term[];

  constructor(
    rule: RuleName,
    readonly left: readonly Term[],
    readonly right: readonly Term[],
    atMost?: Severity,
  ) {
    const terms = [...left, ...right.map(opposite)];
    super(
      rule,
      terms[0]!.figure,
      terms.map((term) => term.figure),
      atMost,
    );
    this.terms = terms;
  }

  /** What stands against the subject. */
  get parts(): readonly Figure[] {
    return this.right.map(({ figure }) => figure);
  }

  override isLike({ left, terms }: this): boolean {
    return left.length === this.left.length && terms.every(({ sign }, index) => sign === this.terms[index]!.sign);
  }

  override holds(reading: Reading): boolean {
    let sum: Interval = { low: ZERO, high: ZERO };
    for (const { figure, sign } of this.terms) {
      const interval = reading(figure);
      sum = addIntervals(sum, sign > 0 ? interval : negateInterval(interval));
    }
    return containsZero(sum);
  }

  override holdsExactly(value: Values): boolean {
    return this.total(value, undefined).coefficient === 0n;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    const own = this.terms.find((term) => term.figure === figure);
    if (!own) return undefined;
    const rest = this.total(value, figure);
    return own.sign > 0 ? negate(rest) : rest;
  }

  /** What the terms of `figure` come to by the others: each with the sign it then has. */
  besides(figure: Figure): readonly Term[] {
    const own = this.terms.find((term) => term.figure === figure);
    const others = this.terms.filter((term) => term.figure !== figure);
    return own && own.sign > 0 ? others.map(opposite) : others;
  }

  private total(value: Values, except: Figure | undefined): Decimal {
    let sum = ZERO;
    for (const { figure, sign } of this.terms) {
      if (figure !== except) sum = sign > 0 ? add(sum, value(figure)) : subtract(sum, value(figure));
    }
    return sum;
  }
}

function opposite({ figure, sign }: Term): Term {
  return { figure, sign: sign > 0 ? -1 : 1 };
}

/** Whether a relation adds amounts up: with exact amounts it leaves nothing over, as a quotient always does. */
export function isSum(relation: Relation): boolean {
  return relation instanceof SumRelation || relation instanceof SignedSumRelation;
}
