import { isNote, isPageNumber } from '../vocabulary/furniture.ts';
import { isTitle } from '../vocabulary/titles.ts';
import { unitPart } from '../vocabulary/unitLines.ts';
import { anyOf } from '../vocabulary/words.ts';
import { fold, squeeze } from './fold.ts';
import { isBlank, lineEnd } from './lines.ts';

/**
 * Tables whose columns are set by spaces, as text is when it is taken from a page with its layout. A run of lines is
 * one if several of them hold amounts with a gap before them; prose has no such lines.
 */

/** How far ahead the lines of amounts are looked for; no header is higher. */
const REACH = 14;
const FEWEST_ROWS = 2;
const GAP = /\S {2,}\S/;
const AMOUNT = /(?:^|\S) {2,}-?\d[\d,]*\.\d+(?= |\s*$)/;
/** No name is longer that stands on a line of its own above its amounts. */
const LONGEST_NAME = 40;
const SENTENCE_MARK = anyOf('。 ；');
const NO_NAME = anyOf('。 ； ， ： : <bar> < <tab>');
const DEEP = /^ {4,}\S/;

/** What a line in such a table may be. */
type Kind = 'amounts' | 'cells' | 'fragment' | 'aside' | 'other';

function kindOf(line: string): Kind {
  if (line.includes('\t') || line.includes('|') || line.includes('<')) return 'other';
  const text = line.trim();
  if (text.length > 400 || SENTENCE_MARK.test(text)) return 'other';
  const label = squeeze(fold(text));
  if (label.length <= 80 && (isTitle(label) || isPageNumber(label) || isNote(label) || unitPart(label))) return 'aside';
  if (AMOUNT.test(line)) return 'amounts';
  if (GAP.test(text)) return 'cells';
  return DEEP.test(line) || text.length <= 12 ? 'fragment' : 'other';
}

/** Whether a line that is indented as code would be is a title or a unit line in the middle of its page. */
export function isCentred(line: string): boolean {
  return DEEP.test(line) && kindOf(line) === 'aside';
}

/** Whether a table with columns by spaces begins at the line. */
export function startsSpaced(text: string, start: number, line: string): boolean {
  const first = kindOf(line);
  if (first === 'other' || first === 'aside' || (first === 'fragment' && !DEEP.test(line))) return false;
  let rows = 0;
  let blanks = 0;
  let at = start;
  for (let count = 0; count < REACH && at < text.length; count++) {
    const end = lineEnd(text, at);
    if (isBlank(text, at, end)) {
      blanks += 1;
      if (blanks > 2) return false;
    } else {
      blanks = 0;
      const kind = kindOf(text.slice(at, end));
      if (kind === 'other' || kind === 'aside') return false;
      if (kind === 'amounts') rows += isWide(text.slice(at, end)) ? FEWEST_ROWS : 1;
      if (rows >= FEWEST_ROWS) return true;
    }
    at = end;
  }
  return false;
}

/** Whether three amounts or more stand in a line, each behind a gap. */
function isWide(line: string): boolean {
  let amounts = 0;
  for (const cell of line.trim().split(/ {2,}/)) if (/^-?\d[\d,]*\.\d+$/.test(cell)) amounts += 1;
  return amounts >= 3;
}

/** A name too long for its column, on a line of its own right above the line of its amounts, which begins set in. */
function isNameAbove(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end).trim();
  if (line.length > LONGEST_NAME || NO_NAME.test(line)) return false;
  const next = text.slice(end, lineEnd(text, end));
  return DEEP.test(next) && kindOf(next) === 'amounts';
}

/** Where the table that begins at `start` ends: past its last row, before the blank lines below. */
export function endOfSpaced(text: string, start: number): number {
  let at = start;
  let last = start;
  let blanks = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (isBlank(text, at, end)) {
      blanks += 1;
      if (blanks > 2) break;
    } else {
      const kind = kindOf(text.slice(at, end));
      if (kind === 'aside' || (kind === 'other' && !isNameAbove(text, at, end))) break;
      if (kind === 'fragment' && blanks > 1) break;
      blanks = 0;
      last = end;
    }
    at = end;
  }
  return last;
}
