import { addTo, keptFor } from '../../collections.ts';
import { isOrganisation } from '../../draft/organisation.ts';
import type { Figure } from '../../figures/figure.ts';
import { remembered, samePair } from '../../relations/interned.ts';
import { restates } from '../../relations/lookup.ts';
import { projectKey } from '../../relations/projects.ts';
import { type Relation, SumRelation } from '../../relations/relation.ts';
import { onlyMoney } from '../../tables/reading/form.ts';
import type { TableKind } from '../../tables/reading/kinds.ts';
import type { PanelReading } from '../../tables/reading/panel.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { rowStructure } from '../../tables/structure/rowSums.ts';
import { ADOPTED, FIRM } from './thresholds.ts';

/** What is known by its name alone: projects, by the amounts of each column. */
interface NamedList {
  readonly table: object;
  /** By name, a figure a column. */
  readonly rows: ReadonlyMap<string, readonly (Figure | undefined)[]>;
  readonly columns: number;
}

/** Shorter names go by other things as well. */
const SHORTEST_NAME = 5;
/** Tables that list projects, or may: of other kinds the names are those of a classification or of a fund. */
const LISTS: ReadonlySet<TableKind | undefined> = new Set<TableKind | undefined>([undefined, 'project', 'expenditure']);
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
        const rows = namedRows(panel);
        return rows.size < FIRM ? [] : [{ table: reading, rows, columns: panel.panel.amounts.length }];
      })
    : [],
);

/** The rows that only a name tells apart: no codes, no names that stand for codes, no units, none that comes twice. */
function namedRows(panel: PanelReading): ReadonlyMap<string, readonly (Figure | undefined)[]> {
  const { codes, by } = rowStructure(panel).linking;
  const rows = new Map<string, readonly (Figure | undefined)[]>();
  const twice = new Set<string>();
  panel.rows.forEach((row, index) => {
    const name = row.project || row.name;
    if (row.total || (row.project === '' && (row.code !== '' || (by === 'names' && codes?.[index])))) return;
    if (name.length < SHORTEST_NAME || isOrganisation(name)) return;
    const key = projectKey(name);
    if (rows.has(key)) twice.add(key);
    rows.set(key, panel.figures[index]!);
  });
  for (const key of twice) rows.delete(key);
  return rows;
}

/** The forms of a draft, a project each, are a list of projects as well. */
function formsAsList(readings: readonly TableReading[]): NamedList[] {
  const money = new Map<string, Figure[]>();
  for (const { form } of readings) {
    const total = onlyMoney(form);
    if (total && form?.project) addTo(money, projectKey(form.project), total);
  }
  const rows = new Map([...money].filter(([, figures]) => figures.length === 1));
  return rows.size < FIRM ? [] : [{ table: readings, rows, columns: 1 }];
}

interface Match {
  readonly ours: Figure;
  readonly theirs: Figure;
  /** All that the other table prints for the same project. */
  readonly beside: readonly (Figure | undefined)[];
}

const comparison = keptFor((a: NamedList) => keptFor((b: NamedList) => compare(a, b)));

function compare(a: NamedList, b: NamedList): Relation[] {
  const common = [...a.rows.keys()].filter((name) => b.rows.has(name));
  if (common.length < FIRM) return [];
  let best: readonly Match[] = [];
  for (let own = 0; own < a.columns; own++) {
    for (let other = 0; other < b.columns; other++) {
      const matches = matchesOf(a, b, common, own, other);
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

function matchesOf(a: NamedList, b: NamedList, names: readonly string[], own: number, other: number): Match[] {
  return names.flatMap((name) => {
    const ours = a.rows.get(name)![own];
    const beside = b.rows.get(name)!;
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
