import { LINE_BREAK } from './characters.ts';
/**
 * Line ends made uniform without moving anything: `\r\n` becomes a space and `\n`, a lone `\r` becomes `\n`, NUL
 * becomes the replacement character. The result is as long as the input, so offsets stay valid.
 */
export function uniformLines(text: string): string {
  return withoutNul(uniformEnds(text));
}

/** The same, of the line ends alone. */
export function uniformEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
}

/** NUL is the replacement character to a reader of Markdown; a file that holds it is no text to most programs. */
export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

/** A text with `\n` for every line end, whatever it came with. */
export function withNewlines(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

/** How far a line is set in: its white space before the first character. */
export function setIn(line: string): number {
  return line.length - line.trimStart().length;
}

/** Offset just past the line that contains `offset`, its `\n` included. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** The line that an offset stands in, from 1. */
export function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Where so many numbers have begun, counted from an offset on; the end of the text if it has fewer. */
export function numbersEnd(text: string, from: number, most: number): number {
  return countedNumbers(text, from, text.length, most).at;
}

/** How many numbers begin between two offsets. */
function numbersBetween(text: string, from: number, to: number): number {
  return countedNumbers(text, from, to, Number.POSITIVE_INFINITY).count;
}

/** How many numbers a text has; of one that came of another by an edit, told from those of the other. */
export function numbersIn(text: string, before?: { readonly text: string; readonly numbers: number }): number {
  if (!before) return numbersBetween(text, 0, text.length);
  let start = commonPrefix(before.text, text);
  let rest = commonSuffix(before.text, text, start);
  // What is changed may be a part of a number: then its whole number is.
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start -= 1;
  while (rest > 0 && isDigit(text.charCodeAt(text.length - rest))) rest -= 1;
  const gone = numbersBetween(before.text, start, before.text.length - rest);
  return before.numbers - gone + numbersBetween(text, start, text.length - rest);
}

function countedNumbers(text: string, from: number, to: number, most: number): { at: number; count: number } {
  let count = 0;
  let within = false;
  for (let at = from; at < to; at++) {
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !within) {
      if (count === most) return { at, count };
      count += 1;
    }
    within = digit;
  }
  return { at: to, count };
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether the characters from `start` to `end` are all white space. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 0xfeff) return false;
  }
  return true;
}

/** Length of the common beginning of two texts. */
export function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  // Whole slices compare natively; a character loop only finishes the last one.
  while (at + 4096 <= limit && a.slice(at, at + 4096) === b.slice(at, at + 4096)) at += 4096;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Length of the common end of two texts, not reaching into the first `prefix` characters of either. */
export function commonSuffix(a: string, b: string, prefix: number): number {
  const limit = Math.min(a.length, b.length) - prefix;
  let at = 0;
  while (
    at + 4096 <= limit &&
    a.slice(a.length - at - 4096, a.length - at) === b.slice(b.length - at - 4096, b.length - at)
  ) {
    at += 4096;
  }
  while (at < limit && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at += 1;
  return at;
}

/** The line end that a text uses; `\n` for a text of one line. */
export function lineBreakOf(text: string): '\n' | '\r\n' | '\r' {
  const at = text.search(LINE_BREAK);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}

/** Without spaces and tabs at both ends; wider spaces are characters of the text. */
export function trimSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from += 1;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
  return text.slice(from, to);
}

/** Each line without spaces and tabs at its ends. */
export function trimLines(text: string): string {
  return text.includes('\n') ? text.split('\n').map(trimSpaces).join('\n') : trimSpaces(text);
}

/** The line that an offset stands in, without its end. */
export function lineAround(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('\n', at);
  return { start: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
}
