import { sameItems } from '../collections.ts';
import { significantDigits } from '../figures/alike.ts';
import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  equals,
  HUNDRED,
  multiply,
  negate,
  percentOf,
  subtract,
  ZERO,
} from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import {
  addIntervals,
  containsZero,
  type Interval,
  intersect,
  maySumTo,
  multiplyIntervals,
  negateInterval,
} from '../figures/interval.ts';
import type { Severity } from '../report.ts';
import { FEWER_DIGITS } from '../thresholds.ts';

/** Names of the rules a relation can break; `rules/table.ts` says what they are. */
export type RuleName =
  | 'row-total'
  | 'category-sum'
  | 'total-row'
  | 'balance'
  | 'same-fact'
  | 'amount'
  | 'change'
  | 'growth'
  | 'share'
  | 'completion'
  | 'part-of-whole'
  | 'public-expense'
  | 'project-amount'
  | 'code-lines'
  | 'parts'
  | 'repeated'
  | 'product'
  | 'count';

/** Looks up what a figure may stand for, so that a repair can be tried without changing the draft. */
export type Reading = (figure: Figure) => Interval;

/** Looks up the value of a figure: in 元, percentage points or ones. */
export type Values = (figure: Figure) => Decimal;

const asPrinted: Reading = (figure) => figure.interval;
const valuePrinted: Values = (figure) => figure.amount;

/** An equation that figures must satisfy. */
export abstract class Relation {
  private agreesAsPrinted: boolean | undefined;
  private exactAsPrinted: boolean | undefined;

  constructor(
    readonly rule: RuleName,
    /** The figure blamed when nothing else tells: the total, the share, the rate, the sentence. First in `figures`. */
    readonly subject: Figure,
    readonly figures: readonly Figure[],
    /** The most that breaking it proves, whatever the rule's severity. */
    readonly atMost: Severity = 'error',
  ) {}

  /** Whether a figure in it is held against a value, and not only against a bound. */
  get ties(): boolean {
    return true;
  }

  /** Whether some values inside the printed intervals satisfy it. */
  get agrees(): boolean {
    this.agreesAsPrinted ??= this.holds(asPrinted);
    return this.agreesAsPrinted;
  }

  /** Whether the printed values satisfy it without help from rounding. */
  get exact(): boolean {
    this.exactAsPrinted ??= this.holdsExactly(valuePrinted);
    return this.exactAsPrinted;
  }

  /** Whether another relation of this kind and of the same figures says the same of them. */
  isLike(_other: this): boolean {
    return true;
  }

  /** Whether some values inside the intervals that `reading` gives satisfy it. */
  abstract holds(reading: Reading): boolean;
  /** Whether these values satisfy it without help from rounding. */
  abstract holdsExactly(value: Values): boolean;
  /** The value `figure` would have if the others were as `value` says: 元, percentage points or ones. */
  abstract solve(figure: Figure, value: Values): Decimal | undefined;
}

const HUNDRED_EXACTLY: Interval = { low: HUNDRED, high: HUNDRED };

/** Sums inside a table. */
const ADDED_UP: ReadonlySet<RuleName> = new Set(['row-total', 'category-sum', 'total-row']);

/**
 * Whether a total all of which is one part, printed as finely, prints another amount. Such a total is copied and not
 * added up, so that rounding has no part in it: of 11,251 in corpus-dev two differ, both of one digit.
 */
function isCopiedAmiss(total: Interval, parts: readonly Interval[]): boolean {
  const [only, ...more] = parts.filter(({ low, high }) => !equals(negate(low), high));
  if (!only || more.length > 0 || equals(only.low, total.low)) return false;
  return areOfOnePrecision(only, total) && significantDigits(add(total.low, total.high)) >= FEWER_DIGITS;
}

/** Whether two printed values are printed to the same place: their intervals are as wide. */
function areOfOnePrecision(one: Interval, other: Interval): boolean {
  return equals(subtract(one.high, one.low), subtract(other.high, other.low));
}

/** whole = Σ parts; with one part, the two are the same fact. */
export class SumRelation extends Relation {
  constructor(
    rule: RuleName,
    subject: Figure,
    readonly parts: readonly Figure[],
    atMost?: Severity,
  ) {
    super(rule, subject, [subject].concat(parts), atMost);
  }

