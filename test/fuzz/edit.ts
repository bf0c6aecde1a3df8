import type { Random } from './random.ts';

/** A change of a text: offsets of the text before it, and what comes. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function apply(text: string, { start, end, text: inserted }: Edit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** No place is between the two characters of a line's end: the protocol cannot name it. */
export function nameable(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset + 1 : offset;
}

/** Whether the protocol can say the edit of this text. */
export function isSayable(text: string, { start, end }: Edit): boolean {
  return start <= end && end <= text.length && nameable(text, start) === start && nameable(text, end) === end;
}

/** The one edit that makes `after` of `before`. */
export function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  while (start > 0 && before[start - 1] === '\r') start--;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  while (same > 0 && (before.at(-same) === '\n' || after.at(-same) === '\n')) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Where an offset is, as the protocol counts: lines end with LF, CR or both. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly character: number } {
  let line = 0;
  let begin = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (at >= offset) break;
    line++;
    begin = at + 1;
  }
  return { line, character: offset - begin };
}

export function contentChange(text: string, { start, end, text: inserted }: Edit): object {
  return { range: { start: positionAt(text, start), end: positionAt(text, end) }, text: inserted };
}

/** A place where something stands that matters: mostly at a digit or a mark. */
export function somewhere(text: string, random: Random): number {
  const at = random.below(text.length + 1);
  if (random.chance(0.3)) return nameable(text, at);
  const found = text.slice(at, at + 300).search(/[\d|\t：，。%（]/);
  return nameable(text, found < 0 ? at : at + found);
}
