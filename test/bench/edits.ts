import { randomNumbers } from './statistics.ts';

/** What one key does, in turn. */
export const KEY_KINDS = ['digit in a cell', 'digit in prose', 'typing in prose', 'new line', 'a phrase'] as const;
/** What comes in one piece. */
export const PIECE_KINDS = ['rows pasted', 'a table deleted'] as const;
export type EditKind = (typeof KEY_KINDS)[number] | (typeof PIECE_KINDS)[number];

/** Text in the place of other text, from a place in the text on. */
export interface Change {
  readonly line: number;
  readonly character: number;
  readonly removed: string;
  readonly inserted: string;
}

/** Changes that follow one another, and the one that takes them back: the draft stays as right, and as wrong, as it was. */
export interface Edit {
  readonly kind: EditKind;
  readonly changes: readonly Change[];
  readonly undo: Change;
}

/** What a writer says next to what stands there, typed letter by letter: our own words, with an amount and a share. */
const PHRASES = [
  '其中：项目支出12.50万元，',
  '比上年增加3.20万元，增长5.1%。',
  '主要原因是人员调入，',
  '占本年支出合计的20.4%，',
];
const ROWS_PASTED = 3;

/** `count` edits of these kinds in turn, at places spread over the whole text. A text without tables has no cells to change. */
export function editsFor(text: string, count: number, kinds: readonly EditKind[]): Edit[] {
  const lines = text.split('\n');
  const random = randomNumbers(20_210_415);
  const isRow = (line: string | undefined) => line !== undefined && (line.startsWith('|') || line.includes('\t'));
  const isProse = (line: string) => !isRow(line);
  const cells = placesOf(lines, isRow, /\d+\.\d+/g);
  const amounts = placesOf(lines, isProse, /\d+\.?\d*(?=万元|%)/g);
  const prose = placesOf(lines, (line) => isProse(line) && line.length > 20, /[\u4e00-\u9fff]{4}/g);
  const pick = (places: readonly Place[]) => places[random(places.length)] ?? { line: 0, character: 0, text: '' };
  return Array.from({ length: count }, (_, index) => editOf(kinds[index % kinds.length]!));

  function editOf(kind: EditKind): Edit {
    switch (kind) {
      case 'digit in a cell':
        return single(kind, otherDigit(pick(cells)));
      case 'digit in prose':
        return single(kind, otherDigit(pick(amounts)));
      case 'typing in prose': {
        const { line, character } = pick(prose);
        return single(kind, { line, character: character + 2, removed: '', inserted: '的' });
      }
      case 'new line': {
        const { line } = pick(prose);
        return single(kind, { line, character: lines[line]!.length, removed: '', inserted: '\n\n另有说明。' });
      }
      case 'a phrase': {
        const { line, character } = pick(prose);
        const phrase = PHRASES[random(PHRASES.length)]!;
        const changes = [...phrase].map((letter, index) => ({
          line,
          character: character + index,
          removed: '',
          inserted: letter,
        }));
        return { kind, changes, undo: { line, character, removed: phrase, inserted: '' } };
      }
      case 'rows pasted': {
        const { line } = pick(cells);
        const rows = lines.slice(Math.max(0, line - ROWS_PASTED + 1), line + 1).filter(isRow);
        return single(kind, {
          line: line + 1,
          character: 0,
          removed: '',
          inserted: rows.map((row) => `${row}\n`).join(''),
        });
      }
      case 'a table deleted': {
        const [first, end] = tableAround(pick(cells).line);
        const removed = lines
          .slice(first, end)
          .map((row) => `${row}\n`)
          .join('');
        return single(kind, { line: first, character: 0, removed, inserted: '' });
      }
    }
  }

  /** The rows that stand together with one, without the last line of the text. */
  function tableAround(line: number): [number, number] {
    let first = line;
    let end = Math.min(line + 1, lines.length - 1);
    while (isRow(lines[first - 1])) first -= 1;
    while (end < lines.length - 1 && isRow(lines[end])) end += 1;
    return [first, end];
  }

  function otherDigit({ line, character, text: figure }: Place): Change {
    const last = character + figure.length - 1;
    const digit = figure.at(-1) ?? '0';
    return { line, character: last, removed: digit, inserted: String((Number(digit) + 1 + random(8)) % 10) };
  }
}

function single(kind: EditKind, change: Change): Edit {
  return { kind, changes: [change], undo: { ...change, removed: change.inserted, inserted: change.removed } };
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