  override holds(reading: Reading): boolean {
    const parts = this.parts.map(reading);
    return (
      maySumTo(reading(this.subject), parts) &&
      !(ADDED_UP.has(this.rule) && isCopiedAmiss(reading(this.subject), parts))
    );
  }

  /** Whether it would hold if rounding had a part in what is only copied. */
  get isCopiedOnly(): boolean {
    return ADDED_UP.has(this.rule) && !this.agrees && maySumTo(asPrinted(this.subject), this.parts.map(asPrinted));
  }

  override holdsExactly(value: Values): boolean {
    let sum = negate(value(this.subject));
    for (const part of this.parts) sum = add(sum, value(part));
    return sum.coefficient === 0n;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    let sum = ZERO;
    for (const part of this.parts) if (part !== figure) sum = add(sum, value(part));
    return figure === this.subject ? sum : subtract(value(this.subject), sum);
  }
}

/**
 * The text restates a cell. Both printed to the same place, they are one print: only a sum has a residue, and two
 * tables that each round their own; who writes the text copies.
 */
export class CopyRelation extends SumRelation {
  constructor(figure: Figure, cell: Figure, atMost?: Severity) {
    super('amount', figure, [cell], atMost);
  }

  override holds(reading: Reading): boolean {
    const [figure, cell] = this.figures.map(reading) as [Interval, Interval];
    return areOfOnePrecision(figure, cell) ? equals(figure.low, cell.low) : super.holds(reading);
  }
}

/** An amount that nothing else binds, printed elsewhere as well: where it is in doubt, that says little for it. */
export class EchoRelation extends SumRelation {
  constructor(rule: 'amount' | 'repeated', figure: Figure, other: Figure) {
    super(rule, figure, [other]);
  }
}

/** A cell of a table that is of another version than others, which agree on what the cell should print. */
export class VersionRelation extends SumRelation {
  constructor(figure: Figure, other: Figure) {
    super('same-fact', figure, [other]);
  }
}

/** Two places print two amounts for one fact, and nothing tells which is right. */
export class UndecidedRelation extends SumRelation {
  constructor(rule: RuleName, figure: Figure, other: Figure, atMost: Severity = 'warning') {
    super(rule, figure, [other], atMost);
  }

  override solve(): undefined {
    return undefined;
  }
}

/** One table prints on one line what another divides between that line and others beside it. */
export class SplitLineRelation extends SumRelation {
  constructor(
    joined: Figure,
    divided: Figure,
    /** The lines that only the other table has; with `divided` they make up `joined`. */
    readonly apart: readonly Figure[],
  ) {
    super('same-fact', joined, [divided], 'warning');
  }

  override isLike({ apart }: this): boolean {
    return sameItems(apart, this.apart);
  }

  /** Either table may be right: nothing is wrong but the places. */
  override solve(): undefined {
    return undefined;
  }
}

/** The line of a code = the projects under it. The projects are known to be right: they make up the total. */
export class CodeLineRelation extends SumRelation {
  constructor(line: Figure, projects: readonly Figure[]) {
    super('code-lines', line, projects, 'warning');
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    return figure === this.subject ? super.solve(figure, value) : undefined;
  }
}

/** share % = part ÷ whole. */
export class ShareRelation extends Relation {
  constructor(
    rule: RuleName,
    subject: Figure,
    readonly part: Figure,
    readonly whole: Figure,
    atMost?: Severity,
  ) {
    super(rule, subject, [subject, part, whole], atMost);
  }

  override holds(reading: Reading): boolean {
    const whole = reading(this.whole);
    const part = reading(this.part);
    const product = multiplyIntervals(reading(this.subject), whole);
    const hundredfold = multiplyIntervals(part, HUNDRED_EXACTLY);
    return intersect(product, hundredfold) !== undefined;
  }

  override holdsExactly(value: Values): boolean {
    const share = percentOf(value(this.part), value(this.whole), this.subject.decimals);
    return share !== undefined && compare(share, value(this.subject)) === 0;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    const scale = WORKING_SCALE;
    if (figure === this.subject) return percentOf(value(this.part), value(this.whole), scale);
    if (figure === this.part) return divide(multiply(value(this.subject), value(this.whole)), HUNDRED, scale);
    return divide(multiply(value(this.part), HUNDRED), value(this.subject), scale);
  }
}

