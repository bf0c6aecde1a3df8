import { addTo } from '../../collections.ts';
import { restates } from '../../equations/precision.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { Figure } from '../../figures/figure.ts';
import { maySumTo } from '../../figures/interval.ts';
import type { PanelReading } from '../../tables/reading/panel.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { QUOTES } from '../../vocabulary/marks.ts';
import { PROJECT_ENDS } from '../../vocabulary/projects.ts';

const projectsKept = new WeakMap<TableReading, ReadonlyMap<string, readonly Figure[]>>();

/**
 * The money of a project in its performance targets = its amount in the table of projects, over all codes it stands
 * under. With money of other sources in it the table may show the appropriation alone.
 */
export function projectRelations(readings: readonly TableReading[]): Relation[] {
  const tables = readings.filter((reading) => reading.kind === 'project');
  // Several tables of projects divide them by fund or unit, and a project may stand in more than one.
  const [table, ...more] = tables;
  if (!table || more.length > 0) return [];
  const amounts = amountsByProject(table);
  return readings.flatMap(({ form }) => {
    const leaves = form && amounts.get(projectKey(form.project));
    // The form may print the money of several years as well; this year's stands last.
    const money = form?.money.at(-1);
    if (!leaves || !money) return [];
    const { total, appropriation } = money;
    const agrees = (figure: Figure) =>
      maySumTo(
        figure.interval,
        leaves.map((leaf) => leaf.interval),
      );
    const same = appropriation === undefined || restates(total, appropriation);
    const held = !agrees(total) && appropriation && agrees(appropriation) ? appropriation : total;
    return [new SumRelation('project-amount', held, leaves, same ? 'error' : 'warning')];
  });
}

/** One spelling for a project that documents call with and without 项目 at the end. */
export function projectKey(name: string): string {
  return name.replace(QUOTES, '').replace(PROJECT_ENDS, '');
}

/** The amounts of each project in a table of projects, those of its category and group lines left out. */
function amountsByProject(reading: TableReading): ReadonlyMap<string, readonly Figure[]> {
  let amounts = projectsKept.get(reading);
  if (!amounts) {
    const found = new Map<string, Figure[]>();
    for (const panel of reading.panels) collect(panel, found);
    amounts = found;
    projectsKept.set(reading, amounts);
  }
  return amounts;
}

function collect({ rows, figures }: PanelReading, found: Map<string, Figure[]>): void {
  const named = rows.some((row) => row.project !== '');
  rows.forEach((row, index) => {
    const name = named ? row.project : row.total ? '' : row.name;
    const figure = figures[index]![0];
    if (name === '' || !figure || figure.blank) return;
    const heads = rows.some(
      (other) =>
        other.project === row.project && other.code.length > row.code.length && other.code.startsWith(row.code),
    );
    if (named && heads) return;
    const key = projectKey(name);
    addTo(found, key, figure);
  });
}
