import type { Row } from './rows.ts';
import { addUp, type Figures, type Links, NO_ROWS } from './wholes.ts';

export function linkCodes(rows: readonly Row[], figures: Figures): Links {
  const parents: number[] = [];
  const complete: boolean[] = rows.map(() => true);
  const units: boolean[] = rows.map(() => false);
  let seen = new Map<string, number>();
  const owners = new Map<string, number>();
  const ownedBy = unitCodes(rows);
  let lastCoded = -1;
  let owner = -1;
  const loose: number[] = [];
  rows.forEach((row, index) => {
    parents.push(-1);
    if (row.total || (row.name === '' && row.code === '')) return;
    if (row.code === '') {
      loose.push(index);
      // A unit's name opens a list of codes of its own.
      if (lastCoded >= 0 && isParent(rows, index + 1)) seen = new Map();
      return;
    }
    const unit = ownedBy.has(row.code);
    if (unit) {
      // Each unit opens a list of functional codes of its own.
      seen = owners;
      owner = index;
    } else if (owner >= 0 && seen === owners) seen = new Map();
    for (let length = row.code.length - 1; length >= 3; length--) {
      const parent = seen.get(row.code.slice(0, length));
      if (parent !== undefined) {
        if (rows[parent]!.project === '' || rows[parent]!.project === row.project) parents[index] = parent;
        break;
      }
    }
    if (!unit && owner >= 0 && parents[index] === -1) parents[index] = owner;
    const same = seen.get(row.code);
    // The same code again: with a project of its own it is a line under the first, if that one has none.
    if (same !== undefined && row.project !== '' && rows[same]!.project === '') parents[index] = same;
    else seen.set(row.code, index);
    lastCoded = index;
  });
  if (loose.length > 0) placeLoose(rows, figures, parents, units, loose);
  return {
    parents,
    complete,
    named: NO_ROWS,
    units,
    certain: loose.every((index) => units[index] || parents[index]! >= 0),
  };
}

const NO_CODES: ReadonlySet<string> = new Set();

/** Codes of units (371, 371001), where they stand over functional codes in one column. */
function unitCodes(rows: readonly Row[]): ReadonlySet<string> {
  const units = rows.filter(({ code }) => code.length === 6 || code.length === 9).map(({ code }) => code);
  if (units.length === 0 || !rows.some(({ code }) => code.length === 7 || code.length === 5)) return NO_CODES;
  return new Set([...units, ...units.map((code) => code.slice(0, 3)), ...units.map((code) => code.slice(0, 6))]);
}

/** Whether the row at `index` begins a list of codes anew: a category of three digits. */
function isParent(rows: readonly Row[], index: number): boolean {
  return rows[index]?.code.length === 3;
}

/**
 * Rows without a code in a coded panel are either the units of the department, each a total over the codes below
 * it, or the projects of the coded row above. The sums decide.
 */
function placeLoose(
  rows: readonly Row[],
  figures: Figures,
  parents: number[],
  units: boolean[],
  loose: readonly number[],
): void {
  const runs = new Map<number, number[]>();
  for (const index of loose) {
    let above = index - 1;
    while (above >= 0 && rows[above]!.code === '') above -= 1;
    if (above >= 0 && rows.slice(above, index).every((row) => !row.total)) {
      runs.set(above, [...(runs.get(above) ?? []), index]);
    }
  }
  let fitting = 0;
  for (const [above, run] of runs) if (addUp(figures, above, run)) fitting += 1;
  if (fitting > 0 && fitting * 2 >= runs.size) {
    for (const [above, run] of runs) for (const index of run) parents[index] = above;
    for (const index of loose) if (parents[index]! < 0) units[index] = true;
  } else {
    for (const index of loose) units[index] = true;
  }
}
