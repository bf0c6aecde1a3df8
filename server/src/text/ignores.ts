import { isBlank, lineAround } from './lines.ts';

/** How far a comment silences: its line, the block below, the rest of its section, the file. */
type IgnoreReach = 'line' | 'next' | 'section' | 'file';

/** A stretch of the text as given. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A comment that silences rules, `<!-- tieout-ignore-next amount: agreed with the ministry -->`, or says that a person has
 * checked a figure which nothing could be held against, `<!-- tieout-signed-next 12.50: held against the approval -->`.
 */
export interface IgnoreComment {
  readonly sort: 'ignore' | 'signed';
  /** Offsets of the whole comment in the text as given. */
  readonly start: number;
  readonly end: number;
  /** Where the white space before it begins. */
  readonly from: number;
  /** `tieout-ignore-next` as written. */
  readonly keyword: Word;
  /** Undefined for a keyword that does not exist. */
  readonly reach: IgnoreReach | undefined;
  /** Rules by name or code, or figures by their digits, as written. */
  readonly names: readonly Word[];
  /** Empty if none is given. */
  readonly reason: string;
  /** Whether nothing else stands on its line. */
  readonly alone: boolean;
}

/** A text without its comments that are for us, and those comments. */
export interface TextWithoutIgnores {
  /** As long as the text: white space stands where the comments stood, so that they disturb no table and no sentence. */
  readonly text: string;
  readonly comments: readonly IgnoreComment[];
}

/** What the word begins with, of either sort. */
export const SIGNED = 'tieout-signed';
export const IGNORE = 'tieout-ignore';
const MARK = 'tieout-';
const REACHES: Readonly<Record<string, IgnoreReach>> = {
  [IGNORE]: 'line',
  [`${IGNORE}-next`]: 'next',
  [`${IGNORE}-section`]: 'section',
  [`${IGNORE}-file`]: 'file',
  [SIGNED]: 'line',
  [`${SIGNED}-next`]: 'next',
};
/** A comma within a number parts nothing. */
const NAMES = /(?:[^\s,，、;；]|(?<=\d)[,，](?=\d{3}))+/g;

/** Takes the comments that are for us out of a text with uniform line ends. Costs one search where there is none. */
export function withoutIgnores(text: string): TextWithoutIgnores {
  let at = text.indexOf(MARK);
  if (at < 0) return { text, comments: [] };
  const comments: IgnoreComment[] = [];
  let read = '';
  let done = 0;
  let line = lineAround(text, at);
  let close = -1;
  while (at >= 0) {
    if (at >= line.end) line = lineAround(text, at);
    // Sought once for all that are never closed.
    if (close < at) close = text.indexOf('-->', at);
    if (close < 0) break;
    const comment = commentAround(text, at, close, line);
    if (comment) {
      comments.push(comment);
      read += text.slice(done, comment.start) + blank(text, comment);
      done = comment.end;
    }
    at = text.indexOf(MARK, comment?.end ?? at + MARK.length);
  }
  return { text: read + text.slice(done), comments };
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The comment whose first word is at `at`, if the mark at `close` closes it and it is not shown as code. */
function commentAround(text: string, at: number, close: number, line: Line): IgnoreComment | undefined {
  const sort = text.startsWith(IGNORE, at) ? 'ignore' : text.startsWith(SIGNED, at) ? 'signed' : undefined;
  if (sort === undefined) return undefined;
  const opening = /<!--\s*$/.exec(text.slice(Math.max(0, at - 40), at));
  if (!opening) return undefined;
  if (close > line.end && !goesOn(text, at, close)) return undefined;
  const start = at - opening[0].length;
  const end = close + 3;
  if (text[start - 1] === '`' && text[end] === '`') return undefined;

  const first = start < line.start ? lineAround(text, start) : line;
  const last = end > line.end ? lineAround(text, close) : line;
  let from = start;
  while (from > first.start && isBlank(text, from - 1, from)) from -= 1;
  const keywordEnd = at + /^[a-z]+(?:-[a-z]+)*/i.exec(text.slice(at, close))![0].length;
  const body = text.slice(keywordEnd, close);
  const colon = body.search(/[:：]/);
  const names = colon < 0 ? body : body.slice(0, colon);
  const keyword = { text: text.slice(at, keywordEnd), start: at, end: keywordEnd };
  return {
    sort,
    start,
    end,
    from,
    keyword,
    reach: REACHES[keyword.text],
    names: [...names.matchAll(NAMES)].map(({ 0: name, index }) => ({
      text: name,
      start: keywordEnd + index,
      end: keywordEnd + index + name.length,
    })),
    reason: colon < 0 ? '' : oneLine(body.slice(colon + 1)),
    alone: isBlank(text, first.start, start) && isBlank(text, end, last.end),
  };
}

/** How long a comment may be that goes on over several lines. */
const LONGEST = 2000;

/**
 * Whether a comment goes on to a mark in a line below: with no other opened between, and no empty line. What is never closed
 * must not take the text below with it.
 */
function goesOn(text: string, at: number, close: number): boolean {
  if (close - at > LONGEST) return false;
  const within = text.slice(at, close);
  const before = within.split('\n').slice(0, -1);
  return !within.includes('<!--') && before.every((line) => line.trim() !== '');
}

/** Spaces before text would make an indented block of it; the byte-order mark is white space that does not. */
function blank(text: string, { start, end, from, alone }: IgnoreComment): string {
  const leads = !alone && (from === 0 || text[from - 1] === '\n');
  const lines = text.slice(start, end).split('\n');
  return lines.map(({ length }) => (leads ? '\uFEFF' : ' ').repeat(length)).join('\n');
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.join(' ').trim();
}
