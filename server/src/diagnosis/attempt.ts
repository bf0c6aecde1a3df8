import { EchoRelation, type Relation, SumRelation } from '../equations/relation.ts';
import { roundingCause } from '../equations/roundingCause.ts';
import { isSum } from '../equations/signedSum.ts';
import { significantDigits } from '../figures/alike.ts';
import { compare, type Decimal, equals, shift, valueKey } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Interval } from '../figures/interval.ts';
import { LIMITS } from '../limits.ts';
import { TELLING_DIGITS, WEIGHT } from '../thresholds.ts';
import type { Change, Surroundings } from './diagnosis.ts';
import { asPrintedIn, printable } from './printing.ts';
import { slips } from './slips.ts';
import { isWholeOf, knownElsewhere, likelihood } from './weights.ts';

/** New values for one figure and its copies, or for two figures that only together explain what does not agree. */
export interface Repair {
  /** The figure that is suspected, first, and what changes with it. */
  readonly changes: readonly Change[];
  readonly solved: readonly Relation[];
  /** Relations that hold now and would not any more. */
  readonly broken: number;
  readonly score: number;
}

/** The figure that a repair suspects. */
export function suspect(repair: Repair): Figure {
  return repair.changes[0]!.figure;
}

const MOST_VALUES = 6;
export const MOST_COPIES = 12;

/** The repairs made so far in some conflicts that hang together, what they leave open, and what could be next. */
export class Attempt {
  /** Repairs made so far. */
  readonly changed = new Map<Figure, Decimal>();
  readonly open: Set<Relation>;
  /** What was weighed and still holds, by the figure suspected. */
  private readonly weighed = new Map<Figure, readonly Repair[]>();

  private constructor(
    private readonly surroundings: Surroundings,
    open: Iterable<Relation>,
    /** What the conflicts are about, right or wrong. */
    private readonly doubted: Doubted,
    /** Whether slips of the finger are looked for. */
    private readonly studied: boolean,
  ) {
    this.open = new Set(open);
  }

  static at(component: readonly Relation[], surroundings: Surroundings, studied: boolean): Attempt {
    return new Attempt(surroundings, component, new Doubted(component.flatMap(({ figures }) => figures)), studied);
  }

  /** Another attempt that goes on from here. */
  branch(): Attempt {
    const branch = new Attempt(this.surroundings, this.open, this.doubted, this.studied);
    for (const [figure, value] of this.changed) branch.changed.set(figure, value);
    for (const [figure, repairs] of this.weighed) branch.weighed.set(figure, repairs);
    return branch;
  }

  readonly reading = (figure: Figure): Interval => {
    const value = this.changed.get(figure);
    return value ? asPrintedIn(figure, value) : figure.interval;
  };

  readonly value = (figure: Figure): Decimal => this.changed.get(figure) ?? figure.amount;

  /** The single repairs that would settle something, the best first. */
  rank(): Repair[] {
    const repairs: Repair[] = [];
    const tried = new Set<Figure>();
    for (const relation of this.open) {
      for (const figure of this.suspects(relation)) {
        if (tried.has(figure) || this.changed.has(figure)) continue;
        tried.add(figure);
        let own = this.weighed.get(figure);
        if (!own) {
          own = this.repairsOf(figure);
          this.weighed.set(figure, own);
        }
        for (const repair of own) if (repair.solved.length > 0) repairs.push(repair);
      }
    }
    return repairs.sort((a, b) => b.score - a.score);
  }

  /** Of a sum of very many parts only those that another conflict speaks against are tried. */
  private suspects(relation: Relation): readonly Figure[] {
    if (relation.figures.length <= LIMITS.suspects) return relation.figures;
    const accused = (figure: Figure) =>
      this.surroundings.relationsOf(figure).some((other) => other !== relation && this.open.has(other));
    return relation.figures
      .filter((figure) => figure === relation.subject || accused(figure))
      .slice(0, LIMITS.suspects);
  }

