import { addTo } from '../../collections.ts';
import type { Figure } from '../../figures/figure.ts';
import { samePair } from '../../relations/interned.ts';
import { restates } from '../../relations/lookup.ts';
import type { Relation } from '../../relations/relation.ts';
import { type Flow, isAppropriated } from '../../tables/reading/funds.ts';
import { isBudgetKind } from '../../tables/reading/kinds.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { strandsOf } from './strands.ts';
import { FIRM } from './thresholds.ts';

interface PlacedTotal {
  readonly figure: Figure;
  readonly reading: TableReading;
  readonly flow: Flow;
}

/**
 * Totals of one fund that every table of the budget prints. Where nothing is carried over from year to year, income
 * and expenditure of a fund are one amount, so a total that alone differs from all others, themselves agreed, is
 * wrong. A kind of table that stands there twice is that of several units, which differ rightly.
 */
export function totalRelations(readings: readonly TableReading[], carryOver: boolean): Relation[] {
  const groups = new Map<string, PlacedTotal[]>();
  for (const reading of readings) {
    if (reading.kind === undefined || !isBudgetKind(reading.kind)) continue;
    for (const { flow, fund, measure, total: figure, lines } of strandsOf(reading)) {
      if (!lines.has('total')) continue;
      if (!figure || !isAppropriated(fund)) continue;
      const key = carryOver ? `${flow}|${fund}|${measure}` : `${fund}|${measure}`;
      addTo(groups, key, { figure, reading, flow });
    }
  }
  return [...groups.values()].flatMap((totals) => {
    const places = new Set(totals.map(({ reading, flow }) => `${reading.kind}|${flow}`));
    return places.size < totals.length ? [] : tieTotals(totals, carryOver);
  });
}

function tieTotals(totals: readonly PlacedTotal[], carryOver: boolean): Relation[] {
  const clusters: PlacedTotal[][] = [];
  for (const total of totals) {
    const known = clusters.find(([first]) => restates(first!.figure, total.figure));
    if (known) known.push(total);
    else clusters.push([total]);
  }
  const largest = clusters.reduce((best, cluster) => (cluster.length > best.length ? cluster : best), []);
  const [first, ...rest] = largest;
  if (!first) return [];
  const ties = rest.map(({ figure }) => samePair('same-fact', figure, first.figure));
  const [odd, ...more] = clusters.filter((cluster) => cluster !== largest).flat();
  if (!odd || more.length > 0 || carryOver) return ties;
  const sure = largest.length >= FIRM || arePartsOfOne(first, odd);
  return sure ? [...ties, samePair('same-fact', odd.figure, first.figure)] : ties;
}

/** The table of basic expenditure shows by economic lines the column 基本支出 of another table. */
function arePartsOfOne(a: PlacedTotal, b: PlacedTotal): boolean {
  return (a.reading.kind === 'basic') !== (b.reading.kind === 'basic') && a.flow === b.flow;
}
