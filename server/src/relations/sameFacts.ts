import { addTo, sameItems } from '../collections.ts';
import type { Fact } from '../facts/fact.ts';
import { tableFacts } from '../facts/tableFacts.ts';
import { add, compare as compareDecimals, equals, subtract, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { type Flow, type Fund, isAppropriated, type Measure } from '../tables/reading/funds.ts';
import { isBudgetKind, type TableKind } from '../tables/reading/kinds.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { samePair } from './interned.ts';
import { restates } from './lookup.ts';
import { AtMostRelation, type Relation, SplitLineRelation } from './relation.ts';

/** One column of one table: the facts of one flow, fund and measure, by line. */
export interface Strand {
  /** The table it is a column of, through all its readings. */
  readonly table: object;
  readonly kind: TableKind | undefined;
  readonly flow: Flow;
  readonly fund: Fund;
  readonly measure: Measure;
  /** The grand total. */
  readonly total: Figure | undefined;
  /** This year's total, where carry-over follows it. */
  readonly thisYear: Figure | undefined;
  readonly lines: ReadonlyMap<string, Figure>;
  /** Lines of categories by their names, for tables that print no codes. */
  readonly named: ReadonlyMap<string, string>;
}

const FLOWS: readonly Flow[] = ['income', 'expenditure'];
const NONE: readonly Relation[] = [];
/** Columns of tables further back than this are compared through those between. */
const MOST_COMPARED = 4;
/** So many lines must agree before totals that differ are held against each other. */
const FIRM = 3;
/** Funds whose money is part of the other's: where the totals agree, so does every line. */
const WITHIN: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  general: ['appropriation', 'all'],
  appropriation: ['all'],
};

const strandsKept = new WeakMap<TableReading, readonly Strand[]>();
const comparisonsKept = new WeakMap<Strand, WeakMap<Strand, readonly Relation[]>>();

/**
 * The same fact printed in several tables. Two columns are held against each other line by line if they speak of the
 * same money: same measure, funds that are one or part of one another, and equal totals. If money of one fund is part
 * of another's and their totals agree, every line must agree, since no line is negative; if they do not, no line of
 * the part may exceed the whole's.
 */
export function sameFactRelations(readings: readonly TableReading[]): Relation[] {
  const seen = new Map<Measure, Strand[]>();
  const relations: Relation[] = [];
  for (const reading of readings) {
    for (const strand of strandsOf(reading)) {
      if (strand.lines.size < 2) continue;
      const earlier = seen.get(strand.measure) ?? [];
      seen.set(strand.measure, earlier);
      let compared = 0;
      for (let index = earlier.length - 1; index >= 0 && compared < MOST_COMPARED; index--) {
        const other = earlier[index]!;
        if (other.table === strand.table || !comparable(strand, other)) continue;
        const found = compare(strand, other);
        relations.push(...found);
        if (found.length > 0) compared += 1;
      }
      earlier.push(strand);
    }
  }
  return relations;
}

/** The columns of a table as facts that may stand in other tables, too. */
export function strandsOf(reading: TableReading): readonly Strand[] {
  let strands = strandsKept.get(reading);
  if (!strands) {
    const groups = new Map<string, Fact[]>();
    for (const fact of tableFacts(reading)) {
      if (fact.period === 'current' && !fact.part) addTo(groups, `${fact.flow}|${fact.fund}|${fact.measure}`, fact);
    }
    const columns = [...groups.values()].map((group) => strandOf(reading, group));
    strands = [...columns, ...FLOWS.flatMap((flow) => fundsStrand(reading, flow, columns) ?? [])];
    strandsKept.set(reading, strands);
  }
  return strands;
}

const strandsByFact = new WeakMap<Fact, { readonly facts: readonly Fact[]; readonly strand: Strand }>();

/** The column as read before, as long as its facts are the same. */
function strandOf(reading: TableReading, facts: readonly Fact[]): Strand {
  const before = strandsByFact.get(facts[0]!);
  const same = before && before.strand.table === tableOf(reading) && before.strand.kind === reading.kind;
  if (same && sameItems(before.facts, facts)) return before.strand;
  const strand = readStrand(reading, facts);
  strandsByFact.set(facts[0]!, { facts, strand });
  return strand;
}

