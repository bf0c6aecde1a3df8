import { changeBetween, keptFor, sameItems } from '../collections.ts';
import { components } from '../diagnosis/components.ts';
import type { Diagnosis, Surroundings } from '../diagnosis/diagnosis.ts';
import { evenlyHeld } from '../diagnosis/evenlyHeld.ts';
import { type FigureLimit, type Localisations, localise } from '../diagnosis/localise.ts';
import { atLostRow } from '../diagnosis/lost.ts';
import { lostRows } from '../diagnosis/lostRows.ts';
import { movedRows } from '../diagnosis/movedRows.ts';
import { residues, sumsAmong } from '../diagnosis/residues.ts';
import { SeenCounts } from '../diagnosis/seen.ts';
import { witnessed } from '../diagnosis/unproven.ts';
import { otherVersions } from '../diagnosis/versions.ts';
import { type Grouped, touch } from '../equations/byFigure.ts';
import type { Relation } from '../equations/relation.ts';
import type { Figure } from '../figures/figure.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { tableRelations } from '../tables/structure/structure.ts';

/** What is wrong in a draft, as far as what does not agree tells. */
export interface Diagnosed {
  /** The fewest figures that are wrong. */
  readonly diagnoses: readonly Diagnosis[];
  /** Figures that rounding would excuse, were the rest of the draft not exact. */
  readonly residues: readonly Diagnosis[];
  readonly limits: readonly FigureLimit[];
}

/** What a draft is diagnosed from. */
export interface Related extends Surroundings {
  readonly readings: readonly TableReading[];
  readonly between: readonly Relation[];
  readonly prose: readonly Relation[];
  readonly conflicts: readonly Relation[];
  /** The relations that join tables and prose, by figure. */
  readonly grouped: Grouped;
  /** The table that a figure stands in, through all its pages. */
  readonly tableOf: (figure: Figure) => object | undefined;
}

interface Before {
  readonly edition: number;
  readonly readings: readonly TableReading[];
  /** What was put down to something else than a wrong figure. */
  readonly explained: ReadonlySet<Relation>;
  readonly lists: readonly (readonly unknown[])[];
  readonly conflicts: readonly Relation[];
  readonly counts: SeenCounts;
  readonly diagnosed: Diagnosed;
}

const kept = new WeakMap<Grouped, Before>();

/** What is wrong in a draft: what was found in the draft before, where all that it follows from has stayed. */
export function diagnosed(related: Related): Diagnosed {
  const { grouped, conflicts } = related;
  const { edition } = grouped;
  const lists = [related.readings, related.between, related.prose];
  const known = kept.get(grouped);
  if (
    known?.edition === edition &&
    sameItems(known.lists, lists) &&
    sameItems(known.conflicts, conflicts) &&
    known.counts.areStillSo(related)
  )
    return known.diagnosed;
  const counts = new SeenCounts(related);
  const { explained, ...made } = diagnose({ ...related, timesPrinted: counts.timesPrinted }, known);
  counts.finish();
  kept.set(grouped, {
    edition: grouped.edition,
    readings: related.readings,
    explained,
    lists,
    conflicts,
    counts,
    diagnosed: made,
  });
  return made;
}

/** Of the drafts before, what single mistakes were found where; apart, since less is looked at in a second look. */
const found: Localisations = new WeakMap();
const foundAgain: Localisations = new WeakMap();

/** What is said of figures in tables that were read anew, or is explained otherwise now, is not what it was. */
function touchChanged(
  { grouped, readings }: Related,
  explained: ReadonlySet<Relation>,
  before: Before | undefined,
): void {
  if (!before) return;
  const { start, gone, come } = changeBetween(before.readings, readings);
  const read = [...before.readings.slice(start, start + gone), ...readings.slice(start, start + come)];
  const turned = [...before.explained, ...explained].filter(
    (relation) => before.explained.has(relation) !== explained.has(relation),
  );
  if (read.length + turned.length === 0) return;
  touch(grouped, [
    ...read.flatMap(({ anchors, places }) => [...anchors, ...places.map(({ region }) => region)]),
    ...turned.flatMap(({ figures }) => figures.map(({ ground }) => ground)),
  ]);
}

