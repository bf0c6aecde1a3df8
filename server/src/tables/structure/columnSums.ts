import { addTo, keptFor } from '../../collections.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import { GUESSED_FAILURES, GUESSED_LEAST, WEAK } from '../../thresholds.ts';
import { CLASSIFICATION } from '../../vocabulary/columns.ts';
import { isWithin, withoutWithin } from '../../vocabulary/parts.ts';
import { isPlainTotal, isTotalColumn } from '../../vocabulary/totals.ts';
import type { Column } from '../reading/columns.ts';
import type { PanelReading } from '../reading/panel.ts';
import { emptyTally, type Tally, weigh } from '../support/evidence.ts';
import { isKnownSetOfColumns, isVehiclePart, isVehicles } from './knownSets.ts';
import { Matrix } from './matrix.ts';

/** A column that is the sum of others, by position among the amount columns. */
export interface ColumnSum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Where it comes from: a set that every disclosure prints, a header that says 合计, or the numbers alone. */
  readonly prior: 'known' | 'named' | 'guessed';
  readonly tally: Tally;
  /** What another classification says that makes up the same whole. */
  readonly beside?: Tally;
}

export const matrixOf: (panel: PanelReading) => Matrix = keptFor((panel: PanelReading) => new Matrix(panel.figures));

/**
 * Which columns of a panel are sums of which: a column headed 合计 holds what stands beside it under the same heading,
 * and where headers leave a choice the rows decide. Columns that no header explains are sums if nearly every row says so.
 */
export const columnSums: (panel: PanelReading) => readonly ColumnSum[] = keptFor((panel: PanelReading) => {
  const { amounts } = panel.panel;
  const matrix = matrixOf(panel);
  const sums: ColumnSum[] = [];
  const choices = amounts.map((column, whole) => proposals(amounts, column, whole));
  const inner = choices.flatMap((own, whole) => bestOf(matrix, whole, own, amounts) ?? []);
  choices.forEach((own, whole) => {
    const best = bestOf(matrix, whole, withoutInner(own, inner), amounts);
    if (!best) return;
    sums.push(best, ...classifiedAgain(matrix, best, amounts));
  });
  const explained = new Set(sums.filter(({ tally }) => tally.strong > 0).map(({ whole }) => whole));
  sums.push(...guessed(matrix, amounts.length, sums, explained));
  return sums;
});

/** 按收入性质分 beside 按支出性质分: every other heading whose columns make up the whole as well. */
function classifiedAgain(matrix: Matrix, best: ColumnSum, columns: readonly Column[]): ColumnSum[] {
  const { whole, parts } = best;
  const depth = columns[whole]!.path.length - 1;
  const prefix = columns[whole]!.path.slice(0, depth);
  const groups = new Map<string, number[]>();
  for (const index of blockAround(columns, whole, prefix)) {
    const heading = columns[index]!.path[depth];
    if (index !== whole && !parts.includes(index) && heading !== undefined && columns[index]!.path.length > depth + 1)
      addTo(groups, heading, index);
  }
  for (const part of parts) groups.delete(columns[part]!.path[depth] ?? '');
  return [...groups].flatMap(([heading, group]) => {
    const others = tops(columns, group, depth + 1);
    const tally = tallyOf(matrix, whole, others);
    const known = isKnownSetOfColumns(others.map((part) => columns[part]!.path));
    const holds = tally.strong > tally.fails || (known && tally.strong === tally.fails);
    const said = CLASSIFICATION.test(heading) && best.tally.strong > best.tally.fails;
    return others.length > 1 && (holds || said)
      ? [{ whole, parts: others, prior: known ? ('known' as const) : ('named' as const), tally, beside: best.tally }]
      : [];
  });
}

/** Beside each set the one without the columns that are parts of another column in it: 公务用车 without 购置 and 运行. */
function withoutInner(choices: readonly number[][], inner: readonly ColumnSum[]): number[][] {
  return choices.flatMap((parts) => {
    const within = inner.filter(({ whole }) => parts.includes(whole));
    const apart = parts.filter((part) => !within.some((sum) => sum.parts.includes(part)));
    return apart.length < parts.length && apart.length > 0 ? [apart, parts] : [parts];
  });
}

