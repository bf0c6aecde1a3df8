import type { Grouped } from '../equations/byFigure.ts';
import type { Figure } from '../figures/figure.ts';
import { type FigureStatus, type Ledger, NO_FIGURES } from '../report.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import type { Part } from './parts.ts';

type Counts = Record<keyof Ledger, number>;

interface Counted {
  readonly counts: Counts;
  /** The last account that it was in. */
  round: number;
}

interface Kept {
  readonly counted: WeakMap<Part, Counted>;
  /** How many accounts there were before it. */
  readonly round: number;
  /** That of the relations. */
  readonly edition: number;
  readonly diagnosed: ReadonlySet<Figure>;
}

/** What was counted of a draft, with the relations it was counted by: they go on to the drafts after it. */
const kept = new WeakMap<Grouped, Kept>();

/** What an account is made from. */
export interface Accounted {
  readonly parts: readonly Part[];
  /** The relations that join one part to others. */
  readonly grouped: Grouped;
  readonly diagnosed: ReadonlySet<Figure>;
  readonly statusOf: (figure: Figure) => FigureStatus;
}

/** How many figures are in each state: in all, and in each part. */
export interface Account {
  readonly all: Ledger;
  /** In the order of the parts. */
  readonly each: readonly Ledger[];
}

/**
 * How many figures are in each state, and how many of them claim something: counted part by part, and anew only where
 * the part, what is held against it or what is said to be wrong in it has changed since the draft before was counted.
 */
export function accountOf({ parts, grouped, diagnosed, statusOf }: Accounted): Account {
  const { edition, touched } = grouped;
  const before = kept.get(grouped);
  const changed = new Set<object>();
  if (before) {
    for (const figure of diagnosed) if (!before.diagnosed.has(figure)) changed.add(figure.ground);
    for (const figure of before.diagnosed) if (!diagnosed.has(figure)) changed.add(figure.ground);
  }
  const isStillSo = ({ grounds }: Part, since: number) => {
    if (changed.size === 0 && since === edition) return true;
    for (const ground of grounds) if (changed.has(ground) || (touched.get(ground) ?? 0) > since) return false;
    return true;
  };
  const counted = before?.counted ?? new WeakMap<Part, Counted>();
  const round = (before?.round ?? 0) + 1;
  const all: Counts = { ...NO_FIGURES };
  const each: Counts[] = [];
  for (const part of parts) {
    let own = counted.get(part);
    if (before && own?.round === before.round && isStillSo(part, before.edition)) own.round = round;
    else {
      own = { counts: countsOf(part, statusOf), round };
      counted.set(part, own);
    }
    each.push(own.counts);
    for (const state of STATES) all[state] += own.counts[state];
  }
  kept.set(grouped, { counted, round, edition, diagnosed });
  return { all, each };
}

function countsOf({ figures }: Part, statusOf: Accounted['statusOf']): Counts {
  const counts: Counts = { ...NO_FIGURES };
  for (const figure of figures) {
    const status = statusOf(figure);
    counts.total += 1;
    counts[status] += 1;
    // What is tied to something claims something, whatever it looks like.
    if (status === 'unchecked' && !isClaim(figure.kind)) continue;
    counts.claims += 1;
    if (status === 'unchecked') counts.uncheckedClaims += 1;
  }
  return counts;
}

const STATES = Object.keys(NO_FIGURES) as readonly (keyof Ledger)[];
