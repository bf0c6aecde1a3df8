import { addTo, sameItems } from '../collections.ts';
import { compare, type Decimal, normalize, round, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { type Interval, printed, shiftInterval } from '../figures/interval.ts';
import { GrowthRelation, type Relation } from '../relations/relation.ts';
import { groupByFigure } from '../relations/tables.ts';
import { looksAlike, slips } from './slips.ts';

/** A figure that is most likely wrong, with the value that makes things agree. */
export interface Diagnosis {
  readonly figure: Figure;
  /** In 元, percentage points or ones, best first; empty if no value helps. */
  readonly values: readonly Decimal[];
  /** The relation that speaks most plainly against the figure. */
  readonly witness: Relation;
  /** The other relations that break with it. */
  readonly others: readonly Relation[];
  /** No other explanation is nearly as good. */
  readonly clear: boolean;
}

interface Repair {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly solved: readonly Relation[];
  /** Relations that hold now and would not any more. */
  readonly broken: number;
  readonly score: number;
}

/** Beyond this many conflicts hanging together, each is reported where it stands: the draft is not near being right. */
const LARGEST_COMPONENT = 400;
const MOST_VALUES = 6;
const MOST_SUSPECTS = 150;

/** Weights, in hundredths of a relation. */
const RELATION = 100;
const SUBJECT_OF_RATIO = 60;
/** The printed rate is what this year's amount as the base would give: the commonest mistake of all. */
const WRONG_BASE = 80;
const PROSE = 35;
const SUBJECT_OF_SUM = 10;
const LOOKALIKE = 65;
const BLANK = -25;
const NEGATIVE = -60;
/** A repair this far ahead of every other is safe. */
const CLEAR_LEAD = 50;

/** Lists all relations of a figure, those that hold included. */
export type Around = (figure: Figure) => readonly Relation[];

interface Kept {
  readonly conflicts: readonly Relation[];
  /** What was looked at, to see whether it is still so. */
  readonly seen: ReadonlyMap<Figure, readonly Relation[]>;
  readonly diagnoses: readonly Diagnosis[];
}

const kept = new WeakMap<Relation, Kept>();

/**
 * Finds the fewest figures whose change satisfies every relation they touch (error localisation after Fellegi and
 * Holt, greedily: the repair that settles most and breaks least goes first). Conflicts that have nothing to do with
 * each other are diagnosed apart, and only once as long as nothing around them changes.
 */
export function localise(conflicts: readonly Relation[], around: Around): Diagnosis[] {
  return components(conflicts, around).flatMap((component) => {
    if (component.length > LARGEST_COMPONENT) return component.map(atSubject);
    const known = kept.get(component[0]!);
    if (known && sameItems(known.conflicts, component) && unchanged(known.seen, around)) return known.diagnoses;
    const seen = new Map<Figure, readonly Relation[]>();
    const diagnoses = new Localiser((figure) => {
      const relations = around(figure);
      seen.set(figure, relations);
      return relations;
    }).run(component);
    kept.set(component[0]!, { conflicts: component, seen, diagnoses });
    return diagnoses;
  });
}

function unchanged(seen: ReadonlyMap<Figure, readonly Relation[]>, around: Around): boolean {
  for (const [figure, relations] of seen) if (!sameItems(relations, around(figure))) return false;
  return true;
}

/**
 * Conflicts belong together if they share a figure or if a relation that holds joins a figure of one to a figure of
 * the other: repairing the first may break that relation.
 */
function components(conflicts: readonly Relation[], around: Around): Relation[][] {
  const isConflict = new Set(conflicts);
  const conflictsOf = groupByFigure(conflicts);
  const order = new Map(conflicts.map((relation, index) => [relation, index]));
  const seen = new Set<Relation>();
  const found: Relation[][] = [];
  for (const start of conflicts) {
    if (seen.has(start)) continue;
    const component: Relation[] = [];
    const queue = [start];
    seen.add(start);
    for (let relation = queue.pop(); relation; relation = queue.pop()) {
      if (isConflict.has(relation)) component.push(relation);
      for (const figure of relation.figures) {
        const touching = isConflict.has(relation) ? around(figure) : (conflictsOf.get(figure) ?? []);
        for (const next of touching) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push(next);
        }
      }
    }
    found.push(component.sort((a, b) => order.get(a)! - order.get(b)!));
  }
  return found;
}

function atSubject(relation: Relation): Diagnosis {
  return { figure: relation.subject, values: [], witness: relation, others: [], clear: false };
}

class Localiser {
  /** Repairs accepted so far. */
  private readonly changed = new Map<Figure, Decimal>();
  private open = new Set<Relation>();

  constructor(private readonly around: Around) {}

