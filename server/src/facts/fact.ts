export { canonicalName } from '../vocabulary/lines.ts';

import type { Figure } from '../figures/figure.ts';
import type { Period } from '../tables/reading/period.ts';
import type { Flow, Fund, Measure } from '../vocabulary/funds.ts';
import { LEFT_OVER } from '../vocabulary/funds.ts';

/** Where a fact stands in the budget; two facts with equal coordinates say the same thing. */
export interface Coordinates {
  readonly flow: Flow;
  readonly fund: Fund;
  readonly measure: Measure;
  /**
   * The line: `total`, a code with its book (`F2101501`, `E30101`, `G501`), a project (`P:` and its name), a name
   * (`N:公务接待费`) where there is no code, or the total of a table that is no table of the budget (`K:procurement`).
   */
  readonly line: string;
  /** Which year's figure, or which stage of the year's; this draft's own where nothing is said. */
  readonly period?: Period;
}

export interface Fact extends Coordinates {
  readonly period: Period;
  /** Part of what its coordinates say: 一般公共预算 beside 上级一般公共预算安排的转移支付, which is general money as well. */
  readonly part?: true;
  readonly figure: Figure;
  /** `keyOf` its coordinates. */
  readonly key: string;
  /** Name of the line as printed, without numbering. */
  readonly name: string;
}

/** Whether a fact is of money carried over, by its column or by its line. */
export function isCarriedOver({ fund, name }: Pick<Fact, 'fund' | 'name'>): boolean {
  return fund === 'carry-over' || LEFT_OVER.test(name);
}

/** Coordinates as a key for look-ups. */
export function keyOf(at: Coordinates): string {
  const key = `${at.flow}|${at.fund}|${at.measure}|${at.line}`;
  return at.period === undefined || at.period === 'current' ? key : `${key}|${at.period}`;
}

const FUNCTIONAL = /^F\d+$/;
/** The book of a line that goes by its code, and the code. */
const CODED = /^[FEG]\d/;

/** Whether a line goes by a code: of the functional, the economic or the government's economic classification. */
export function isCodedLine(line: string): boolean {
  return CODED.test(line);
}

/** Whether a line goes by a code of the functional classification. */
export function isFunctionalLine(line: string): boolean {
  return FUNCTIONAL.test(line);
}

/** Whether a line is a category (类) of the functional classification. */
export function isCategoryLine(line: string): boolean {
  return line.length === 4 && FUNCTIONAL.test(line);
}

/** Whether a line is a group (款) of the functional classification. */
export function isGroupLine(line: string): boolean {
  return line.length === 6 && FUNCTIONAL.test(line);
}

/** Whether a line is an item (项) of the functional classification. */
export function isItemLine(line: string): boolean {
  return line.length === 8 && FUNCTIONAL.test(line);
}
