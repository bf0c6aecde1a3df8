import { addTo, sameItems } from '../collections.ts';
import type { Grouped } from '../equations/byFigure.ts';
import { isSlippedFrom } from '../equations/precision.ts';
import type { Relation } from '../equations/relation.ts';
import { significantDigits } from '../figures/alike.ts';
import { equals } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { LIMITS, type LimitName } from '../limits.ts';
import { WEIGHT } from '../thresholds.ts';
import { Attempt, MOST_COPIES, type Repair, suspect } from './attempt.ts';
import type { Component } from './components.ts';
import { atSubject, type Change, type Diagnosis, type Surroundings } from './diagnosis.ts';
import { asPrintedIn, printable } from './printing.ts';
import { Seen } from './seen.ts';
import { plainness } from './weights.ts';

/** Pairs are sought among this many single changes. */
const MOST_PAIRED = 32;
const MOST_PAIRS = 4;
/** Of more explanations than these none is offered. */
const MOST_INSTEAD = 4;
/** Where more than one repair is needed, so many are tried with those that would follow them, so far ahead. */
const MOST_RIVALS = 4;
const STEPS_AHEAD = 3;
const MOST_OUTLOOKS = 12;

interface Kept {
  readonly component: Component;
  readonly seen: Seen;
  readonly diagnoses: readonly Diagnosis[];
}

/** By the first conflict of each component, what it came to. */
export type Localisations = WeakMap<Relation, Kept>;

/** What explains some conflicts, and where looking for it stopped at a limit. */
export interface Localised {
  readonly diagnoses: readonly Diagnosis[];
  readonly limits: readonly FigureLimit[];
}

/** A limit that was reached over conflicts that hang together, told at one of them. */
export interface FigureLimit {
  readonly name: LimitName;
  readonly figure: Figure;
}

/**
 * Finds the fewest figures whose change satisfies every relation they touch (error localisation after Fellegi and
 * Holt, greedily: the repair that settles most and breaks least goes first). A value copied into several tables is one
 * mistake. Conflicts that have nothing to do with each other are diagnosed apart, and only once as long as nothing
 * around them changes.
 */
export function localise(
  all: readonly Component[],
  surroundings: Surroundings,
  grouped: Grouped,
  /** Of drafts before, whose surroundings were of the same sort. */
  kept: Localisations,
): Localised {
  const explained = all.map((component) => ({
    conflicts: component.conflicts,
    found: diagnosesOf(component, surroundings, grouped, kept),
  }));
  return {
    diagnoses: explained.flatMap(({ found }) => found),
    limits: explained.flatMap(({ conflicts: own, found }) => {
      const name = limitOf(own, found);
      return name ? [{ name, figure: own[0]!.subject }] : [];
    }),
  };
}

/** The limit that conflicts which hang together go beyond; where each is explained clearly all the same, none was felt. */
function limitOf(component: readonly Relation[], found: readonly Diagnosis[]): LimitName | undefined {
  if (component.length > LIMITS.conflicts) return 'conflicts';
  if (found.length > 0 && found.every(({ clear }) => clear)) return undefined;
  if (component.length > LIMITS['studied-conflicts']) return 'studied-conflicts';
  return component.some(({ figures }) => figures.length > LIMITS.suspects) ? 'suspects' : undefined;
}

function diagnosesOf(
  component: Component,
  surroundings: Surroundings,
  grouped: Grouped,
  kept: Localisations,
): readonly Diagnosis[] {
  const { conflicts } = component;
  if (conflicts.length > LIMITS.conflicts) return conflicts.map((conflict) => atSubject(conflict));
  const known = kept.get(conflicts[0]!);
  if (known && sameItems(known.component.conflicts, conflicts) && known.seen.isStillSo(surroundings, grouped)) {
    if (known.component !== component) kept.set(conflicts[0]!, { ...known, component });
    return known.diagnoses;
  }
  const seen = new Seen(surroundings, grouped);
  const diagnoses = new Localiser(conflicts, seen).run();
  seen.finish();
  kept.set(conflicts[0]!, { component, seen, diagnoses });
  return diagnoses;
}

class Localiser {
  private readonly attempt: Attempt;
  private readonly studied: boolean;
  private pairs = 0;
  private outlooks = 0;

