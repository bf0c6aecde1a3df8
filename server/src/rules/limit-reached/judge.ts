import type { DraftJudge } from '../../verdicts/judge.ts';
import { limitVerdict } from '../../verdicts/limits.ts';

/** What was read or looked at less closely than usual, because it is more than any disclosure holds; each place once. */
export const limitsReached: DraftJudge = {
  parts: ({ limits }) => limits.flatMap(({ name, at }) => [name, at.region, at.start]),
  judge: ({ limits }) => limits.map(limitVerdict),
};
