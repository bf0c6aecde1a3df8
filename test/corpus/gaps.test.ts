import { describe, expect, it } from 'vitest';
import { applied } from '../../server/src/convert/tables.ts';
import { heldFigures } from '../trials/digits.ts';
import { correctDrafts } from '../trials/drafts.ts';
import { type Gap, itemRows, leaveBlank, loseRow } from '../trials/rows.ts';
import { Subject } from '../trials/subject.ts';

/** Leaves cells blank and takes rows out of the fixtures; floors as in `slips.test.ts`. */
const GAPS_PER_DRAFT = 10;
const subjects = correctDrafts().map((draft) => new Subject(draft));

function spread<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(all.length / GAPS_PER_DRAFT));
  return all.filter((_, index) => index % step === 0);
}

function share(gaps: readonly Gap[], fits: (gap: Gap) => boolean): number {
  return (100 * gaps.filter(fits).length) / gaps.length;
}

describe('what should be there and is not', () => {
  it('a blank cell is found where it is, and filled with what was there', () => {
    const gaps = subjects.flatMap((subject) =>
      spread(heldFigures(subject.checked).filter(({ figure }) => figure.place === 'cell')).map((place) =>
        leaveBlank(subject, place),
      ),
    );
    expect(gaps.length).toBeGreaterThan(300);
    expect(share(gaps, ({ fresh }) => fresh.length > 0)).toBeGreaterThanOrEqual(86);
    expect(share(gaps, ({ named }) => named)).toBeGreaterThanOrEqual(79);
    expect(share(gaps, ({ repaired }) => repaired)).toBeGreaterThanOrEqual(79);
  });

  it('a lost row is called a lost row, and no number that is right is accused for it', () => {
    const gaps = subjects.flatMap((subject) => spread(itemRows(subject)).map((row) => loseRow(subject, row)));
    const found = gaps.filter(({ fresh }) => fresh.length > 0);
    expect(found.length).toBeGreaterThan(150);
    expect(share(found, ({ named }) => named)).toBeGreaterThanOrEqual(87);
    expect(share(found, ({ accuses }) => accuses)).toBeLessThanOrEqual(5);
  });

  it('every repair that puts a row back leaves nothing that was not there before', () => {
    let tried = 0;
    for (const subject of subjects) {
      for (const row of spread(itemRows(subject))) {
        const without = subject.text.slice(0, row.start) + subject.text.slice(row.end);
        const moved = (at: number) => (at >= row.start ? at + row.end - row.start : at);
        const fixes = loseRow(subject, row).fresh.flatMap((finding) =>
          finding.message.startsWith('The line') ? finding.fixes : [],
        );
        for (const { edits } of fixes) {
          tried += 1;
          const { fresh } = subject.change(applied(without, edits), (at) =>
            at < edits[0]!.start ? at : moved(at - edits[0]!.newText.length),
          );
          expect(fresh.map(({ message }) => message)).toEqual([]);
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});
