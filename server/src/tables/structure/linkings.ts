import { isOrganisation } from '../../draft/organisation.ts';
import { looksAlike, significantDigits } from '../../figures/alike.ts';
import { equals } from '../../figures/decimal.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import { FEWER_DIGITS, TELLING_PARTS } from '../../thresholds.ts';
import { OF_FUNDS } from '../../vocabulary/funds.ts';
import type { Row } from '../reading/rows.ts';
import { impliedCodes } from './impliedCodes.ts';
import { isExpense, isFundPart, isPublicExpenses, isVehiclePart, isVehicles } from './knownSets.ts';
import { type Matrix, RunningSums } from './matrix.ts';
import { restartedRanks } from './restarts.ts';

/** One way in which the rows of a panel may hang together. */
export interface Linking {
  /** What it goes by; `flat` is every row by itself. */
  readonly by: 'codes' | 'names' | 'numbers' | 'indents' | 'flat';
  /** By row, the code that its name stands for, where the rows hang together by names. */
  readonly codes?: readonly string[];
  /** By row, the row it is a part of, or -1. */
  readonly parents: readonly number[];
  /** Rows that stand for a unit of the department, over the coded rows below them. */
  readonly units: ReadonlySet<number>;
}

const NO_ROWS: ReadonlySet<number> = new Set();

/**
 * Every way that codes, numbering, indentation and sums suggest, the likeliest first. With `slips` also those in which a
 * slip of the finger hides that a row is over the ones below it.
 */
export function linkings(rows: readonly Row[], matrix: Matrix, slips = false): Linking[] {
  const found: Linking[] = [];
  const add = (linking: Linking) => {
    if (!found.some((known) => sameParents(known, linking))) found.push(linking);
  };
  if (rows.some((row) => row.code !== '')) {
    for (const loose of ['units', 'children', 'siblings'] as const) add(byCodes(rows, loose));
  }
  const codes = impliedCodes(rows);
  if (codes) {
    const coded = rows.map((row, index) => ({ ...row, code: codes[index]! }));
    add({ ...byCodes(coded, 'siblings'), by: 'names', codes });
  }
  const bases = [byNumbers(rows, 'top'), byNumbers(rows, 'under'), byNumbers(rows, 'over')];
  if (rows.some((row) => row.rank > 0)) for (const base of bases) add(base);
  const restarted = restartedRanks(rows);
  if (restarted)
    add(
      byNumbers(
        rows.map((row, index) => ({ ...row, rank: restarted[index]! })),
        'top',
      ),
    );
  if (isSetIn(rows)) add(byIndents(rows));
  add({
    by: 'flat',
    parents: named(
      rows,
      rows.map(() => -1),
    ),
    units: NO_ROWS,
  });
  for (const base of [...found]) for (const chains of [false, true]) add(nested(base, rows, matrix, { chains, slips }));
  return found.map((linking) => headed(linking, rows, matrix));
}

function sameParents(a: Linking, b: Linking): boolean {
  return a.parents.every((parent, index) => parent === b.parents[index]);
}

/**
 * By codes: 208 over 20805 over 2080501. A code that comes again opens a list anew. Rows without a code are units over
 * the codes below them, or projects under the code above, or lines of their own.
 */
function byCodes(rows: readonly Row[], loose: 'units' | 'children' | 'siblings'): Linking {
  const parents = rows.map(() => -1);
  const units = new Set<number>();
  const ofUnits = unitCodes(rows);
  let seen = new Map<string, number>();
  let owner = -1;
  let lastCoded = -1;
  rows.forEach((row, index) => {
    if (row.total || (row.name === '' && row.code === '')) return;
    if (row.code === '') {
      if (loose === 'children') parents[index] = lastCoded;
      if (loose === 'units') {
        units.add(index);
        owner = index;
        seen = new Map();
      }
      return;
    }
    if (ofUnits.has(row.code)) {
      parents[index] = longest(ofUnits, row.code);
      ofUnits.set(row.code, index);
      owner = index;
      seen = new Map();
      return;
    }
    const above = longest(seen, row.code);
    if (above >= 0) {
      if (rows[above]!.project === '' || rows[above]!.project === row.project) parents[index] = above;
    } else if (owner >= 0) parents[index] = owner;
    const same = seen.get(row.code);
    // The same code again: with a project of its own it is a line under the first, if that one has none.
    if (same !== undefined && row.project !== '' && rows[same]!.project === '') parents[index] = same;
    else seen.set(row.code, index);
    lastCoded = index;
  });
  return { by: 'codes', parents, units };
}

/** The row of the longest code that `code` begins with. */
function longest(seen: ReadonlyMap<string, number>, code: string): number {
  for (let length = code.length - 1; length >= 3; length--) {
    const found = seen.get(code.slice(0, length));
    if (found !== undefined && found >= 0) return found;
  }
  return -1;
}

