import { LIMITS, type LimitName, stopAt } from '../limits.ts';
import { type IgnoreComment, withoutIgnores } from './ignores.ts';
import { numbersEnd, uniformLines } from './lines.ts';
import { type SplitText, splitText } from './split.ts';

/** A text cut into regions, as far as it is read, and the comments in it that silence rules. */
export interface ReadText {
  readonly split: SplitText;
  readonly comments: readonly IgnoreComment[];
}

/** Reads a text as given; with what was made of an earlier one, only what changed is split again. */
export function readText(text: string, previous?: SplitText): ReadText {
  const whole = uniformLines(text);
  const { end, limit } = readableEnd(whole);
  const { text: read, comments } = withoutIgnores(whole.slice(0, end));
  const split = splitText(read, previous);
  if (limit) stopAt(limit, split);
  return { split, comments };
}

/** As far as a text is read, and why no further: up to the end of a line, if one is near. */
function readableEnd(text: string): { readonly end: number; readonly limit?: LimitName } {
  // Each takes two characters at least.
  if (text.length <= 2 * LIMITS['draft-numbers']) return { end: text.length };
  const numbers = numbersEnd(text, 0, LIMITS['draft-numbers']);
  const most = Math.min(numbers, LIMITS.draft);
  if (most >= text.length) return { end: text.length };
  const line = text.lastIndexOf('\n', most) + 1;
  const end = line > most - LIMITS.passage ? line : most;
  return { end, limit: numbers < LIMITS.draft ? 'draft-numbers' : 'draft' };
}