const sumsIn = keptFor((relations: readonly Relation[]) => sumsAmong(relations));
const sumsInTable = keptFor((reading: TableReading) => sumsAmong(tableRelations(reading).relations));

function diagnose(
  related: Related,
  before: Before | undefined,
): Diagnosed & { readonly explained: ReadonlySet<Relation> } {
  const { readings, between, prose, conflicts, grouped, relationsOf, timesPrinted } = related;
  const lost = lostRows(readings, conflicts);
  const moved = movedRows(readings, conflicts, relationsOf);
  const unmoved = conflicts.filter((relation) => !moved.explained.has(relation));
  const versions = otherVersions(unmoved, related);
  const explained = new Set<Relation>([
    ...lost.found.flatMap(({ sums }) => sums),
    ...moved.explained,
    ...versions.explained,
  ]);
  touchChanged(related, explained, before);
  const isOpen = (relation: Relation) => !explained.has(relation);
  const surroundings = {
    relationsOf: (figure: Figure) => {
      const relations = relationsOf(figure);
      return explained.size === 0 || relations.every(isOpen) ? relations : relations.filter(isOpen);
    },
    timesPrinted,
  };
  const open = components(
    conflicts.filter(isOpen),
    surroundings.relationsOf,
    grouped,
    (conflict) => found.get(conflict)?.component,
  );
  const localised = localise(open, surroundings, grouped, found);
  const likeliest = [...moved.diagnoses, ...versions.diagnoses, ...lost.found.map(atLostRow), ...localised.diagnoses];
  const told = witnessed(likeliest, conflicts);
  const all = [...told, ...leftOver(conflicts, told, isOpen, surroundings, grouped)];
  const diagnoses = evenlyHeld(all, related);
  const blamed = new Set(diagnoses.map(({ figure }) => figure));
  const sums = [...readings.map(sumsInTable), sumsIn(between), sumsIn(prose)];
  const unlikely = residues(sums, surroundings, grouped, (figure) => blamed.has(figure));
  const { beyond } = lost;
  const limits =
    beyond && !isClear(beyond, likeliest)
      ? [...localised.limits, { name: 'lost-rows' as const, figure: beyond.subject }]
      : localised.limits;
  return { diagnoses, residues: unlikely, limits, explained };
}

/** Whether a conflict is put down to one figure beyond doubt. */
function isClear(conflict: Relation, diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.some(({ clear, witness, others }) => clear && (witness === conflict || others.includes(conflict)));
}

/**
 * What is proven and yet explained by nothing that may be told: an explanation that rests on what is not proven must not
 * swallow it. It is diagnosed again by what is proven alone.
 */
function leftOver(
  conflicts: readonly Relation[],
  told: readonly Diagnosis[],
  isOpen: (relation: Relation) => boolean,
  surroundings: Surroundings,
  grouped: Grouped,
): readonly Diagnosis[] {
  const covered = new Set(told.flatMap(({ witness, others }) => [witness, ...others]));
  const isProven = (relation: Relation) => relation.agrees || relation.atMost !== 'hint';
  const left = conflicts.filter((relation) => isOpen(relation) && relation.atMost !== 'hint' && !covered.has(relation));
  if (left.length === 0) return [];
  const accused = new Set(told.map(({ figure }) => figure));
  const proven = {
    ...surroundings,
    relationsOf: (figure: Figure) => surroundings.relationsOf(figure).filter(isProven),
  };
  const all = components(left, proven.relationsOf, grouped);
  return localise(all, proven, grouped, foundAgain).diagnoses.filter(({ figure }) => !accused.has(figure));
}
