import { isOrganisation } from '../../draft/organisation.ts';
import { adoptExpenses, adoptHeading, adoptRuns, liftHeadings } from './adoption.ts';
import { linkCodes } from './codeLinks.ts';
import { isSetIn, linkIndents } from './indentLinks.ts';
import type { Row } from './rows.ts';
import {
  APPROPRIATION_WHOLE,
  addUp,
  type Figures,
  isKnownSet,
  isPartName,
  type Links,
  VEHICLE_PART,
  VEHICLES,
} from './wholes.ts';

export type { Links } from './wholes.ts';

/** Finds each row's whole: by code, by numbering, by 其中, by the parts that every disclosure has. */
export function linkRows(rows: readonly Row[], figures: Figures): Links {
  const coded = rows.filter((row) => row.code !== '').length;
  const named = rows.filter((row) => row.name !== '' && !row.total).length;
  // A list of projects under the codes of their units has more names than codes, but no numbering.
  return coded * 2 >= Math.max(1, named) || (rows.every((row) => row.rank === 0) && hasNestedCodes(rows))
    ? linkCodes(rows, figures)
    : linkNumbers(rows, figures);
}

/** Whether one code of the list contains another: 509 and 509001. */
function hasNestedCodes(rows: readonly Row[]): boolean {
  const codes = new Set(rows.map((row) => row.code).filter((code) => code.length >= 3));
  return [...codes].some((code) => code.length > 3 && codes.has(code.slice(0, 3)));
}

function linkNumbers(rows: readonly Row[], figures: Figures): Links {
  const parents: number[] = rows.map(() => -1);
  const complete: boolean[] = rows.map(() => true);
  const numbered = rows.some((row) => row.rank > 0);
  if (!numbered && isSetIn(rows)) return linkIndents(rows, figures);
  const stack: number[] = [];
  let lastOuter = -1;
  let withinOf = -1;
  let certain = false;
  rows.forEach((row, index) => {
    if (row.total) {
      stack.length = 0;
      lastOuter = -1;
      return;
    }
    if (row.name === '') return;
    const outer = lastOuter >= 0 ? rows[lastOuter]! : undefined;
    if (row.within) {
      if (row.opensWithin) withinOf = lastOuter;
      parents[index] = withinOf;
      if (withinOf >= 0) complete[withinOf] = isKnownSet(rows[withinOf]!.name, rows, parents, withinOf, complete);
      return;
    }
    if (row.rank > 0) {
      while (stack.length > 0 && rows[stack[stack.length - 1]!]!.rank >= row.rank) stack.pop();
      parents[index] = stack[stack.length - 1] ?? -1;
      stack.push(index);
    } else if (outer && APPROPRIATION_WHOLE.test(outer.name) && isPartName(row.name) && !isPartName(outer.name)) {
      parents[index] = lastOuter;
      return;
    } else if (outer && VEHICLES.test(outer.name) && VEHICLE_PART.test(row.name) && !VEHICLES.test(row.name)) {
      parents[index] = lastOuter;
      return;
    }
    lastOuter = index;
  });
  adoptRuns(rows, figures, parents);
  const named = adoptExpenses(rows, parents);
  adoptUnits(rows, figures, parents);
  const heading = adoptHeading(rows, figures, parents);
  if (numbered) certain = rows.every((row, index) => isPlaced(row) || parents[index]! >= 0 || index === heading);
  liftHeadings(rows, figures, parents);
  return { parents, complete, named, units: unitsAmong(rows, parents), certain };
}

/** Lines that stand beside numbered ones without a number of their own: carry-over, after this year's total. */
function isPlaced(row: Row): boolean {
  return row.total !== undefined || row.rank > 0 || row.name === '' || /结转|结余/.test(row.name);
}

/** Units over the lines below them; a unit without any is a line itself. */
function unitsAmong(rows: readonly Row[], parents: readonly number[]): boolean[] {
  const wholes = new Set(parents);
  const units = rows.map((row, index) => parents[index]! < 0 && !wholes.has(index) && isUnit(row));
  return units.map((unit, index) => {
    const next = rows.findIndex((row, at) => at > index && (row.total !== undefined || row.name !== ''));
    return unit && next >= 0 && rows[next]!.total === undefined && !units[next];
  });
}

function isUnit(row: Row): boolean {
  return row.name !== '' && row.project === '' && isOrganisation(row.name);
}

/** The department over its units, where all lines below it down to the total add up to it. */
function adoptUnits(rows: readonly Row[], figures: Figures, parents: number[]): void {
  const first = rows.findIndex((row) => row.name !== '' && !row.total);
  if (first < 0 || !isUnit(rows[first]!) || parents[first] !== -1) return;
  const run: number[] = [];
  for (let index = first + 1; index < rows.length && !rows[index]!.total; index++) {
    if (rows[index]!.name !== '' && parents[index] === -1) run.push(index);
  }
  if (run.length > 1 && addUp(figures, first, run)) for (const index of run) parents[index] = first;
}
