import { keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Section } from '../../draft/section.ts';
import { restates } from '../../equations/precision.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactIndex } from '../../facts/index.ts';
import { type Dossier, dossierOf, projectOf } from '../../facts/prose/dossier.ts';
import { compare } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Flow, Fund, Measure } from '../../vocabulary/funds.ts';
import { plainProject } from '../../vocabulary/projects.ts';
import { Lookup } from '../prose/lookup.ts';
import { defaultsOf } from '../sections/defaults.ts';

const FUNDS: readonly Fund[] = ['general', 'government-fund', 'state-capital', 'appropriation', 'all'];
const MEASURES: readonly Measure[] = ['project', 'total'];
const FLOW: Flow = 'expenditure';

/** What a section says about one project. */
export interface ProjectText {
  readonly section: Section;
  readonly dossier: Dossier;
}

/** The dossier that a section is, if it is one. */
export function projectText(section: Section, passages: readonly Passage[]): ProjectText | undefined {
  const project = projectOf(section);
  if (project === undefined) return undefined;
  return { section, dossier: dossierOf(project, passages) };
}

/** The budget of each project against its row in the tables and against what it is spent on. */
export function dossierRelations(texts: readonly ProjectText[], index: FactIndex): readonly Relation[] {
  if (texts.length === 0) return [];
  const lineOf = linesAmong(index.projects);
  const lines = texts.map(({ dossier }) => lineOf(dossier.project));
  const taken = new Set(lines);
  const nameless = lines.filter((line) => line === undefined);
  const left = nameless.length === 1 ? index.projects.filter((line) => !taken.has(line)) : [];
  // The one project of the text that no row names, and the one row that no text names, are one under two names.
  const alias = left.length === 1 ? left[0] : undefined;
  return texts.flatMap((text, at) => tiesOf(text, lines[at], alias, index));
}

interface Kept {
  readonly line: string | undefined;
  readonly row: string | undefined;
  readonly index: FactIndex;
  readonly keys: ReadonlySet<string>;
  readonly ties: readonly Relation[];
}

const kept = new WeakMap<ProjectText, Kept>();

/** What one text says of its project, kept as long as its row is the same and nothing has changed there. */
function tiesOf(
  text: ProjectText,
  line: string | undefined,
  alias: string | undefined,
  index: FactIndex,
): readonly Relation[] {
  const known = kept.get(text);
  const row = line ?? alias;
  if (known && known.line === line && known.row === row && index.keeps(known.keys, known.index)) {
    if (known.index !== index) kept.set(text, { ...known, index });
    return known.ties;
  }
  const { section, dossier } = text;
  const lookup = new Lookup(index, defaultsOf(section));
  const rows = rowsOf(row, lookup);
  const all = [...sizeTies(dossier, rows), ...allocationTies(dossier, rows)];
  const ties = line === undefined ? all.filter((relation) => relation.rule === 'parts' || relation.agrees) : all;
  kept.set(text, { line, row, index, keys: lookup.keys, ties });
  return ties;
}

function sizeTies({ size }: Dossier, rows: readonly Figure[]): Relation[] {
  return size ? amountTies(size.figure, rows) : [];
}

/** The allocations come to the project's budget, as the text prints it or else as the table does. */
function allocationTies({ size, allocations, plain }: Dossier, rows: readonly Figure[]): Relation[] {
  const parts = allocations.map((claim) => claim.figure);
  if (parts.length === 0) return [];
  const whole = size?.figure;
  if (!whole) return parts.length === 1 && plain ? amountTies(parts[0]!, rows) : sumOfRows(parts, rows);
  const relation = new SumRelation('parts', whole, parts);
  // `…12万元，折合每月1万元`: the first amount may be the whole by itself.
  return plain || relation.agrees ? [relation] : [];
}

function amountTies(figure: Figure, rows: readonly Figure[]): Relation[] {
  const same = rows.find((row) => restates(figure, row));
  if (same) return [new SumRelation('amount', figure, [same])];
  const distinct = rows.every((row) => compare(row.amount, rows[0]!.amount) === 0);
  if (rows.length === 0) return [];
  // A project may stand in several rows, one a category.
  const all = new SumRelation('amount', figure, rows);
  if (rows.length > 1 && all.agrees) return [all];
  return distinct ? [new SumRelation('amount', figure, [rows[0]!])] : [];
}

function sumOfRows(parts: readonly Figure[], rows: readonly Figure[]): Relation[] {
  return rows
    .map((row) => new SumRelation('parts', row, parts))
    .filter((relation) => relation.agrees)
    .slice(0, 1);
}

/** The totals of the rows of a project, in the first fund and measure that have any. */
function rowsOf(line: string | undefined, lookup: Lookup): readonly Figure[] {
  if (line === undefined) return [];
  for (const measure of MEASURES) {
    for (const fund of FUNDS) {
      const totals = rowTotals(lookup.at({ flow: FLOW, fund, measure, line }));
      if (totals.length > 0) return totals;
    }
  }
  return [];
}

/** The line of each project; the text may call it 项目 where the table does not, or the other way round. */
const linesAmong = keptFor((projects: readonly string[]) => {
  const known = new Map<string, string | undefined>(projects.map((line) => [line.slice(2), line]));
  return (project: string): string | undefined => {
    if (!known.has(project)) {
      const plain = plainProject(project);
      const line = projects.find((other) => other.startsWith(`P:${plain}`) && plainProject(other.slice(2)) === plain);
      known.set(project, line);
    }
    return known.get(project);
  };
});

/** Of each row its first amount that the amounts after it make up: the others say what the money is spent on. */
function rowTotals(facts: readonly Fact[]): readonly Figure[] {
  const totals: Figure[] = [];
  const figures = facts.map((fact) => fact.figure).filter((figure) => figure.amount.coefficient !== 0n);
  for (let at = 0; at < figures.length; ) {
    const total = figures[at]!;
    totals.push(total);
    let end = at + 1;
    for (let count = 1; at + count < figures.length && count <= 12; count++) {
      if (!new SumRelation('row-total', total, figures.slice(at + 1, at + 1 + count)).exact) continue;
      end = at + 1 + count;
      break;
    }
    at = end;
  }
  return totals;
}
