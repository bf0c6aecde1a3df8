import type { Passage } from '../draft/passage.ts';
import type { Token } from '../facts/codes/mention.ts';
import { placeIn as placeInPassage } from '../verdicts/place.ts';

/** A text without spaces, with the way back. */
export interface Squeezed {
  readonly passage: Passage;
  readonly label: string;
  readonly at: readonly number[];
}

const squeezed = new WeakMap<Passage, Squeezed>();

/** The text of a passage without its spaces. */
export function squeeze(passage: Passage): Squeezed {
  let known = squeezed.get(passage);
  if (!known) {
    const at: number[] = [];
    let label = '';
    for (let index = 0; index < passage.folded.length; index++) {
      if (passage.folded[index] === ' ') continue;
      label += passage.folded[index];
      at.push(index);
    }
    known = { passage, label, at };
    squeezed.set(passage, known);
  }
  return known;
}

/** Characters of a squeezed text as a place in the draft. */
export function placeIn({ passage, at }: Squeezed, start: number, length: number): Token {
  return placeInPassage(passage, at[start]!, at[start + length - 1]! + 1);
}
