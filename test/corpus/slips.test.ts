import { describe, expect, it } from 'vitest';
import { heldFigures } from '../trials/digits.ts';
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

const fixtures = correctDrafts().map((draft) => new Subject(draft));
const published = corpusDrafts().map((draft) => new Subject(draft));

interface Floors {
  readonly detected: number;
  readonly located: number;
  readonly repaired: number;
  /** The most findings that one change may make, on average. */
  readonly findings: number;
}

function slipsIn(subjects: readonly Subject[]): Outcome[] {
  return subjects.flatMap((subject) =>
    slipsOver(heldFigures(subject.checked), SLIPS_PER_DRAFT).map((slip) => oneSlip(subject, slip)),
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

describe('one digit of one figure', () => {
  it('is found, at its token, with the old value first, in the fixtures', () => {
    const outcomes = slipsIn(fixtures);
    expect(outcomes.length).toBeGreaterThan(300);
    expect(outcomes.filter(({ slip }) => slip.place.figure.place === 'prose').length).toBeGreaterThan(100);
    expectAbove(outcomes, { detected: 98, located: 94, repaired: 93.5, findings: 1.1 });
  });

  it.skipIf(published.length === 0)('and in the corpus', () => {
    expectAbove(slipsIn(published), { detected: 92.5, located: 87.5, repaired: 87.5, findings: 1.1 });
  });
});

describe('mistakes in one table', () => {
  it.each([
    [2, 83],
    [3, 75.5],
  ])('%i at once are each reported at their own place', (count, floor) => {
    const trials = [...fixtures, ...published].flatMap((subject) =>
      slipsInOneTable(subject, count, TRIALS_PER_DRAFT).map((slips) => severalSlips(subject, slips)),
    );
    const whole = trials.filter(({ located }) => located.every(Boolean)).length;
    expect(trials.length).toBeGreaterThan(100);
    expect((100 * whole) / trials.length).toBeGreaterThanOrEqual(floor);
  });
});
