import { SumRelation } from '../../equations/relation.ts';
import { isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { PanelReading } from '../reading/panel.ts';
import type { TableReading } from '../reading/reading.ts';
import type { Hypothesis } from '../support/hypothesis.ts';

interface Total {
  readonly figure: Figure;
  readonly name: string;
  readonly part: number;
  readonly row: number;
}

/**
 * Income = expenditure in a table that sets them side by side: their grand totals agree, and so do the totals of the
 * same name where one side is shown by several classifications. 本年收入合计 and 本年支出合计 may differ (carry-over).
 */
export function balanceHypotheses(reading: TableReading): Hypothesis[] {
  if (reading.panels.length < 2) return [];
  const totals = withBlanks(reading.panels, reading.panels.map(totalsOf));
  const relations: SumRelation[] = [];
  /** 本年收入合计 and 本年支出合计 may differ where carry-over follows, on another page it may be. */
  const ofTheYear: SumRelation[] = [];
  const first = totals[0]!;
  for (let index = 1; index < totals.length; index++) {
    const grand = totals[index]!.at(-1);
    const against = first.at(-1);
    if (
      grand &&
      against &&
      grand.row === against.row &&
      grand.part === against.part &&
      isGrand(grand, totals[index]!) &&
      isGrand(against, first)
    ) {
      const kind = grand.name.startsWith('本年') || against.name.startsWith('本年') ? ofTheYear : relations;
      kind.push(new SumRelation('balance', grand.figure, [against.figure]));
    }
    for (const total of totals[index]!.slice(0, -1)) {
      const twin = totals
        .slice(1, index)
        .flat()
        .find((other) => other.name === total.name && other.row === total.row);
      if (twin) relations.push(new SumRelation('balance', total.figure, [twin.figure]));
    }
  }
  return [
    ...(relations.length > 0 ? [{ prior: 'law' as const, relations }] : []),
    ...(ofTheYear.length > 0 ? [{ prior: 'coded' as const, relations: ofTheYear }] : []),
  ];
}

/** The last total of its panel, and not one of this year's money alone where carry-over follows. */
function isGrand(total: Total, panel: readonly Total[]): boolean {
  return !total.name.startsWith('本年') || panel.length === 1;
}

/** The totals of a panel, each by its first amount that is printed. */
function totalsOf(panel: PanelReading): Total[] {
  return panel.rows.flatMap((row, index) => {
    if (row.total !== 'total') return [];
    const figure = panel.figures[index]!.find((candidate) => candidate && !candidate.blank);
    return figure ? [{ figure, name: row.name, part: row.part, row: row.index }] : [];
  });
}

/**
 * With the totals that two sides leave blank where the other one prints its own in the same row: the row is written, and
 * a side without its total lacks it. Of more sides some may be shown without.
 */
function withBlanks(
  panels: readonly PanelReading[],
  printed: readonly (readonly Total[])[],
): readonly (readonly Total[])[] {
  if (panels.length !== 2) return printed;
  return panels.map((panel, side) => {
    const beside = printed[1 - side]!.filter(({ figure }) => !isZero(figure.value));
    const column = panel.panel.amounts.findIndex((_, at) => panel.figures.some((row) => row[at] && !row[at].blank));
    const blanks = panel.rows.flatMap((row, index): Total[] => {
      const figure = panel.figures[index]![column];
      const written = beside.some((other) => other.row === row.index && other.part === row.part);
      const empty = panel.figures[index]!.every((one) => !one || one.blank);
      if (row.total !== 'total' || !figure || !written || !empty) return [];
      return [{ figure, name: row.name, part: row.part, row: row.index }];
    });
    return [...printed[side]!, ...blanks].sort((a, b) => a.part - b.part || a.row - b.row);
  });
}
