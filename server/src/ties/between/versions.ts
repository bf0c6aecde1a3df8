import { addTo, keptFor } from '../../collections.ts';
import { remembered } from '../../equations/interned.ts';
import { isSlippedFrom, restates } from '../../equations/precision.ts';
import {
  AtMostRelation,
  type Relation,
  SumRelation,
  UndecidedRelation,
  VersionRelation,
} from '../../equations/relation.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import { significantDigits } from '../../figures/alike.ts';
import { compare, type Decimal, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { tableRelations } from '../../tables/structure/structure.ts';
import { DISTINCT_DIGITS, SEVERAL, VERSION } from '../../thresholds.ts';
import { isBudgetKind, type TableKind } from '../../vocabulary/tableKinds.ts';
import type { BoundProse } from '../prose/bind.ts';
import { type Comparison, columnsOf, comparisonIn, gapOf, isOneGap, type Pair } from './comparisons.ts';
import { type Scope, scopeOf } from './scope.ts';
import { fundsWithin, strandsOf } from './strands.ts';

/** Tables further apart than the forms of a department are of different units; those between tell what differs. */
const MOST_APART = 80;

/** What a table differs in from another place, everywhere by one amount. */
interface Difference {
  readonly other: object;
  readonly pairs: readonly Pair[];
  readonly sure: boolean;
}

/**
 * Tables of another version: a line that differs takes every sum it goes into along, so that two tables that are else
 * the same differ by one amount wherever they differ. Which of them is wrong, the others tell: where more places print
 * what the one has, the other is of another version, and what it prints is held against theirs. Where one place stands
 * against one, or a table against the text alone, both are named and neither is accused.
 */
export function versionRelations(
  readings: readonly TableReading[],
  prose: BoundProse,
  printed: PrintedAmounts,
): Relation[] {
  const compared = comparable(readings);
  const scope = scopeOf(readings);
  const compare = comparisonIn(scope);
  const said = saidOf(prose);
  const relations = new Set<Relation>();
  compared.forEach((reading, index) => {
    const comparisons = compared
      .slice(Math.max(0, index - MOST_APART), index + MOST_APART + 1)
      .flatMap((other) => (other === reading || isAlone(reading, other) ? [] : compare(reading, other)))
      .filter(
        (comparison) =>
          !comparison.part ||
          !comparison.differing.some((pair) => isWithin(pair, scope)) ||
          (comparison.oneFund && !isBorneOut(comparison, reading, compared)),
      );
    const text = said.differing(reading);
    for (const against of byGap([...comparisons, ...text])) {
      if (isExplained(against[0]!.pairs[0]!, scope, printed)) continue;
      const off = new Map<Figure, Figure[]>();
      for (const { pairs } of against) for (const { own, other } of pairs) addTo(off, own, other);
      const tables = against.filter(({ other }) => isTable(other));
      const witnesses = new Set<object>(against.map(({ other }) => other));
      const supporters = new Set<object>(
        comparisons.flatMap(({ other, same }) => (same.some(({ own }) => off.has(own)) ? [other] : [])),
      );
      for (const [own, others] of off) {
        for (const place of said.agreeing(own)) supporters.add(place);
        for (const other of others) for (const place of said.agreeing(other)) witnesses.add(place);
      }
      if (tables.length > 0 && witnesses.size >= VERSION && witnesses.size > supporters.size + 1) {
        for (const [own, others] of off)
          for (const other of others) relations.add(remembered(new VersionRelation(own, other)));
        continue;
      }
      const certain = against.some(({ pairs }) => pairs.some((pair) => said.isCertain(pair)));
      if (supporters.size === 0 && isToldOf(against, index, compared)) {
        for (const [own, others] of off)
          for (const other of others)
            relations.add(remembered(new UndecidedRelation('same-fact', own, other, certain ? 'error' : 'warning')));
      }
    }
  });
  return [...relations, ...excesses(compared, scope, relations)];
}

/** Whether another table prints, of whatever fund, what stands in the row of a total that differs: it holds more money. */
function isBorneOut(
  { differing, part }: Comparison,
  reading: TableReading,
  compared: readonly TableReading[],
): boolean {
  const rows = reading.panels.flatMap(({ figures }) =>
    figures.filter((row) => differing.some(({ own }) => row.includes(own))),
  );
  return compared.some(
    (other) =>
      other !== reading &&
      strandsOf(other).some(
        ({ measure, total }) =>
          measure === part && total && rows.some((row) => row.some((figure) => figure && restates(figure, total))),
      ),
  );
}

function isAlone(one: TableReading, other: TableReading): boolean {
  return ALONE.has(one.kind) || ALONE.has(other.kind);
}

/** Totals of one fund that are more than all the money there is, where nothing else tells what is wrong. */
function excesses(compared: readonly TableReading[], scope: Scope, told: ReadonlySet<Relation>): Relation[] {
  const off = new Set([...told].flatMap(({ subject }) => subject.anchor ?? []));
  const known = compared.filter(({ kind, anchors }) => !ALONE.has(kind) && !anchors.some((anchor) => off.has(anchor)));
  return known.flatMap((part) =>
    known.flatMap((whole) =>
      part === whole
        ? []
        : excessOf(part, whole, scope).map(({ own, other }) =>
            remembered(new AtMostRelation('same-fact', own, other, 'warning')),
          ),
    ),
  );
}

function isTable(place: object): place is TableReading {
  return 'panels' in place;
}

/**
 * Whether a difference that nothing decides is told at this table: the text differs from it in several places, or an
 * earlier table does in several lines or in its total, and both add up.
 */
function isToldOf(against: readonly Difference[], index: number, compared: readonly TableReading[]): boolean {
  const [first, ...more] = against as [Difference, ...Difference[]];
  const differing = new Set(
    against.flatMap(({ other, pairs }, place) =>
      pairs.map(({ own }) => `${valueKey(own.amount)} ${isTable(other) ? '' : place}`),
    ),
  );
  if (!against.some(({ other }) => isTable(other))) return differing.size >= SEVERAL;
  const earlier = compared.indexOf(first.other as TableReading);
  if (more.length > 0 || earlier > index || (first.sure && differing.size < SEVERAL)) return false;
  return first.pairs.every(({ own, other }) => addsUp(own, compared[index]!) && addsUp(other, compared[earlier]!));
}

function addsUp(figure: Figure, reading: TableReading): boolean {
  return tableRelations(reading)
    .of(figure)
    .every((relation) => relation.agrees);
}

/** The differences of a table, those by the same amount together. */
function byGap(comparisons: readonly Comparison[]): Difference[][] {
  const groups: { gap: Decimal; differences: Map<object, Difference> }[] = [];
  for (const { other, differing, sure } of comparisons) {
    for (const pair of differing) {
      const gap = gapOf(pair);
      let group = groups.find((one) => isOneGap(one.gap, gap, pair));
      if (!group) {
        group = { gap, differences: new Map() };
        groups.push(group);
      }
      const before = group.differences.get(other);
      group.differences.set(other, {
        other,
        pairs: [...(before?.pairs ?? []), pair],
        sure: sure || before?.sure === true,
      });
    }
  }
  return groups.map(({ differences }) => [...differences.values()]);
}

/** What the text says of the cells of tables. */
interface Said {
  readonly agreeing: (figure: Figure) => readonly object[];
  readonly differing: (reading: TableReading) => readonly Comparison[];
  /** Whether the text means this cell without a doubt. */
  readonly isCertain: (pair: Pair) => boolean;
}

function saidOf({ relations, conflicts, unsure }: BoundProse): Said {
  const agreeing = new Map<Figure, object[]>();
  for (const relation of relations) {
    const pair = relation.agrees && pairSaid(relation);
    if (pair) addTo(agreeing, pair.own, pair.other.ground);
  }
  const certain = new Set(conflicts.flatMap((relation) => pairSaid(relation)?.other ?? []));
  const byTable = new Map<object, Map<object, Pair[]>>();
  for (const relation of [...conflicts, ...unsure]) {
    const pair = pairSaid(relation);
    if (!pair?.own.anchor || relation.agrees || agreeing.get(pair.own)?.includes(pair.other.ground)) continue;
    // What a slip of the finger explains is one.
    if (isSlippedFrom(pair.other, pair.own.amount)) continue;
    const places = byTable.get(pair.own.anchor) ?? new Map<object, Pair[]>();
    byTable.set(pair.own.anchor, places);
    addTo(places, pair.other.ground, pair);
  }
  return {
    agreeing: (figure) => agreeing.get(figure) ?? [],
    differing: ({ anchors }) =>
      anchors.flatMap((anchor) =>
        [...(byTable.get(anchor) ?? [])].map(([other, differing]) => ({ other, same: [], differing, sure: false })),
      ),
    isCertain: ({ other }) => certain.has(other),
  };
}

/** The cell that an amount of the text is held against, and the amount. */
function pairSaid(relation: Relation): Pair | undefined {
  if (relation.rule !== 'amount' || !(relation instanceof SumRelation)) return undefined;
  const [own, ...more] = relation.parts;
  return own && more.length === 0 ? { own, other: relation.subject } : undefined;
}

/** Tables that are not of the budget itself and that the text sums up. */
const SPOKEN_OF: ReadonlySet<TableKind> = new Set(['public-expenses', 'running-cost', 'procurement']);
/** Whose lines stand in no other table. */
const ALONE: ReadonlySet<TableKind | undefined> = new Set(['running-cost', 'procurement']);

/**
 * Tables whose lines are those of the whole department. Of several with the same columns, each is that of a unit, and
 * which belong together nothing tells.
 */
const comparable = keptFor((readings: readonly TableReading[]): readonly TableReading[] => {
  const forms = new Map<string, number>();
  for (const reading of readings) forms.set(formOf(reading), (forms.get(formOf(reading)) ?? 0) + 1);
  return readings.filter((reading) => {
    const { kind } = reading;
    if (kind === undefined || !(isBudgetKind(kind) || SPOKEN_OF.has(kind))) return false;
    return forms.get(formOf(reading)) === 1;
  });
});

const formOf = keptFor((reading: TableReading): string => {
  const columns = columnsOf(reading).map(({ flow, fund, measure, lines }) => {
    const [first = ''] = [...lines.keys()].filter((line) => line !== 'total');
    return `${flow}|${fund}|${measure}|${first.slice(0, 1)}`;
  });
  return `${reading.kind} ${[...new Set(columns)].sort().join(' ')}`;
});

/** Carry-over, or money that one table leaves out, is printed somewhere; a difference of two versions is not. */
function isExplained(pair: Pair, { carriedOver }: Scope, printed: PrintedAmounts): boolean {
  const gap = gapOf(pair);
  if ([...carriedOver.values()].some((amount) => isOneGap(amount, gap, pair))) return true;
  return significantDigits(gap) >= DISTINCT_DIGITS && printed.count(gap, pair.own) > 0;
}

/** Totals of one fund that are more than all the money there is. */
function excessOf(part: TableReading, whole: TableReading, { carriedOver }: Scope): Pair[] {
  // A total that is not said to hold what is carried over may be that of the year.
  return excess(part)(whole).flatMap(({ pair, whole: { thisYear } }) =>
    thisYear || carriedOver.size === 0 ? [pair] : [],
  );
}

/** Totals of one fund that are more than those of the money it is part of, with the column of that. */
const excess = keptFor((part: TableReading) =>
  keptFor((whole: TableReading) =>
    columnsOf(part).flatMap((a) =>
      columnsOf(whole).flatMap((b) => {
        if (a.flow !== b.flow || a.measure !== b.measure || !a.said || !b.said || !fundsWithin(a.fund, b.fund))
          return [];
        const [own, other] = [a.total, b.total];
        if (!own || !other) return [];
        return compare(own.interval.low, other.interval.high) > 0 ? [{ pair: { own, other }, whole: b }] : [];
      }),
    ),
  ),
);

/** Whether some of what is carried over may be the difference: it is set apart in totals only, not in parts of them. */
function isWithin(pair: Pair, { carriedOver }: Scope): boolean {
  const gap = gapOf(pair);
  return [...carriedOver.values()].some((amount) => compare(gap, amount) <= 0 || isOneGap(amount, gap, pair));
}
