import type { Grouped } from '../equations/byFigure.ts';
import type { Figure } from '../figures/figure.ts';
import { type FigureStatus, type Ledger, NO_FIGURES } from '../report.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import type { Part } from './parts.ts';

type Counts = Record<keyof Ledger, number>;

interface Kept {
  readonly counts: ReadonlyMap<Part, Counts>;
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
  const counts = new Map<Part, Counts>();
  const all: Counts = { ...NO_FIGURES };
  for (const part of parts) {
    const known = before?.counts.get(part);
    const own = before && known && isStillSo(part, before.edition) ? known : countsOf(part, statusOf);
    counts.set(part, own);
    for (const state of STATES) all[state] += own[state];
  }
  kept.set(grouped, { counts, edition, diagnosed });
  return { all, each: parts.map((part) => counts.get(part)!) };
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
