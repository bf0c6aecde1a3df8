import { sameItems } from '../collections.ts';
import { add, compare, type Decimal, divide, multiply, normalize, round, subtract, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { addIntervals, type Interval, intersect, multiplyIntervals } from '../figures/interval.ts';
import { readExactly } from './exact.ts';
import { type Reading, Relation, type Values } from './relation.ts';

/** amount = price × quantity × …; a factor of several figures is their sum. */
export class ProductRelation extends Relation {
  constructor(
    amount: Figure,
    readonly factors: readonly (readonly Figure[])[],
    /** The figure blamed if nothing else tells: an average is worked out last. */
    readonly average?: Figure,
  ) {
    const others = [amount, ...factors.flat()];
    const subject = average ?? amount;
    super('product', subject, [subject, ...others.filter((figure) => figure !== subject)]);
    this.amount = amount;
  }

  override isLike({ amount, factors }: this): boolean {
    const same = amount === this.amount && factors.length === this.factors.length;
    return same && factors.every((factor, index) => sameItems(factor, this.factors[index]!));
  }

  readonly amount: Figure;

  override holds(reading: Reading): boolean {
    const exactly = readExactly(reading);
    const read = (figure: Figure) => (figure === this.average ? reading(figure) : exactly(figure));
    let product: Interval | undefined;
    for (const factor of this.factors) {
      const sum = factor.map(read).reduce(addIntervals);
      product = product ? multiplyIntervals(product, sum) : sum;
    }
    return product !== undefined && intersect(product, reading(this.amount)) !== undefined;
  }

  override holdsExactly(value: Values): boolean {
    return compare(this.product(value, undefined), value(this.amount)) === 0;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    if (figure === this.amount) return this.product(value, undefined);
    const own = this.factors.find((factor) => factor.includes(figure));
    if (!own) return undefined;
    const quotient = divide(value(this.amount), this.product(value, own), 12);
    if (!quotient) return undefined;
    const solved = subtract(
      quotient,
      own.reduce((sum, other) => (other === figure ? sum : add(sum, value(other))), ZERO),
    );
    // There are no half people.
    const whole = figure === this.average || figure.decimals > 0 || figure.exponent > 0 || figure.unit.includes('元');
    return whole || normalize(round(solved, 6)).scale === 0 ? solved : undefined;
  }

  private product(value: Values, without: readonly Figure[] | undefined): Decimal {
    let product: Decimal = { coefficient: 1n, scale: 0 };
    for (const factor of this.factors) {
      if (factor !== without)
        product = multiply(
          product,
          factor.reduce((sum, figure) => add(sum, value(figure)), ZERO),
        );
    }
    return product;
  }
}