/** A share of an amount that its own passage prints under the words after 占. */
export class SaidShareRelation extends ShareRelation {}

/** share % = part ÷ (part + all others of its list): the whole is not printed. */
export class ListedShareRelation extends Relation {
  constructor(
    subject: Figure,
    readonly part: Figure,
    readonly others: readonly Figure[],
    atMost?: Severity,
  ) {
    super('share', subject, [subject, part, ...others], atMost);
  }

  /** The share grows with the part and shrinks with the others, so the ends of the intervals decide. */
  override holds(reading: Reading): boolean {
    const share = reading(this.subject);
    const part = reading(this.part);
    const rest = this.others.map(reading).reduce(addIntervals, NOTHING);
    return (
      compare(multiply(part.low, HUNDRED), multiply(share.high, add(part.low, rest.high))) <= 0 &&
      compare(multiply(part.high, HUNDRED), multiply(share.low, add(part.high, rest.low))) >= 0
    );
  }

  override holdsExactly(value: Values): boolean {
    const share = percentOf(value(this.part), add(value(this.part), this.rest(value)), this.subject.decimals);
    return share !== undefined && compare(share, value(this.subject)) === 0;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    const share = value(this.subject);
    const part = value(this.part);
    const rest = this.rest(value);
    if (figure === this.subject) return percentOf(part, add(part, rest), WORKING_SCALE);
    if (figure === this.part) return divide(multiply(share, rest), subtract(HUNDRED, share), WORKING_SCALE);
    const whole = divide(multiply(part, HUNDRED), share, WORKING_SCALE);
    return whole && subtract(subtract(whole, part), subtract(rest, value(figure)));
  }

  private rest(value: Values): Decimal {
    return this.others.map(value).reduce(add, ZERO);
  }
}

/** A share that stands in the place of another of its list. */
export class ExchangedShareRelation extends ListedShareRelation {
  override solve(figure: Figure, value: Values): Decimal | undefined {
    return figure === this.subject ? super.solve(figure, value) : undefined;
  }
}

const NOTHING: Interval = { low: ZERO, high: ZERO };

/** Decimals kept where a quotient has to be cut before it is rounded to what is printed. */
export const WORKING_SCALE = 12;

/**
 * Whether a figure is printed with a minus in a sentence, whose words say the direction as well: 增长-5%. In a table the sign
 * is all that says it.
 */
function saysTwice({ place, value }: Figure): boolean {
  return place === 'prose' && value.coefficient < 0n;
}

/** A value in the place of a figure as its size. */
function turned(figure: Figure, value: Decimal): Decimal {
  return saysTwice(figure) ? negate(value) : value;
}

function sized(figure: Figure, interval: Interval): Interval {
  return saysTwice(figure) ? negateInterval(interval) : interval;
}

/** current = prior × (100 ± rate) %: a rate whose change the text does not print. */
export class RiseRelation extends Relation {
  constructor(
    subject: Figure,
    readonly current: Figure,
    readonly prior: Figure,
    readonly direction: 1 | -1,
  ) {
    super('growth', subject, [subject, current, prior]);
  }

  override isLike({ direction }: this): boolean {
    return direction === this.direction;
  }

  override holds(reading: Reading): boolean {
    const rate = sized(this.subject, reading(this.subject));
    const factor = addIntervals(HUNDRED_EXACTLY, this.direction > 0 ? rate : negateInterval(rate));
    const expected = multiplyIntervals(reading(this.prior), factor);
    return intersect(multiplyIntervals(reading(this.current), HUNDRED_EXACTLY), expected) !== undefined;
  }

  override holdsExactly(value: Values): boolean {
    const rate = this.rate(value, this.subject.decimals);
    return rate !== undefined && compare(rate, value(this.subject)) === 0;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    if (figure === this.subject) return this.rate(value, WORKING_SCALE);
    const rate = turned(this.subject, value(this.subject));
    const factor = this.direction > 0 ? add(HUNDRED, rate) : subtract(HUNDRED, rate);
    if (figure === this.current) return divide(multiply(value(this.prior), factor), HUNDRED, WORKING_SCALE);
    return divide(multiply(value(this.current), HUNDRED), factor, WORKING_SCALE);
  }