function tableOf(reading: TableReading): object {
  return reading.anchors[0]!;
}

function readStrand(reading: TableReading, facts: readonly Fact[]): Strand {
  const { flow, fund, measure } = facts[0]!;
  const lines = new Map<string, Figure>();
  const twice = new Set<string>();
  for (const { line, figure } of facts) {
    if (lines.has(line)) twice.add(line);
    lines.set(line, figure);
  }
  // A line printed twice in one column (two units, two projects) is not one fact.
  for (const line of twice) lines.delete(line);
  const total = filled(lines.get('total'));
  const thisYear = filled(lines.get('N:本年支出合计') ?? lines.get('N:本年收入合计'));
  const named = new Map(
    facts.flatMap(({ line, name }) => (/^F\d{3}$/.test(line) ? [[`N:${name}`, line] as const] : [])),
  );
  return { table: tableOf(reading), kind: reading.kind, flow, fund, measure, total, thisYear, lines, named };
}

/** The totals of a table fund by fund, as if the funds were its lines: 收支总表 lists them in rows, 收入总表 in columns. */
function fundsStrand(reading: TableReading, flow: Flow, columns: readonly Strand[]): Strand | undefined {
  if (!isBudgetKind(reading.kind)) return undefined;
  const lines = new Map<string, Figure>();
  let total: Figure | undefined;
  for (const strand of columns) {
    const figure = strand.lines.get('total');
    if (!figure || strand.flow !== flow || strand.measure !== 'total') continue;
    if (strand.fund === 'all') total = filled(figure);
    else if (strand.fund !== 'carry-over') lines.set(`fund:${strand.fund}`, figure);
  }
  if (lines.size < 2) return undefined;
  const { kind } = reading;
  const table = tableOf(reading);
  return { table, kind, flow, fund: 'all', measure: 'total', total, thisYear: undefined, lines, named: new Map() };
}

function filled(figure: Figure | undefined): Figure | undefined {
  return figure?.blank ? undefined : figure;
}

function comparable(a: Strand, b: Strand): boolean {
  return a.fund === b.fund || isWithin(a, b) || isWithin(b, a);
}

function isWithin(part: Strand, whole: Strand): boolean {
  return WITHIN[part.fund]?.includes(whole.fund) ?? false;
}

function compare(a: Strand, b: Strand): readonly Relation[] {
  let known = comparisonsKept.get(a);
  if (!known) {
    known = new WeakMap();
    comparisonsKept.set(a, known);
  }
  let comparison = known.get(b);
  if (!comparison) {
    comparison = compareLines(a, b);
    known.set(b, comparison);
  }
  return comparison;
}

/** Two figures that two columns print for one line. */
interface Match {
  readonly line: string;
  readonly ours: Figure;
  readonly theirs: Figure;
}

function compareLines(a: Strand, b: Strand): readonly Relation[] {
  const { matches, zeros } = matchLines(a, b);
  const totals = totalsOf(a, b);
  const differing = matches.filter((match) => !isTie(match)).length;
  const agreeing = matches.length - differing;
  if (totals && restates(totals.ours, totals.theirs)) {
    // Income by function mirrors expenditure only as a habit.
    const needed = a.flow === b.flow ? 2 * differing : 4 * differing;
    if (agreeing + zeros / 8 < Math.max(1, needed)) return NONE;
    // Nor does income of one fund that happens to total as much as expenditure of another say anything about its lines.
    const alike = a.flow === b.flow || a.fund === b.fund ? matches : matches.filter(isTie);
    return [...relate(a, b, alike), samePair('same-fact', totals.ours, totals.theirs)];
  }
  if (a.flow !== b.flow) return NONE;
  if (a.fund === b.fund && agreeing >= Math.max(FIRM, 4 * differing)) {
    const relations = relate(a, b, matches);
    const whole = totals && differing === 0 && !hasMoreLines(a, b) && !hasMoreLines(b, a);
    return whole ? [...relations, samePair('same-fact', totals.ours, totals.theirs)] : relations;
  }
  if (isWithin(a, b)) return bounds(matches, 'ours');
  return isWithin(b, a) ? bounds(matches, 'theirs') : NONE;
}