  run(component: readonly Relation[]): Diagnosis[] {
    const found: Diagnosis[] = [];
    this.open = new Set(component);
    // Every round settles at least one conflict or changes one more figure, so this ends.
    while (this.open.size > 0) {
      const ranked = this.rank();
      const best = ranked[0];
      if (!best || best.score < RELATION / 2) {
        found.push(...this.giveUp());
        break;
      }
      const torn = this.tornRelation(best, ranked);
      const subject = torn && ranked.find((repair) => repair.figure === torn.subject && repair.broken === 0);
      if (torn && !subject) found.push(this.nameTheTotal(torn));
      else found.push(this.accept(subject ?? best, ranked));
    }
    return found;
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
        repairs.push(...this.repairsOf(figure));
      }
    }
    return repairs.filter((repair) => repair.solved.length > 0).sort((a, b) => b.score - a.score);
  }

  /** Of a sum of very many parts only those that another conflict speaks against are tried. */
  private suspects(relation: Relation): readonly Figure[] {
    if (relation.figures.length <= MOST_SUSPECTS) return relation.figures;
    const accused = (figure: Figure) => this.around(figure).some((other) => other !== relation && this.open.has(other));
    return relation.figures.filter((figure) => figure === relation.subject || accused(figure)).slice(0, MOST_SUSPECTS);
  }

  private repairsOf(figure: Figure): Repair[] {
    const relations = this.around(figure);
    const values: Decimal[] = [];
    for (const relation of relations) {
      if (!this.open.has(relation) || values.length >= MOST_VALUES) continue;
      const solved = relation.solve(figure, this.value);
      if (!solved) continue;
      const value = printable(solved, figure, relation);
      const fits = (candidate: Decimal) =>
        relation.holds((other) => (other === figure ? asPrintedIn(figure, candidate) : this.reading(other)));
      for (const candidate of [...slips(figure, value, relation, fits), value]) {
        if (!values.some((known) => compare(known, candidate) === 0)) values.push(candidate);
      }
    }
    return values.map((value) => this.weigh(figure, value, relations));
  }

  private weigh(figure: Figure, value: Decimal, relations: readonly Relation[]): Repair {
    const repaired = asPrintedIn(figure, value);
    const changed: (figure: Figure) => Interval = (other) => (other === figure ? repaired : this.reading(other));
    const solved: Relation[] = [];
    let score = 0;
    let broken = 0;
    for (const relation of relations) {
      const holds = relation.holds(changed);
      if (this.open.has(relation)) {
        if (holds) {
          solved.push(relation);
          score += RELATION;
        }
      } else if (!holds) {
        score -= RELATION;
        broken += 1;
      }
    }
    return { figure, value, solved, broken, score: score + prior(figure, value, solved) };
  }

  private accept(best: Repair, ranked: readonly Repair[]): Diagnosis {
    const rival = ranked.find((repair) => repair.figure !== best.figure);
    const alternatives = ranked.filter((repair) => repair.figure === best.figure && repair.score === best.score);
    this.changed.set(best.figure, best.value);
    for (const relation of this.around(best.figure)) {
      if (relation.holds(this.reading)) this.open.delete(relation);
      else this.open.add(relation);
    }
    // A relation with another repaired figure in it does not add up as printed, so it explains nothing.
    const plain = (relation: Relation) =>
      plainness(relation, best.figure) -
      (relation.figures.some((other) => other !== best.figure && this.changed.has(other)) ? 200 : 0);
    const [witness, ...others] = [...best.solved].sort((a, b) => plain(b) - plain(a));
    return {
      figure: best.figure,
      values: alternatives.map((repair) => repair.value),
      witness: witness!,
      others,
      clear: alternatives.length === 1 && (!rival || best.score - rival.score >= CLEAR_LEAD),
    };
  }

  /**
   * The one relation a repair would settle, if another of its parts would settle it just as well: with one equation
   * nobody can tell which addend is wrong.
   */
  private tornRelation(best: Repair, ranked: readonly Repair[]): Relation | undefined {
    const [only, ...more] = best.solved;
    if (!only || more.length > 0 || only.subject === best.figure || best.figure.kind === 'percent') return undefined;
    const twin = ranked.some(
      (repair) =>
        repair.figure !== best.figure &&
        repair.figure !== only.subject &&
        repair.score === best.score &&
        repair.solved.length === 1 &&
        repair.solved[0] === only,
    );
    return twin ? only : undefined;
  }

  private nameTheTotal(relation: Relation): Diagnosis {
    this.open.delete(relation);
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
      const solved = relations[0]!.solve(figure, this.value);
      const values = solved ? [printable(solved, figure, relations[0]!)] : [];
      return { figure, values, witness: relations[0]!, others: relations.slice(1), clear: false };
    });
  }
}

/** A computed value as it would be printed in the place of `figure`: its decimals, at least two in a ratio. */
function printable(value: Decimal, figure: Figure, relation: Relation): Decimal {
  if (figure.kind === 'percent') return round(value, Math.max(2, figure.decimals));
  let decimals = figure.precision;
  for (const other of relation.figures) {
    // What is missing from a blank or a whole number is printed as finely as its neighbours are.
    if (other !== figure && other.kind !== 'percent')
      decimals = Math.max(decimals, other.precision + figure.exponent - other.exponent);
  }
  return normalize(shift(round(shift(value, -figure.exponent), Math.min(decimals, 8)), figure.exponent));
}

/** What a repaired figure may stand for once its new value is printed in its place. */
function asPrintedIn(figure: Figure, value: Decimal): Interval {
  const inUnit = shift(value, -figure.exponent);
  const decimals = Math.max(figure.kind === 'percent' ? value.scale : figure.precision, normalize(inUnit).scale);
  return shiftInterval(printed(inUnit, decimals), figure.exponent);
}

function prior(figure: Figure, value: Decimal, solved: readonly Relation[]): number {
  let score = 0;
  const first = solved[0];
  if (first?.subject === figure) score += figure.kind === 'percent' ? SUBJECT_OF_RATIO : SUBJECT_OF_SUM;
  if (first instanceof GrowthRelation && first.subject === figure && first.dividesByCurrent) score += WRONG_BASE;
  if (figure.place === 'prose' && first?.rule === 'amount') score += PROSE;
  if (figure.blank) score += BLANK;
  if (value.coefficient < 0n && figure.value.coefficient >= 0n) score += NEGATIVE;
  if (!figure.blank && looksAlike(figure.amount, value)) score += LOOKALIKE;
  return score;
}

/** How plainly a relation speaks against a figure: few figures, and the figure its subject. */
function plainness(relation: Relation, figure: Figure): number {
  // That two totals differ says less than the parts of one of them.
  return (relation.subject === figure ? 50 : 0) - (relation.rule === 'balance' ? 40 : 0) - relation.figures.length;
}