/** Codes of units (371, 371001) where they stand over functional codes in one column; -1 until their row is met. */
function unitCodes(rows: readonly Row[]): Map<string, number> {
  const codes = new Map<string, number>();
  if (!rows.some(({ code }) => code.length === 7 || code.length === 5)) return codes;
  for (const { code } of rows) {
    if (code.length !== 6 && code.length !== 9) continue;
    for (const length of [3, 6, code.length]) codes.set(code.slice(0, length), -1);
  }
  return codes;
}

/**
 * By numbering: 一、 over （一） over 1、 over (1). Lines without a number are lines of their own, or parts of the
 * numbered one above, or wholes over the numbered ones below.
 */
function byNumbers(rows: readonly Row[], loose: 'top' | 'under' | 'over'): Linking {
  const parents = rows.map(() => -1);
  let stack: { row: number; rank: number }[] = [];
  let last = -1;
  let withinOf = -1;
  rows.forEach((row, index) => {
    if (row.total) {
      stack = [];
      last = -1;
      return;
    }
    if (row.name === '') return;
    if (row.within && row.rank === 0) {
      if (row.opensWithin) withinOf = last;
      parents[index] = withinOf;
      return;
    }
    // 其中：（一）…, then （二）…: the numbers go on with what 其中 has opened.
    if (row.opensWithin && last >= 0 && rows[last]!.rank < row.rank) stack = [{ row: last, rank: rows[last]!.rank }];
    if (row.rank === 0 && loose !== 'over') {
      if (loose === 'under') parents[index] = stack.at(-1)?.row ?? -1;
      last = index;
      return;
    }
    while (stack.length > 0 && stack.at(-1)!.rank >= row.rank) stack.pop();
    parents[index] = stack.at(-1)?.row ?? -1;
    stack.push({ row: index, rank: row.rank });
    last = index;
  });
  return { by: 'numbers', parents: named(rows, parents), units: NO_ROWS };
}

/** Whether white space alone tells parts from wholes: lines set in under lines that are not, and back again. */
function isSetIn(rows: readonly Row[]): boolean {
  const lines = rows.filter((row) => row.name !== '' && !row.total && !row.within);
  const deeper = lines.some((row, index) => index > 0 && row.indent > lines[index - 1]!.indent);
  return deeper && lines[0]!.indent === Math.min(...lines.map((row) => row.indent));
}

function byIndents(rows: readonly Row[]): Linking {
  const parents = rows.map(() => -1);
  const stack: number[] = [];
  let last = -1;
  let withinOf = -1;
  rows.forEach((row, index) => {
    if (row.total) {
      stack.length = 0;
      last = -1;
    } else if (row.within) {
      if (row.opensWithin) withinOf = last;
      parents[index] = withinOf;
    } else if (row.name !== '') {
      while (stack.length > 0 && rows[stack.at(-1)!]!.indent >= row.indent) stack.pop();
      parents[index] = stack.at(-1) ?? -1;
      stack.push(index);
      last = index;
    }
  });
  return { by: 'indents', parents: named(rows, parents), units: NO_ROWS };
}

/** Parts that their names give away, where nothing else does: the public expenses, the two of vehicles, the funds. */
function named(rows: readonly Row[], parents: number[]): number[] {
  let expenses = -1;
  let vehicles = -1;
  let appropriation = -1;
  rows.forEach((row, index) => {
    if (row.total) {
      expenses = vehicles = appropriation = -1;
      return;
    }
    if (row.name === '') return;
    const free = parents[index] === -1;
    if (isPublicExpenses(row.name)) expenses = index;
    else if (isExpense(row.name) && free && expenses >= 0) parents[index] = expenses;
    if (isVehicles(row.name)) vehicles = index;
    else if (isVehiclePart(row.name) && free && vehicles >= 0) parents[index] = vehicles;
    if (isFundPart(row.name)) {
      if (free && appropriation >= 0) parents[index] = appropriation;
    } else if (free) appropriation = OF_FUNDS.test(row.name) ? index : -1;
  });
  return parents;
}

/**
 * A row right below or above the total that prints the same in every column, beside others that are not nothing, heads
 * the list of them: a bureau over its units, else the total would be twice what is listed.
 */
function headed(linking: Linking, rows: readonly Row[], matrix: Matrix): Linking {
  const { parents } = linking;
  const isTop = (index: number) =>
    parents[index]! < 0 && !rows[index]!.total && !rows[index]!.within && rows[index]!.name !== '';
  const total = rows.findIndex((row) => row.total === 'total');
  const head = rows.findIndex((_, index) => isTop(index));
  if (total < 0 || head < 0 || !isUnit(rows[head]!) || !isSameRow(matrix, total, head)) return linking;
  const others = rows.flatMap((_, index) => (index > head && isTop(index) && !isBlank(matrix, index) ? [index] : []));
  if (others.length < 2) return linking;
  return { ...linking, parents: parents.map((parent, index) => (others.includes(index) ? head : parent)) };
}