  private rate(value: Values, scale: number): Decimal | undefined {
    const change = subtract(value(this.current), value(this.prior));
    const rate = percentOf(change, value(this.prior), scale);
    return rate && turned(this.subject, this.direction > 0 ? rate : negate(rate));
  }
}

/** rate % = change ÷ (current ∓ change): what is printed is the size; the word says the direction. */
export class GrowthRelation extends Relation {
  constructor(
    rule: RuleName,
    subject: Figure,
    readonly change: Figure,
    readonly current: Figure,
    readonly direction: 1 | -1,
  ) {
    super(rule, subject, [subject, change, current]);
  }

  override isLike({ direction }: this): boolean {
    return direction === this.direction;
  }

  /**
   * change × (100 ± rate) = rate × current. For either direction the change grows with rate and current, so the ends
   * of the intervals decide.
   */
  override holds(reading: Reading): boolean {
    const change = sized(this.change, reading(this.change));
    const rate = sized(this.subject, reading(this.subject));
    const current = reading(this.current);
    const base = addIntervals(current, this.direction > 0 ? negateInterval(change) : change);
    // Without a base there is no rate; whatever is printed is a habit and not a claim.
    if (containsZero(base)) return true;
    const least = multiply(change.low, this.factor(rate.high));
    const most = multiply(change.high, this.factor(rate.low));
    return (
      compare(least, multiply(rate.high, current.high)) <= 0 && compare(most, multiply(rate.low, current.low)) >= 0
    );
  }

  /** Whether the printed rate is the change divided by this year's amount instead of last year's. */
  get dividesByCurrent(): boolean {
    const change = turned(this.change, this.change.amount);
    const rate = percentOf(change, this.current.amount, this.subject.decimals);
    return rate !== undefined && compare(rate, turned(this.subject, this.subject.amount)) === 0;
  }

  private factor(rate: Decimal): Decimal {
    return this.direction > 0 ? add(HUNDRED, rate) : subtract(HUNDRED, rate);
  }

  override holdsExactly(value: Values): boolean {
    const rate = percentOf(value(this.change), this.base(value), this.subject.decimals);
    return rate !== undefined && compare(absolute(rate), absolute(value(this.subject))) === 0;
  }

  override solve(figure: Figure, value: Values): Decimal | undefined {
    const rate = turned(this.subject, value(this.subject));
    const change = turned(this.change, value(this.change));
    if (figure === this.subject) {
      const solved = percentOf(change, this.base(value), WORKING_SCALE);
      return solved && turned(figure, solved);
    }
    const signed = this.direction > 0 ? rate : negate(rate);
    if (figure === this.current) {
      const base = divide(multiply(change, HUNDRED), rate, WORKING_SCALE);
      return base && (this.direction > 0 ? add(base, change) : subtract(base, change));
    }
    // change = current × rate ÷ (100 ± rate)
    const solved = divide(multiply(value(this.current), rate), add(HUNDRED, signed), WORKING_SCALE);
    return solved && turned(figure, solved);
  }

  private base(value: Values): Decimal {
    const change = turned(this.change, value(this.change));
    return this.direction > 0 ? subtract(value(this.current), change) : add(value(this.current), change);
  }
}

/** part ≤ whole: 其中 lists some of the parts, or one fund's money is some of all money. */
export class AtMostRelation extends Relation {
  constructor(
    rule: RuleName,
    readonly part: Figure,
    readonly whole: Figure,
    atMost?: Severity,
  ) {
    super(rule, part, [part, whole], atMost);
  }

  override get ties(): boolean {
    return false;
  }

  override holds(reading: Reading): boolean {
    return compare(reading(this.part).low, reading(this.whole).high) <= 0;
  }

  override holdsExactly(value: Values): boolean {
    return compare(value(this.part), value(this.whole)) <= 0;
  }

  /** A bound says what cannot be, not what is. */
  override solve(): undefined {
    return undefined;
  }
}

/** The rate with its sign, as tables print it. Without a base there is no rate; what a table prints then is no claim. */
export class ChangeRateRelation extends RiseRelation {
  constructor(subject: Figure, current: Figure, base: Figure) {
    super(subject, current, base, 1);
  }

  override holds(reading: Reading): boolean {
    return containsZero(reading(this.prior)) || super.holds(reading);
  }
}
