import { addTo } from '../../collections.ts';
import { samePair } from '../../equations/interned.ts';
import { restates } from '../../equations/precision.ts';
import type { Relation } from '../../equations/relation.ts';
import { add, type Decimal, equals, subtract, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { FIRM } from '../../thresholds.ts';
import { type Flow, isAppropriated } from '../../vocabulary/funds.ts';
import { isBudgetKind } from '../../vocabulary/tableKinds.ts';
import { strandsOf } from './strands.ts';

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
  const compared = [...groups.values()].flatMap((totals) => {
    const places = new Set(totals.map(({ reading, flow }) => `${reading.kind}|${flow}`));
    return places.size < totals.length ? [] : [tieTotals(totals, carryOver)];
  });
  const accused = compared.flatMap(({ odd }) => odd ?? []);
  return compared.flatMap(({ ties, odd, split }) => {
    const wrong = odd ? [odd] : split.filter((one) => differsByParts(one, accused));
    return [...ties, ...wrong.map(({ total, other }) => samePair('same-fact', total.figure, other.figure))];
  });
}

/** A total that differs from what others print. */
interface Odd {
  readonly total: PlacedTotal;
  readonly other: PlacedTotal;
}

interface Compared {
  readonly ties: readonly Relation[];
  /** The one that differs from all others, where they are enough to say that it is wrong. */
  readonly odd: Odd | undefined;
  /** Where the totals are of two minds, each against the other side. */
  readonly split: readonly Odd[];
}

function tieTotals(totals: readonly PlacedTotal[], carryOver: boolean): Compared {
  const clusters: PlacedTotal[][] = [];
  for (const total of totals) {
    const known = clusters.find(([first]) => restates(first!.figure, total.figure));
    if (known) known.push(total);
    else clusters.push([total]);
  }
  const largest = clusters.reduce((best, cluster) => (cluster.length > best.length ? cluster : best), []);
  const [first, ...rest] = largest;
  if (!first) return { ties: [], odd: undefined, split: [] };
  const ties = rest.map(({ figure }) => samePair('same-fact', figure, first.figure));
  const [total, ...more] = clusters.filter((cluster) => cluster !== largest).flat();
  const [one, two, ...others] = clusters;
  const split =
    one && two && others.length === 0 && !carryOver
      ? [...one.map((own) => ({ total: own, other: two[0]! })), ...two.map((own) => ({ total: own, other: one[0]! }))]
      : [];
  const alone = total && more.length === 0 && !carryOver;
  const sure = alone && (largest.length >= FIRM || arePartsOfOne(first, total));
  return { ties, odd: sure ? { total, other: first } : undefined, split };
}

/** Whether two totals differ by just what the totals of single funds do that are wrong in the table of the one. */
function differsByParts({ total, other }: Odd, accused: readonly Odd[]): boolean {
  const parts = accused.filter(
    (odd) => odd.total.reading === total.reading && odd.total.flow === total.flow && odd.total.figure !== total.figure,
  );
  const off = parts.reduce((sum, odd) => add(sum, gapOf(odd)), ZERO);
  return parts.length > 1 && equals(off, gapOf({ total, other }));
}

function gapOf({ total, other }: Odd): Decimal {
  return subtract(total.figure.amount, other.figure.amount);
}

/** The table of basic expenditure shows by economic lines the column 基本支出 of another table. */
function arePartsOfOne(a: PlacedTotal, b: PlacedTotal): boolean {
  return (a.reading.kind === 'basic') !== (b.reading.kind === 'basic') && a.flow === b.flow;
}