function matchLines(a: Strand, b: Strand): { matches: Match[]; zeros: number } {
  const matches: Match[] = [];
  let zeros = 0;
  for (const [line, ours] of a.lines) {
    if (isTotal(line)) continue;
    const theirs = counterpart(line, a, b);
    if (!theirs) continue;
    if (ours.value.coefficient === 0n && theirs.value.coefficient === 0n) zeros += 1;
    else matches.push({ line, ours, theirs });
  }
  return { matches, zeros };
}

function counterpart(line: string, a: Strand, b: Strand): Figure | undefined {
  return b.lines.get(line) ?? b.lines.get(b.named.get(line) ?? a.named.get(line) ?? nameOf(a, line));
}

/** The totals to compare: those of the same name or, where one table has only one, that which agrees. */
function totalsOf(a: Strand, b: Strand): { ours: Figure; theirs: Figure } | undefined {
  const pairs = [a.total, a.thisYear].flatMap((ours) =>
    [b.total, b.thisYear].flatMap((theirs) => (ours && theirs ? [{ ours, theirs }] : [])),
  );
  const agreeing = pairs.find(({ ours, theirs }) => restates(ours, theirs));
  if (agreeing) return agreeing;
  return a.thisYear || b.thisYear ? undefined : pairs[0];
}

/** Whether `a` prints an amount on a line, not below another of its lines, that `b` does not have. */
function hasMoreLines(a: Strand, b: Strand): boolean {
  for (const [line, figure] of a.lines) {
    if (isTotal(line) || figure.value.coefficient === 0n || counterpart(line, a, b)) continue;
    const above = /^[FEG]\d{3}./.test(line) ? line.slice(0, 4) : undefined;
    if (!above || !counterpart(above, a, b)) return true;
  }
  return false;
}

function relate(a: Strand, b: Strand, matches: readonly Match[]): Relation[] {
  return matches.map(({ line, ours, theirs }) => {
    if (!restates(ours, theirs) && /^[FEG]\d/.test(line)) {
      const split = splitLine(line, ours, theirs, b, a, matches) ?? splitLine(line, theirs, ours, a, b, matches);
      if (split) return split;
    }
    return samePair('same-fact', ours, theirs);
  });
}

/**
 * Where one table prints more on a line than the other and the other has a line beside it that the first lacks, of
 * just the difference: the first has put two lines into one.
 */
function splitLine(
  line: string,
  larger: Figure,
  smaller: Figure,
  divided: Strand,
  joined: Strand,
  matches: readonly Match[],
): SplitLineRelation | undefined {
  const difference = subtract(larger.amount, smaller.amount);
  if (compareDecimals(difference, ZERO) <= 0 || matches.length < FIRM) return undefined;
  const beside = [...divided.lines].filter(
    ([other, figure]) =>
      other.length === line.length &&
      other.slice(0, -2) === line.slice(0, -2) &&
      figure.value.coefficient !== 0n &&
      !joined.lines.has(other),
  );
  const apart = beside.map(([, figure]) => figure);
  const sum = apart.reduce((total, figure) => add(total, figure.amount), ZERO);
  return apart.length > 0 && equals(sum, difference) ? new SplitLineRelation(larger, smaller, apart) : undefined;
}

/** Money of one fund is never more than all money on the same line. Where some line says so, the funds were misread. */
function bounds(matches: readonly Match[], part: 'ours' | 'theirs'): readonly Relation[] {
  const relations = matches.map(({ ours, theirs }) =>
    part === 'ours'
      ? new AtMostRelation('same-fact', ours, theirs, 'warning')
      : new AtMostRelation('same-fact', theirs, ours, 'warning'),
  );
  const holding = relations.filter((relation) => relation.agrees).length;
  return holding >= Math.max(FIRM, 8 * (relations.length - holding)) ? relations : NONE;
}

/** Totals are compared to choose the columns; with carry-over in one of them they may differ rightly. */
function isTotal(line: string): boolean {
  return line === 'total' || line.startsWith('N:本年');
}

/** The name under which a category of `strand` would stand in a table without codes. */
function nameOf(strand: Strand, line: string): string {
  for (const [name, coded] of strand.named) if (coded === line) return name;
  return line;
}

function isTie({ ours, theirs }: Match): boolean {
  return restates(ours, theirs);
}

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
