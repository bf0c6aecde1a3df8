import { describe, expect, it } from 'vitest';
import { correctDrafts, draftsIn, type TrialDraft } from '../trials/drafts.ts';
import { seeded } from '../trials/random.ts';
import { Subject } from '../trials/subject.ts';
import { isHeldAtAll, otherVersionsOf, swapped, tallySwaps } from '../trials/versions.ts';

/** Each table is a whole draft checked again. */
const PATIENCE = 400_000;
/** So many published documents, spread over the folder. */
const DOCUMENTS = 10;
function swapsIn(drafts: readonly TrialDraft[]) {
  return drafts.flatMap((draft, index) => {
    const subject = new Subject(draft);
    return [...otherVersionsOf(subject, seeded(500 + index))].map((version) => swapped(subject, version));
  });
}

function expectNamed(swaps: ReturnType<typeof swapsIn>, atLeast: number): void {
  const accusing = swaps.filter(({ accused }) => accused.length > 0);
  expect(accusing.map(({ draft, line, title }) => `${draft}:${line} ${title}`)).toEqual([]);
  // What no other table and no sentence prints, nothing can tell of.
  const held = swaps.filter(isHeldAtAll);
  const { swapped: tables, named, findings } = tallySwaps(held);
  expect(tables).toBeGreaterThan(atLeast);
  const missed = held.filter((swap) => !swap.named).map(({ draft, line, title }) => `${draft}:${line} ${title}`);
  expect(named / tables, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  // One wrong table is one finding.
  expect(findings / named).toBeLessThan(1.3);
}

describe('a table that is of another version, consistent in itself', () => {
  it(
    'is named in the fixtures, and no right figure is accused',
    () => expectNamed(swapsIn(correctDrafts()), 50),
    PATIENCE,
  );

  const published = draftsIn('../shared/corpus-dev');
  const every = Math.max(1, Math.floor(published.length / DOCUMENTS));
  it.skipIf(published.length === 0)(
    'is named in published documents, and no right figure is accused',
    () => {
      // A document with mistakes planted in it is not right as it stands.
      const spread = published.filter(({ name }, index) => index % every === 0 && !name.includes('PLANTED'));
      expectNamed(swapsIn(spread.slice(0, DOCUMENTS)), 25);
    },
    PATIENCE,
  );
});
