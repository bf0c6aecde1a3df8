import { randomNumbers } from './statistics.ts';

export const EDIT_KINDS = ['digit in a cell', 'digit in prose', 'typing in prose', 'new line'] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** A change and the one that takes it back: the draft stays as right, and as wrong, as it was. */
export interface EditPair {
  readonly kind: EditKind;
  readonly line: number;
  readonly character: number;
  readonly removed: string;
  readonly inserted: string;
}

/** `pairs` edits of every kind in turn, at places spread over the whole text. */
export function editsFor(text: string, pairs: number): EditPair[] {
  const lines = text.split('\n');
  const random = randomNumbers(20_210_415);
  const cells = placesOf(lines, (line) => line.startsWith('|'), /\d+\.\d+/g);
  const amounts = placesOf(lines, (line) => !line.startsWith('|'), /\d+\.?\d*(?=万元|%)/g);
  const prose = placesOf(lines, (line) => !line.startsWith('|') && line.length > 20, /[\u4e00-\u9fff]{4}/g);
  const pick = (places: readonly Place[]) => places[random(places.length)] ?? { line: 0, character: 0, text: '' };

  return Array.from({ length: pairs }, (_, index) => editOf(EDIT_KINDS[index % EDIT_KINDS.length] ?? 'new line'));

  function editOf(kind: EditKind): EditPair {
    switch (kind) {
      case 'digit in a cell':
        return otherDigit(kind, pick(cells));
      case 'digit in prose':
        return otherDigit(kind, pick(amounts));
      case 'typing in prose': {
        const { line, character } = pick(prose);
        return { kind, line, character: character + 2, removed: '', inserted: '的' };
      }
      case 'new line': {
        const { line } = pick(prose);
        return { kind, line, character: lines[line]?.length ?? 0, removed: '', inserted: '\n\n另有说明。' };
      }
    }
  }

  function otherDigit(kind: EditKind, { line, character, text: figure }: Place): EditPair {
    const last = character + figure.length - 1;
    const digit = figure.at(-1) ?? '0';
    return { kind, line, character: last, removed: digit, inserted: String((Number(digit) + 1 + random(8)) % 10) };
  }
}

interface Place {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

function placesOf(lines: readonly string[], fits: (line: string) => boolean, pattern: RegExp): Place[] {
  return lines.flatMap((text, line) =>
    fits(text) ? [...text.matchAll(pattern)].map((match) => ({ line, character: match.index, text: match[0] })) : [],
  );
}
