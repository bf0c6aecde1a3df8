import { addTo, sameItems } from '../collections.ts';
import { looksAlike, significantDigits } from '../figures/alike.ts';
import { compare, type Decimal, equals, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Interval } from '../figures/interval.ts';
import { type Relation, SumRelation } from '../relations/relation.ts';
import { isSum } from '../relations/signedSum.ts';
import { components } from './components.ts';
import { atSubject, type Change, type Diagnosis, type Surroundings } from './diagnosis.ts';
import { asPrintedIn, printable } from './printing.ts';
import { Seen } from './seen.ts';
import { slips } from './slips.ts';
import {
  AHEAD,
  ANOTHER,
  CLEAR_LEAD,
  COPY,
  EXACT,
  knownElsewhere,
  likelihood,
  PAIR,
  plainness,
  RELATION,
} from './weights.ts';

/** New values for one figure and its copies, or for two figures that only together explain what does not agree. */
interface Repair {
  /** The figure that is suspected, first, and what changes with it. */
  readonly changes: readonly Change[];
  readonly solved: readonly Relation[];
  /** Relations that hold now and would not any more. */
  readonly broken: number;
  readonly score: number;
}

/** Beyond this many conflicts hanging together, each is reported where it stands: the draft is not near being right. */
const LARGEST_COMPONENT = 160;
/** In components larger than this no slip of the finger and no pair is looked for: too much is wrong to be so subtle. */
const LARGEST_STUDIED = 40;
const MOST_VALUES = 6;
const MOST_SUSPECTS = 150;
const MOST_COPIES = 12;
/** Pairs are sought among this many single changes. */
const MOST_PAIRED = 32;
const MOST_PAIRS = 4;
/** With fewer digits, two figures print the same amount by chance. */
const TELLING_DIGITS = 4;
/** Of more explanations than these none is offered. */
const MOST_INSTEAD = 4;
/** Where more than one repair is needed, so many are tried with those that would follow them, so far ahead. */
const MOST_RIVALS = 4;
const STEPS_AHEAD = 3;
const MOST_OUTLOOKS = 12;

interface Kept {
  readonly conflicts: readonly Relation[];
  readonly seen: Seen;
  readonly diagnoses: readonly Diagnosis[];
}

const kept = new WeakMap<Relation, Kept>();

/**
 * Finds the fewest figures whose change satisfies every relation they touch (error localisation after Fellegi and
 * Holt, greedily: the repair that settles most and breaks least goes first). A value copied into several tables is one
 * mistake. Conflicts that have nothing to do with each other are diagnosed apart, and only once as long as nothing
 * around them changes.
 */
export function localise(conflicts: readonly Relation[], surroundings: Surroundings): Diagnosis[] {
  return components(conflicts, surroundings.relationsOf).flatMap((component) => {
    if (component.length > LARGEST_COMPONENT) return component.map(atSubject);
    const known = kept.get(component[0]!);
    if (known && sameItems(known.conflicts, component) && known.seen.isStillSo(surroundings)) return known.diagnoses;
    const seen = new Seen(surroundings);
    const diagnoses = new Localiser(seen).run(component);
    seen.finish();
    kept.set(component[0]!, { conflicts: component, seen, diagnoses });
    return diagnoses;
  });
}

class Localiser {
  /** Repairs accepted so far. */
  private readonly changed = new Map<Figure, Decimal>();
  private open = new Set<Relation>();
  /** What the conflicts are about, right or wrong. */
  private doubted = new Set<Figure>();
  /** What was weighed and still holds, by the figure suspected. */
  private readonly weighed = new Map<Figure, readonly Repair[]>();
  private studied = true;
  private pairs = 0;
  private outlooks = 0;

  constructor(private readonly surroundings: Surroundings) {}

