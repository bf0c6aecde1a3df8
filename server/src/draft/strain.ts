import { LIMITS } from '../limits.ts';
import { lineEnd } from '../text/lines.ts';
import { isUnderline } from '../text/regions.ts';

/** Far more than its characters cost lists and quotes that nest without end. */
const ENDLESS_NESTING = /(?:^|\n)(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){40}|[[*_`]{2000}/;
/** Links that open and do not close cost the square of their number, and so do marks of emphasis in one paragraph. */
const MOST_OPEN = 1000;
const MOST_MARKS = 4000;
/** Underlined headings without a blank line between them cost the square of their number. */
const MOST_UNDERLINES = 300;
/** What begins and ends an emphasis, or what is struck out. */
const MARKS = '*_~';

/** Whether a stretch of Markdown is no document but a strain on its parser; it is read as the text it is. */
export function isBeyondMarkdown(text: string): boolean {
  return (
    text.length > LIMITS.markdown ||
    ENDLESS_NESTING.test(text) ||
    opensTooOften(text) ||
    marksTooOften(text) ||
    underlinesTooOften(text) ||
    waitsTooLong(text)
  );
}

function opensTooOften(text: string): boolean {
  let at = text.indexOf('[');
  for (let count = 0; at >= 0 && count < MOST_OPEN; count++) at = text.indexOf('[', at + 1);
  return at >= 0;
}

function marksTooOften(text: string): boolean {
  for (let at = 0, end = 0, count = 0; at < text.length; at = end) {
    end = lineEnd(text, at);
    if (text.slice(at, end).trim() === '') count = 0;
    for (let place = at; place < end; place++) if (MARKS.includes(text[place]!)) count += 1;
    if (count > MOST_MARKS) return true;
  }
  return false;
}

function underlinesTooOften(text: string): boolean {
  let count = 0;
  for (let at = 0, end = 0; at < text.length && count <= MOST_UNDERLINES; at = end) {
    end = lineEnd(text, at);
    if (isUnderline(text.slice(at, end))) count += 1;
  }
  return count > MOST_UNDERLINES;
}

/** Characters that comments and the like which never close are sought an end in, all together. */
const MOST_WAITED = 5_000_000;

function waitsTooLong(text: string): boolean {
  let waited = 0;
  for (let at = text.indexOf('<'); at >= 0 && waited <= MOST_WAITED; at = text.indexOf('<', at + 1)) {
    const closing = closingOf(text, at);
    if (closing === undefined) continue;
    const blank = text.indexOf('\n\n', at);
    const stop = blank < 0 ? text.length : blank;
    const close = text.indexOf(closing, at + 2);
    if (close >= 0 && close < stop) at = close;
    else waited += stop - at;
  }
  return waited > MOST_WAITED;
}

function closingOf(text: string, at: number): string | undefined {
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<![CDATA[', at)) return ']]>';
  if (text[at + 1] === '?') return '?>';
  return text[at + 1] === '!' ? '>' : undefined;
}
