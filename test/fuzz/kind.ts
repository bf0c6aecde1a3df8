import type { Random } from './random.ts';

export const KINDS = ['edits', 'files', 'requests', 'memory', 'writes'] as const;
export type KindName = (typeof KINDS)[number];

/** Something that is not as it should be, and what makes it happen again. */
export interface Finding {
  /** What is wrong. Its first line, numbers aside, tells findings apart. */
  readonly problem: string;
  /** As JSON, what `replay` takes. */
  readonly reproduction: unknown;
}

/** One sort of hardship, round after round. */
export interface Kind {
  readonly name: KindName;
  /** How much of the time is its own. */
  readonly share: number;
  /** Rounds that may go on at a time; one unless given. */
  readonly lanes?: number;
  /** A round that is made of these choices alone. */
  round(random: Random, deadline: number): Promise<Finding | undefined>;
  /** The problem that a reproduction still shows, if any. */
  replay(reproduction: never): Promise<string | undefined>;
  /** A smaller reproduction of a problem like this one, as far as time allows. */
  shrink?(finding: Finding, deadline: number): Promise<unknown>;
  /** Whether all that was to be done is done, however much time is left. */
  done?(): boolean;
  /** What was done, in a line. */
  summary(): string;
  close(): Promise<void>;
}

/** What makes two findings the same one. */
export function signature(problem: string): string {
  return problem.split('\n')[0]!.replace(/\d+/g, '#').slice(0, 160);
}
