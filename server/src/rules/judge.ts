import { gathering, keptFor, sameItems } from '../collections.ts';
import type { PassagePlace } from '../draft/draft.ts';
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
  const verdicts = [...ofPassages(scene.draft.texts), ...ofTables(scene.readings)];
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

const ofPassages = gathering(keptFor((place: PassagePlace) => PASSAGES.flatMap((judge) => judge(place))));
const ofTables = gathering(keptFor((reading: TableReading) => TABLES.flatMap((judge) => judge(reading))));
