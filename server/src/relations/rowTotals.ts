import { canonicalName } from '../facts/fact.ts';
import type { Column } from '../facts/tables/columns.ts';
import type { PanelReading } from '../facts/tables/reading.ts';
import type { Figure } from '../figures/figure.ts';
import { SumRelation } from './relation.ts';
import type { Hypothesis } from './tables.ts';

/** A total column and, by position among the amount columns, the columns that make it up. */
export interface ColumnSum {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly certain: boolean;
}

const TOTAL_LABEL = /(?:合计|总计|小计|总额|共计|总数)(?:\([^)]*\))?$|^(?:项目支出)?合计$/;
const WITHIN_LABEL = /^其中:?$/;
/** Whole and parts that every disclosure prints side by side. */
const KNOWN_PARTS: readonly RegExp[] = [
  /^(?:基本支出|项目支出)$/,
  /^(?:人员(?:经费|支出)(?:支出)?|(?:日常)?公用(?:经费|支出)(?:支出)?|专项业务经费支出)$/,
  /因公出国|公务用车|公务接待/,
];

/** Row totals: 合计 = 基本支出 + 项目支出, 总计 = its funds, in every row of a panel. */
export function rowTotalRelations(panel: PanelReading): Hypothesis[] {
  return columnSums(panel.panel.amounts).map((sum) => ({
    certain: sum.certain,
    relations: panel.rows.flatMap((_, row) => {
      const figures = panel.figures[row]!;
      const whole = figures[sum.whole];
      const parts = sum.parts.map((part) => figures[part]);
      if (!whole || parts.some((part) => part === undefined)) return [];
      if (whole.blank && parts.every((part) => part!.blank)) return [];
      return [new SumRelation('row-total', whole, parts as Figure[])];
    }),
  }));
}

/** Finds the total columns by their headers: a total holds what stands beside it under the same heading. */
export function columnSums(columns: readonly Column[]): ColumnSum[] {
  const sums: ColumnSum[] = [];
  columns.forEach((column, whole) => {
    const label = column.path.at(-1) ?? '';
    const opensWithin = columns.some((other) => WITHIN_LABEL.test(other.path[column.path.length - 1] ?? ''));
    if ((!TOTAL_LABEL.test(label) && !opensWithin) || expense(column) === VEHICLES) return;
    const prefix = column.path.slice(0, -1);
    const inside = columns.flatMap((other, index) =>
      index !== whole && startsWith(other.path, prefix) ? [index] : [],
    );
    const parts = topParts(columns, inside, prefix.length).filter((part) => part > whole || opensWithin);
    const after = withoutParts(
      columns,
      parts.filter((part) => part > whole),
    );
    // One part alone is left where the columns beside it are empty.
    if (after.length === 0) return;
    const labels = after.map((part) => columns[part]!.path.at(-1) ?? '');
    const certain = after.length > 1 && KNOWN_PARTS.some((known) => labels.every((name) => known.test(name)));
    sums.push({ whole, parts: after, certain });
  });
  return [...sums, ...vehicleSums(columns)];
}

const VEHICLES = '公务用车购置及运行费';
const VEHICLE_PARTS = ['公务用车购置费', '公务用车运行维护费'];

function expense(column: Column): string {
  return canonicalName(column.path.at(-1) ?? '');
}

/** A header of one row sets 公务用车购置及运行费 beside its own two parts; only one of them counts. */
function withoutParts(columns: readonly Column[], parts: readonly number[]): number[] {
  const whole = parts.some((part) => expense(columns[part]!) === VEHICLES);
  return parts.filter((part) => !(whole && VEHICLE_PARTS.includes(expense(columns[part]!))));
}

function vehicleSums(columns: readonly Column[]): ColumnSum[] {
  const at = (name: string) => columns.findIndex((column) => expense(column) === name);
  const whole = at(VEHICLES);
  const parts = VEHICLE_PARTS.map(at);
  return whole >= 0 && parts.every((part) => part >= 0) ? [{ whole, parts, certain: true }] : [];
}

/** Of the columns under a heading, those that add up to it: a group with a total of its own counts by that total. */
function topParts(columns: readonly Column[], inside: readonly number[], depth: number): number[] {
  const parts: number[] = [];
  const totalOf = new Map<string, number>();
  for (const index of inside) {
    const { path } = columns[index]!;
    if (path.length > depth + 1 && TOTAL_LABEL.test(path.at(-1)!)) {
      const key = path[depth]!;
      if (!totalOf.has(key)) totalOf.set(key, index);
    }
  }
  for (const index of inside) {
    const { path } = columns[index]!;
    const key = path[depth];
    if (key === undefined || TOTAL_LABEL.test(path.length === depth + 1 ? key : '')) continue;
    const total = totalOf.get(key);
    if (total === undefined || total === index) parts.push(index);
  }
  return parts;
}

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((label, index) => path[index] === label);
}
