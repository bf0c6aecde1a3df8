import type { CheckedDraft } from '../check.ts';
import type { TablePlace } from '../draft/draft.ts';
import type { Span } from '../report.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { Family, TableKind } from './layout.ts';
import { isTitleOf } from './render.ts';

/** A table of a draft and the kind it is. */
export interface FoundTable {
  readonly kind: TableKind;
  readonly reading: TableReading;
  /** The table in the text as given, without its title and unit. */
  readonly span: Span;
  /** Its parts on later pages. */
  readonly continuations: readonly Span[];
}

/**
 * The tables of a family that a draft has. A table is known by its title, which may be numbered, dated and worded
 * for a department or a unit; one whose title was changed, by headers that no other kind of the family has. There is
 * no mark in the text that could be lost, moved or copied with it.
 */
export function findTables(checked: CheckedDraft, family: Family): readonly FoundTable[] {
  const found: FoundTable[] = [];
  const taken = new Set<TableReading>();
  const take = (kind: TableKind, reading: TableReading) => {
    taken.add(reading);
    const [span, ...continuations] = reading.places.map((place) => spanOf(checked, place));
    found.push({ kind, reading, span: span!, continuations });
  };
  const missing = family.kinds.filter((kind) => {
    const reading = checked.readings.find((other) => !taken.has(other) && isTitleOf(kind, other.place.title));
    if (reading) take(kind, reading);
    return !reading;
  });
  const isTitled = (title: string) => family.kinds.some((kind) => isTitleOf(kind, title));
  for (const kind of missing) {
    const key = headerKey(kind.header);
    if (family.kinds.filter((other) => headerKey(other.header) === key).length > 1) continue;
    const reading = checked.readings.find(
      (other) => !taken.has(other) && !isTitled(other.place.title) && headerKeyOf(other, kind) === key,
    );
    if (reading) take(kind, reading);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Where a table stands in the text as given. */
function spanOf(checked: CheckedDraft, { region, grid }: TablePlace): Span {
  const start = checked.startOfRegion(region);
  return { start: start + grid.start, end: start + grid.end };
}

/** Labels alone: which columns a table left out, and how its header is merged, does not matter. */
function headerKey(header: readonly (readonly string[])[]): string {
  return header
    .map((row) =>
      row
        .filter((cell) => cell !== '')
        .map((cell) => squeeze(fold(cell)))
        .join('|'),
    )
    .join('/');
}

function headerKeyOf({ place }: TableReading, kind: TableKind): string {
  return headerKey(
    place.grid.rows.slice(0, kind.header.length).map((row) => row.map((cell) => (cell.origin ? '' : cell.label))),
  );
}

/** The family whose titles the draft's tables have most of; undefined if it has none of any. */
export function familyOf(checked: CheckedDraft, families: readonly Family[]): Family | undefined {
  let best: Family | undefined;
  let most = 0;
  for (const family of families) {
    const numbers = findTables(checked, family).length;
    if (numbers > most) {
      best = family;
      most = numbers;
    }
  }
  return best;
}
