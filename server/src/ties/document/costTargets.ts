import { keptFor } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import { samePair } from '../../equations/interned.ts';
import { restates } from '../../equations/precision.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { otherFigures } from '../../tables/reading/others.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import type { Region } from '../../text/split.ts';
import { isUnderCosts, LIMIT_SIGN, MONEY_TARGET } from '../../vocabulary/performance.ts';
import { projectKey } from '../between/projects.ts';
import type { ProjectText } from './dossiers.ts';

/**
 * The cost targets of a project's performance form, one for each of its allocations in the text, print the same
 * amounts. They are taken to be so only if all but one of them do, in the same order.
 */
export function costTargetRelations(
  texts: readonly ProjectText[],
  /** Tables that are the form of a project. */
  forms: readonly TableReading[],
): Relation[] {
  if (forms.length === 0) return [];
  return texts.flatMap(({ dossier }) => {
    const form = forms.find((reading) => projectKey(reading.form!.project) === projectKey(dossier.project));
    const targets = form ? costTargets(form) : [];
    const { allocations } = dossier;
    if (allocations.length < 3 || targets.length !== allocations.length) return [];
    const agreeing = targets.filter((target, at) => restates(target, allocations[at]!.figure)).length;
    if (agreeing < targets.length - 1) return [];
    return targets.map((target, at) => samePair('repeated', target, allocations[at]!.figure));
  });
}

/** The amounts of money in the rows under 成本指标. */
export const costTargets = keptFor((reading: TableReading): readonly Figure[] => {
  const figures = new Map<Region, Map<number, Figure>>();
  const inPanels = reading.panels.flatMap((panel) => panel.figures.flat());
  for (const figure of [...inPanels, ...otherFigures(reading)]) {
    if (!figure || figure.blank) continue;
    const { region, start } = placeOfFigure(reading, figure);
    const own = figures.get(region);
    if (own) own.set(start, figure);
    else figures.set(region, new Map([[start, figure]]));
  }
  let cost = false;
  return reading.places.flatMap(({ grid, region }) =>
    grid.rows.flatMap((row) => {
      cost = isUnderCosts(
        row.map((cell) => cell.label),
        cost,
      );
      return cost ? row.flatMap((cell, at) => moneyIn(cell, row[at - 1], figures.get(region)) ?? []) : [];
    }),
  );
});

/** `≤204.66万元`: the one amount that a cell prints as a limit, with its sign or right behind it. */
function moneyIn(
  cell: Cell,
  before: Cell | undefined,
  figures: ReadonlyMap<number, Figure> | undefined,
): Figure | undefined {
  if (cell.isBlank || cell.origin || !figures) return undefined;
  const signed = MONEY_TARGET.test(cell.folded.trim());
  if (!signed && !(cell.number && before && LIMIT_SIGN.test(before.label))) return undefined;
  for (let at = cell.start; at < cell.end; at++) {
    const figure = figures.get(at);
    if (figure && (signed ? figure.kind === 'threshold' || figure.kind === 'amount' : figure.kind === 'amount'))
      return figure;
  }
  return undefined;
}
