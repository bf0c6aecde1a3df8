import { startsWithAny } from './words.ts';

/** Words that open a list of parts. */
export const WHICH = ['其中'] as const;
export const LIST = ['包括', '分别是', '分别为', '具体为', '分为'] as const;

const OPENING = startsWithAny(`{${WHICH.join('|')}}[:]`);

/** Whether a label (folded, without spaces) names a part by 其中. */
export function isWithin(label: string): boolean {
  return OPENING.test(label);
}

/** A label without the 其中 it opens with; empty where that is all of it. */
export function withoutWithin(label: string): string {
  return label.replace(OPENING, '');
}
