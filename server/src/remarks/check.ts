import { sameItems } from '../collections.ts';
import type { Draft, PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { Section } from '../draft/section.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { contents } from './contents.ts';
import { direction, zeroBase } from './direction.ts';
import { emptyTables } from './emptyTables.ts';
import { indicatorsTwice } from './indicators.ts';
import { columnShift, illegibleTable } from './layout.ts';
import { listedBelow, listedInSentence } from './lists.ts';
import { citedTwice, ownName } from './names.ts';
import { vehicles, zeroQuantity } from './nothing.ts';
import { numberForm } from './numberForm.ts';
import { reason } from './reason.ts';
import type { Remark } from './remark.ts';
import { requiredTables } from './requiredTables.ts';
import { residue } from './residue.ts';
import { saidTwice } from './saidTwice.ts';
import { target } from './target.ts';
import { unitsSpeltTwice } from './units.ts';
import { halfYear, planYears, titleYears, yearCells } from './year.ts';

/** What a remark may follow from. */
export interface Scene {
  readonly draft: Draft;
  /** The draft's tables, pages joined. */
  readonly readings: readonly TableReading[];
}

/** Remarks that follow from one passage and the titles above it. */
export type PassageRule = (place: PassagePlace) => readonly Remark[];

/** Remarks that follow from one table. */
export type TableRule = (reading: TableReading) => readonly Remark[];

/** Remarks that need more of the draft: made again only if one of the parts they follow from is another. */
export interface DraftRule {
  /** All that `judge` looks at: objects that stay the same as long as what they say does, and plain values. */
  readonly parts: (scene: Scene) => readonly unknown[];
  readonly judge: (scene: Scene) => readonly Remark[];
}

const PASSAGE_RULES: readonly PassageRule[] = [
  direction,
  zeroBase,
  reason,
  residue,
  numberForm,
  zeroQuantity,
  halfYear,
  listedInSentence,
];
const TABLE_RULES: readonly TableRule[] = [yearCells, columnShift, illegibleTable, target];
const DRAFT_RULES: readonly DraftRule[] = [
  vehicles,
  titleYears,
  planYears,
  ownName,
  citedTwice,
  unitsSpeltTwice,
  listedBelow,
  saidTwice,
  indicatorsTwice,
  contents,
  requiredTables,
  emptyTables,
];

/** What is to be said of a draft besides its equations. */
export interface RemarkCheck {
  readonly remarks: readonly Remark[];
  /** By rule of the whole draft, what it was made from. */
  readonly kept: ReadonlyMap<DraftRule, { readonly parts: readonly unknown[]; readonly remarks: readonly Remark[] }>;
}

/** Judges each passage and each table once, and the whole draft where its parts have changed. */
export function checkRemarks(scene: Scene, previous?: RemarkCheck): RemarkCheck {
  const remarks: Remark[] = [];
  for (const place of scene.draft.texts) for (const remark of ofPassage(place)) remarks.push(remark);
  for (const reading of scene.readings) for (const remark of ofTable(reading)) remarks.push(remark);
  const kept = new Map<DraftRule, { parts: readonly unknown[]; remarks: readonly Remark[] }>();
  for (const rule of DRAFT_RULES) {
    const parts = rule.parts(scene);
    const known = previous?.kept.get(rule);
    const made = known && sameItems(known.parts, parts) ? known : { parts, remarks: rule.judge(scene) };
    kept.set(rule, made);
    remarks.push(...made.remarks);
  }
  return { remarks, kept };
}

const NONE: readonly Remark[] = [];
const passages = new WeakMap<Passage, { section: Section; remarks: readonly Remark[] }>();
const tables = new WeakMap<TableReading, readonly Remark[]>();

function ofPassage(place: PassagePlace): readonly Remark[] {
  const known = passages.get(place.passage);
  if (known?.section === place.section) return known.remarks;
  const found = PASSAGE_RULES.flatMap((rule) => rule(place));
  const remarks = found.length > 0 ? found : NONE;
  passages.set(place.passage, { section: place.section, remarks });
  return remarks;
}

function ofTable(reading: TableReading): readonly Remark[] {
  let remarks = tables.get(reading);
  if (!remarks) {
    const found = TABLE_RULES.flatMap((rule) => rule(reading));
    remarks = found.length > 0 ? found : NONE;
    tables.set(reading, remarks);
  }
  return remarks;
}