  run(component: readonly Relation[]): Diagnosis[] {
    const found: Diagnosis[] = [];
    this.open = new Set(component);
    this.doubted = new Set(component.flatMap(({ figures }) => figures));
    this.studied = component.length <= LARGEST_STUDIED;
    // Every round settles at least one conflict or changes one more figure, so this ends.
    while (this.open.size > 0) {
      const ranked = this.rank();
      const best = this.foremost(ranked);
      if (!best || best.score < RELATION / 2) {
        const pair = this.bestPair(ranked);
        if (pair) {
          found.push(...this.accept(pair, []));
          continue;
        }
        found.push(...this.giveUp());
        break;
      }
      const torn = this.tornBetween(best, ranked);
      if (!torn) {
        found.push(...this.accept(best, ranked));
        continue;
      }
      const [relation] = best.solved as readonly [Relation];
      const subject = ranked.find((repair) => suspect(repair) === relation.subject && repair.broken === 0);
      if (torn.length === 2 && torn.every(isSlip) && !(subject && isSlip(subject.changes[0]!))) {
        // Either of two parts may have slipped, and the total has not: the first is named, and the other told of.
        const instead = torn.filter(({ figure }) => figure !== suspect(best));
        found.push(...this.accept(best, ranked).map((diagnosis) => ({ ...diagnosis, instead, clear: false })));
        continue;
      }
      const named = subject ? this.accept(subject, ranked) : [this.nameTheTotal(relation)];
      const instead = torn.length <= MOST_INSTEAD ? torn : [];
      found.push(...named.map((diagnosis, index) => (index === 0 ? { ...diagnosis, instead } : diagnosis)));
    }
    return this.changed.size > 1 ? found.map((diagnosis) => this.completed(diagnosis)) : found;
  }

  /** A repair takes along what it would otherwise break: the group above an item that prints the same wrong amount. */
  private completed(diagnosis: Diagnosis): Diagnosis {
    const [value] = diagnosis.values;
    if (!value) return diagnosis;
    const changes = new Map([[diagnosis.figure, value]]);
    for (const { figure, value: other } of diagnosis.along[0] ?? []) changes.set(figure, other);
    const reading = (figure: Figure) => {
      const changed = changes.get(figure);
      return changed ? asPrintedIn(figure, changed) : figure.interval;
    };
    for (const figure of changes.keys()) {
      for (const relation of this.surroundings.relationsOf(figure)) {
        if (!relation.agrees || relation.holds(reading) || !relation.holds(this.reading)) continue;
        for (const other of relation.figures) {
          const also = this.changed.get(other);
          if (also && changes.size < MOST_COPIES) changes.set(other, also);
        }
      }
    }
    changes.delete(diagnosis.figure);
    const along = [...changes].map(([figure, changed]) => ({ figure, value: changed }));
    return { ...diagnosis, along: [along, ...diagnosis.along.slice(1)] };
  }

  private readonly reading = (figure: Figure): Interval => {
    const value = this.changed.get(figure);
    return value ? asPrintedIn(figure, value) : figure.interval;
  };

  private readonly value = (figure: Figure): Decimal => this.changed.get(figure) ?? figure.amount;

  private rank(): Repair[] {
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
    if (relation.figures.length <= MOST_SUSPECTS) return relation.figures;
    const accused = (figure: Figure) =>
      this.surroundings.relationsOf(figure).some((other) => other !== relation && this.open.has(other));
    return relation.figures.filter((figure) => figure === relation.subject || accused(figure)).slice(0, MOST_SUSPECTS);
  }

