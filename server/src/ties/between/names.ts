import { addTo, keptFor } from '../../collections.ts';
import { isOrganisation } from '../../draft/organisation.ts';
import { remembered, samePair } from '../../equations/interned.ts';
import { restates } from '../../equations/precision.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { onlyMoney } from '../../tables/reading/form.ts';
import type { PanelReading } from '../../tables/reading/panel.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { rowStructure } from '../../tables/structure/rowSums.ts';
import { ADOPTED, FIRM, SHORTEST_PROJECT } from '../../thresholds.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import { projectKey } from './projects.ts';

/** A project of a list, a figure a column. */
interface Line {
  readonly name: string;
  /** The unit it is printed beside, or empty. */
  readonly unit: string;
  readonly figures: readonly (Figure | undefined)[];
}

/** What is known by its name alone: projects, by the amounts of each column. */
interface NamedList {
  readonly table: object;
  /** By name, and by unit and name. */
  readonly lines: ReadonlyMap<string, Line>;
  readonly columns: number;
}

/** Tables that list projects, or may: of other kinds the names are those of a classification or of a fund. */
const LISTS: ReadonlySet<TableKind | undefined> = new Set<TableKind | undefined>([
  undefined,
  'project',
  'expenditure',
  'performance',
]);
/** Lists further back than this are compared through those between. */
const MOST_COMPARED = 4;

/**
 * Projects that two tables list by name: where the amounts of two columns agree for most of them, the columns print the
 * same, and a project whose amount stands in no column of the other is a mistake in one of the two.
 */
export function namedLineRelations(readings: readonly TableReading[]): Relation[] {
  const lists = [...readings.flatMap(listsOf), ...formsAsList(readings)];
  return lists.flatMap((list, index) =>
    lists
      .slice(Math.max(0, index - MOST_COMPARED), index)
      .flatMap((other) => (other.table === list.table ? [] : comparison(list)(other))),
  );
}

const listsOf = keptFor((reading: TableReading): readonly NamedList[] =>
  LISTS.has(reading.kind)
    ? reading.panels.flatMap((panel) => {
        const lines = namedLines(panel);
        return lines.length < FIRM ? [] : [listOf(reading, lines, panel.panel.amounts.length)];
      })
    : [],
);

/** The lines under their names, where no other line has it, and under those of unit and project together. */
function listOf(table: object, lines: readonly Line[], columns: number): NamedList {
  const found = new Map<string, Line>();
  const twice = new Set<string>();
  for (const line of lines) {
    for (const key of keysOf(line)) {
      if (found.has(key)) twice.add(key);
      found.set(key, line);
    }
  }
  for (const key of twice) found.delete(key);
  return { table, lines: found, columns };
}

function keysOf({ name, unit }: Line): string[] {
  return unit === '' ? [name] : [`${unit}|${name}`, name];
}

/** The rows that only a name tells apart: no codes, no names that stand for codes, no units. */
function namedLines(panel: PanelReading): Line[] {
  const { codes, by } = rowStructure(panel).linking;
  let unit = '';
  return panel.rows.flatMap((row, index) => {
    const name = row.project || row.name;
    // The unit is printed once over all its projects, or beside each.
    if (row.project !== '' && row.name !== row.project && row.name !== '') unit = row.name;
    if (row.total || (row.project === '' && (row.code !== '' || (by === 'names' && codes?.[index])))) return [];
    if (name.length < (row.project === '' || unit === '' ? SHORTEST_PROJECT : 1) || isOrganisation(name)) return [];
    return [{ name: projectKey(name), unit: row.project === '' ? '' : unit, figures: panel.figures[index]! }];
  });
}

/** The forms of a draft, a project each, are a list of projects as well. */
function formsAsList(readings: readonly TableReading[]): NamedList[] {
  const money = new Map<string, Figure[]>();
  for (const { form } of readings) {
    const total = onlyMoney(form);
    if (total && form?.project) addTo(money, projectKey(form.project), total);
  }
  const lines = [...money].flatMap(([name, figures]) => (figures.length === 1 ? [{ name, unit: '', figures }] : []));
  return lines.length < FIRM ? [] : [listOf(readings, lines, 1)];
}

interface Match {
  readonly ours: Figure;
  readonly theirs: Figure;
  /** All that the other table prints for the same project. */
  readonly beside: readonly (Figure | undefined)[];
}

const comparison = keptFor((a: NamedList) => keptFor((b: NamedList) => compare(a, b)));

function compare(a: NamedList, b: NamedList): Relation[] {
  const common = pairsOf(a, b);
  if (common.length < FIRM) return [];
  let best: readonly Match[] = [];
  for (let own = 0; own < a.columns; own++) {
    for (let other = 0; other < b.columns; other++) {
      const matches = matchesOf(common, own, other);
      if (agreeing(matches) > agreeing(best)) best = matches;
    }
  }
  const same = agreeing(best);
  const differing = best.filter(({ ours, beside }) => !beside.some((other) => other && restates(ours, other)));
  if (same < FIRM || same < ADOPTED * differing.length) return [];
  return [
    ...best.filter(isTie).map(({ ours, theirs }) => samePair('same-fact', ours, theirs)),
    ...differing.map(({ ours, theirs }) => remembered(new SumRelation('same-fact', ours, [theirs], 'warning'))),
  ];
}

/** The lines that both lists have, each once: under its unit where both print units. */
function pairsOf(a: NamedList, b: NamedList): (readonly [Line, Line])[] {
  const pairs: (readonly [Line, Line])[] = [];
  for (const line of new Set(a.lines.values())) {
    const key = keysOf(line).find((own) => a.lines.get(own) === line && b.lines.has(own));
    const other = key === undefined ? undefined : b.lines.get(key);
    if (other && (key !== line.name || line.unit === '' || other.unit === '')) pairs.push([line, other]);
  }
  return pairs;
}

function matchesOf(pairs: readonly (readonly [Line, Line])[], own: number, other: number): Match[] {
  return pairs.flatMap(([line, { figures: beside }]) => {
    const ours = line.figures[own];
    const theirs = beside[other];
    return isPrinted(ours) && isPrinted(theirs) ? [{ ours, theirs, beside }] : [];
  });
}

function isPrinted(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && !figure.blank && figure.value.coefficient !== 0n;
}

function isTie({ ours, theirs }: Match): boolean {
  return restates(ours, theirs);
}

/** How many different amounts agree. */
function agreeing(matches: readonly Match[]): number {
  return new Set(matches.filter(isTie).map(({ ours }) => ours.text)).size;
}
