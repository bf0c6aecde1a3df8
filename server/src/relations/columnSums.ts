import type { PanelReading } from '../facts/tables/reading.ts';
import type { Figure } from '../figures/figure.ts';
import { type RuleName, SumRelation } from './relation.ts';
import type { Hypothesis } from './tables.ts';

/** 类 = Σ款 = Σ项, 一、 = Σ 1、, and every other row that is the sum of the rows under it. */
export function categoryRelations(panel: PanelReading): Hypothesis {
  const children = new Map<number, number[]>();
  panel.links.parents.forEach((parent, index) => {
    if (parent >= 0) children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  const relations = [...children].flatMap(([parent, parts]) =>
    panel.links.complete[parent] ? sums('category-sum', panel, parent, parts) : [],
  );
  return { relations, certain: panel.links.certain };
}

/** A row without any amount is still to be written; one blank among amounts is a value. */
function isFilled(panel: PanelReading, row: number): boolean {
  return panel.figures[row]!.some((figure) => figure && !figure.blank);
}

/**
 * Total rows: 合计 is the sum of the top rows above it (or, where it stands first, below it); a second total
 * takes the first one in (本年收入合计 + 上年结转 = 收入总计).
 */
export function totalRowRelations(panel: PanelReading): Hypothesis[] {
  const { rows, links } = panel;
  const relations: SumRelation[] = [];
  const unitRelations: SumRelation[] = [];
  let addends: number[] = [];
  let first = -1;
  let unit = -1;
  let underUnit: number[] = [];
  const closeUnit = () => {
    if (unit >= 0 && underUnit.length > 0) unitRelations.push(...sums('total-row', panel, unit, underUnit));
    unit = -1;
    underUnit = [];
  };
  rows.forEach((row, index) => {
    if (row.total === 'total') {
      closeUnit();
      if (addends.length > 0) relations.push(...sums('total-row', panel, index, addends));
      else first = index;
      addends = addends.length > 0 ? [index] : [];
    } else if (links.units[index]) {
      closeUnit();
      unit = index;
    } else if (
      links.parents[index]! < 0 &&
      (row.name !== '' || row.code !== '') &&
      row.total === undefined &&
      !row.within
    ) {
      addends.push(index);
      underUnit.push(index);
    }
  });
  closeUnit();
  const alone = addends.filter((index) => !rows[index]!.total);
  if (first >= 0 && alone.length > 0) relations.push(...sums('total-row', panel, first, alone));
  return [
    { relations, certain: links.certain },
    { relations: unitRelations, certain: false },
  ];
}

/** One relation a column: the row `whole` is the sum of `parts`. A column with text in it is passed over. */
function sums(rule: RuleName, panel: PanelReading, whole: number, parts: readonly number[]): SumRelation[] {
  if (!isFilled(panel, whole)) return [];
  return panel.panel.amounts.flatMap((_, column) => {
    const total = panel.figures[whole]![column];
    const figures = parts.map((part) => panel.figures[part]![column]);
    if (!total || figures.some((figure) => figure === undefined)) return [];
    if (total.blank && figures.every((figure) => figure!.blank)) return [];
    return [new SumRelation(rule, total, figures as Figure[])];
  });
}
