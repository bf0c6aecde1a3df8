import { remembered, samePair } from '../../equations/interned.ts';
import { restates } from '../../equations/precision.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import { significantDigits } from '../../figures/alike.ts';
import { subtract, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { TELLING_DIGITS } from '../../thresholds.ts';
import type { Fund, Measure } from '../../vocabulary/funds.ts';
import { isBudgetKind } from '../../vocabulary/tableKinds.ts';
import { strandsOf } from './strands.ts';

/** The money of a department's form may be all of it, or what is appropriated, or the general budget's alone. */
const SCOPES: readonly Fund[] = ['all', 'appropriation', 'general'];
const PARTS = ['total', 'basic', 'project'] as const;

interface Pair {
  readonly figure: Figure;
  readonly other: Figure;
}

/**
 * The targets of a whole department print its money, divided into basic expenditure and projects, and so does its
 * budget. Of which funds, the amounts that agree tell. Where one agrees and the other two are off by the same amount,
 * the two are wrong for one cause; anything else may be another scope and accuses nobody alone.
 */
export function wholeFormRelations(readings: readonly TableReading[]): Relation[] {
  const forms = readings.flatMap(({ form }) => form?.money.filter(({ basic, project }) => basic && project) ?? []);
  const [money, another] = forms;
  // Several departments print several forms, and which budget belongs to which nothing tells.
  if (!money || another) return [];
  const figures = { total: money.total, basic: money.basic!, project: money.project! };
  const scopes = SCOPES.map((fund) =>
    PARTS.flatMap((part): Pair[] => {
      const other = budgeted(readings, fund, part, figures[part]);
      return other ? [{ figure: figures[part], other }] : [];
    }),
  );
  const agreeing = (pairs: readonly Pair[]) => pairs.filter(agrees).length;
  const best = scopes.reduce((one, other) => (agreeing(other) > agreeing(one) ? other : one));
  const telling = ({ figure }: Pair) => figure !== money.basic && significantDigits(figure.value) >= TELLING_DIGITS;
  if (!best.some((pair) => agrees(pair) && telling(pair))) return tied(best);
  const off = best.filter((pair) => !agrees(pair));
  const gaps = new Set(off.map(({ figure, other }) => valueKey(subtract(figure.amount, other.amount))));
  const oneCause = off.length === 2 && gaps.size === 1;
  return best.map((pair) =>
    remembered(
      new SumRelation('project-amount', pair.figure, [pair.other], agrees(pair) || oneCause ? 'warning' : 'hint'),
    ),
  );
}

/** Basic expenditure is the same whatever other money the form leaves out: it says nothing of the rest. */
function tied(pairs: readonly Pair[]): Relation[] {
  return pairs.filter(agrees).map(({ figure, other }) => samePair('project-amount', figure, other));
}

function agrees({ figure, other }: Pair): boolean {
  return restates(figure, other);
}

/** What the tables of expenditure print for a part of the money of a fund: what agrees, or what they all print. */
function budgeted(readings: readonly TableReading[], fund: Fund, measure: Measure, figure: Figure): Figure | undefined {
  const totals = readings.flatMap((reading) =>
    reading.kind !== undefined && isBudgetKind(reading.kind)
      ? strandsOf(reading).flatMap((strand) => {
          const same = strand.flow === 'expenditure' && strand.fund === fund && strand.measure === measure;
          return same ? [strand.thisYear, strand.total].filter((total) => total !== undefined) : [];
        })
      : [],
  );
  const [first, ...more] = totals;
  const agreeing = totals.find((total) => restates(figure, total));
  return agreeing ?? (first && more.every((other) => restates(first, other)) ? first : undefined);
}
