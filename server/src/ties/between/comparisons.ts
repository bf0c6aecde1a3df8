import { keptFor } from '../../collections.ts';
import { restates } from '../../equations/precision.ts';
import { absolute, compare, type Decimal, decimal, isZero, shift, subtract, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { ROUNDED_AMISS, SAME_MONEY } from '../../thresholds.ts';
import type { Measure } from '../../vocabulary/funds.ts';
import { type Funds, type Scope, widest } from './scope.ts';
import { fundsWithin, type Strand, strandsOf } from './strands.ts';

/** What two places print for one fact. */
export interface Pair {
  readonly own: Figure;
  readonly other: Figure;
}

/** What a table has in common with another table, or with a paragraph of the text. */
export interface Comparison {
  readonly other: object;
  readonly same: readonly Pair[];
  readonly differing: readonly Pair[];
  /** Whether enough agrees, besides what differs, for the columns to be one whatever they are called. */
  readonly sure: boolean;
  /** Only their totals say so, and they are of a part of the money: basic expenditure, projects. */
  readonly part?: Measure | undefined;
  /** They are of a fund by the same name. */
  readonly oneFund?: boolean;
}

/** Compares two tables, knowing which funds are one money. What was compared before is kept as long as they are. */
export function comparisonIn(scope: Scope): (one: TableReading, other: TableReading) => readonly Comparison[] {
  const kept = keptByScope(scope);
  return (one, other) => kept(one)(other);
}

const scopes = new Map<string, (one: TableReading) => (other: TableReading) => readonly Comparison[]>();

/** Of four kinds; which amounts are carried over is no matter here, and nothing of the draft that has them is kept. */
function keptByScope({ unappropriated, otherBudgets }: Funds) {
  const key = `${unappropriated} ${otherBudgets}`;
  let known = scopes.get(key);
  if (!known) {
    const funds = { unappropriated, otherBudgets };
    known = keptFor((one: TableReading) => keptFor((other: TableReading) => compareTables(one, other, funds)));
    scopes.set(key, known);
  }
  return known;
}

function compareTables(one: TableReading, other: TableReading, scope: Funds): readonly Comparison[] {
  return pairsOfStrands(one, other, scope).flatMap(([a, b]) => {
    const pairs = pairsOf(a, b);
    const same = pairs.filter((pair) => restates(pair.own, pair.other));
    const differing = pairs.filter((pair) => !restates(pair.own, pair.other));
    if (differing.some((pair) => standsBeside(pair, one) || standsBeside(pair, other))) return [];
    const [first, ...more] = differing;
    if (differing.some(isRoundedAmiss)) return [];
    if (first && more.some((pair) => !isOneGap(gapOf(first), gapOf(pair), pair))) return [];
    const agreeing = new Set(same.map(({ own }) => valueKey(own.amount))).size;
    const sure = agreeing > 0 && agreeing + differing.length >= SAME_MONEY;
    // The totals of columns that are called the same are one fact; of any other line more has to agree.
    const known = a.said && b.said && differing.every(({ own }) => own === a.total || own === a.thisYear);
    return sure || known
      ? [
          {
            other,
            same,
            differing,
            sure,
            part: sure || a.measure === 'total' ? undefined : a.measure,
            oneFund: a.fund === b.fund,
          },
        ]
      : [];
  });
}

/** What the two amounts of a pair differ by. */
export function gapOf({ own, other }: Pair): Decimal {
  return absolute(subtract(own.amount, other.amount));
}

/** Whether two differences are one, but for what rounding leaves. */
export function isOneGap(gap: Decimal, other: Decimal, { own, other: theirs }: Pair): boolean {
  const place = Math.max(own.exponent - own.decimals, theirs.exponent - theirs.decimals);
  return compare(absolute(subtract(gap, other)), shift(decimal(ROUNDED_AMISS), place)) <= 0;
}

/** Amounts a column off their headers: what the one table prints stands in the same row of the other. */
function standsBeside({ own, other }: Pair, reading: TableReading): boolean {
  return reading.panels.some(({ figures }) =>
    figures.some(
      (row) =>
        (row.includes(own) && row.some((figure) => figure && figure !== own && isOther(figure, other))) ||
        (row.includes(other) && row.some((figure) => figure && figure !== other && isOther(figure, own))),
    ),
  );
}

function isOther(figure: Figure, other: Figure): boolean {
  return !isZero(figure.value) && restates(figure, other);
}

/** A sum of rounded amounts in one table, rounded once in the other. */
function isRoundedAmiss(pair: Pair): boolean {
  const { exponent, decimals } = pair.own;
  return compare(gapOf(pair), shift(decimal(ROUNDED_AMISS, decimals), exponent)) <= 0;
}

/** The columns of two tables that print the same money. */
function pairsOfStrands(one: TableReading, other: TableReading, scope: Funds): (readonly [Strand, Strand])[] {
  const own = columnsOf(one);
  const theirs = columnsOf(other);
  return own.flatMap((a) => {
    const alike = theirs.filter(({ flow, measure }) => flow === a.flow && measure === a.measure);
    const b =
      alike.find(({ fund }) => fund === a.fund) ??
      alike.find(({ fund }) => widest(fund, scope) === widest(a.fund, scope)) ??
      alike.find((strand) => isOneMoney(a, strand, own, theirs));
    return b ? [[a, b] as const] : [];
  });
}

/** Whether of two funds one is part of the other and there is no more of the other: their totals agree. */
function isOneMoney(a: Strand, b: Strand, own: readonly Strand[], theirs: readonly Strand[]): boolean {
  if (!fundsWithin(a.fund, b.fund) && !fundsWithin(b.fund, a.fund)) return false;
  const whole = (strands: readonly Strand[], { flow, fund }: Strand) =>
    strands.find((strand) => strand.flow === flow && strand.fund === fund && strand.measure === 'total')?.total;
  const ours = whole(own, a);
  const other = whole(theirs, b);
  return ours !== undefined && other !== undefined && restates(ours, other);
}

/** The columns of a table that hold money of this year, line by line. */
export function columnsOf(reading: TableReading): readonly Strand[] {
  return strandsOf(reading).filter(
    ({ fund, lines }) => fund !== 'carry-over' && ![...lines.keys()].some((line) => line.startsWith('fund:')),
  );
}

function pairsOf(a: Strand, b: Strand): Pair[] {
  const pairs: Pair[] = [];
  for (const [line, own] of a.lines) {
    if (line === 'total' || line.startsWith('N:本年')) continue;
    const other = b.lines.get(line) ?? b.lines.get(b.named.get(line) ?? a.named.get(line) ?? '');
    if (other && !(isZero(own.value) && isZero(other.value))) pairs.push({ own, other });
  }
  const totals = [a.total, a.thisYear].flatMap((own) =>
    [b.total, b.thisYear].flatMap((other) => (own && other ? [{ own, other }] : [])),
  );
  // One of the two totals of a table stands against the only one of the other: that which differs as its lines do.
  const alike = totals.filter((pair) => pairs.some((line) => isOneGap(gapOf(line), gapOf(pair), pair)));
  const named = a.thisYear && b.thisYear && a.total && b.total ? [{ own: a.total, other: b.total }] : totals;
  const [nearest] = [...(alike.length > 0 ? alike : named)].sort((x, y) => compare(gapOf(x), gapOf(y)));
  const total = totals.find(({ own, other }) => restates(own, other)) ?? nearest;
  if (total && !(isZero(total.own.value) && isZero(total.other.value))) pairs.push(total);
  return pairs;
}
