import { LETTER } from './characters.ts';

/** How text may be set off from its line: raised or lowered (a reference to a note, the 2 of m²), or struck out. */
export type Mark = 'sup' | 'sub' | 'del';

/** A stretch of text, all of it set off in one way or not at all. */
export interface Piece {
  readonly mark?: Mark;
  readonly text: string;
}

/** Noncharacters, which Unicode keeps for use inside of programs: where a stretch that is set off begins, and its end. */
const BEGIN: Readonly<Record<string, Mark>> = { '\uFDD0': 'sup', '\uFDD1': 'sub', '\uFDD2': 'del' };
const SIGN: Readonly<Record<Mark, string>> = { sup: '\uFDD0', sub: '\uFDD1', del: '\uFDD2' };
const END = '\uFDD3';

/** A text that carries along how it is set off; it stands in longer texts as any other does. */
export function setOff(text: string, mark: Mark | undefined): string {
  return mark === undefined || text.trim() === '' ? text : SIGN[mark] + text + END;
}

/** Whether anything in the text is set off. */
export function isSetOff(text: string): boolean {
  return text.includes(END);
}

/** A text in its stretches, neighbours of one kind joined. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let mark: Mark | undefined;
  let piece = '';
  const flush = () => {
    const last = pieces.at(-1);
    if (piece !== '' && last && last.mark === mark) pieces[pieces.length - 1] = { ...last, text: last.text + piece };
    else if (piece !== '') pieces.push(mark === undefined ? { text: piece } : { mark, text: piece });
    piece = '';
  };
  for (const character of text) {
    const begun = BEGIN[character];
    if (begun === undefined && character !== END) piece += character;
    else {
      flush();
      mark = begun;
    }
  }
  flush();
  return pieces;
}

/** The text as it is read: what refers to a note, and what is struck out, is no part of it. */
export function unmarked(text: string): string {
  if (!isSetOff(text)) return text;
  let read = '';
  for (const { mark, text: piece } of piecesOf(text)) {
    if (mark === undefined || (mark !== 'del' && belongsTo(read))) read += piece;
  }
  return read;
}

/** The text with nothing raised or lowered if all of it is: then it is set off from nothing. */
export function settled(text: string): string {
  if (!isSetOff(text)) return text;
  const pieces = piecesOf(text);
  const raised = (piece: Piece) => piece.mark === 'sup' || piece.mark === 'sub';
  return pieces.every((piece) => raised(piece) || piece.text.trim() === '')
    ? pieces.map(({ text }) => text).join('')
    : text;
}

/** Whether what is raised or lowered behind this text belongs to it, as the 2 of m² does, and refers to no note. */
export function belongsTo(before: string): boolean {
  return LETTER.test(before.slice(-1));
}
