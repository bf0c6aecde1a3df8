import { remembered } from '../../equations/interned.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { Fund } from '../../vocabulary/funds.ts';
import { counterpart, isTotal } from './match.ts';
import { type Strand, strandsOf } from './strands.ts';

/** The funds that a government appropriates money of; each has a table of its own. */
const PARTS: readonly Fund[] = ['general', 'government-fund', 'state-capital'];

/**
 * Money appropriated of several funds: each line of 财政拨款 is what the tables of the funds print for it together, where
 * their totals make up its total. Where all money is of one fund, its table is compared line by line.
 */
export function fundPartRelations(readings: readonly TableReading[]): Relation[] {
  const strands = readings
    .flatMap(strandsOf)
    .filter(({ flow, measure }) => flow === 'expenditure' && measure === 'total');
  return strands
    .filter(({ fund }) => fund === 'appropriation')
    .flatMap((whole) => {
      const parts = partsOf(whole, strands);
      return parts ? sumsOf(whole, parts) : [];
    });
}

/** A column of each fund that has money, in other tables, whose totals come to that of `whole`. */
function partsOf(whole: Strand, strands: readonly Strand[]): readonly Strand[] | undefined {
  const byFund = PARTS.map((fund) =>
    strands.filter((strand) => strand.fund === fund && strand.table !== whole.table && strand.said && totalOf(strand)),
  ).filter((found) => found.length > 0);
  if (byFund.length < 2) return undefined;
  const totals = [whole.total, whole.thisYear].filter((total) => total !== undefined);
  // Each fund may have its money in several tables; one that shows its lines is enough.
  const chosen = byFund.map((found) => found.find(({ lines }) => lines.size > 1) ?? found[0]!);
  const sum = chosen.map((strand) => totalOf(strand)!.interval);
  return totals.some((total) => maySumTo(total.interval, sum)) ? chosen : undefined;
}

function totalOf({ total, thisYear }: Strand): Figure | undefined {
  const figure = thisYear ?? total;
  return figure && figure.value.coefficient !== 0n ? figure : undefined;
}

function sumsOf(whole: Strand, parts: readonly Strand[]): Relation[] {
  const relations = [...whole.lines].flatMap(([line, figure]) => {
    if (isTotal(line) || figure.value.coefficient === 0n) return [];
    const printed = parts.flatMap((part) => counterpart(line, whole, part) ?? []);
    return printed.length > 0 ? [remembered(new SumRelation('same-fact', figure, printed, 'warning'))] : [];
  });
  const failing = relations.filter(({ agrees }) => !agrees).length;
  return relations.length - failing > 2 * failing ? relations : [];
}