  constructor(
    component: readonly Relation[],
    private readonly surroundings: Surroundings,
  ) {
    this.studied = component.length <= LIMITS['studied-conflicts'];
    this.attempt = Attempt.at(component, surroundings, this.studied);
  }

  run(): Diagnosis[] {
    const { attempt } = this;
    const found: Diagnosis[] = [];
    // Every round settles at least one conflict or changes one more figure, so this ends.
    while (attempt.open.size > 0) {
      const ranked = attempt.rank();
      const best = this.foremost(ranked);
      if (!best || best.score < WEIGHT.relation / 2) {
        const pair = this.bestPair(ranked);
        if (pair) {
          found.push(...this.accept(pair, []));
          continue;
        }
        found.push(...this.giveUp());
        break;
      }
      found.push(...this.settle(best, ranked));
    }
    const plain = found.filter(speaksForItself);
    return this.attempt.changed.size > 1 ? plain.map((diagnosis) => this.completed(diagnosis)) : plain;
  }

  /** Makes the best repair, unless one equation alone asks for it and others would do as well. */
  private settle(best: Repair, ranked: readonly Repair[]): Diagnosis[] {
    const torn = this.tornBetween(best, ranked);
    if (!torn) {
      const other = this.otherOfRatio(best, ranked);
      const accepted = this.accept(best, ranked);
      return other ? accepted.map((diagnosis) => ({ ...diagnosis, instead: [other], clear: false })) : accepted;
    }
    const [relation] = best.solved as readonly [Relation];
    const subject = ranked.find(
      (repair) =>
        suspect(repair) === relation.subject && repair.broken === 0 && repair.solved.length >= best.solved.length,
    );
    if (torn.length === 2 && torn.every(isSlip) && !(subject && isSlip(subject.changes[0]!))) {
      // Either of two parts may have slipped, and the total has not: the first is named, and the other told of.
      const instead = torn.filter(({ figure }) => figure !== suspect(best));
      return this.accept(best, ranked).map((diagnosis) => ({ ...diagnosis, instead, clear: false }));
    }
    const named = subject ? this.accept(subject, ranked) : [this.nameTheTotal(relation)];
    const instead = torn.length <= MOST_INSTEAD ? torn : [];
    return named.map((diagnosis, index) => (index === 0 ? { ...diagnosis, instead } : diagnosis));
  }

