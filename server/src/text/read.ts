import { LIMITS, type LimitName, stopAt } from '../limits.ts';
import { type IgnoreComment, withoutIgnores } from './ignores.ts';
import { numbersEnd, numbersIn, uniformLines } from './lines.ts';
import { type SplitText, splitText } from './split.ts';

/** A text cut into regions, as far as it is read, and the comments in it that silence rules. */
export interface ReadText {
  readonly split: SplitText;
  readonly comments: readonly IgnoreComment[];
}

/** Reads a text as given; with what was made of an earlier one, only what changed is split again. */
export function readText(text: string, previous?: SplitText): ReadText {
  const whole = uniformLines(text);
  const counted = countedOf(whole, previous);
  const { end, limit } = readableEnd(whole, counted ? counted.numbers : 0);
  const { text: read, comments } = withoutIgnores(whole.slice(0, end));
  const split = splitText(read, previous);
  if (limit) stopAt(limit, split);
  if (counted) kept.set(split, counted);
  return { split, comments };
}

interface Counted {
  readonly text: string;
  readonly numbers: number;
}

/** What was counted for a split, so that a key counts only what it changes. */
const kept = new WeakMap<SplitText, Counted>();

/** Nothing for a text so short that its numbers do not matter: each takes two characters at least. */
function countedOf(text: string, previous: SplitText | undefined): Counted | undefined {
  if (text.length <= 2 * LIMITS['draft-numbers']) return undefined;
  return { text, numbers: numbersIn(text, previous && kept.get(previous)) };
}

/**
 * As far as a text is read, and why no further: up to the end of a line, if one is near.
 * @param numbers how many it has, if that is known
 */
export function readableEnd(
  text: string,
  numbers = numbersIn(text),
): { readonly end: number; readonly limit?: LimitName } {
  const many = numbers > LIMITS['draft-numbers'];
  const counted = many ? numbersEnd(text, 0, LIMITS['draft-numbers']) : text.length;
  const most = Math.min(counted, LIMITS.draft);
  if (most >= text.length) return { end: text.length };
  const line = text.lastIndexOf('\n', most) + 1;
  const end = line > most - LIMITS.passage ? line : most;
  return { end, limit: counted < LIMITS.draft ? 'draft-numbers' : 'draft' };
}