function isSameRow(matrix: Matrix, a: number, b: number): boolean {
  for (let column = 0; column < matrix.columns; column++)
    if (matrix.at(a, column) !== matrix.at(b, column)) return false;
  return !isBlank(matrix, a);
}

/** What sets rows under others besides sums of those below that come out in every column. */
interface Nesting {
  /** One row that says another again. */
  readonly chains: boolean;
  /** Sums and rows with a slip in one column. */
  readonly slips: boolean;
}

/**
 * Lines that nothing but their amounts sets under others: a row whose amounts the rows right below it add up to, in
 * every column. Pasting from Word loses the indentation, the sums remain.
 */
function nested(base: Linking, rows: readonly Row[], matrix: Matrix, mode: Nesting): Linking {
  const parents = [...base.parents];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    if (row.total || row.within || (row.name === '' && row.code === '') || isBlank(matrix, index)) continue;
    if (parents.includes(index)) continue;
    const run = runUnder(rows, parents, matrix, index, mode);
    for (const part of run) parents[part] = index;
  }
  return { ...base, parents };
}

/**
 * The shortest run of top rows below `index` that adds up to it in every column, or that is its one part: a numbered row
 * or, with `chains`, any row of another name.
 */
function runUnder(
  rows: readonly Row[],
  parents: readonly number[],
  matrix: Matrix,
  index: number,
  mode: Nesting,
): number[] {
  const { rank, code } = rows[index]!;
  const run: number[] = [];
  const sums = new RunningSums(matrix, index);
  let lone: number[] = [];
  for (let next = index + 1; next < rows.length; next++) {
    const line = rows[next]!;
    if (line.total || (line.rank > 0 && line.rank <= rank) || line.code.length !== 0 || code.length !== 0) break;
    if (line.name === '' || parents[next] !== parents[index]) continue;
    if (rank === 0 && line.rank > 0 && run.length > 0 && rows[run[0]!]!.rank === 0) break;
    if (run.length === LIMITS['nested-rows']) {
      stopAt('nested-rows', matrix);
      break;
    }
    run.push(next);
    sums.add(next);
    const outcome = allHold(matrix, sums) ?? (holdButForOne(matrix, sums, run.length, mode) ? 'strong' : undefined);
    if (outcome === 'strong') return run;
    const mayChain = rank > 0 || line.rank > 0 || (mode.chains && line.name !== rows[index]!.name);
    if (mode.slips && outcome === undefined && run.length === 1 && mayChain && isSlipApart(matrix, index, next))
      lone = [next];
    if (outcome === 'weak' && run.length === 1 && mayChain) lone = [next];
  }
  return lone;
}

/** Whether two rows print the same but for a slip in one column. */
function isSlipApart(matrix: Matrix, one: number, other: number): boolean {
  let apart = 0;
  for (let column = 0; column < matrix.columns; column++) {
    const [a, b] = [matrix.figures[one]![column], matrix.figures[other]![column]];
    if (!a || !b) return false;
    if (equals(a.amount, b.amount)) continue;
    if (a.blank || b.blank || significantDigits(b.value) < FEWER_DIGITS || !looksAlike(a.amount, b.amount))
      return false;
    apart += 1;
  }
  return apart === 1;
}

/** Whether many parts add up to the whole in some column and miss it in one alone: a slip there hides no structure. */
function holdButForOne(matrix: Matrix, sums: RunningSums, parts: number, mode: Nesting): boolean {
  const least = mode.slips ? 2 : TELLING_PARTS;
  if (parts < least) return false;
  let failed = 0;
  let telling = false;
  for (let column = 0; column < matrix.columns && failed < 2; column++) {
    const outcome = sums.outcome(column);
    if (outcome === 'fails') failed += 1;
    telling ||= outcome === 'strong' && sums.filled[column]! >= least;
  }
  return telling && failed === 1;
}

function isBlank(matrix: Matrix, row: number): boolean {
  for (let column = 0; column < matrix.columns; column++) if (!matrix.isZero(row, column)) return false;
  return true;
}

/** Whether the parts add up to the whole in every column, and how telling that is. */
export function addsUp(matrix: Matrix, whole: number, parts: readonly number[]): 'strong' | 'weak' | undefined {
  const sums = new RunningSums(matrix, whole);
  for (const part of parts) sums.add(part);
  return allHold(matrix, sums);
}

function allHold(matrix: Matrix, sums: RunningSums): 'strong' | 'weak' | undefined {
  let strong = false;
  let weak = false;
  for (let column = 0; column < matrix.columns; column++) {
    const outcome = sums.outcome(column);
    if (outcome === 'fails') return undefined;
    strong ||= outcome === 'strong';
    weak ||= outcome === 'weak';
  }
  return strong ? 'strong' : weak ? 'weak' : undefined;
}

/** Whether a row without a code is the name of a unit. */
function isUnit(row: Row): boolean {
  return row.name !== '' && row.project === '' && isOrganisation(row.name);
}
