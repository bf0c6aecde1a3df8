import type { Figure } from '../../figures/figure.ts';
import { canonicalName } from '../fact.ts';
import type { Column } from './columns.ts';
import { type Found, firstParts, foundSums, rowHolds } from './foundSums.ts';

/** A total column and, by position among the amount columns, the columns that make it up. */
export interface ColumnSum extends Found {
  /** The headers alone say so. */
  readonly certain: boolean;
  /** No header says so: only that it is so, row for row. */
  readonly found?: boolean;
}

type Figures = readonly (readonly (Figure | undefined)[])[];

const TOTAL_LABEL = /(?:合计|总计|小计|总额|共计|总数)(?:\([^)]*\))?$|^(?:项目支出)?合计$|^全年$/;
const WITHIN_LABEL = /^其中:?$/;
/** `其中：财政拨款` heads a column that is some of the one beside it, unless it opens a list of all its parts. */
const WITHIN_NAME = /^其中:?[^:]/;
/** Whole and parts that every disclosure prints side by side. */
const KNOWN_PARTS: readonly RegExp[] = [
  /^(?:基本支出|项目支出)$/,
  /^(?:人员(?:经费|支出)(?:支出)?|(?:日常)?公用(?:经费|支出)(?:支出)?|专项业务经费支出)$/,
  /^(?:一般性|专项)转移支付(?:支出|预算|决算)?$/,
  /因公出国|公务用车|公务接待|^(?:购置费?|运行(?:维护)?费?)$/,
];

/**
 * Finds the total columns by their headers: a total holds what stands beside it under the same heading, to its right
 * or, where it comes last, to its left. Where headers leave a choice, the sums decide.
 */
export const namedSums = keptForFigures(find);

/** The total columns by their headers, and those that only their sums show. */
export const columnSums = keptForFigures((columns, figures): readonly ColumnSum[] => {
  const known = (parts: readonly number[]) => isKnown(parts.map((part) => columns[part]!.path.at(-1) ?? ''));
  const named = namedSums(columns, figures).map((sum) =>
    sum.certain ? sum : { ...sum, ...firstParts(sum, known, figures) },
  );
  return [...named, ...foundSums(columns, figures, named).map((sum) => ({ ...sum, certain: false, found: true }))];
});

type Find = (columns: readonly Column[], figures: Figures) => readonly ColumnSum[];

function keptForFigures(make: Find): Find {
  const kept = new WeakMap<Figures, { readonly columns: readonly Column[]; readonly sums: readonly ColumnSum[] }>();
  return (columns, figures) => {
    const known = kept.get(figures);
    if (known?.columns === columns) return known.sums;
    const sums = make(columns, figures);
    kept.set(figures, { columns, sums });
    return sums;
  };
}

function find(columns: readonly Column[], figures: Figures): ColumnSum[] {
  const sums: ColumnSum[] = [];
  columns.forEach((column, whole) => {
    const label = column.path.at(-1) ?? '';
    const opensWithin = columns.some((other) => WITHIN_LABEL.test(other.path[column.path.length - 1] ?? ''));
    if ((!TOTAL_LABEL.test(label) && !opensWithin) || expense(column) === VEHICLES) return;
    const prefix = column.path.slice(0, -1);
    const inside = columns.flatMap((other, index) =>
      index !== whole && startsWith(other.path, prefix) ? [index] : [],
    );
    const parts = topParts(columns, inside, prefix.length);
    const after = withoutParts(
      columns,
      parts.filter((part) => part > whole),
    );
    const before = TOTAL_LABEL.test(label) && whole === columns.length - 1 ? parts.filter((part) => part < whole) : [];
    const chosen = choose(whole, choices(columns, after.length > 0 ? after : before, prefix.length), figures);
    // One part alone is left where the columns beside it are empty.
    if (!chosen) return;
    const labels = chosen.map((part) => columns[part]!.path[prefix.length] ?? columns[part]!.path.at(-1) ?? '');
    const certain = isKnown(labels);
    sums.push({ whole, parts: chosen, certain });
  });
  return [...sums, ...vehicleSums(columns)];
}

/** Whether headers name a known set of parts; of vehicles bought and run a column may be empty, so that one is left. */
function isKnown(labels: readonly string[]): boolean {
  if (labels.length === 1) return VEHICLE_PARTS.includes(canonicalName(labels[0]!));
  return KNOWN_PARTS.some((known) => labels.every((name) => known.test(name)));
}

/** The parts that may make up a total: without those that are only some of another, or with them. */
function choices(columns: readonly Column[], parts: readonly number[], depth: number): number[][] {
  const apart = parts.filter((part) => !columns[part]!.path.slice(depth).some((label) => WITHIN_NAME.test(label)));
  return (apart.length < parts.length ? [apart, [...parts]] : [apart]).filter((choice) => choice.length > 0);
}

/** Of several choices the one that more rows agree with, the first where none is better. */
function choose(whole: number, choices: readonly number[][], figures: Figures): number[] | undefined {
  if (choices.length < 2) return choices[0];
  const agreeing = choices.map((parts) => figures.filter((row) => rowHolds(row, whole, parts) === true).length);
  return choices[agreeing.indexOf(Math.max(...agreeing))];
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

/** Each 公务用车购置及运行费 and the two columns of its parts that follow it. */
function vehicleSums(columns: readonly Column[]): ColumnSum[] {
  const names = columns.map(expense);
  return names.flatMap((name, whole) => {
    if (name !== VEHICLES) return [];
    const parts = VEHICLE_PARTS.map((part) => names.indexOf(part, whole + 1));
    const next = names.indexOf(VEHICLES, whole + 1);
    const own = parts.every((part) => part > whole && (next < 0 || part < next));
    return own ? [{ whole, parts, certain: true }] : [];
  });
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
