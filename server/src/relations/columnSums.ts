import { addends, type PanelReading } from '../facts/tables/reading.ts';
import type { Row } from '../facts/tables/rows.ts';
import { type RuleName, SumRelation } from './relation.ts';
import type { Hypothesis } from './tables.ts';

/** 类 = Σ款 = Σ项, 一、 = Σ 1、, and every other row that is the sum of the rows under it. */
export function categoryRelations(panel: PanelReading): Hypothesis[] {
  const children = new Map<number, number[]>();
  panel.links.parents.forEach((parent, index) => {
    if (parent >= 0) children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  const { complete, named, certain } = panel.links;
  const sure: SumRelation[][] = [];
  const others: SumRelation[][] = [];
  for (const [parent, parts] of children) {
    if (complete[parent]) (named.has(parent) ? sure : others).push(sums('category-sum', panel, parent, parts));
  }
  return [...hypotheses(sure, true), ...hypotheses(others, certain)];
}

/** One structure where labels make it certain; else each row that sums others is a guess of its own. */
function hypotheses(groups: readonly SumRelation[][], certain: boolean): Hypothesis[] {
  return certain ? [{ relations: groups.flat(), certain }] : groups.map((relations) => ({ relations, certain }));
}

/** A row without any amount is still to be written; one blank among amounts is a value. */
function isFilled(panel: PanelReading, row: number): boolean {
  return panel.figures[row]!.some((figure) => figure && !figure.blank);
}

/**
 * Total rows: 合计 is the sum of the top rows above it (or, where it stands first, below it); a second total
 * takes the first one in (本年收入合计 + 上年结转 = 收入总计). A part total (人员经费合计) takes the rows since the
 * one before it, and the grand total takes the part totals. A unit's row is the sum of the top rows under it.
 */
export function totalRowRelations(panel: PanelReading): Hypothesis[] {
  const { rows, links } = panel;
  const totals: SumRelation[][] = [];
  const units: SumRelation[][] = [];
  const closing: SumRelation[][] = [];
  const add = (groups: SumRelation[][], whole: number, parts: readonly number[]) => {
    if (parts.length > 0) groups.push(sums('total-row', panel, whole, parts));
  };
  let open: number[] = [];
  let partTotals: number[] = [];
  let closed = 0;
  let first = -1;
  let unit = -1;
  let underUnit: number[] = [];
  const closeUnit = () => {
    if (unit >= 0) add(units, unit, underUnit);
    unit = -1;
    underUnit = [];
  };
  rows.forEach((row, index) => {
    if (row.total === 'total') {
      closeUnit();
      // 合计 of the sources, then 合计 of the uses: the second begins anew.
      const again = open.length > 1 && rows[open[0]!]!.total !== undefined && rows[open[0]!]!.name === row.name;
      if (open.length + partTotals.length > 0) {
        add(totals, index, [...partTotals, ...(again ? open.slice(1) : open)]);
        open = [index];
        closed = 1;
      } else {
        first = index;
      }
      partTotals = [];
    } else if (row.total === 'part-total') {
      add(isPartTotalOf(row, open, rows) ? closing : units, index, open);
      partTotals.push(index);
      open = [];
      closed = 0;
    } else if (row.total === 'subtotal') {
      add(units, index, open.slice(closed));
      closed = open.length;
    } else if (links.units[index]) {
      closeUnit();
      unit = index;
    } else if (isTopRow(panel, index)) {
      open.push(index);
      underUnit.push(index);
    }
  });
  closeUnit();
  if (first >= 0) add(totals, first, [...partTotals, ...open.filter((index) => !rows[index]!.total)]);
  return [...hypotheses(totals, links.certain), ...hypotheses(closing, links.certain), ...hypotheses(units, false)];
}

/** 人员经费合计 over 301 and 303, 公用经费合计 over any others: their codes leave no doubt. */
function isPartTotalOf(total: Row, parts: readonly number[], rows: readonly Row[]): boolean {
  const personnel = /^人员/.test(total.name);
  return parts.every((part) => /^3\d\d$/.test(rows[part]!.code) && /^30[13]$/.test(rows[part]!.code) === personnel);
}

function isTopRow(panel: PanelReading, index: number): boolean {
  const row = panel.rows[index]!;
  const named = row.name !== '' || row.code !== '';
  return named && panel.links.parents[index]! < 0 && row.total === undefined && !row.within;
}

/** One relation a column: the row `whole` is the sum of `parts`. A column with text in it is passed over. */
function sums(rule: RuleName, panel: PanelReading, whole: number, parts: readonly number[]): SumRelation[] {
  if (!isFilled(panel, whole)) return [];
  // 公务接待费 is budgeted as one; how much of it is 国内 and 国（境）外 is told of the outturn alone.
  const isUndivided = (rows: readonly number[]) =>
    rows.length > 1 && rows.every((row) => panel.rows[row]!.code === '') && rows.some((row) => isFilled(panel, row));
  return panel.panel.amounts.flatMap((_, column) => {
    const total = panel.figures[whole]![column];
    const figures = addends(
      panel,
      parts.map((part) => [part, column]),
    );
    if (!total || !figures || (figures.every((figure) => figure.blank) && (total.blank || isUndivided(parts))))
      return [];
    return [new SumRelation(rule, total, figures)];
  });
}
