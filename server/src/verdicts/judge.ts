import type { Draft, PassagePlace } from '../draft/draft.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { ReachedLimit } from './limits.ts';
import type { Verdict } from './verdict.ts';

/** What a verdict may follow from. */
export interface Scene {
  readonly draft: Draft;
  /** The draft's tables, pages joined. */
  readonly readings: readonly TableReading[];
  /** The limits that were reached. */
  readonly limits: readonly ReachedLimit[];
}

/** Verdicts that follow from one passage and the titles above it. */
export type PassageJudge = (place: PassagePlace) => readonly Verdict[];

/** Verdicts that follow from one table. */
export type TableJudge = (reading: TableReading) => readonly Verdict[];

/** Verdicts that need more of the draft: made again only if one of the parts they follow from is another. */
export interface DraftJudge {
  /** All that `judge` looks at: objects that stay the same as long as what they say does, and plain values. */
  readonly parts: (scene: Scene) => readonly unknown[];
  readonly judge: (scene: Scene) => readonly Verdict[];
}
