import { addTo, gathering, keptFor } from '../collections.ts';
import { groupByFigure } from '../equations/byFigure.ts';
import { missesBySign } from '../equations/missedSums.ts';
import { type Relation, SumRelation } from '../equations/relation.ts';
import type { Fact } from '../facts/fact.ts';
import { isCodedLine } from '../facts/fact.ts';
import { tableFacts } from '../facts/tableFacts.ts';
import { type Decimal, subtract, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { addIntervals, exactly, type Interval, intersect, maySumTo, negateInterval } from '../figures/interval.ts';
import { LIMITS } from '../limits.ts';
import type { PanelReading } from '../tables/reading/panel.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { tableRelations } from '../tables/structure/structure.ts';

/** A row that a table seems to have lost: the lines under one of its rows, or under its total, miss the same line. */
export interface LostRow {
  readonly reading: TableReading;
  readonly panel: PanelReading;
  /** The row that is more than the rows listed for it, and the last of these. */
  readonly whole: number;
  readonly last: number;
  /** The sums that miss it, in the order of the columns. */
  readonly sums: readonly SumRelation[];
  /** What it would print, by amount column; nothing where no sum tells. */
  readonly amounts: readonly (Decimal | undefined)[];
  /** How another table prints the line, if one does. */
  readonly line: Fact | undefined;
}

/** The rows that are missing. */
export interface LostRows {
  readonly found: readonly LostRow[];
  /** The first conflict that was not looked at any more. */
  readonly beyond: Relation | undefined;
}

/**
 * Rows that explain why sums fail. What is missing has to be positive in every column that fails and, with what the
 * columns add up to, a row by itself. Then either another table prints just this line, which is not here, or more than
 * one column fails and nothing else speaks against the whole.
 */
export function lostRows(readings: readonly TableReading[], conflicts: readonly Relation[]): LostRows {
  const found: LostRow[] = [];
  const settled = new Set<Relation>();
  const against = groupByFigure(conflicts);
  let groups = 0;
  for (const conflict of conflicts) {
    if (settled.has(conflict) || !isSumOfRows(conflict) || missesBySign(conflict)) continue;
    groups += 1;
    if (groups > LIMITS['lost-rows']) return { found, beyond: conflict };
    const lost = lostFrom(readings, conflict, against);
    if (!lost) continue;
    found.push(lost);
    for (const sum of lost.sums) settled.add(sum);
  }
  return { found, beyond: undefined };
}

function isSumOfRows(relation: Relation): relation is SumRelation {
  return relation instanceof SumRelation && (relation.rule === 'category-sum' || relation.rule === 'total-row');
}

function lostFrom(
  readings: readonly TableReading[],
  conflict: SumRelation,
  against: ReadonlyMap<Figure, readonly Relation[]>,
): LostRow | undefined {
  const reading = readings.find(({ anchors }) => anchors.includes(conflict.subject.anchor!));
  const panel = reading?.panels.find((candidate) => rowOf(candidate, conflict.subject) >= 0);
  if (!reading || !panel) return undefined;
  const whole = rowOf(panel, conflict.subject);
  const listed = conflict.parts.map((part) => rowOf(panel, part));
  const sums = panel.figures[whole]!.map((figure) => sumOver(reading, panel, figure, conflict, listed));
  const amounts = sums.map((sum, column) => {
    if (sum) return sum.agrees ? ZERO : missing(sum);
    // A column without any amount in the whole has none in the row.
    return panel.figures[whole]![column]?.blank ? ZERO : undefined;
  });
  const failing = sums.filter((sum): sum is SumRelation => sum !== undefined && !sum.agrees);
  if (amounts.some((amount) => amount && amount.coefficient < 0n) || !isRow(reading, panel.figures[whole]!, sums)) {
    return undefined;
  }
  const elsewhere = lineElsewhere(readings, reading, conflict, () => soughtBy(reading, panel, whole, listed, failing));
  const unquestioned = failing.every(({ subject }) =>
    (against.get(subject) ?? []).every((other) => failing.includes(other as SumRelation)),
  );
  const parts = failing.flatMap((sum) => sum.parts);
  const partsAgree = parts.every((part) =>
    (against.get(part) ?? []).every((other) => failing.includes(other as SumRelation)),
  );
  if (!elsewhere && !(failing.length > 1 && unquestioned && partsAgree)) return undefined;
  const printed = sums.map((sum, column) => {
    const figure = sum && elsewhere?.amounts[failing.indexOf(sum)];
    return figure ? figure.amount : amounts[column];
  });
  const last = Math.max(...listed);
  return { reading, panel, whole, last, sums: failing, amounts: printed, line: elsewhere?.fact };
}

/** The sum of the same rows in the column of `figure`. */
function sumOver(
  reading: TableReading,
  panel: PanelReading,
  figure: Figure | undefined,
  { rule }: SumRelation,
  listed: readonly number[],
): SumRelation | undefined {
  const found = figure
    ? tableRelations(reading)
        .of(figure)
        .find((relation) => relation.rule === rule && relation.subject === figure)
    : undefined;
  if (!(found instanceof SumRelation)) return undefined;
  return found.parts.every((part) => listed.includes(rowOf(panel, part))) ? found : undefined;
}

function missing({ subject, parts }: SumRelation): Decimal {
  return parts.reduce((rest, part) => subtract(rest, part.amount), subject.amount);
}

/** What may be missing, for all that rounding may do. */
function room(sum: SumRelation | undefined): Interval {
  if (!sum || sum.agrees) return exactly(ZERO);
  return sum.parts.reduce((rest, part) => addIntervals(rest, negateInterval(part.interval)), sum.subject.interval);
}

/** Whether what is missing adds up across the columns as the rows of the table do. */
function isRow(
  reading: TableReading,
  figures: readonly (Figure | undefined)[],
  sums: readonly (SumRelation | undefined)[],
): boolean {
  const missed = (figure: Figure) => room(sums[figures.indexOf(figure)]);
  return figures.every((figure) => {
    if (!figure) return true;
    const across = tableRelations(reading)
      .of(figure)
      .filter((relation) => relation.rule === 'row-total' && relation.subject === figure);
    return across.every(({ figures: [, ...parts] }) => maySumTo(missed(figure), parts.map(missed)));
  });
}

/** A line of another table with what it prints, by the sums that miss it. */
interface LineElsewhere {
  readonly fact: Fact;
  readonly amounts: readonly (Figure | undefined)[];
}

/** What a lost row would be: under which code, of how many digits, not among these, with these amounts. */
interface Sought {
  readonly above: string;
  readonly digits: number;
  readonly codes: ReadonlySet<string>;
  readonly amounts: readonly { readonly amount: Interval; readonly fact: Fact }[];
}

/** By conflict of a table, what looks for its lost row in another table. */
const searches = keptFor((_: TableReading) => new Map<SumRelation, Search>());
type Search = (readings: readonly TableReading[]) => readonly LineElsewhere[];

/** The one line of another table that has just these amounts, belongs among the listed rows and is not there. */
function lineElsewhere(
  readings: readonly TableReading[],
  reading: TableReading,
  conflict: SumRelation,
  soughtFor: () => Sought | undefined,
): LineElsewhere | undefined {
  const known = searches(reading);
  let search = known.get(conflict);
  if (!search) {
    const sought = soughtFor();
    search = sought ? gathering((other) => (other === reading ? [] : linesIn(other, sought))) : () => [];
    known.set(conflict, search);
  }
  const [found, ...others] = search(readings);
  return found && others.every(({ fact }) => fact.line === found.fact.line) ? found : undefined;
}

function soughtBy(
  reading: TableReading,
  panel: PanelReading,
  whole: number,
  listed: readonly number[],
  failing: readonly SumRelation[],
): Sought | undefined {
  const digits = panel.rows[listed[0]!]!.code.length;
  if (digits === 0) return undefined;
  const own = new Map(tableFacts(reading).map((fact) => [fact.figure, fact]));
  const amounts = failing.flatMap((sum) => {
    const fact = own.get(sum.subject);
    return fact ? [{ amount: room(sum), fact }] : [];
  });
  if (amounts.length === 0 || amounts.length < failing.length) return undefined;
  return { above: panel.rows[whole]!.code, digits, codes: new Set(panel.rows.map(({ code }) => code)), amounts };
}

/** The lines of a table that may be the one sought, with what they print. */
function linesIn(other: TableReading, { above, digits, codes, amounts: wanted }: Sought): LineElsewhere[] {
  const [first] = wanted;
  const found = new Map<string, LineElsewhere>();
  for (const [line, facts] of codedLines(other)) {
    const code = line.slice(1);
    if (code.length !== digits || !code.startsWith(above) || codes.has(code)) continue;
    const fact = facts.find((theirs) => says(theirs, first!.fact, first!.amount));
    if (!fact) continue;
    const amounts = wanted.map((sought) => facts.find((theirs) => says(theirs, sought.fact, sought.amount))?.figure);
    const contradicted = wanted.some(
      (sought, index) => !amounts[index] && facts.some((theirs) => isSameMoney(theirs, sought.fact)),
    );
    if (!contradicted) found.set(line, { fact, amounts });
  }
  return [...found.values()];
}

/** The lines of a table that have a code, each with its facts. */
const codedLines = keptFor((reading: TableReading): ReadonlyMap<string, readonly Fact[]> => {
  const lines = new Map<string, Fact[]>();
  for (const fact of tableFacts(reading)) if (isCodedLine(fact.line)) addTo(lines, fact.line, fact);
  return lines;
});

function says(theirs: Fact, ours: Fact, amount: Interval): boolean {
  return isSameMoney(theirs, ours) && intersect(theirs.figure.interval, amount) !== undefined;
}

function isSameMoney(theirs: Fact, ours: Fact): boolean {
  return theirs.flow === ours.flow && theirs.measure === ours.measure && theirs.period === ours.period;
}

function rowOf(panel: PanelReading, figure: Figure): number {
  return rowsOf(panel).get(figure) ?? -1;
}

const rowsOf = keptFor(({ figures }: PanelReading): ReadonlyMap<Figure, number> => {
  const rows = new Map<Figure, number>();
  figures.forEach((row, index) => {
    for (const figure of row) if (figure && !rows.has(figure)) rows.set(figure, index);
  });
  return rows;
});
