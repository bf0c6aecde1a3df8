import { add, compare, type Decimal, divide, HUNDRED, multiply, percentOf, subtract } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { type Reading, Relation, type Values, WORKING_SCALE } from './relation.ts';

/**
 * 支出决算 A 万元，完成年初预算的 x%，比年初预算减少 C 万元: the budget is not printed, but it is A and C together, or
 * A without C where more was spent.
 */
export class CompletionRelation extends Relation {
  constructor(
    subject: Figure,
    readonly outturn: Figure,
    readonly change: Figure,
    readonly direction: 1 | -1,
  ) {
    super('completion', subject, [subject, outturn, change]);
  }

  override isLike({ direction }: this): boolean {
    return direction === this.direction;
  }

  /** x × budget = 100 × outturn. For either direction the rate rises or falls with each alone, so the ends decide. */
  override holds(reading: Reading): boolean {
    const rate = reading(this.subject);
    const outturn = reading(this.outturn);
    const change = reading(this.change);
    const [most, least] = this.direction > 0 ? [change.high, change.low] : [change.low, change.high];
    const [of, ofMost] = this.direction > 0 ? [outturn.high, outturn.low] : [outturn.low, outturn.high];
    return (
      compare(multiply(of, HUNDRED), multiply(rate.high, this.budget(of, least))) <= 0 &&
      compare(multiply(ofMost, HUNDRED), multiply(rate.low, this.budget(ofMost, most))) >= 0
    );
  }

  override holdsExactly(value: Values): boolean {
    const rate = percentOf(
      value(this.outturn),
      this.budget(value(this.outturn), value(this.change)),
      this.subject.decimals,
    );
    return rate !== undefined && compare(rate, value(this.subject)) === 0;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    const rate = value(this.subject);
    const outturn = value(this.outturn);
    const change = value(this.change);
    if (figure === this.subject) return percentOf(outturn, this.budget(outturn, change), WORKING_SCALE);
    const off = this.direction > 0 ? subtract(rate, HUNDRED) : subtract(HUNDRED, rate);
    if (figure === this.outturn) return divide(multiply(rate, change), off, WORKING_SCALE);
    return divide(multiply(off, outturn), rate, WORKING_SCALE);
  }

  private budget(outturn: Decimal, change: Decimal): Decimal {
    return this.direction > 0 ? subtract(outturn, change) : add(outturn, change);
  }
}
