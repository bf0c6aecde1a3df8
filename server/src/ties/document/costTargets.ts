import type { Cell } from '../../draft/grid.ts';
import { samePair } from '../../equations/interned.ts';
import { restates } from '../../equations/precision.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { otherFigures } from '../../tables/reading/others.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { isUnderCosts, MONEY_TARGET } from '../../vocabulary/performance.ts';
import { projectKey } from '../between/projects.ts';
import type { ProjectText } from './dossiers.ts';

const kept = new WeakMap<TableReading, readonly Figure[]>();

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
function costTargets(reading: TableReading): readonly Figure[] {
  let found = kept.get(reading);
  if (!found) {
    const { grid, region } = reading.place;
    const figures = new Map(otherFigures(reading).map((figure) => [figure.start, figure]));
    let cost = false;
    found = grid.rows.flatMap((row) => {
      cost = isUnderCosts(
        row.map((cell) => cell.label),
        cost,
      );
      return cost ? row.flatMap((cell) => moneyIn(cell, figures)) : [];
    });
    found = found.filter((figure) => figure.region === region);
    kept.set(reading, found);
  }
  return found;
}

/** `≤204.66万元`: the one amount that a cell prints as a limit. */
function moneyIn(cell: Cell, figures: ReadonlyMap<number, Figure>): Figure[] {
  if (cell.isBlank || !MONEY_TARGET.test(cell.folded.trim())) return [];
  for (let at = cell.start; at < cell.end; at++) {
    const figure = figures.get(at);
    if (figure && (figure.kind === 'threshold' || figure.kind === 'amount')) return [figure];
  }
  return [];
}
