import type { Figure } from '../figures/figure.ts';
import type { Flow, Fund, Measure } from './tables/funds.ts';
import type { Period } from './tables/period.ts';

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

/** Coordinates as a key for look-ups. */
export function keyOf(at: Coordinates): string {
  const key = `${at.flow}|${at.fund}|${at.measure}|${at.line}`;
  return at.period === undefined || at.period === 'current' ? key : `${key}|${at.period}`;
}

/** The three public expenses as every document means them, however it spells them. */
const PUBLIC_EXPENSES: readonly (readonly [RegExp, string])[] = [
  [/^因公出国(?:\(境\))?(?:费|费用|经费|支出)?$/, '因公出国境费'],
  [/^公务接待(?:费|费用|经费|支出)?$/, '公务接待费'],
  [/^公务用车购置(?:及|和)?(?:运行|运行维护|运行维护费|运行费)(?:费|费用|经费|支出)?$/, '公务用车购置及运行费'],
  [/^公务用车购置(?:费|费用|经费|支出)?$/, '公务用车购置费'],
  [/^公务用车运行(?:维护)?(?:费|费用|经费|支出)?$/, '公务用车运行维护费'],
  [/^[“"'‘]?三公[”"'’]?经费(?:支出)?(?:合计|总额)?$/, '三公经费'],
];

/** One spelling for names that documents spell in several ways. */
export function canonicalName(name: string): string {
  const plain = name.replace(/(?:\(小计\)|小计)$/, '');
  for (const [pattern, canonical] of PUBLIC_EXPENSES) if (pattern.test(plain)) return canonical;
  return plain;
}
