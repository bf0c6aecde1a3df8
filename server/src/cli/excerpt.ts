import { measureFor } from '../text/width.ts';

/** The part of a line around a token, made fit for a terminal, and where in it the token is drawn. */
export interface Excerpt {
  readonly text: string;
  /** Terminal columns before the token. */
  readonly indent: number;
  /** Terminal columns of the token. */
  readonly width: number;
}

/** How many columns a terminal takes for a text. */
const columnsOf = measureFor(false);

const ELLIPSIS = '…';

/**
 * Cuts the line to `columns` with the token in view. `start` and `end` are UTF-16 offsets in the line; the token is
 * never cut, however long.
 */
export function excerptOf(line: string, start: number, end: number, columns: number): Excerpt {
  const token = printable(line.slice(start, end));
  const width = columnsOf(token);
  const room = Math.max(0, columns - width - 2);
  // Of a line without end no more is looked at than can be shown, two units a character.
  const [from, to] = [Math.max(0, start - 2 * columns), Math.min(line.length, end + 2 * columns)];
  const after = printable(line.slice(end, to)).trimEnd();
  const before = printable(line.slice(from, start)).trimStart();
  // Two thirds go to what stands before: it names the figure.
  const tail = take([...after], Math.max(Math.floor(room / 3), room - columnsOf(before)));
  const head = take([...before].reverse(), room - columnsOf(tail.join(''))).reverse();
  const cutHead = from > 0 || head.length < [...before].length ? ELLIPSIS : '';
  const cutTail = to < line.length || tail.length < [...after].length ? ELLIPSIS : '';
  const lead = cutHead + head.join('');
  return { text: lead + token + tail.join('') + cutTail, indent: columnsOf(lead), width: Math.max(1, width) };
}

/** As much of the text as fits, so that the terminal does not wrap it. */
export function clip(text: string, columns: number): string {
  return columnsOf(text) <= columns ? text : `${take([...text], columns - 1).join('')}${ELLIPSIS}`;
}

/** Tabs and control characters would move the rest of the line away from its underline. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, ' ');
}

function take(characters: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += columnsOf(character);
    if (used > columns) break;
    taken.push(character);
  }
  return taken;
}
