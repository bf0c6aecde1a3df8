import { LIMITS, stopAt } from '../limits.ts';
import { type IgnoreComment, withoutIgnores } from './ignores.ts';
import { uniformLines } from './lines.ts';
import { type SplitText, splitText } from './split.ts';

/** A text cut into regions, as far as it is read, and the comments in it that silence rules. */
export interface ReadText {
  readonly split: SplitText;
  readonly comments: readonly IgnoreComment[];
}

/** Reads a text as given; with what was made of an earlier one, only what changed is split again. */
export function readText(text: string, previous?: SplitText): ReadText {
  const whole = uniformLines(text);
  const { text: read, comments } = withoutIgnores(whole.slice(0, readableEnd(whole)));
  const split = splitText(read, previous);
  if (read.length < whole.length) stopAt('draft', split);
  return { split, comments };
}

/** As far as a text is read: up to the end of a line, if one is near. */
function readableEnd(text: string): number {
  if (text.length <= LIMITS.draft) return text.length;
  const line = text.lastIndexOf('\n', LIMITS.draft) + 1;
  return line > LIMITS.draft - LIMITS.passage ? line : LIMITS.draft;
}