/** The sets of columns that a header leaves open, the likeliest first. */
function proposals(columns: readonly Column[], column: Column, whole: number): number[][] {
  const label = column.path.at(-1) ?? '';
  const vehicles = vehicleParts(columns, whole);
  if (vehicles.length > 0) return [vehicles];
  const across = acrossGroups(columns, whole);
  if (across.length > 0) return [across];
  const total = isTotalColumn(label);
  const prefix = total ? column.path.slice(0, -1) : column.path;
  const next = columns[whole + 1];
  if (!total && !next?.path.some((name, depth) => isWithin(name) && depth >= prefix.length - 1)) return [];
  const depth = total ? prefix.length : Math.max(0, prefix.length - 1);
  const group = total ? prefix : prefix.slice(0, -1);
  const inside = blockAround(columns, whole, group).filter((other) => other !== whole);
  const right = tops(
    columns,
    untilTwin(
      columns,
      inside.filter((other) => other > whole),
      column,
    ),
    depth,
  );
  const left = tops(
    columns,
    inside.filter((other) => other < whole),
    depth,
  );
  const found: number[][] = [];
  const add = (parts: readonly number[]) => {
    // 其中 opens a list of all parts only if there are several.
    if (!total && parts.length < 2) return;
    const apart = parts.filter(
      (part) => !columns[part]!.path.some((name) => isWithin(name) && withoutWithin(name) !== ''),
    );
    if (apart.length > 0 && apart.length < parts.length) found.push(apart);
    if (parts.length > 0) found.push([...parts]);
  };
  add(right);
  if (right.length === 0) add(left);
  if (!total) return found;
  // 合计 at the head of two classifications of the same money: each makes it up.
  for (const heading of new Set(right.map((part) => columns[part]!.path[depth]))) {
    if (heading && CLASSIFICATION.test(heading)) add(right.filter((part) => columns[part]!.path[depth] === heading));
  }
  for (let length = 2; length < right.length; length++) add(right.slice(0, length));
  if (right.length > 0 && left.length > 0) {
    add([...left, ...right]);
    add(left);
  }
  return found;
}

/**
 * 总计 / 一般公共预算 over 因公出国 / 一般公共预算 and so on: under a heading that totals the headings beside it, each
 * column totals those of its own name.
 */
function acrossGroups(columns: readonly Column[], whole: number): number[] {
  const { path } = columns[whole]!;
  const depth = path.findIndex(isPlainTotal);
  if (depth < 0 || depth === path.length - 1) return [];
  const prefix = path.slice(0, depth);
  const leaf = path.at(-1);
  const same = blockAround(columns, whole, prefix).filter(
    (index) => index !== whole && columns[index]!.path[depth] !== path[depth] && columns[index]!.path.at(-1) === leaf,
  );
  return tops(columns, same, depth);
}

/** 公务用车购置费 and 公务用车运行维护费 right behind the column of both, where no heading groups them. */
function vehicleParts(columns: readonly Column[], whole: number): number[] {
  const name = (index: number) => columns[index]?.path.at(-1) ?? '';
  if (!isVehicles(name(whole))) return [];
  return [whole + 1, whole + 2].filter((index) => isVehiclePart(name(index)));
}

