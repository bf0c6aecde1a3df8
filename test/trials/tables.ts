import { randomNumbers } from '../bench/statistics.ts';
import { heldFigures, type Place, type Slip, slip } from './digits.ts';
import type { Subject } from './subject.ts';

const SEED = 20_230_618;
/** A table with fewer held figures than this many times the mistakes is mostly mistakes. */
const AT_LEAST = 3;

/** `trials` times, `count` figures of one table of a subject, a digit of each changed: the same in every run. */
export function slipsInOneTable(subject: Subject, count: number, trials: number): Slip[][] {
  const tables = heldByTable(subject).filter((places) => places.length >= AT_LEAST * count);
  const random = randomNumbers(SEED + count);
  if (tables.length === 0) return [];
  return Array.from({ length: trials }, () => {
    const left = [...tables[random(tables.length)]!];
    return Array.from({ length: count }, () => {
      const [place] = left.splice(random(left.length), 1);
      return slip(place!, random(16), 1 + random(9));
    });
  });
}

/** The figures of each table that something is held against; a table that pages cut is one. */
function heldByTable({ checked }: Subject): Place[][] {
  const tableOf = new Map(checked.readings.flatMap((reading) => reading.anchors.map((anchor) => [anchor, reading])));
  const groups = new Map<object, Place[]>();
  for (const place of heldFigures(checked)) {
    const table = place.figure.anchor && tableOf.get(place.figure.anchor);
    if (table) groups.set(table, [...(groups.get(table) ?? []), place]);
  }
  return [...groups.values()];
}
