import { changeBetween } from '../collections.ts';
import { type Grouped, takeTouched } from '../equations/byFigure.ts';
import type { Figure } from '../figures/figure.ts';
import { type FigureStatus, type Ledger, NO_FIGURES } from '../report.ts';
import { isClaim } from '../rules/uncheckedWording.ts';
import type { Part } from './parts.ts';

type Counts = Record<keyof Ledger, number>;

interface Kept extends Account {
  readonly parts: readonly Part[];
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
  const before = kept.get(grouped);
  const touched = takeTouched(grouped);
  const known = touched && before;
  const isOther = known ? changedSince(known, diagnosed, touched) : () => false;
  const { start, gone, come } = changeBetween(known?.parts ?? [], parts);
  const all: Counts = { ...(known?.all ?? NO_FIGURES) };
  for (const counts of known?.each.slice(start, start + gone) ?? []) add(all, counts, -1);
  const each = parts.map((part, at) => {
    const counted = at < start ? known?.each[at] : at < start + come ? undefined : known?.each[at + gone - come];
    if (counted && !isOther(part)) return counted;
    const counts = countsOf(part, statusOf);
    if (counted) add(all, counted, -1);
    add(all, counts, 1);
    return counts;
  });
  kept.set(grouped, { parts, all, each, diagnosed });
  return { all, each };
}

/** Whether something else is said of what stands in a part than when it was counted. */
function changedSince(
  before: Kept,
  diagnosed: ReadonlySet<Figure>,
  touched: ReadonlySet<object>,
): (part: Part) => boolean {
  const changed = new Set(touched);
  for (const figure of diagnosed) if (!before.diagnosed.has(figure)) changed.add(figure.ground);
  for (const figure of before.diagnosed) if (!diagnosed.has(figure)) changed.add(figure.ground);
  if (changed.size === 0) return () => false;
  return ({ grounds }) => {
    for (const ground of grounds) if (changed.has(ground)) return true;
    return false;
  };
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

function add(all: Counts, counts: Ledger, times: 1 | -1): void {
  for (const state of STATES) all[state] += times * counts[state];
}

const STATES = Object.keys(NO_FIGURES) as readonly (keyof Ledger)[];