/** The columns beside `whole` that stand under the same headings. */
function blockAround(columns: readonly Column[], whole: number, prefix: readonly string[]): number[] {
  const inside = (index: number) => prefix.every((label, depth) => columns[index]?.path[depth] === label);
  let from = whole;
  let to = whole;
  while (from > 0 && inside(from - 1)) from -= 1;
  while (to + 1 < columns.length && inside(to + 1)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Up to the next column of the same name: 合计 A B 合计 A B are two blocks whose own header was lost. */
function untilTwin(columns: readonly Column[], right: readonly number[], column: Column): number[] {
  const own = column.path.at(-1);
  const twin = right.findIndex((other) => {
    const { path } = columns[other]!;
    return path.length === column.path.length && path.at(-1) === own;
  });
  return twin < 0 ? [...right] : right.slice(0, twin);
}

/** Of the columns under each heading at `depth` the one that totals the others, or all that are no parts of another. */
function tops(columns: readonly Column[], inside: readonly number[], depth: number): number[] {
  const groups: number[][] = [];
  for (const index of inside) {
    const last = groups.at(-1);
    const heading = columns[index]!.path[depth];
    const same =
      last && heading !== undefined && columns[last[0]!]!.path[depth] === heading && last.at(-1) === index - 1;
    if (same) last.push(index);
    else groups.push([index]);
  }
  return groups.flatMap((group) => {
    if (group.length === 1) return group;
    const total = group.find((index) => {
      const { path } = columns[index]!;
      return path.length <= depth + 1 || isPlainTotal(path[depth + 1]!);
    });
    return total !== undefined ? [total] : tops(columns, group, depth + 1);
  });
}

/** Of several sets the one that the rows bear out best; the first where none is better. */
function bestOf(
  matrix: Matrix,
  whole: number,
  choices: readonly (readonly number[])[],
  columns: readonly Column[],
): ColumnSum | undefined {
  let best: ColumnSum | undefined;
  let score = Number.NEGATIVE_INFINITY;
  for (const parts of choices) {
    const tally = tallyOf(matrix, whole, parts);
    const known = isKnownSetOfColumns(parts.map((part) => columns[part]!.path));
    const own = tally.strong + WEAK * tally.weak - 2 * tally.fails + (known ? WEAK : 0);
    if (own > score) {
      score = own;
      best = { whole, parts, prior: known ? 'known' : 'named', tally };
    }
  }
  return best;
}

/** What the rows say of a sum of columns; rows that print the same amounts count once. */
function tallyOf(matrix: Matrix, whole: number, parts: readonly number[]): Tally {
  const tally = emptyTally();
  const seen = new Set<string>();
  for (let row = 0; row < matrix.rows; row++) {
    const outcome = matrix.sum([row, whole], parts, 'columns');
    if (outcome === 'silent') continue;
    const key = matrix.printing([row, whole], parts, 'columns');
    if (seen.has(key)) continue;
    seen.add(key);
    weigh(tally, outcome, matrix.isZero(row, whole));
  }
  return tally;
}

/**
 * Sums that only the numbers show: a run of neighbours, without the columns that are parts of one in the run, that adds
 * up to another nearly everywhere (as AggreCol finds aggregates in files of unknown layout).
 */
function guessed(
  matrix: Matrix,
  width: number,
  known: readonly ColumnSum[],
  explained: ReadonlySet<number>,
): ColumnSum[] {
  const found: ColumnSum[] = [];
  const inner = new Set(known.filter(({ tally }) => tally.strong > 0).flatMap(({ parts }) => parts));
  if (width > LIMITS['guessed-columns']) {
    stopAt('guessed-columns', matrix);
    return found;
  }
  for (let whole = 0; whole < width; whole++) {
    if (explained.has(whole) || matrix.isEmpty(whole)) continue;
    let best: ColumnSum | undefined;
    for (const step of [1, -1] as const) {
      const parts: number[] = [];
      for (let at = whole + step; at >= 0 && at < width; at += step) {
        if (matrix.isEmpty(at) || (inner.has(at) && partOfRun(known, at, parts))) continue;
        parts.push(at);
        if (parts.length < 2) continue;
        const tally = tallyOf(matrix, whole, parts);
        const enough = tally.strong >= GUESSED_LEAST && tally.fails <= tally.strong * GUESSED_FAILURES;
        if (enough && (!best || tally.strong > best.tally.strong))
          best = { whole, parts: [...parts], prior: 'guessed', tally };
      }
    }
    if (best) found.push(best);
  }
  return found;
}

function partOfRun(known: readonly ColumnSum[], at: number, run: readonly number[]): boolean {
  return known.some(({ whole, parts }) => parts.includes(at) && run.includes(whole));
}