  /** What would settle a conflict of a figure, alone and with its copies. */
  private repairsOf(figure: Figure): Repair[] {
    const values: Decimal[] = [];
    for (const relation of this.surroundings.relationsOf(figure)) {
      if (!this.open.has(relation) || values.length >= MOST_VALUES) continue;
      // A quotient that was cut or rounded amiss says nothing of what was divided.
      if (figure !== relation.subject && roundingCause(relation)) continue;
      const solved = relation.solve(figure, this.value);
      if (!solved) continue;
      const value = printable(solved, figure, relation);
      if (isAbsurd(value, figure, relation)) continue;
      const fits = (candidate: Decimal) =>
        relation.holds((other) => (other === figure ? asPrintedIn(figure, candidate) : this.reading(other)));
      const alike = this.studied
        ? slips(figure, value, relation, fits, (other) => this.isVouchedFor(other, figure, []))
        : [];
      for (const candidate of [...alike, value]) {
        if (!values.some((known) => compare(known, candidate) === 0)) values.push(candidate);
      }
    }
    const together = values.length > 0 ? this.withCopies(figure) : [];
    return values.flatMap((value) => {
      const repair = this.weigh([{ figure, value }], 0);
      const changes = together
        .filter((copy) => copy === figure || !this.asksOtherwise(copy, value, together))
        .map((copy) => ({ figure: copy, value }));
      if (changes.length <= 1) return [repair];
      return [repair, this.weigh(changes, WEIGHT.copy * (changes.length - 1))];
    });
  }

  /** The figure and the places that print the same value for the same fact. */
  private withCopies(figure: Figure): Figure[] {
    const group = [figure];
    for (let index = 0; index < group.length && group.length < MOST_COPIES; index++) {
      for (const relation of this.surroundings.relationsOf(group[index]!)) {
        if (!isEquality(relation)) continue;
        for (const other of relation.figures) {
          const same = !group.includes(other) && !this.changed.has(other) && equals(other.amount, figure.amount);
          if (same && !other.blank) group.push(other);
        }
      }
    }
    return group;
  }

  /** Whether a conflict of its own, beyond what copies share, leaves a copy wrong with this value. */
  private asksOtherwise(copy: Figure, value: Decimal, together: readonly Figure[]): boolean {
    const reading = (other: Figure) => (together.includes(other) ? asPrintedIn(other, value) : this.reading(other));
    return this.surroundings
      .relationsOf(copy)
      .some(
        (relation) =>
          this.open.has(relation) &&
          !isEquality(relation) &&
          relation.solve(copy, this.value) !== undefined &&
          !relation.holds(reading),
      );
  }

  /** Tries some changes together; `cost` is what makes them unlikely from the outset. */
  weigh(changes: readonly Change[], cost: number): Repair {
    const changing = new Map(changes.map(({ figure, value }) => [figure, value]));
    const changed = (other: Figure) => {
      const value = changing.get(other);
      return value ? asPrintedIn(other, value) : this.reading(other);
    };
    const values = (other: Figure) => changing.get(other) ?? this.value(other);
    const solved: Relation[] = [];
    let broken = 0;
    const [first] = changes as readonly [Change];
    const witnesses = new Sources(changing);
    const victims = new Sources(changing);
    const copies: Relation[] = [];
    /** Sums without a residue, more of them than before or fewer. A quotient always has one. */
    let exact = 0;
    let copied = 0;
    for (const relation of this.relationsOf(changes)) {
      const holds = relation.holds(changed);
      if (this.open.has(relation)) {
        if (holds) {
          solved.push(relation);
          witnesses.add(relation);
        }
      } else if (!holds) {
        // That the amount is printed elsewhere as well is weighed below (`knownElsewhere`).
        if (relation instanceof EchoRelation && changing.has(relation.subject)) continue;
        broken += 1;
        if (isEquality(relation)) copies.push(relation);
        else victims.add(relation);
      }
      if (!holds || !isSum(relation)) continue;
      const before = this.changed.size === 0 ? relation.exact : relation.holdsExactly(this.value);
      const gained = Number(relation.holdsExactly(values)) - Number(before);
      if (isEquality(relation)) copied += gained;
      else exact += gained;
    }
    // What else prints the amount of the whole speaks for the whole, and not for the part that prints it.
    if (!solved.some((relation) => isWholeOf(first.figure, relation))) for (const copy of copies) victims.add(copy);
    const score =
      WEIGHT.relation * (witnesses.count - victims.count) -
      cost +
      WEIGHT.exact * exact +
      WEIGHT.exactCopy * copied +
      likelihood(first.figure, first.value, solved) +
      knownElsewhere(first, (amount) => this.isVouchedFor(amount, first.figure, changes));
    return { changes, solved, broken, score };
  }

