import { addTo } from '../../collections.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
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

/** By row and amount column. */
export type Figures = readonly (readonly (Figure | undefined)[])[];

export const NO_ROWS: ReadonlySet<number> = new Set();

const APPROPRIATION_PART = /^(?:\d、)?(?:一般公共预算|公共财政预算|政府性基金|基金预算|国有资本经营)/;

export const APPROPRIATION_WHOLE = /财政拨款|财政性资金|结转/;

export const VEHICLES = /公务用车购置及?(?:和)?运行/;

export const VEHICLE_PART = /公务用车(?:购置费?|运行维护费?|运行费?)$/;

/** Whether the parts add up to the whole in every column, zeros included. */
export function addUp(figures: Figures, whole: number, parts: readonly number[]): boolean {
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

export function childrenOf(parents: readonly number[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  parents.forEach((parent, child) => {
    if (parent >= 0) addTo(children, parent, child);
  });
  return children;
}

export function isPartName(name: string): boolean {
  return APPROPRIATION_PART.test(name) && fundIn(name) !== 'carry-over';
}

/** 其中 lists some parts; these sets every disclosure prints whole. */
export function isKnownSet(
  whole: string,
  rows: readonly Row[],
  parents: readonly number[],
  parent: number,
  complete: readonly boolean[],
): boolean {
  const names = rows.filter((_, index) => parents[index] === parent).map((row) => row.name);
  if (names.length < 2) return names.length === 0 ? complete[parent]! : false;
  if (/^基本支出/.test(whole))
    return names.length === 2 && names.every((name) => /^人员|公用(?:经费|支出)$/.test(name));
  if (VEHICLES.test(whole)) return names.length === 2 && names.every((name) => VEHICLE_PART.test(name));
  return APPROPRIATION_WHOLE.test(whole) && names.every(isPartName);
}
