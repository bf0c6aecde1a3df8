import { addTo, keptFor } from '../../collections.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import { significantDigits } from '../../figures/alike.ts';
import { absolute, compare, type Decimal, decimal, isZero, shift, subtract, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { remembered } from '../../relations/interned.ts';
import { restates } from '../../relations/lookup.ts';
import { type Relation, SumRelation, UndecidedRelation, VersionRelation } from '../../relations/relation.ts';
import { isBudgetKind } from '../../tables/reading/kinds.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { type Scope, scopeOf, widest } from './scope.ts';
import { fundsWithin, type Strand, strandsOf } from './strands.ts';
import { DISTINCT_DIGITS, ROUNDED_AMISS, SAME_MONEY, VERSION } from './thresholds.ts';

/** What two tables print at the same coordinates. */
interface Pair {
  readonly own: Figure;
  readonly other: Figure;
}

/** Columns of two tables that print the same money. */
interface Comparison {
  readonly other: TableReading;
  readonly same: readonly Pair[];
  readonly differing: readonly Pair[];
  /** Whether enough agrees, besides what differs, for the columns to be one whatever they are called. */
  readonly sure: boolean;
}

/**
 * Tables of another version: a line that differs takes every sum it goes into along, so that two tables that are else
 * the same differ by one amount wherever they differ. Which of them is wrong, the others tell: where more places print
 * what the one has, the other is of another version, and what it prints is held against theirs. Where there is one
 * table on either side, both are named and neither is accused.
 */
export function versionRelations(
  readings: readonly TableReading[],
  prose: readonly Relation[],
  printed: PrintedAmounts,
): Relation[] {
  const compared = comparable(readings);
  const said = proseOf(prose);
  const scope = scopeOf(readings);
  const compare = comparisonIn(scope);
  const relations = new Set<Relation>();
  compared.forEach((reading, index) => {
    const comparisons = compared.flatMap((other) => (other === reading ? [] : compare(reading, other)));
    for (const against of byGap(comparisons).values()) {
      if (isExplained(against[0]!.pairs[0]!, scope, printed)) continue;
      const off = new Map<Figure, Figure[]>();
      for (const { pairs } of against) for (const { own, other } of pairs) addTo(off, own, other);
      const witnesses = new Set<object>(against.map(({ other }) => other));
      const supporters = new Set<object>(
        comparisons.flatMap(({ other, same }) => (same.some(({ own }) => off.has(own)) ? [other] : [])),
      );
      for (const [own, others] of off) {
        for (const place of said.get(own) ?? []) supporters.add(place);
        for (const other of others) for (const place of said.get(other) ?? []) witnesses.add(place);
      }
      if (witnesses.size >= VERSION && witnesses.size > supporters.size + 1) {
        for (const [own, others] of off)
          for (const other of others) relations.add(remembered(new VersionRelation(own, other)));
      } else if (witnesses.size === 1 && supporters.size === 0 && off.size > 1 && against.some(({ sure }) => sure)) {
        if (compared.indexOf(against[0]!.other) > index) continue;
        for (const { own, other } of against[0]!.pairs)
          relations.add(remembered(new UndecidedRelation('same-fact', own, other)));
      }
    }
  });
  return [...relations];
}

interface Difference {
  readonly other: TableReading;
  readonly pairs: readonly Pair[];
  readonly sure: boolean;
}

/** What a table differs in from each other one, by the amount of the difference. */
function byGap(comparisons: readonly Comparison[]): ReadonlyMap<string, readonly Difference[]> {
  const groups = new Map<string, Map<TableReading, { pairs: Pair[]; sure: boolean }>>();
  for (const { other, differing, sure } of comparisons) {
    for (const pair of differing) {
      const key = valueKey(gapOf(pair));
      const group = groups.get(key) ?? new Map<TableReading, { pairs: Pair[]; sure: boolean }>();
      groups.set(key, group);
      const difference = group.get(other) ?? { pairs: [], sure: false };
      group.set(other, { pairs: [...difference.pairs, pair], sure: difference.sure || sure });
    }
  }
  return new Map([...groups].map(([key, group]) => [key, [...group].map(([other, rest]) => ({ other, ...rest }))]));
}

function gapOf({ own, other }: Pair): Decimal {
  return absolute(subtract(own.amount, other.amount));
}

/**
 * Tables whose lines are those of the whole department. Of several with the same columns, each is that of a unit, and
 * which belong together nothing tells.
 */
function comparable(readings: readonly TableReading[]): TableReading[] {
  const forms = new Map<string, number>();
  for (const reading of readings) forms.set(formOf(reading), (forms.get(formOf(reading)) ?? 0) + 1);
  return readings.filter((reading) => {
    const { kind } = reading;
    if (kind === undefined || !(isBudgetKind(kind) || kind === 'public-expenses')) return false;
    return forms.get(formOf(reading)) === 1;
  });
}

const formOf = keptFor((reading: TableReading): string => {
  const columns = columnsOf(reading).map(({ flow, fund, measure, lines }) => {
    const [first = ''] = [...lines.keys()].filter((line) => line !== 'total');
    return `${flow}|${fund}|${measure}|${first.slice(0, 1)}`;
  });
  return `${reading.kind} ${[...new Set(columns)].sort().join(' ')}`;
});

/** By cell, the passages that print the same and are bound to it. */
function proseOf(relations: readonly Relation[]): ReadonlyMap<Figure, object[]> {
  const said = new Map<Figure, object[]>();
  for (const relation of relations) {
    if (relation.rule !== 'amount' || !relation.agrees || !(relation instanceof SumRelation)) continue;
    const [cell, ...more] = relation.parts;
    if (cell && more.length === 0) addTo(said, cell, relation.subject.region);
  }
  return said;
}

/** Carry-over, or money that one table leaves out, is printed somewhere; a difference of two versions is not. */
function isExplained(pair: Pair, { carriedOver }: Scope, printed: PrintedAmounts): boolean {
  const gap = gapOf(pair);
  if (carriedOver.has(valueKey(gap))) return true;
  return significantDigits(gap) >= DISTINCT_DIGITS && printed.count(gap, pair.own) > 0;
}

/** Compares two tables, knowing which funds are one money. What was compared before is kept as long as they are. */
function comparisonIn(scope: Scope): (one: TableReading, other: TableReading) => readonly Comparison[] {
  const kept = keptByScope(`${scope.unappropriated} ${scope.otherBudgets} ${scope.carriedOver.size > 0}`, scope);
  return (one, other) => kept(one)(other);
}

const scopes = new Map<string, (one: TableReading) => (other: TableReading) => readonly Comparison[]>();

function keptByScope(key: string, scope: Scope) {
  let known = scopes.get(key);
  if (!known) {
    known = keptFor((one: TableReading) => keptFor((other: TableReading) => compareTables(one, other, scope)));
    scopes.set(key, known);
  }
  return known;
}

function compareTables(one: TableReading, other: TableReading, scope: Scope): readonly Comparison[] {
  return pairsOfStrands(one, other, scope).flatMap(([a, b]) => {
    const pairs = pairsOf(a, b);
    const same = pairs.filter((pair) => restates(pair.own, pair.other));
    const differing = pairs.filter((pair) => !restates(pair.own, pair.other));
    if (differing.some((pair) => standsBeside(pair, one) || standsBeside(pair, other))) return [];
    const gaps = new Set(differing.map((pair) => valueKey(gapOf(pair))));
    if (gaps.size > 1 || differing.some(isRoundedAmiss)) return [];
    const agreeing = new Set(same.map(({ own }) => valueKey(own.amount))).size;
    const sure = agreeing > 0 && agreeing + differing.length >= SAME_MONEY;
    // The totals of columns that are called the same are one fact; of any other line more has to agree. What is carried
    // over is set apart in totals only, and not in what is basic of it.
    const totals = differing.every(({ own }) => own === a.total || own === a.thisYear);
    const known = totals && a.said && b.said && (a.measure === 'total' || scope.carriedOver.size === 0);
    return sure || known ? [{ other, same, differing, sure }] : [];
  });
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
function pairsOfStrands(one: TableReading, other: TableReading, scope: Scope): (readonly [Strand, Strand])[] {
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

function columnsOf(reading: TableReading): readonly Strand[] {
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
  const named = a.total && b.total ? { own: a.total, other: b.total } : totals[0];
  const total = totals.find(({ own, other }) => restates(own, other)) ?? named;
  if (total && !(isZero(total.own.value) && isZero(total.other.value))) pairs.push(total);
  return pairs;
}