  /**
   * Where a rate or a share is all that speaks against an amount, a slip in the amount explains it, and so would another
   * figure of it: that is told of as well.
   */
  private otherOfRatio(best: Repair, ranked: readonly Repair[]): Change | undefined {
    const [only, ...more] = best.solved;
    if (!only || more.length > 0 || only.subject.kind !== 'percent' || suspect(best) === only.subject) return undefined;
    const other = ranked.find(
      (repair) => repair.broken === 0 && repair.solved.includes(only) && suspect(repair) !== suspect(best),
    );
    return other?.changes[0];
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
        if (!relation.agrees || relation.holds(reading) || !relation.holds(this.attempt.reading)) continue;
        for (const other of relation.figures) {
          const also = this.attempt.changed.get(other);
          if (also && changes.size < MOST_COPIES) changes.set(other, also);
        }
      }
    }
    changes.delete(diagnosis.figure);
    const along = [...changes].map(([figure, changed]) => ({ figure, value: changed }));
    return { ...diagnosis, along: [along, ...diagnosis.along.slice(1)] };
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
        const pair = this.attempt.weigh(changes, WEIGHT.pair);
        if (pair.broken === 0 && pair.score >= WEIGHT.relation && pair.score > (best?.score ?? 0)) best = pair;
      }
    }
    return best;
  }

  /**
   * The repair to begin with. Of several that are nearly as good, the one after which the rest is explained best: where
   * two figures are wrong, the first repair alone looks as good at the wrong one.
   */
  private foremost(ranked: readonly Repair[]): Repair | undefined {
    const [best] = ranked;
    if (!best || !this.studied || best.solved.length >= this.attempt.open.size || this.outlooks >= MOST_OUTLOOKS)
      return best;
    const rivals: Repair[] = [];
    for (const repair of ranked) {
      if (rivals.length >= MOST_RIVALS || best.score - repair.score > WEIGHT.ahead) break;
      if (!rivals.some((other) => suspect(other) === suspect(repair))) rivals.push(repair);
    }
    if (rivals.length === 1) return best;
    this.outlooks += rivals.length;
    const outlooks = rivals.map((repair) => this.outlook(repair));
    return rivals[outlooks.indexOf(Math.max(...outlooks))];
  }

  /** How well a repair and those that would follow it explain what does not agree. */
  private outlook(repair: Repair): number {
    const ahead = this.attempt.branch();
    ahead.take(repair);
    let outlook = repair.score;
    for (let step = 0; step < STEPS_AHEAD && ahead.open.size > 0; step++) {
      const [next] = ahead.rank();
      if (!next || next.score < WEIGHT.relation / 2) break;
      ahead.take(next);
      outlook += next.score - WEIGHT.another;
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
    this.attempt.take(best);
    const clear = alternatives.length === 0 && (!rival || best.score - rival.score >= WEIGHT.clearLead);
    return figures.flatMap((figure) => {
      // A relation with another repaired figure in it does not add up as printed, so it explains nothing.
      const plain = (relation: Relation) =>
        plainness(relation, figure) -
        (relation.figures.some((other) => other !== figure && this.attempt.changed.has(other)) ? 200 : 0);
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
   * tell which addend is wrong. What columns that repeat one another say is one equation.
   */
  private tornBetween(best: Repair, ranked: readonly Repair[]): readonly Change[] | undefined {
    const [only, ...more] = best.solved;
    const figure = suspect(best);
    if (!only || only.subject === figure || figure.kind === 'percent') return undefined;
    if (more.some((other) => !isCopyOf(other, only))) return undefined;
    const twins = ranked.filter(
      (repair) =>
        suspect(repair) !== only.subject && repair.score === best.score && sameItems(repair.solved, best.solved),
    );
    const apart = twins.filter(
      (repair, at) => !twins.slice(0, at).some(({ changes }) => changes.some((one) => one.figure === suspect(repair))),
    );
    return apart.some((repair) => !best.changes.some((one) => one.figure === suspect(repair)))
      ? apart.map(({ changes }) => changes[0]!)
      : undefined;
  }

  private nameTheTotal(relation: Relation): Diagnosis {
    this.attempt.open.delete(relation);
    this.attempt.forget(relation);
    return atSubject(relation);
  }

  /** No repair is better than the mistake: say what does not agree, at the figure each relation is about. */
  private giveUp(): Diagnosis[] {
    const bySubject = new Map<Figure, Relation[]>();
    for (const relation of this.attempt.open) {
      if (relation.figures.some((figure) => this.attempt.changed.has(figure))) continue;
      addTo(bySubject, relation.subject, relation);
    }
    return [...bySubject].map(([figure, relations]) => {
      const [witness, ...others] = relations;
      const solved = witness!.solve(figure, this.attempt.value);
      const value = solved && printable(solved, figure, witness!);
      // A value that settles this and breaks something else is no repair.
      const helps = value && this.attempt.weigh([{ figure, value }], 0).broken === 0;
      return { figure, values: helps ? [value] : [], witness: witness!, others, along: [[]], clear: false };
    });
  }
}

/**
 * Whether something speaks against the figure as it is printed. What only fails once another figure has been changed
 * belongs to the repair of that one, which takes it along.
 */
function speaksForItself({ witness, others }: Diagnosis): boolean {
  return !witness.agrees || others.some((relation) => !relation.agrees);
}

/** Whether two relations say the same of the same amounts, in two columns of which one repeats the other. */
function isCopyOf(one: Relation, other: Relation): boolean {
  return (
    one.rule === other.rule &&
    one.figures.length === other.figures.length &&
    one.figures.every((figure, at) => figure !== other.figures[at] && equals(figure.amount, other.figures[at]!.amount))
  );
}

/** Whether the change takes back a slip; numbers of a digit or two are a slip away from anything. */
function isSlip({ figure, value }: Change): boolean {
  return significantDigits(figure.value) > 2 && isSlippedFrom(figure, value);
}
