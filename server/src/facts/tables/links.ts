import { addTo } from '../../collections.ts';
import { isOrganisation } from '../../draft/organisation.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import { canonicalName } from '../fact.ts';
import { fundIn } from './funds.ts';
import type { Row } from './rows.ts';

/** How the rows of a panel hang together. */
export interface Links {
  /** By row, the row it is a part of, or -1. */
  readonly parents: readonly number[];
  /** By row, whether its children are all its parts (their sum is the row) or only some (其中). */
  readonly complete: readonly boolean[];
  /** Rows that are the sum of their parts beyond doubt: their names say so, as 三公经费 over its three. */
  readonly named: ReadonlySet<number>;
  /** By row, whether it stands for a unit of the department, a total over the coded rows below it. */
  readonly units: readonly boolean[];
  /** Whether every top row carries a code or a number, so that the panel's structure is certain. */
  readonly certain: boolean;
}

const NONE: ReadonlySet<number> = new Set();

type Figures = readonly (readonly (Figure | undefined)[])[];

const APPROPRIATION_PART = /^(?:\d、)?(?:一般公共预算|公共财政预算|政府性基金|基金预算|国有资本经营)/;
const APPROPRIATION_WHOLE = /财政拨款|财政性资金|结转/;
const VEHICLES = /公务用车购置及?(?:和)?运行/;
const VEHICLE_PART = /公务用车(?:购置费?|运行维护费?|运行费?)$/;

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

function linkCodes(rows: readonly Row[], figures: Figures): Links {
  const parents: number[] = [];
  const complete: boolean[] = rows.map(() => true);
  const units: boolean[] = rows.map(() => false);
  let seen = new Map<string, number>();
  let lastCoded = -1;
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
    for (let length = row.code.length - 1; length >= 3; length--) {
      const parent = seen.get(row.code.slice(0, length));
      if (parent !== undefined) {
        if (rows[parent]!.project === '' || rows[parent]!.project === row.project) parents[index] = parent;
        break;
      }
    }
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
    named: NONE,
    units,
    certain: loose.every((index) => units[index] || parents[index]! >= 0),
  };
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
  const heading = adoptHeading(rows, figures, parents);
  if (numbered) certain = rows.every((row, index) => isPlaced(row) || parents[index]! >= 0 || index === heading);
  liftHeadings(rows, figures, parents);
  return { parents, complete, named, units: unitsAmong(rows, parents), certain };
}

/** Units over the lines below them; in a list of nothing but units each is a line. */
function unitsAmong(rows: readonly Row[], parents: readonly number[]): boolean[] {
  const units = rows.map((row, index) => row.name !== '' && parents[index]! < 0 && isOrganisation(row.name));
  const others = rows.some((row, index) => row.name !== '' && !row.total && !units[index] && parents[index]! < 0);
  return others ? units : units.map(() => false);
}

/** Whether white space alone tells parts from wholes: lines set in under lines that are not, and back again. */
function isSetIn(rows: readonly Row[]): boolean {
  const lines = rows.filter((row) => row.name !== '' && !row.total && !row.within);
  let deeper = 0;
  for (let index = 1; index < lines.length; index++) if (lines[index]!.indent > lines[index - 1]!.indent) deeper += 1;
  return deeper > 0 && lines[0]!.indent === Math.min(...lines.map((row) => row.indent));
}

/** Each line is a part of the last one above it that is set in less; certain where the sums bear it out. */
function linkIndents(rows: readonly Row[], figures: Figures): Links {
  const parents: number[] = rows.map(() => -1);
  const complete: boolean[] = rows.map(() => true);
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
      if (withinOf >= 0) complete[withinOf] = isKnownSet(rows[withinOf]!.name, rows, parents, withinOf, complete);
    } else if (row.name !== '') {
      while (stack.length > 0 && rows[stack.at(-1)!]!.indent >= row.indent) stack.pop();
      parents[index] = stack.at(-1) ?? -1;
      stack.push(index);
      last = index;
    }
  });
  const wholes = [...childrenOf(parents)].filter(([parent]) => complete[parent]);
  const adding = wholes.filter(([parent, parts]) => addUp(figures, parent, parts)).length;
  return {
    parents,
    complete,
    named: NONE,
    units: rows.map(() => false),
    certain: adding >= 2 && adding * 2 > wholes.length,
  };
}

