import { addTo, keptFor } from '../collections.ts';
import { groupByFigure } from '../equations/byFigure.ts';
import { type Relation, SumRelation } from '../equations/relation.ts';
import { significantDigits } from '../figures/alike.ts';
import { type Decimal, equals, isZero, ZERO } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { PanelReading } from '../tables/reading/panel.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { FEWER_DIGITS, MOST_ROWS_OFF } from '../thresholds.ts';
import type { Change, Diagnosis } from './diagnosis.ts';
import { asPrintedIn } from './printing.ts';

/** What is moved, and all that does not agree because of it. */
export interface Moved {
  readonly diagnoses: readonly Diagnosis[];
  readonly explained: ReadonlySet<Relation>;
}

/** Some rows of one panel, with what they would print if nothing had been moved. */
interface Run {
  readonly panel: PanelReading;
  readonly by: number | undefined;
  readonly labels: ReadonlySet<number>;
  readonly right: ReadonlyMap<Figure, Decimal>;
  readonly relations: readonly Relation[];
}

/**
 * Amounts that stand a row or more off their labels, all of a run by as many, or two rows exchanged: other tables print
 * the same amounts at other labels. One finding a run, at its first amount. What differs is of two tables; the one is off
 * against which more places speak, and where as many speak against either both are named.
 */
export function movedRows(
  readings: readonly TableReading[],
  conflicts: readonly Relation[],
  relationsOf: (figure: Figure) => readonly Relation[],
): Moved {
  const pairs = conflicts.filter(isPairOfCells);
  if (pairs.length === 0) return { diagnoses: [], explained: new Set() };
  const pairsOf = groupByFigure(pairs);
  const pieces = new Set(pairs.flatMap(({ figures }) => figures.map(({ anchor }) => anchor)));
  const runs = readings
    .filter(({ anchors }) => anchors.some((anchor) => pieces.has(anchor)))
    .reverse()
    .flatMap(({ panels }) => panels.flatMap((panel) => runsOf(panel, pairsOf, relationsOf)))
    .flatMap((run) => [run, alongRows(run)].find((candidate) => breaksNothing(candidate, relationsOf)) ?? [])
    .map((run) => ({ run, weight: weightOf(run, relationsOf) }))
    .sort((one, other) => other.weight - one.weight);
  const explained = new Set<Relation>();
  const diagnoses: Diagnosis[] = [];
  for (const { run, weight } of runs) {
    if (run.relations.some((relation) => explained.has(relation))) continue;
    const rival = runs.find(
      (other) => other.run !== run && other.run.relations.some((relation) => run.relations.includes(relation)),
    );
    diagnoses.push(diagnosisOf(run, rival === undefined || weight > rival.weight));
    for (const relation of explainedBy(run, conflicts)) explained.add(relation);
  }
  return { diagnoses, explained };
}

/** Two cells that two tables print for one line. */
function isPairOfCells(relation: Relation): relation is SumRelation {
  return (
    relation instanceof SumRelation &&
    relation.rule === 'same-fact' &&
    relation.parts.length === 1 &&
    relation.figures.every(({ anchor }) => anchor !== undefined)
  );
}

/** The runs of a panel, those of its columns together where the same labels are off by as much. */
function runsOf(
  panel: PanelReading,
  pairsOf: ReadonlyMap<Figure, readonly Relation[]>,
  relationsOf: (figure: Figure) => readonly Relation[],
): Run[] {
  const runs = new Map<string, Run[]>();
  for (let column = 0; column < panel.panel.amounts.length; column++) {
    const run = runIn(panel, column, pairsOf, relationsOf);
    if (run) addTo(runs, `${run.by}|${[...run.labels].join()}`, run);
  }
  return [...runs.values()].map((same) => ({
    ...same[0]!,
    right: new Map(same.flatMap(({ right }) => [...right])),
    relations: same.flatMap(({ relations }) => relations),
  }));
}

function runIn(
  panel: PanelReading,
  column: number,
  pairsOf: ReadonlyMap<Figure, readonly Relation[]>,
  relationsOf: (figure: Figure) => readonly Relation[],
): Run | undefined {
  const asked = new Map<number, Decimal>();
  const relations: Relation[] = [];
  for (let row = 0; row < panel.figures.length; row++) {
    const figure = panel.figures[row]![column];
    const own = figure && pairsOf.get(figure);
    if (!own) continue;
    const [first, ...more] = own.map(({ figures: both }) => both.find((other) => other !== figure)!.amount);
    if (more.some((other) => !equals(other, first!))) return undefined;
    asked.set(row, first!);
    relations.push(...own);
  }
  const printed = (row: number) => panel.figures[row]?.[column];
  const isFree = (row: number) => !holdAPair(relationsOf(printed(row)!));
  const by = offsetOf(asked, printed, isFree);
  if (by === undefined && !areExchanged(asked, printed)) return undefined;
  const right = new Map([...asked].map(([row, amount]) => [printed(row)!, amount] as const));
  // What another label has taken its amount from prints nothing of its own.
  if (by !== undefined)
    for (const [row, amount] of asked)
      if (!isZero(amount) && !right.has(printed(row + by)!)) right.set(printed(row + by)!, ZERO);
  return { panel, by, labels: new Set(asked.keys()), right, relations };
}

