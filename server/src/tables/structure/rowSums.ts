import { addTo, keptFor } from '../../collections.ts';
import { BROKEN, COUNTED_TWICE, PRIOR, WEAK } from '../../thresholds.ts';
import type { PanelReading } from '../reading/panel.ts';
import type { Row } from '../reading/rows.ts';
import { addTallies, emptyTally, type Tally } from '../support/evidence.ts';
import { matrixOf } from './columnSums.ts';
import { areBothVehicleParts } from './knownSets.ts';
import { addsUp, type Linking, linkings } from './linkings.ts';
import type { Matrix } from './matrix.ts';
import type { RowSum } from './rowSum.ts';
import { tallyRows } from './rowTally.ts';
import { totalSums } from './totalRows.ts';

/** How the rows of a panel hang together, as far as its sums bear it out. */
export interface RowStructure {
  readonly linking: Linking;
  readonly sums: readonly RowSum[];
  /** Rows that 其中 lists as some parts of another: each is at most the whole. */
  readonly partial: readonly (readonly [whole: number, part: number])[];
  /** What the rows over their parts say together, total rows apart. */
  readonly tally: Tally;
}

/** Of all ways in which the rows may hang together the one that its sums bear out best. */
export const rowStructure: (panel: PanelReading) => RowStructure = keptFor((panel: PanelReading) => {
  const matrix = matrixOf(panel);
  let best: RowStructure | undefined;
  let score = Number.NEGATIVE_INFINITY;
  for (const slips of [false, true]) {
    // Where all adds up there is no slip to look behind.
    if (slips && !best?.sums.some(({ tally }) => tally.fails > tally.blank)) break;
    for (const linking of linkings(panel.rows, matrix, slips)) {
      const structure = structureBy(linking, panel.rows, matrix);
      const own = scoreOf(structure, matrix);
      if (own > score) {
        score = own;
        best = structure;
      }
    }
  }
  return best!;
});

function scoreOf({ sums, linking }: RowStructure, matrix: Matrix): number {
  const start: number = sums.some(({ kind }) => kind === 'category-sum') ? PRIOR[linking.by] : 0;
  return sums.reduce((score, sum) => {
    const { strong, weak } = sum.tally;
    return score + strong + WEAK * weak - costOf(sum, sums, matrix);
  }, start);
}

/**
 * What a sum that is broken costs. A total that is still to be written breaks nothing; a line that is wrong is so in all
 * its columns at once; two sums that one line is wrong in are one mistake. A sum that is off by just one of its parts
 * had better not hold it.
 */
function costOf(sum: RowSum, sums: readonly RowSum[], matrix: Matrix): number {
  const { whole, parts, tally } = sum;
  if (tally.fails <= tally.blank) return 0;
  let own = 0;
  let twice = false;
  for (let column = 0; column < matrix.columns; column++) {
    const outcome = matrix.sum([whole, column], parts, 'rows');
    if (outcome !== 'fails' || matrix.isZero(whole, column)) continue;
    const off = matrix.off(whole, parts, column);
    const below = sums.some(
      (other) => other !== sum && parts.includes(other.whole) && matrix.off(other.whole, other.parts, column) === -off,
    );
    if (!below) own += 1;
    twice ||= parts.some((part) => matrix.at(part, column) === -off);
  }
  return own === 0 ? 0 : BROKEN + (twice ? COUNTED_TWICE : 0);
}

function structureBy(linking: Linking, rows: readonly Row[], matrix: Matrix): RowStructure {
  const parents = lifted(linking.parents, rows, matrix);
  const groups = new Map<number, number[]>();
  parents.forEach((parent, child) => {
    if (parent >= 0) addTo(groups, parent, child);
  });
  const sums: RowSum[] = [];
  const partial: [number, number][] = [];
  let tally = emptyTally();
  for (const [whole, parts] of groups) {
    const some =
      parts.some((part) => rows[part]!.within) && !areBothVehicleParts(parts.map((part) => rows[part]!.name));
    if (some && addsUp(matrix, whole, parts) !== 'strong') {
      for (const part of parts) partial.push([whole, part]);
      continue;
    }
    const own = tallyRows(matrix, whole, parts);
    tally = addTallies(tally, own);
    sums.push({ kind: 'category-sum', whole, parts, tally: own });
  }
  sums.push(...totalSums(rows, matrix, parents));
  return { linking: { ...linking, parents }, sums, partial, tally };
}

/** A numbered heading without an amount of its own passes its parts on to the row above it. */
function lifted(parents: readonly number[], rows: readonly Row[], matrix: Matrix): readonly number[] {
  const isNothing = (row: number) => {
    for (let column = 0; column < matrix.columns; column++) if (!matrix.isZero(row, column)) return false;
    return true;
  };
  // A zero that is printed is an amount, and may be wrong.
  const isBlank = (row: number) => matrix.figures[row]!.every((figure) => !figure || figure.blank);
  const nothing = rows.map((_, row) => isNothing(row));
  const passesOn = rows.map(
    ({ code }, row) =>
      code === '' && isBlank(row) && parents.some((parent, child) => parent === row && !nothing[child]),
  );
  if (!passesOn.includes(true)) return parents;
  return parents.map((parent) => {
    let above = parent;
    for (let steps = 0; above >= 0 && passesOn[above] && steps < rows.length; steps++) above = parents[above]!;
    return above;
  });
}
