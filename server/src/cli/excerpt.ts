/** The part of a line around a token, made fit for a terminal, and where in it the token is drawn. */
export interface Excerpt {
  readonly text: string;
  /** Terminal columns before the token. */
  readonly indent: number;
  /** Terminal columns of the token. */
  readonly width: number;
}

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

/** How many terminal columns a text takes: Chinese characters take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character.codePointAt(0) ?? 0);
  return columns;
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

/** First and last code points of the runs that East Asian Width calls wide or full. */
const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
] as const;

function columnsOfCharacter(code: number): number {
  if (code < 0x300) return 1;
  // Combining marks, zero-width spaces and variation selectors are drawn on the character before them.
  if (code <= 0x36f || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