  /** Whether a place prints this amount in full that nothing speaks against and that does not change along. */
  private isVouchedFor(amount: Decimal, like: Figure, changes: readonly Change[]): boolean {
    if (significantDigits(shift(amount, -like.exponent)) < TELLING_DIGITS) return false;
    const times = this.surroundings.timesPrinted(amount, like);
    if (times === 0) return false;
    let doubted = this.doubted.timesPrinted(amount);
    for (const { figure } of changes) if (!this.doubted.has(figure) && equals(figure.amount, amount)) doubted += 1;
    return times > doubted;
  }

  private relationsOf(changes: readonly Change[]): Iterable<Relation> {
    const [first, ...more] = changes;
    if (more.length === 0) return this.surroundings.relationsOf(first!.figure);
    return new Set(changes.flatMap(({ figure }) => this.surroundings.relationsOf(figure)));
  }

  /** Goes on from where a repair is made. */
  take({ changes }: Repair): void {
    for (const { figure, value } of changes) this.changed.set(figure, value);
    for (const relation of this.relationsOf(changes)) {
      if (relation.holds(this.reading)) this.open.delete(relation);
      else this.open.add(relation);
      this.forget(relation);
    }
  }

  /** What was weighed of the figures of a relation, and of their copies, has to be weighed again. */
  forget(relation: Relation): void {
    for (const figure of relation.figures) {
      this.weighed.delete(figure);
      for (const other of this.surroundings.relationsOf(figure)) {
        if (isEquality(other)) for (const copy of other.figures) this.weighed.delete(copy);
      }
    }
  }
}

/**
 * No line of a budget is negative that is printed as an amount, but for one with a sign too many; and none is nothing
 * because another part prints what the whole does.
 */
function isAbsurd(value: Decimal, figure: Figure, relation: Relation): boolean {
  if (relation.rule === 'change' || figure.blank) return false;
  if (value.coefficient < 0n) return figure.value.coefficient >= 0n;
  if (value.coefficient > 0n || figure.value.coefficient === 0n || !(relation instanceof SumRelation)) return false;
  return relation.parts.some((part) => part !== figure && isWholeOf(part, relation));
}

/** What conflicts are about, and how often that prints an amount. */
class Doubted {
  private readonly figures: ReadonlySet<Figure>;
  private times: ReadonlyMap<string, number> | undefined;

  constructor(figures: readonly Figure[]) {
    this.figures = new Set(figures);
  }

  has(figure: Figure): boolean {
    return this.figures.has(figure);
  }

  timesPrinted(amount: Decimal): number {
    this.times ??= this.counted();
    return this.times.get(valueKey(amount)) ?? 0;
  }

  private counted(): Map<string, number> {
    const times = new Map<string, number>();
    for (const figure of this.figures) {
      const key = valueKey(figure.amount);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    return times;
  }
}

/**
 * What is said of the figures that change, each thing once: however many places print the same amount for them, they are
 * copies of one another and one witness.
 */
class Sources {
  private readonly copies = new Set<string>();
  private readonly sums: Relation[] = [];
  count = 0;

  constructor(private readonly changing: ReadonlyMap<Figure, Decimal>) {}

  add(relation: Relation): void {
    const [one, two, ...more] = relation.figures;
    const [other, ...others] = [one, two].filter((figure) => figure && !this.changing.has(figure));
    if (more.length > 0 || others.length > 0 || !other || !isEquality(relation)) {
      if (!this.sums.some((sum) => saysTheSame(sum, relation))) this.count += 1;
      this.sums.push(relation);
    } else {
      const key = valueKey(other.amount);
      if (!this.copies.has(key)) this.count += 1;
      this.copies.add(key);
    }
  }
}

/** A list that words and shares both show to be all there is adds up once. */
function saysTheSame(one: Relation, other: Relation): boolean {
  return (
    one.subject === other.subject &&
    one.rule === other.rule &&
    one.figures.length === other.figures.length &&
    one.figures.every((figure) => other.figures.includes(figure))
  );
}

/** Two places that print one fact, or a total all of which is one of its parts: a column that repeats another. */
function isEquality(relation: Relation): boolean {
  if (!(relation instanceof SumRelation)) return false;
  if (relation.parts.length === 1) return COPIED.has(relation.rule);
  if (relation.rule !== 'row-total' || relation.subject.value.coefficient === 0n) return false;
  let telling = 0;
  for (const part of relation.parts) if (part.value.coefficient !== 0n) telling += 1;
  return telling === 1;
}

/** Rules whose two figures print one fact. */
const COPIED: ReadonlySet<string> = new Set(['same-fact', 'amount', 'repeated', 'row-total']);
