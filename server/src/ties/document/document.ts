import type { Relation } from '../../equations/relation.ts';
import type { FactIndex } from '../../facts/index.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { SectionTies } from '../sections/sections.ts';
import { costTargetRelations } from './costTargets.ts';
import { dossierRelations } from './dossiers.ts';
import { changesFromPriors, repeatedChanges } from './saidChanges.ts';
import { totalChangeRelations } from './totalChanges.ts';

/** What sections say about one and the same thing. */
export function documentRelations(
  sections: readonly SectionTies[],
  index: FactIndex,
  readings: readonly TableReading[],
): Relation[] {
  const changes = sections.flatMap((ties) => ties.changes);
  const priors = sections.flatMap((ties) => ties.priors);
  const totals = sections.flatMap((ties) => ties.totals);
  const projects = sections.flatMap((ties) => ties.project ?? []);
  return [
    ...repeatedChanges(changes),
    ...changesFromPriors(changes, priors),
    ...totalChangeRelations(totals, changes, index),
    ...dossierRelations(projects, index),
    ...costTargetRelations(projects, readings),
  ];
}
