import { gathering, keptFor, sameItems } from '../../collections.ts';
import type { Relation } from '../../equations/relation.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { ChangeStatement, PriorStatement } from '../prose/statements.ts';
import type { SectionTies } from '../sections/sections.ts';
import { costTargetRelations } from './costTargets.ts';
import { dossierRelations, type ProjectText } from './dossiers.ts';
import { saidAccounts } from './saidAccounts.ts';
import { changesFromPriors, repeatedChanges } from './saidChanges.ts';
import { spokenRateRelations } from './spokenRates.ts';
import { moneyOf, type TotalChange, totalChangeRelations } from './totalChanges.ts';

/** What sections say about one and the same thing. */
export function documentRelations(
  sections: readonly SectionTies[],
  index: FactIndex,
  readings: readonly TableReading[],
): Relation[] {
  const changes = allChanges(sections);
  const projects = allProjects(sections);
  return [
    ...repeated(changes),
    ...fromPriors(changes)(allPriors(sections)),
    ...totalChanges(allTotals(sections), changes, index),
    ...spokenRateRelations(allRates(sections)),
    ...told(allAccounts(sections)),
    ...dossierRelations(projects, index),
    ...costTargets(projects)(projectForms(readings)),
  ];
}

const repeated = keptFor(repeatedChanges);
const fromPriors = keptFor((changes: readonly ChangeStatement[]) =>
  keptFor((priors: readonly PriorStatement[]) => changesFromPriors(changes, priors)),
);
const told = keptFor(saidAccounts);

const totalsKept = new WeakMap<
  readonly TotalChange[],
  {
    readonly money: readonly string[];
    readonly changes: readonly ChangeStatement[];
    readonly relations: readonly Relation[];
  }
>();

function totalChanges(
  totals: readonly TotalChange[],
  changes: readonly ChangeStatement[],
  index: FactIndex,
): readonly Relation[] {
  const money = totals.map((total) => moneyOf(total, index));
  const known = totalsKept.get(totals);
  if (known?.changes === changes && sameItems(known.money, money)) return known.relations;
  const relations = totalChangeRelations(totals, money, changes);
  totalsKept.set(totals, { money, changes, relations });
  return relations;
}

const projectForms = gathering((reading: TableReading) =>
  reading.form && reading.form.project !== '' ? [reading] : [],
);
const costTargets = keptFor((projects: readonly ProjectText[]) =>
  keptFor((forms: readonly TableReading[]) => costTargetRelations(projects, forms)),
);

const allChanges = gathering(({ changes }: SectionTies) => changes);
const allPriors = gathering(({ priors }: SectionTies) => priors);
const allTotals = gathering(({ totals }: SectionTies) => totals);
const allAccounts = gathering(({ accounts }: SectionTies) => accounts);
const allRates = gathering(({ rates }: SectionTies) => [rates]);
const allProjects = gathering(({ project }: SectionTies) => (project ? [project] : []));
