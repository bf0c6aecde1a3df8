import { addTo } from '../collections.ts';
import type { Fact } from '../facts/fact.ts';
import type { TableFacts } from '../facts/index.ts';
import type { Fund, Measure } from '../facts/tables/funds.ts';
import type { Figure } from '../figures/figure.ts';
import { maySumTo } from '../figures/interval.ts';
import { type Relation, SumRelation } from './relation.ts';

/** One column of one table: the facts of one flow, fund and measure, by line. */
interface Strand {
  readonly table: TableFacts;
  readonly flow: string;
  readonly fund: Fund;
  readonly measure: Measure;
  /** The grand total and, where carry-over follows it, this year's: either may be the total of another table. */
  readonly totals: readonly Figure[];
  readonly lines: ReadonlyMap<string, Figure>;
  /** Lines of categories by their names, for tables that print no codes. */
  readonly named: ReadonlyMap<string, string>;
}

/** What comparing two columns line by line has shown. */
interface Comparison {
  readonly relations: readonly Relation[];
}

const NO_RELATIONS: Comparison = { relations: [] };
/** Columns of tables further back than this are compared through those between. */
const MOST_COMPARED = 5;
/** Funds whose money is part of the other's: where the totals agree, so does every line. */
const WITHIN: Readonly<Partial<Record<Fund, readonly Fund[]>>> = {
  general: ['appropriation', 'all'],
  appropriation: ['all'],
};

const strandsKept = new WeakMap<TableFacts, readonly Strand[]>();
const comparisonsKept = new WeakMap<Strand, WeakMap<Strand, Comparison>>();

/**
 * The same fact printed in several tables. Two columns are held against each other line by line if they speak of the
 * same money: same measure, funds that are one or part of one another, and equal totals. If money of one fund is part
 * of another's and their totals agree, every line must agree, since no line is negative.
 */
export function sameFactRelations(tables: readonly TableFacts[]): Relation[] {
  const seen = new Map<Measure, Strand[]>();
  const relations: Relation[] = [];
  for (const table of tables) {
    for (const strand of strandsOf(table)) {
      const earlier = seen.get(strand.measure) ?? [];
      seen.set(strand.measure, earlier);
      let compared = 0;
      for (let index = earlier.length - 1; index >= 0 && compared < MOST_COMPARED; index--) {
        const other = earlier[index]!;
        if (other.table === table || !comparable(strand, other)) continue;
        compared += 1;
        const { relations: found } = compare(strand, other);
        relations.push(...found);
        // Being tied to one that is itself tied to the rest is enough.
        if (found.length > 0) break;
      }
      earlier.push(strand);
    }
  }
  return relations;
}

function strandsOf(table: TableFacts): readonly Strand[] {
  let strands = strandsKept.get(table);
  if (!strands) {
    const groups = new Map<string, Fact[]>();
    for (const fact of table) {
      addTo(groups, `${fact.flow}|${fact.fund}|${fact.measure}`, fact);
    }
    strands = [...groups.values()].flatMap((group) => strandOf(table, group));
    strandsKept.set(table, strands);
  }
  return strands;
}

function strandOf(table: TableFacts, facts: readonly Fact[]): Strand[] {
  const { flow, fund, measure } = facts[0]!;
  const lines = new Map<string, Figure>();
  const twice = new Set<string>();
  for (const { line, figure } of facts) {
    if (lines.has(line)) twice.add(line);
    lines.set(line, figure);
  }
  // A line printed twice in one column (two units, two projects) is not one fact.
  for (const line of twice) lines.delete(line);
  if (lines.size < 2) return [];
  const totals = ['total', 'N:本年支出合计', 'N:本年收入合计'].flatMap((line) => lines.get(line) ?? []);
  const named = new Map(
    facts.flatMap(({ line, name }) => (/^F\d{3}$/.test(line) ? [[`N:${name}`, line] as const] : [])),
  );
  return [{ table, flow, fund, measure, totals: totals.filter((figure) => !figure.blank), lines, named }];
}

function comparable(a: Strand, b: Strand): boolean {
  return (
    a.fund === b.fund || (WITHIN[a.fund]?.includes(b.fund) ?? false) || (WITHIN[b.fund]?.includes(a.fund) ?? false)
  );
}

function compare(a: Strand, b: Strand): Comparison {
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

function compareLines(a: Strand, b: Strand): Comparison {
  if (!a.totals.some((total) => b.totals.some((other) => agree(total, other)))) return NO_RELATIONS;
  const relations: Relation[] = [];
  let agreeing = 0;
  let zeros = 0;
  let differing = 0;
  for (const [line, figure] of a.lines) {
    const other = b.lines.get(line) ?? b.lines.get(b.named.get(line) ?? a.named.get(line) ?? nameOf(a, line));
    if (!other || isTotal(line)) continue;
    const empty = figure.value.coefficient === 0n && other.value.coefficient === 0n;
    if (empty) zeros += 1;
    else {
      relations.push(new SumRelation('same-fact', figure, [other]));
      if (agree(figure, other)) agreeing += 1;
      else differing += 1;
    }
  }
  // Income by function mirrors expenditure only as a habit.
  const support = agreeing + zeros / 8;
  const needed = a.flow === b.flow ? 2 * differing : 4 * differing;
  return support >= Math.max(1, needed) ? { relations } : NO_RELATIONS;
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

function agree(a: Figure, b: Figure): boolean {
  return maySumTo(a.interval, [b.interval]);
}
