import { AtMostRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { isWithin, withoutWithin } from '../../vocabulary/parts.ts';
import type { PanelReading } from '../reading/panel.ts';
import type { Hypothesis } from '../support/hypothesis.ts';
import { columnSums } from './columnSums.ts';
import { rowStructure } from './rowSums.ts';

/** 其中 lists some of the parts, so each is at most the whole: rows under their row, columns beside their column. */
export function boundHypotheses(panel: PanelReading): Hypothesis[] {
  return [...rowBounds(panel), ...columnBounds(panel)];
}

function rowBounds(panel: PanelReading): Hypothesis[] {
  const relations = rowStructure(panel).partial.flatMap(([whole, part]) =>
    panel.figures[part]!.flatMap((figure, column) => bound(figure, panel.figures[whole]![column])),
  );
  return relations.length > 0 ? [{ prior: 'named', relations }] : [];
}

function columnBounds(panel: PanelReading): Hypothesis[] {
  const { amounts } = panel.panel;
  // A group of columns under 其中 that adds up to its whole needs no bounds.
  const summed = new Set(columnSums(panel).flatMap(({ parts }) => parts));
  return amounts.flatMap((column, index) => {
    if (summed.has(index) || !column.path.some((label) => isWithin(label)) || withoutWithin(column.path.at(-1)!) === '')
      return [];
    const whole = amounts.findLastIndex((other, at) => at < index && !other.path.some((label) => isWithin(label)));
    if (whole < 0) return [];
    return [{ prior: 'named' as const, relations: panel.figures.flatMap((row) => bound(row[index], row[whole])) }];
  });
}

function bound(part: Figure | undefined, whole: Figure | undefined): AtMostRelation[] {
  // What became less has no parts that are at most as much.
  return part && whole && !part.blank && whole.value.coefficient >= 0n
    ? [new AtMostRelation('part-of-whole', part, whole)]
    : [];
}
