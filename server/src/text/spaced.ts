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

/** Blank lines in a row that a table may have within it. */
const MOST_BLANKS = 2;

/**
 * How the lines of a stretch are set: some programs put a blank line behind every one, so that what was one blank line is
 * three, and two are five.
 */
class Spacing {
  private lines = 0;
  private tight = false;
  /** Blank lines since the last line of words. */
  blanks = 0;

  /** A line of words follows. */
  line(): void {
    if (this.lines > 0 && this.blanks === 0) this.tight = true;
    this.lines += 1;
    this.blanks = 0;
  }

  get isDoubled(): boolean {
    return !this.tight;
  }

  /** Whether more than so many blank lines stand in a row. */
  exceeds(most: number): boolean {
    return this.blanks > (this.isDoubled ? 2 * most + 1 : most);
  }
}

/** Whether a table with columns by spaces begins at the line. */
export function startsSpaced(text: string, start: number, line: string): boolean {
  const first = kindOf(line);
  if (first === 'other' || first === 'aside' || (first === 'fragment' && !DEEP.test(line))) return false;
  let rows = 0;
  const spacing = new Spacing();
  let at = start;
  for (let count = 0; count < (spacing.isDoubled ? 2 * REACH : REACH) && at < text.length; count++) {
    const end = lineEnd(text, at);
    if (isBlank(text, at, end)) {
      spacing.blanks += 1;
      if (spacing.exceeds(MOST_BLANKS)) return false;
    } else {
      spacing.line();
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
  const spacing = new Spacing();
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (isBlank(text, at, end)) {
      spacing.blanks += 1;
      if (spacing.exceeds(MOST_BLANKS)) break;
    } else {
      const kind = kindOf(text.slice(at, end));
      if (kind === 'aside' || (kind === 'other' && !isNameAbove(text, at, end))) break;
      if (kind === 'fragment' && spacing.exceeds(1)) break;
      spacing.line();
      last = end;
    }
    at = end;
  }
  return last;
}
