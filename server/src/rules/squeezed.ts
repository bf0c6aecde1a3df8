import { keptFor } from '../collections.ts';
import type { Passage } from '../draft/passage.ts';
import type { Token } from '../facts/codes/mention.ts';
import { placeIn as placeInPassage } from '../verdicts/place.ts';

/** A text without spaces, with the way back. */
export class Squeezed {
  /** The text without its spaces. */
  readonly label: string;

  constructor(readonly passage: Passage) {
    this.label = passage.folded.replaceAll(' ', '');
  }

  /** Where a character stands in the text with its spaces; undefined behind the last. Few are ever asked for. */
  at(index: number): number | undefined {
    const { folded } = this.passage;
    if (folded.length === this.label.length) return index < folded.length ? index : undefined;
    let left = index;
    for (let at = 0; at < folded.length; at++) {
      if (folded[at] === ' ') continue;
      if (left === 0) return at;
      left -= 1;
    }
    return undefined;
  }
}

/** The text of a passage without its spaces. */
export const squeeze = keptFor((passage: Passage) => new Squeezed(passage));

/** Characters of a squeezed text as a place in the draft. */
export function placeIn(text: Squeezed, start: number, length: number): Token {
  return placeInPassage(text.passage, text.at(start)!, text.at(start + length - 1)! + 1);
}