function childrenOf(parents: readonly number[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  parents.forEach((parent, child) => {
    if (parent >= 0) addTo(children, parent, child);
  });
  return children;
}

const EXPENSES: readonly string[] = ['因公出国境费', '公务接待费', '公务用车购置及运行费'];

/** 三公经费 takes the three expenses below it, numbered or not; gives the rows that take all three. */
function adoptExpenses(rows: readonly Row[], parents: number[]): ReadonlySet<number> {
  const found = new Map<number, number>();
  let whole = -1;
  rows.forEach((row, index) => {
    const name = canonicalName(row.name);
    if (row.total) whole = -1;
    else if (name === '三公经费') whole = index;
    else if (whole >= 0 && parents[index] === -1 && EXPENSES.includes(name)) {
      parents[index] = whole;
      found.set(whole, (found.get(whole) ?? 0) + 1);
    }
  });
  return new Set([...found].flatMap(([row, count]) => (count === EXPENSES.length ? [row] : [])));
}

/** 资产总额 above 一、 to 三、: a line without a number over all that are numbered, if they add up to it; gives its row. */
function adoptHeading(rows: readonly Row[], figures: Figures, parents: number[]): number {
  const first = rows.findIndex((row) => row.name !== '');
  if (first < 0 || rows[first]!.rank > 0 || rows[first]!.total || rows[first]!.within) return -1;
  const run: number[] = [];
  for (let index = first + 1; index < rows.length && !rows[index]!.total; index++) {
    if (rows[index]!.name === '' || parents[index]! >= 0) continue;
    if (rows[index]!.rank === 0) return -1;
    run.push(index);
  }
  if (run.length < 2 || !addUp(figures, first, run)) return -1;
  for (const index of run) parents[index] = first;
  return first;
}

/** Lines that stand beside numbered ones without a number of their own: carry-over, after this year's total. */
function isPlaced(row: Row): boolean {
  return row.total !== undefined || row.rank > 0 || row.name === '' || /结转|结余/.test(row.name);
}

/** What basic expenditure, or a project's, is used for. */
const USES =
  /^(?:工资福利支出|(?:商品|一般商品)和服务支出|对个人和家庭的?补助(?:支出)?|(?:其他)?资本性支出(?:\([^)]*\))?|债务利息(?:及费用)?支出|对企业补助(?:\([^)]*\))?|其他支出|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出))$/;

/**
 * Lines without a number under a numbered one are its parts if they are set in, or if they add up to it. Pasting from
 * Word loses the indentation, the sums remain.
 */
function adoptRuns(rows: readonly Row[], figures: Figures, parents: number[]): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (row.rank === 0 || row.total) continue;
    const run: number[] = [];
    for (let next = index + 1; next < rows.length; next++) {
      const line = rows[next]!;
      if (line.rank > 0 || line.total || line.name === '') break;
      if (parents[next] === -1 && !line.within) run.push(next);
    }
    const known = run.length > 0 && row.name.endsWith('支出') && run.every((line) => USES.test(rows[line]!.name));
    const setIn = run.length > 0 && run.every((line) => rows[line]!.indent > row.indent);
    if (setIn || known || (run.length > 1 && addUp(figures, index, run))) for (const line of run) parents[line] = index;
  }
}

/** Whether the parts add up to the whole in every column, zeros included. */
function addUp(figures: Figures, whole: number, parts: readonly number[]): boolean {
  if (parts.length === 0) return false;
  return (figures[whole] ?? []).every((total, column) => {
    const amounts = parts.map((part) => figures[part]?.[column]);
    if (!total || amounts.some((amount) => amount === undefined)) return true;
    return maySumTo(
      total.interval,
      (amounts as Figure[]).map((amount) => amount.interval),
    );
  });
}

function isPartName(name: string): boolean {
  return APPROPRIATION_PART.test(name) && fundIn(name) !== 'carry-over';
}

/** 其中 lists some parts; these sets every disclosure prints whole. */
function isKnownSet(
  whole: string,
  rows: readonly Row[],
  parents: readonly number[],
  parent: number,
  complete: readonly boolean[],
): boolean {
  const names = rows.filter((_, index) => parents[index] === parent).map((row) => row.name);
  if (names.length < 2) return names.length === 0 ? complete[parent]! : false;
  if (VEHICLES.test(whole)) return names.length === 2 && names.every((name) => VEHICLE_PART.test(name));
  return APPROPRIATION_WHOLE.test(whole) && names.every(isPartName);
}

/** A numbered heading without an amount of its own passes its parts on to the row above it. */
function liftHeadings(rows: readonly Row[], figures: Figures, parents: number[]): void {
  const below = childrenOf(parents);
  for (let index = 0; index < rows.length; index++) {
    const blank = figures[index]?.every((figure) => !figure || figure.blank) ?? true;
    if (!blank) continue;
    const children = below.get(index) ?? [];
    const filled = children.some((child) => figures[child]?.some((figure) => figure && !figure.blank));
    if (filled) for (const child of children) parents[child] = parents[index]!;
  }
}