const holdAPair = keptFor((relations: readonly Relation[]) =>
  relations.some((relation) => relation.agrees && isPairOfCells(relation)),
);

type Printed = (row: number) => Figure | undefined;

/** By how many rows all amounts of some labels are off. */
function offsetOf(
  asked: ReadonlyMap<number, Decimal>,
  printed: Printed,
  isFree: (row: number) => boolean,
): number | undefined {
  const moved = [...asked].filter(([, amount]) => !isZero(amount));
  if (moved.length === 0) return undefined;
  const rows = [...asked.keys()];
  for (let distance = 1; distance <= MOST_ROWS_OFF; distance++)
    for (const by of [distance, -distance]) {
      const isThere = ([row, amount]: readonly [number, Decimal]) => {
        const there = printed(row + by);
        return there !== undefined && isPrintOf(there, amount) && (asked.has(row + by) || isFree(row + by));
      };
      const own = rows.every((row) => {
        const from = asked.get(row - by);
        return isZero(printed(row)!.amount) || (from !== undefined && isPrintOf(printed(row)!, from));
      });
      if (own && moved.every(isThere)) return by;
    }
  return undefined;
}

function areExchanged(asked: ReadonlyMap<number, Decimal>, printed: Printed): boolean {
  const [one, other, ...more] = [...asked];
  if (!one || !other || more.length > 0) return false;
  return isPrintOf(printed(one[0])!, other[1]) && isPrintOf(printed(other[0])!, one[1]);
}

/** Whether a cell prints an amount of enough digits not to do so by chance. */
function isPrintOf(figure: Figure, amount: Decimal): boolean {
  return significantDigits(figure.value) >= FEWER_DIGITS && equals(figure.amount, amount);
}

/** The same with whole rows, the columns that no other table prints included. */
function alongRows(run: Run): Run {
  const { panel, by, labels, right } = run;
  const all = new Map(right);
  const [one, other] = labels;
  for (const row of labels) {
    const from = by === undefined ? (row === one ? other : one) : row + by;
    panel.figures[row]!.forEach((figure, column) => {
      if (figure && !all.has(figure)) all.set(figure, panel.figures[from!]?.[column]?.amount ?? ZERO);
    });
  }
  return { ...run, right: all };
}

/** Whether all that agrees as printed still does with the amounts where they belong. */
function breaksNothing({ right }: Run, relationsOf: (figure: Figure) => readonly Relation[]): boolean {
  return [...right.keys()].every((figure) =>
    relationsOf(figure).every((relation) => !relation.agrees || relation.holds((other) => rightOf(other, right))),
  );
}

/** How many places more print what is asked for than what is printed. */
function weightOf({ panel, right }: Run, relationsOf: (figure: Figure) => readonly Relation[]): number {
  const own = new Set(panel.figures.flat());
  const against = new Set<object>();
  const along = new Set<object>();
  for (const [figure, amount] of right) {
    for (const { figures } of relationsOf(figure)) {
      const [other, ...more] = figures.filter((one) => one !== figure);
      if (!other || more.length > 0 || own.has(other) || isZero(other.amount)) continue;
      if (equals(other.amount, amount)) against.add(placeOf(other));
      else if (equals(other.amount, figure.amount)) along.add(placeOf(other));
    }
  }
  return against.size - along.size;
}

function placeOf({ ground }: Figure): object {
  return ground;
}

function rightOf(figure: Figure, right: ReadonlyMap<Figure, Decimal>) {
  const value = right.get(figure);
  return value ? asPrintedIn(figure, value) : figure.interval;
}

function explainedBy({ right, relations }: Run, conflicts: readonly Relation[]): Relation[] {
  const own = new Set(relations);
  return conflicts.filter(
    (relation) =>
      own.has(relation) ||
      (relation.figures.some((figure) => right.has(figure)) && relation.holds((figure) => rightOf(figure, right))),
  );
}

function diagnosisOf({ by, right, relations }: Run, decided: boolean): Diagnosis {
  const [first, ...rest] = [...right].map(([figure, value]): Change => ({ figure, value }));
  const [witness, ...others] = [...relations].sort(
    (one, other) => Number(other.figures.includes(first!.figure)) - Number(one.figures.includes(first!.figure)),
  );
  return {
    figure: first!.figure,
    values: decided ? [first!.value] : [],
    witness: witness!,
    others,
    along: decided ? [rest] : [[]],
    clear: false,
    moved: { rows: [...right.values()].filter((value) => !isZero(value)).length, by },
    ...(decided ? {} : { atMost: 'warning' as const }),
  };
}
