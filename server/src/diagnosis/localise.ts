import { addTo, sameItems } from '../collections.ts';
import { compare, type Decimal, equals } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Interval } from '../figures/interval.ts';
import { type Relation, SumRelation } from '../relations/relation.ts';
import { components } from './components.ts';
import { type Around, atSubject, type Diagnosis } from './diagnosis.ts';
import { asPrintedIn, printable } from './printing.ts';
import { slips } from './slips.ts';
import { CLEAR_LEAD, COPY, likelihood, plainness, RELATION } from './weights.ts';

/** One value for a figure and for all places that print the same. */
interface Repair {
  /** The figure and its copies. */
  readonly figures: readonly Figure[];
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
const MOST_COPIES = 12;

interface Kept {
  readonly conflicts: readonly Relation[];
  /** What was looked at, to see whether it is still so. */
  readonly seen: ReadonlyMap<Figure, readonly Relation[]>;
  readonly diagnoses: readonly Diagnosis[];
}

const kept = new WeakMap<Relation, Kept>();

/**
 * Finds the fewest figures whose change satisfies every relation they touch (error localisation after Fellegi and
 * Holt, greedily: the repair that settles most and breaks least goes first). A value copied into several tables is one
 * mistake. Conflicts that have nothing to do with each other are diagnosed apart, and only once as long as nothing
 * around them changes.
 */
export function localise(conflicts: readonly Relation[], around: Around): Diagnosis[] {
  return components(conflicts, around).flatMap((component) => {
    if (component.length > LARGEST_COMPONENT) return component.map(atSubject);
    const known = kept.get(component[0]!);
    if (known && sameItems(known.conflicts, component) && unchanged(known.seen, around)) return known.diagnoses;
    const seen = new Map<Figure, readonly Relation[]>();
    const diagnoses = new Localiser((figure) => {
      let relations = seen.get(figure);
      if (!relations) {
        relations = around(figure);
        seen.set(figure, relations);
      }
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
      const subject = torn && ranked.find((repair) => repair.figures[0] === torn.subject && repair.broken === 0);
      if (torn && !subject) found.push(this.nameTheTotal(torn));
      else found.push(...this.accept(subject ?? best, ranked));
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
    const values: Decimal[] = [];
    for (const relation of this.around(figure)) {
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
    const alone = [figure];
    const together = values.length > 0 ? this.withCopies(figure) : alone;
    return values.flatMap((value) => {
      const repair = this.weigh(alone, value);
      return together.length > 1 ? [repair, this.weigh(together, value)] : [repair];
    });
  }

  /** The figure and the places that print the same value for the same fact. */
  private withCopies(figure: Figure): Figure[] {
    const group = [figure];
    for (let index = 0; index < group.length && group.length < MOST_COPIES; index++) {
      for (const relation of this.around(group[index]!)) {
        if (!isEquality(relation)) continue;
        for (const other of relation.figures) {
          const same = !group.includes(other) && !this.changed.has(other) && equals(other.amount, figure.amount);
          if (same && !other.blank) group.push(other);
        }
      }
    }
    return group;
  }

  private weigh(figures: readonly Figure[], value: Decimal): Repair {
    const changing = new Set(figures);
    const changed = (other: Figure) => (changing.has(other) ? asPrintedIn(other, value) : this.reading(other));
    const solved: Relation[] = [];
    let broken = 0;
    for (const relation of this.relationsOf(figures)) {
      const holds = relation.holds(changed);
      if (this.open.has(relation)) {
        if (holds) solved.push(relation);
      } else if (!holds) broken += 1;
    }
    const score =
      RELATION * (solved.length - broken) - COPY * (figures.length - 1) + likelihood(figures[0]!, value, solved);
    return { figures, value, solved, broken, score };
  }

  private relationsOf(figures: readonly Figure[]): Iterable<Relation> {
    return figures.length === 1 ? this.around(figures[0]!) : new Set(figures.flatMap((figure) => this.around(figure)));
  }

  /** A finding for each place that something besides its copies speaks against. */
  private accept(best: Repair, ranked: readonly Repair[]): Diagnosis[] {
    const { figures, value } = best;
    const rival = ranked.find((repair) => !figures.includes(repair.figures[0]!));
    const alternatives = ranked.filter(
      (repair) =>
        repair.figures[0] === figures[0] &&
        repair.score === best.score &&
        repair.figures.length === figures.length &&
        (repair === best || !equals(repair.value, value)),
    );
    for (const figure of figures) this.changed.set(figure, value);
    for (const relation of this.relationsOf(figures)) {
      if (relation.holds(this.reading)) this.open.delete(relation);
      else this.open.add(relation);
    }
    const clear = alternatives.length === 1 && (!rival || best.score - rival.score >= CLEAR_LEAD);
    return figures.flatMap((figure) => {
      // A relation with another repaired figure in it does not add up as printed, so it explains nothing.
      const plain = (relation: Relation) =>
        plainness(relation, figure) -
        (relation.figures.some((other) => other !== figure && this.changed.has(other)) ? 200 : 0);
      const against = best.solved.filter((relation) => relation.figures.includes(figure));
      const [witness, ...others] = against.sort((a, b) => plain(b) - plain(a));
      if (!witness) return [];
      const copies = figures.filter((other) => other !== figure);
      return [{ figure, values: alternatives.map((repair) => repair.value), witness, others, copies, clear }];
    });
  }

  /**
   * The one relation a repair would settle, if another of its parts would settle it just as well: with one equation
   * nobody can tell which addend is wrong.
   */
  private tornRelation(best: Repair, ranked: readonly Repair[]): Relation | undefined {
    const [only, ...more] = best.solved;
    const figure = best.figures[0]!;
    if (!only || more.length > 0 || only.subject === figure || figure.kind === 'percent') return undefined;
    const twin = ranked.some(
      (repair) =>
        repair.figures[0] !== figure &&
        repair.figures[0] !== only.subject &&
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
      const [witness, ...others] = relations;
      const solved = witness!.solve(figure, this.value);
      const values = solved ? [printable(solved, figure, witness!)] : [];
      return { figure, values, witness: witness!, others, copies: [], clear: false };
    });
  }
}

/** Two places that print one fact. */
function isEquality(relation: Relation): boolean {
  return (
    relation instanceof SumRelation &&
    relation.parts.length === 1 &&
    (relation.rule === 'same-fact' || relation.rule === 'amount')
  );
}
