import { keptFor } from '../collections.ts';
import type { Passage } from '../draft/passage.ts';
import { isIdeograph } from '../text/characters.ts';

const OPENING = '([【〔';
const CLOSING = ')]】〕';

/**
 * Where each bracket of a passage that closes again closes, by where it opens. A bracket that never closes holds
 * nothing: the sentence goes on as if it were not there.
 */
export const bracketEnds = keptFor((passage: Passage): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>();
  const open: number[] = [];
  const text = passage.folded;
  for (let at = 0; at < text.length; at++) {
    if (isIdeograph(text, at)) continue;
    if (OPENING.includes(text[at]!)) open.push(at);
    else if (CLOSING.includes(text[at]!)) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
});