  private repairsOf(figure: Figure): Repair[] {
    const values: Decimal[] = [];
    for (const relation of this.surroundings.relationsOf(figure)) {
      if (!this.open.has(relation) || values.length >= MOST_VALUES) continue;
      const solved = relation.solve(figure, this.value);
      if (!solved) continue;
      const value = printable(solved, figure, relation);
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
      if (together.length <= 1) return [repair];
      const changes = together.map((copy) => ({ figure: copy, value }));
      return [repair, this.weigh(changes, COPY * (changes.length - 1))];
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

  private weigh(changes: readonly Change[], cost: number): Repair {
    const changing = new Map(changes.map(({ figure, value }) => [figure, value]));
    const changed = (other: Figure) => {
      const value = changing.get(other);
      return value ? asPrintedIn(other, value) : this.reading(other);
    };
    const values = (other: Figure) => changing.get(other) ?? this.value(other);
    const solved: Relation[] = [];
    let broken = 0;
    /** Sums without a residue, more of them than before or fewer. A quotient always has one. */
    let exact = 0;
    for (const relation of this.relationsOf(changes)) {
      const holds = relation.holds(changed);
      if (this.open.has(relation)) {
        if (holds) solved.push(relation);
      } else if (!holds) broken += 1;
      if (!holds || !isSum(relation)) continue;
      exact += Number(relation.holdsExactly(values)) - Number(relation.holdsExactly(this.value));
    }
    const [first] = changes as readonly [Change];
    const score =
      RELATION * (solved.length - broken) -
      cost +
      EXACT * exact +
      likelihood(first.figure, first.value, solved) +
      knownElsewhere(first, (amount) => this.isVouchedFor(amount, first.figure, changes));
    return { changes, solved, broken, score };
  }

  /** Whether a place prints this amount in full that nothing speaks against and that does not change along. */
  private isVouchedFor(amount: Decimal, like: Figure, changes: readonly Change[]): boolean {
    if (significantDigits(shift(amount, -like.exponent)) < TELLING_DIGITS) return false;
    const times = this.surroundings.timesPrinted(amount, like);
    if (times === 0) return false;
    let doubted = 0;
    for (const figure of this.doubted) if (equals(figure.amount, amount)) doubted += 1;
    for (const { figure } of changes) if (!this.doubted.has(figure) && equals(figure.amount, amount)) doubted += 1;
    return times > doubted;
  }

  private relationsOf(changes: readonly Change[]): Iterable<Relation> {
    const [first, ...more] = changes;
    if (more.length === 0) return this.surroundings.relationsOf(first!.figure);
    return new Set(changes.flatMap(({ figure }) => this.surroundings.relationsOf(figure)));
  }

  /**
   * Two changes that settle together what neither settles alone: a number and the total it went into, an amount in the
   * row of another line.
   */
  private bestPair(ranked: readonly Repair[]): Repair | undefined {
    if (!this.studied || this.pairs >= MOST_PAIRS) return undefined;
    this.pairs += 1;
    const single = ranked.filter((repair) => repair.changes.length === 1).slice(0, MOST_PAIRED);
    let best: Repair | undefined;
    for (let first = 0; first < single.length; first++) {
      for (let second = first + 1; second < single.length; second++) {
        const changes = [single[first]!.changes[0]!, single[second]!.changes[0]!];
        if (changes[0]!.figure === changes[1]!.figure) continue;
        const pair = this.weigh(changes, PAIR);
        if (pair.broken === 0 && pair.score >= RELATION && pair.score > (best?.score ?? 0)) best = pair;
      }
    }
    return best;
  }

  private take({ changes }: Repair): void {
    for (const { figure, value } of changes) this.changed.set(figure, value);
    for (const relation of this.relationsOf(changes)) {
      if (relation.holds(this.reading)) this.open.delete(relation);
      else this.open.add(relation);
      this.forget(relation);
    }
  }

  /**
   * The repair to begin with. Of several that are nearly as good, the one after which the rest is explained best: where
   * two figures are wrong, the first repair alone looks as good at the wrong one.
   */
  private foremost(ranked: readonly Repair[]): Repair | undefined {
    const [best] = ranked;
    if (!best || !this.studied || best.solved.length >= this.open.size || this.outlooks >= MOST_OUTLOOKS) return best;
    const rivals: Repair[] = [];
    for (const repair of ranked) {
      if (rivals.length >= MOST_RIVALS || best.score - repair.score > AHEAD) break;
      if (!rivals.some((other) => suspect(other) === suspect(repair))) rivals.push(repair);
    }
    if (rivals.length === 1) return best;
    this.outlooks += rivals.length;
    const outlooks = rivals.map((repair) => this.outlook(repair));
    return rivals[outlooks.indexOf(Math.max(...outlooks))];
  }

  /** How well a repair and those that would follow it explain what does not agree. */
  private outlook(repair: Repair): number {
    const ahead = new Localiser(this.surroundings);
    for (const [figure, value] of this.changed) ahead.changed.set(figure, value);
    for (const [figure, repairs] of this.weighed) ahead.weighed.set(figure, repairs);
    ahead.open = new Set(this.open);
    ahead.take(repair);
    let outlook = repair.score;
    for (let step = 0; step < STEPS_AHEAD && ahead.open.size > 0; step++) {
      const [next] = ahead.rank();
      if (!next || next.score < RELATION / 2) break;
      ahead.take(next);
      outlook += next.score - ANOTHER;
    }
    return outlook;
  }

  /** A finding for each place that something besides its copies speaks against. */
  private accept(best: Repair, ranked: readonly Repair[]): Diagnosis[] {
    const figures = best.changes.map(({ figure }) => figure);
    const rival = ranked.find((repair) => !figures.includes(suspect(repair)));
    const alternatives = ranked.filter(
      (repair) =>
        suspect(repair) === figures[0] &&
        repair.score === best.score &&
        repair.changes.length === figures.length &&
        !equals(repair.changes[0]!.value, best.changes[0]!.value),
    );
    this.take(best);
    const clear = alternatives.length === 0 && (!rival || best.score - rival.score >= CLEAR_LEAD);
    return figures.flatMap((figure) => {
      // A relation with another repaired figure in it does not add up as printed, so it explains nothing.
      const plain = (relation: Relation) =>
        plainness(relation, figure) -
        (relation.figures.some((other) => other !== figure && this.changed.has(other)) ? 200 : 0);
      const against = best.solved.filter((relation) => relation.figures.includes(figure));
      const [witness, ...others] = against.sort((a, b) => plain(b) - plain(a));
      if (!witness) return [];
      const repairs = [best, ...alternatives].map(({ changes }) => changes);
      const values = repairs.map((changes) => changes.find((change) => change.figure === figure)!.value);
      const along = repairs.map((changes) => changes.filter((change) => change.figure !== figure));
      return [{ figure, values, witness, others, along, clear }];
    });
  }

  /**
   * The parts of the one relation a repair would settle that would settle it just as well: with one equation nobody can
   * tell which addend is wrong.
   */
  private tornBetween(best: Repair, ranked: readonly Repair[]): readonly Change[] | undefined {
    const [only, ...more] = best.solved;
    const figure = suspect(best);
    if (!only || more.length > 0 || only.subject === figure || figure.kind === 'percent') return undefined;
    const twins = ranked.filter(
      (repair) =>
        suspect(repair) !== only.subject &&
        repair.score === best.score &&
        repair.solved.length === 1 &&
        repair.solved[0] === only,
    );
    return twins.some((repair) => suspect(repair) !== figure) ? twins.map(({ changes }) => changes[0]!) : undefined;
  }

  /** What was weighed of the figures of a relation, and of their copies, has to be weighed again. */
  private forget(relation: Relation): void {
    for (const figure of relation.figures) {
      this.weighed.delete(figure);
      for (const other of this.surroundings.relationsOf(figure)) {
        if (isEquality(other)) for (const copy of other.figures) this.weighed.delete(copy);
      }
    }
  }

  private nameTheTotal(relation: Relation): Diagnosis {
    this.open.delete(relation);
    this.forget(relation);
    return atSubject(relation);
  }

  /** No repair is better than the mistake: say what does not agree, at the figure each relation is about. */
  private giveUp(): Diagnosis[] {
    const bySubject = new Map<Figure, Relation[]>();
    for (const relation of this.open) {
      if (relation.figures.some((figure) => this.changed.has(figure))) continue;
      addTo(bySubject, relation.subject, relation);
    }
    return [...bySubject].map(([figure, relations]) => {
      const [witness, ...others] = relations;
      const solved = witness!.solve(figure, this.value);
      const value = solved && printable(solved, figure, witness!);
      // A value that settles this and breaks something else is no repair.
      const helps = value && this.weigh([{ figure, value }], 0).broken === 0;
      return { figure, values: helps ? [value] : [], witness: witness!, others, along: [[]], clear: false };
    });
  }
}

/** Whether the change takes back a slip; numbers of a digit or two are a slip away from anything. */
function isSlip({ figure, value }: Change): boolean {
  return significantDigits(figure.value) > 2 && looksAlike(figure.amount, value);
}

function suspect(repair: Repair): Figure {
  return repair.changes[0]!.figure;
}

/** Two places that print one fact. */
function isEquality(relation: Relation): boolean {
  return (
    relation instanceof SumRelation &&
    relation.parts.length === 1 &&
    (relation.rule === 'same-fact' || relation.rule === 'amount')
  );
}
