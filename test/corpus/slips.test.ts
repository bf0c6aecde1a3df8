import { describe, expect, it } from 'vitest';
import { heldFigures, isHeldTwice } from '../trials/digits.ts';
import { corpusDrafts, correctDrafts } from '../trials/drafts.ts';
import { type Outcome, oneSlip, severalSlips, slipsOver } from '../trials/outcome.ts';
import { Subject } from '../trials/subject.ts';
import { slipsInOneTable } from '../trials/tables.ts';

/**
 * Makes the mistakes that `npm run bench:accuracy` makes, fewer of them, and holds what is found above the floors below.
 * They stand just under what was measured when they were set; whoever makes diagnosis better raises them.
 */
const SLIPS_PER_DRAFT = 16;
const TRIALS_PER_DRAFT = 4;

interface Floors {
  readonly detected: number;
  readonly located: number;
  readonly repaired: number;
  /** The most findings that one change may make, on average. */
  readonly findings: number;
}

interface Ground {
  readonly what: string;
  readonly subjects: readonly Subject[];
  readonly one: Floors;
  readonly heldTwice: Floors;
  /** Several mistakes in one table: how many, and how often each stands at its own place. */
  readonly several: readonly { readonly count: number; readonly floor: number; readonly ofHeldTwice: number }[];
}

/** With one relation only, nothing tells a figure from the others that the relation is about. */
interface Tried extends Outcome {
  readonly heldTwice: boolean;
}

function slipsIn(subjects: readonly Subject[]): Tried[] {
  return subjects.flatMap((subject) =>
    slipsOver(heldFigures(subject.checked), SLIPS_PER_DRAFT).map((slip) => ({
      ...oneSlip(subject, slip),
      heldTwice: isHeldTwice(subject.checked, slip.place),
    })),
  );
}

function expectAbove(outcomes: readonly Outcome[], floors: Floors): void {
  const share = (fits: (outcome: Outcome) => boolean) => (100 * outcomes.filter(fits).length) / outcomes.length;
  const findings = outcomes.reduce((sum, { fresh }) => sum + fresh.length, 0) / outcomes.length;
  const measured = {
    detected: share(({ fresh }) => fresh.length > 0),
    located: share(({ located }) => located),
    repaired: share(({ repaired }) => repaired),
    findings,
  };
  const below = (['detected', 'located', 'repaired'] as const).filter((what) => measured[what] < floors[what]);
  expect(measured.findings > floors.findings ? [...below, 'findings'] : below, JSON.stringify(measured)).toEqual([]);
}

const published = corpusDrafts();

/**
 * The fixtures are always there, the corpus is not: each has floors of its own. Those of the corpus are those of the
 * second engine, below the first one's on these texts that it had grown up with: what is not proven does not accuse.
 */
const GROUNDS: readonly Ground[] = [
  {
    what: 'in the fixtures',
    subjects: correctDrafts().map((draft) => new Subject(draft)),
    one: { detected: 97, located: 93.5, repaired: 93, findings: 1.1 },
    heldTwice: { detected: 99, located: 98.5, repaired: 98, findings: 1.1 },
    several: [
      { count: 2, floor: 76, ofHeldTwice: 75 },
      { count: 3, floor: 73, ofHeldTwice: 70 },
    ],
  },
  {
    what: published.length > 0 ? 'in the corpus' : 'in the corpus (skipped: none is at hand)',
    subjects: published.map((draft) => new Subject(draft)),
    one: { detected: 89, located: 85, repaired: 84, findings: 1.1 },
    heldTwice: { detected: 96.5, located: 95, repaired: 93.5, findings: 1.1 },
    several: [
      { count: 2, floor: 84, ofHeldTwice: 80 },
      { count: 3, floor: 59, ofHeldTwice: 52 },
    ],
  },
];

describe.each(GROUNDS)('$what', ({ what, subjects, one, heldTwice, several }) => {
  const there = subjects.length > 0;
  const outcomes = slipsIn(subjects);

  it.skipIf(!there)('one digit of one figure is found, at its token, with the old value first', () => {
    if (what === 'in the fixtures') {
      expect(outcomes.length).toBeGreaterThan(300);
      expect(outcomes.filter(({ slip }) => slip.place.figure.place === 'prose').length).toBeGreaterThan(100);
    }
    expectAbove(outcomes, one);
  });

  it.skipIf(!there)('and where two relations hold the figure, nearly always', () => {
    expectAbove(
      outcomes.filter((outcome) => outcome.heldTwice),
      heldTwice,
    );
  });

  it.skipIf(!there).each(several)('$count mistakes in one table are each reported at their own place', (row) => {
    const trials = subjects.flatMap((subject) =>
      slipsInOneTable(subject, row.count, TRIALS_PER_DRAFT).map((slips) => ({
        whole: severalSlips(subject, slips).located.every(Boolean),
        heldTwice: slips.every(({ place }) => isHeldTwice(subject.checked, place)),
      })),
    );
    const whole = (some: typeof trials) => (100 * some.filter((trial) => trial.whole).length) / some.length;
    expect(whole(trials)).toBeGreaterThanOrEqual(row.floor);
    expect(whole(trials.filter((trial) => trial.heldTwice))).toBeGreaterThanOrEqual(row.ofHeldTwice);
  });
});
