import { gathering, keptFor } from '../../collections.ts';
import { remembered } from '../../equations/interned.ts';
import { restates } from '../../equations/precision.ts';
import { type Relation, UndecidedRelation } from '../../equations/relation.ts';
import { isFunctionalLine } from '../../facts/fact.ts';
import { absolute, add, isZero, subtract, valueKey, ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { FIRM } from '../../thresholds.ts';
import type { Fund } from '../../vocabulary/funds.ts';
import { type Strand, strandsOf } from './strands.ts';

/** Budgets with tables of their own: their column in the table of the appropriation is that table's total. */
const SEPARATE: ReadonlySet<Fund> = new Set<Fund>(['government-fund', 'state-capital']);

const separateIn = gathering((reading: TableReading) =>
  strandsOf(reading).filter(({ fund, measure, said }) => SEPARATE.has(fund) && measure === 'total' && said),
);

/** A column of a fund that is left blank beside a table of that fund that is not. */
export function emptyFunds(readings: readonly TableReading[]): readonly Relation[] {
  return emptyAmong(separateIn(readings));
}

const emptyAmong = keptFor((strands: readonly Strand[]): readonly Relation[] =>
  strands.flatMap((empty) => {
    const blank = totalOf(empty);
    if (!blank || !isZero(blank.value)) return [];
    const filled = strands.filter(
      ({ table, flow, fund }) => table !== empty.table && flow === empty.flow && fund === empty.fund,
    );
    // Of several tables of the fund some may be those of units that have none of it.
    const [other, ...more] = filled.flatMap((strand) => totalOf(strand) ?? []);
    if (!other || more.length > 0 || isZero(other.value)) return [];
    return [remembered(new UndecidedRelation('same-fact', blank, other))];
  }),
);

function totalOf({ lines }: Strand): Figure | undefined {
  return lines.get('total');
}

/**
 * Income by code is expenditure by code only where nothing tells them apart: both tables list the same codes, come to
 * the same total and have nothing carried over. Where they then differ by one amount, put on another code, one is wrong.
 */
export function incomeByCode(readings: readonly TableReading[]): Relation[] {
  const wholes = (kind: TableReading['kind']) =>
    readings.flatMap((reading) =>
      reading.kind === kind
        ? strandsOf(reading).filter(
            ({ fund, measure, lines }) =>
              fund === 'all' && measure === 'total' && [...lines.keys()].some((line) => isFunctionalLine(line)),
          )
        : [],
    );
  const [income, ...otherIncomes] = wholes('income').filter(({ flow }) => flow === 'income');
  const [spending, ...otherSpendings] = wholes('expenditure').filter(({ flow }) => flow === 'expenditure');
  if (!income || !spending || otherIncomes.length + otherSpendings.length > 0) return [];
  return moved(income, spending);
}

function moved(income: Strand, spending: Strand): Relation[] {
  const codes = (strand: Strand) => [...strand.lines.keys()].filter((line) => isFunctionalLine(line));
  const lines = codes(income);
  if (lines.length < FIRM || lines.length !== codes(spending).length) return [];
  if (!income.total || !spending.total || !restates(income.total, spending.total)) return [];
  const pairs = lines.map((line) => ({ own: spending.lines.get(line), other: income.lines.get(line)! }));
  if (!pairs.every((pair): pair is { own: Figure; other: Figure } => pair.own !== undefined)) return [];
  const off = pairs.filter(({ own, other }) => !restates(own, other));
  const gaps = new Set(off.map(({ own, other }) => valueKey(absolute(subtract(own.amount, other.amount)))));
  const rest = off.reduce((sum, { own, other }) => add(sum, subtract(own.amount, other.amount)), ZERO);
  if (gaps.size !== 1 || !isZero(rest) || off.length === pairs.length) return [];
  return off.map(({ own, other }) => remembered(new UndecidedRelation('same-fact', own, other)));
}
