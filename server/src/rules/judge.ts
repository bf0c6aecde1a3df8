import { sameItems } from '../collections.ts';
import type { PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { Section } from '../draft/section.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { DraftJudge, Scene } from '../verdicts/judge.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import type { Rule, WordRule } from './rule.ts';
import { RULES } from './table.ts';

const WORD_RULES = RULES.filter((rule: Rule): rule is WordRule => 'message' in rule);
const PASSAGES = WORD_RULES.flatMap(({ passages = [] }) => passages);
const TABLES = WORD_RULES.flatMap(({ tables = [] }) => tables);
const DRAFTS = WORD_RULES.flatMap(({ drafts = [] }) => drafts);

/** What is to be said of a draft besides its equations and its codes. */
export interface WordCheck {
  readonly verdicts: readonly Verdict[];
  /** By judge of the whole draft, what its verdicts were made from. */
  readonly kept: ReadonlyMap<DraftJudge, { readonly parts: readonly unknown[]; readonly verdicts: readonly Verdict[] }>;
}

/** Judges each passage and each table once, and the whole draft where its parts have changed. */
export function judgeWords(scene: Scene, previous?: WordCheck): WordCheck {
  const verdicts: Verdict[] = [];
  for (const place of scene.draft.texts) for (const verdict of ofPassage(place)) verdicts.push(verdict);
  for (const reading of scene.readings) for (const verdict of ofTable(reading)) verdicts.push(verdict);
  const kept = new Map<DraftJudge, { parts: readonly unknown[]; verdicts: readonly Verdict[] }>();
  for (const judge of DRAFTS) {
    const parts = judge.parts(scene);
    const known = previous?.kept.get(judge);
    const made = known && sameItems(known.parts, parts) ? known : { parts, verdicts: judge.judge(scene) };
    kept.set(judge, made);
    verdicts.push(...made.verdicts);
  }
  return { verdicts, kept };
}

const NONE: readonly Verdict[] = [];
const passages = new WeakMap<Passage, { section: Section; verdicts: readonly Verdict[] }>();
const tables = new WeakMap<TableReading, readonly Verdict[]>();

function ofPassage(place: PassagePlace): readonly Verdict[] {
  const known = passages.get(place.passage);
  if (known?.section === place.section) return known.verdicts;
  const found = PASSAGES.flatMap((judge) => judge(place));
  const verdicts = found.length > 0 ? found : NONE;
  passages.set(place.passage, { section: place.section, verdicts });
  return verdicts;
}

function ofTable(reading: TableReading): readonly Verdict[] {
  let verdicts = tables.get(reading);
  if (!verdicts) {
    const found = TABLES.flatMap((judge) => judge(reading));
    verdicts = found.length > 0 ? found : NONE;
    tables.set(reading, verdicts);
  }
  return verdicts;
}
