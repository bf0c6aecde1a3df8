import { inUnitOf } from '../../equations/precision.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { isCodedLine } from '../../facts/fact.ts';
import { absolute, add, format, isZero, subtract, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { intersect } from '../../figures/interval.ts';
import { unitNameOf } from '../../figures/units.ts';
import { UNITS } from '../../thresholds.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { type Department, type UnitDraft, type UnitSum, unitSums } from './sums.ts';

type PlaceOf = (figure: Figure) => Token;

/**
 * Where a department prints another amount than its units together. A column follows its units only if most of it does:
 * units may be missing from the folder, and money that passes between them is counted once. One unit's wrong figure
 * moves its group, its category and every total by the same amount: that is one cause, told at its finest line.
 */
export function heldAgainstUnits(
  department: Department,
  units: readonly UnitDraft[],
  placeOf: PlaceOf,
): readonly Verdict[] {
  const causes: UnitSum[][] = [];
  for (const column of unitSums(department, units)) {
    const missed = byDifference(column.filter(({ holds }) => !holds));
    const agreeing = column.filter(({ holds, figure }) => holds && !isZero(figure.amount)).length;
    if (agreeing >= UNITS.least && agreeing >= missed.length * UNITS.perFailure) causes.push(...missed);
  }
  return byDifference(causes.flat()).map((cause) => verdictOn(cause, units.length, placeOf));
}

/** Sums that are off by one amount, as far as their digits tell. */
function byDifference(sums: readonly UnitSum[]): UnitSum[][] {
  const causes: UnitSum[][] = [];
  for (const sum of sums) {
    const known = causes.find(([first]) => intersect(first!.difference, sum.difference));
    if (known) known.push(sum);
    else causes.push([sum]);
  }
  return causes;
}

function verdictOn(cause: readonly UnitSum[], units: number, placeOf: PlaceOf): Verdict {
  const finest = cause.reduce((best, sum) => (depthOf(sum) > depthOf(best) ? sum : best));
  const { figure, parts, name } = finest;
  const at = placeOf(figure);
  const all = parts.reduce((sum, part) => add(sum, part.figure.amount), ZERO);
  const should = format(inUnitOf(figure, all), figure.grouped);
  const told = parts.filter((part) => !isZero(part.figure.amount));
  return {
    rule: 'units-sum',
    at,
    atMost: 'warning',
    words: {
      kind: 'sum',
      name,
      should,
      unit: unitNameOf(figure),
      difference: format(inUnitOf(figure, absolute(subtract(all, figure.amount))), figure.grouped),
      parts: told.map((part) => `${part.unit} ${part.figure.text}${unitNameOf(part.figure)}`).join('\n'),
      others: String(units - told.length),
    },
    // Where sums of the department's own go with it, nothing is right by changing one of them.
    repairs: cause.length > 1 ? [] : [{ becomes: should, edits: [{ at, newText: should }] }],
    sure: false,
    related: cause.flatMap((sum) => (sum === finest ? [] : [{ at: placeOf(sum.figure), role: 'sameDifference' }])),
  };
}

/** A total is coarser than any line, and a category than its items. */
function depthOf({ line }: UnitSum): number {
  return line === 'total' ? 0 : isCodedLine(line) ? line.length : 1;
}
