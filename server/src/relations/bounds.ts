import { columnSums } from '../facts/tables/columnSums.ts';
import type { PanelReading } from '../facts/tables/reading.ts';
import type { Figure } from '../figures/figure.ts';
import { AtMostRelation } from './relation.ts';

import type { Hypothesis } from './tables.ts';

const WITHIN = /^其中/;

/** 其中 lists some of the parts, so each is at most the whole: rows under their row, columns beside their column. */
export function boundRelations(panel: PanelReading): Hypothesis[] {
  return [...rowBounds(panel), ...columnBounds(panel)];
}

function rowBounds({ rows, links, figures }: PanelReading): Hypothesis[] {
  const relations = rows.flatMap((row, index) => {
    const parent = links.parents[index]!;
    if (!row.within || parent < 0 || links.complete[parent]) return [];
    return figures[index]!.flatMap((part, column) => bound(part, figures[parent]![column]));
  });
  return relations.length > 0 ? [{ relations, certain: false }] : [];
}

function columnBounds({ panel, figures }: PanelReading): Hypothesis[] {
  // A group of columns under 其中 that adds up to its whole needs no bounds.
  const summed = new Set(columnSums(panel.amounts, figures).flatMap(({ parts }) => parts));
  return panel.amounts.flatMap((column, index) => {
    if (summed.has(index) || !column.path.some((label) => WITHIN.test(label)) || /^其中:?$/.test(column.path.at(-1)!))
      return [];
    const whole = panel.amounts.findLastIndex(
      (other, at) => at < index && !other.path.some((label) => WITHIN.test(label)),
    );
    if (whole < 0) return [];
    return [{ relations: figures.flatMap((row) => bound(row[index], row[whole])), certain: false }];
  });
}

function bound(part: Figure | undefined, whole: Figure | undefined): AtMostRelation[] {
  return part && whole && !part.blank ? [new AtMostRelation('part-of-whole', part, whole)] : [];
}
