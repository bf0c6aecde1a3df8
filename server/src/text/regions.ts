import { LIMITS } from '../limits.ts';
import { isPageNumber } from '../vocabulary/furniture.ts';
import { isTitle } from '../vocabulary/titles.ts';
import { unitPart } from '../vocabulary/unitLines.ts';
import { isDelimiterRow } from './delimiterRow.ts';
import { closesFrontMatter, opensFrontMatter } from './fences.ts';
import { fold, squeeze } from './fold.ts';
import { isBlank, lineEnd, setIn } from './lines.ts';
import { endOfSpaced, isCentred, startsSpaced } from './spaced.ts';
import { breaksBetween } from './wraps.ts';

/**
 * A region is a run of lines that can be read on its own: one heading, one paragraph, one table, or a stretch of
 * Markdown that only remark-parse can tell apart (a list, a fence, HTML). Trailing blank lines belong to it. Where a
 * region ends depends on its own lines and on the beginning of the next one, on nothing else; that is what makes
 * reading again after an edit local.
 */
export type RegionKind =
  | 'blank'
  | 'frontmatter'
  | 'heading'
  | 'plain'
  | 'pipes'
  | 'tabs'
  | 'cells'
  | 'spaces'
  | 'html'
  | 'markdown';

export interface RegionSpan {
  readonly kind: RegionKind;
  readonly start: number;
  /** Past the trailing blank lines. */
  readonly end: number;
  /** An HTML table that is never closed: text far below may close it, so its end does not depend on itself alone. */
  readonly open?: boolean;
}

const LIST_MARKER = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** A fence, with what stands before it: white space and the markers of list items. */
const FENCE = /^(\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})/;
/** A line that is set in so far is code. */
const CODE = '    ';
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
/** HTML blocks that end at a mark of their own and not at a blank line (CommonMark 4.6, kinds 1 to 5). */
const HTML_UNTIL: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<!--/, /-->/g],
  [/^ {0,3}<\?/, /\?>/g],
  [/^ {0,3}<!\[CDATA\[/, /]]>/g],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/gi],
];
/** May begin an HTML block that ends at a blank line (kinds 6 and 7): up to there a heading is none. */
const HTML_TAG = /^ {0,3}<\/?[a-z]/i;
const TABLE_TAG = /^ {0,3}<(?:[^>]{0,200}>\s*<){0,4}table[\s>]/i;
/** Signs that a line begins something other than a paragraph, or holds inline markup. */
const BLOCK_START = /^ {0,3}(?:[#>|=<`~]|[-*+](?:\s|$)|[-*_]{3}|\d{1,9}[.)](?:\s|$))/;
/** A sentence or a title that is set in, with its number before it or not. */
const SET_IN = /^ {4,16}[(（“《\d\u4e00-\u9fa5][^\t|]{0,6}[\u4e00-\u9fa5]{2}/;
/** Signs that a line may not be a row of a pipe table; remark-parse then decides. */
const ENDS_PIPES = /^ {0,3}(?:[#>=<`~]|[-*+](?:\s|$)|[-*_][ \t]*[-*_]|\d{1,9}[.)](?:\s|$)| {4})/;
/** A row begins with a pipe, or two end its cells. A file may begin with a byte-order mark. */
const PIPE_ROW = /^\uFEFF? {0,3}(?:\|.*[^\\]\||[^|\s#>=<`~*+-][^|\t]*\|(?:.*[^\\])?\|\s*$)/;
/** Of these, what may mean something: not an underscore inside a word, a lone tilde, a `<` before a number. */
const ACTIVE_MARKUP = /[\\`*]|(?:^|[\s\p{P}])_|_(?:$|[\s\p{P}])|<[a-z/!?]|&[#a-z]|~~|\]\(|\]:|\[\^|!\[|https?:|www\./iu;
const NUMBERED_ITEM = /^\d{1,9}[.)]\s/;
/** Underlines a heading. */
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
const INLINE_MARKUP = /[\\`*_<&~]|\]\(|\]:|\[\^|!\[|https?:|www\./;

/** Whether a line underlines the heading above it, if there is one. */
export function isUnderline(line: string): boolean {
  return UNDERLINE.test(line);
}

/** Whether a line holds anything that may be markup inside a line. */
export function hasInlineMarkup(line: string): boolean {
  return INLINE_MARKUP.test(line);
}

/**
 * Where the text of a list item begins that is nothing but one line without markup; undefined where the line is none, or
 * only a Markdown parser can tell. `[ ]` would be a task.
 */
export function plainItem(line: string): number | undefined {
  const marker = line[0] === ' ' ? undefined : LIST_MARKER.exec(line)?.[0];
  if (!marker?.endsWith(' ')) return undefined;
  const content = line.slice(marker.length);
  const beyond = content.trim() === '' || ' \t['.includes(content[0]!) || content.includes('|');
  return beyond || BLOCK_START.test(content) || hasInlineMarkup(content) ? undefined : marker.length;
}

/** The region that begins at `start`, which is the beginning of a line. */
export function nextRegion(text: string, start: number): RegionSpan {
  const end = lineEnd(text, start);
  if (isBlank(text, start, end)) return { kind: 'blank', start, end: skipBlank(text, end) };
  const line = text.slice(start, end);
  if (start === 0 && opensFrontMatter(line)) {
    const close = frontMatterEnd(text, end);
    if (close > 0) return { kind: 'frontmatter', start, end: skipBlank(text, close) };
  }
  if (startsPipes(text, start, line)) return pipesRegion(text, start);
  if (startsCells(text, start, line)) return cellsRegion(text, start);
  if (startsTabs(text, start, line)) return tabsRegion(text, start);
  if (TABLE_TAG.test(line)) return htmlRegion(text, start);
  if (HEADING.test(line)) return { kind: 'heading', start, end: skipBlank(text, end) };
  if (isCentred(line)) return { kind: 'plain', start, end: skipBlank(text, end) };
  if (startsSpaced(text, start, line)) return { kind: 'spaces', start, end: skipBlank(text, endOfSpaced(text, start)) };
  return markdownRegion(text, start);
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (!isBlank(text, at, end)) return at;
    at = end;
  }
  return at;
}

function frontMatterEnd(text: string, from: number): number {
  let at = from;
  for (let count = 0; at < text.length && count < LIMITS['front-matter']; count++) {
    const end = lineEnd(text, at);
    if (closesFrontMatter(text.slice(at, end))) return end;
    at = end;
  }
  return -1;
}

function tabCount(line: string): number {
  let count = 0;
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', at + 1)) count += 1;
  return count;
}

/** One cell a line: the line begins with a tab and holds no other. */
function isCellLine(line: string): boolean {
  return line.charCodeAt(0) === 9 && line.indexOf('\t', 1) < 0 && !LIST_MARKER.test(line.slice(1));
}

function startsCells(text: string, start: number, line: string): boolean {
  if (!isCellLine(line)) return false;
  // `\t05` alone between rows of a tab run is a row of that run: its neighbours hold more tabs.
  const next = text.slice(start + line.length, lineEnd(text, start + line.length));
  return !isTabRow(next) || isCellLine(next);
}

/** A row of a tab-separated run; a list item with a tab after its marker is not one. */
function isTabRow(line: string): boolean {
  const tab = line.indexOf('\t');
  if (tab < 0) return false;
  if (LIST_MARKER.test(line)) {
    return line.indexOf('\t', tab + 1) >= 0 && !'-*+'.includes(line.trimStart()[0]!);
  }
  return line.trim() !== '' || tabCount(line) > 1;
}

function startsTabs(text: string, start: number, line: string): boolean {
  if (!isTabRow(line)) return false;
  if (tabCount(line) >= 3) return true;
  const end = start + line.length;
  return isTabRow(text.slice(end, lineEnd(text, end))) || isDoubled(text, end, isTabRow);
}

/** Where the row below `end` begins if it is set as some programs set every line: one blank line before and after it. */
function doubledRow(text: string, end: number, isRow: (line: string) => boolean): number | undefined {
  const row = lineEnd(text, end);
  if (row >= text.length || !isBlankRow(text.slice(end, row))) return undefined;
  const below = lineEnd(text, row);
  if (!isRow(text.slice(row, below))) return undefined;
  return isBlankRow(text.slice(below, lineEnd(text, below))) ? row : undefined;
}

function isDoubled(text: string, end: number, isRow: (line: string) => boolean): boolean {
  return doubledRow(text, end, isRow) !== undefined;
}

function tabsRegion(text: string, start: number): RegionSpan {
  const doubled = isDoubled(text, lineEnd(text, start), isTabRow);
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (isBlankRow(line)) {
      const next = doubled ? doubledRow(text, at, isTabRow) : undefined;
      if (next === undefined) break;
      at = next;
      continue;
    }
    if (!line.includes('\t')) {
      // A row of one cell, or a cell broken over two lines, between rows with tabs.
      const following = text.slice(end, lineEnd(text, end));
      if (!following.includes('\t') || line.length > 60 || HEADING.test(line) || beginsTable(line)) break;
    }
    at = end;
  }
  return { kind: 'tabs', start, end: skipBlank(text, at) };
}

/** The title of the next table, or whose it is and in which unit: no row says that. */
function beginsTable(line: string): boolean {
  const label = squeeze(fold(line));
  const glued = unitPart(label);
  return isTitle(glued?.before || label) || glued !== undefined;
}

/** A row of a pipe table that begins with its pipe, or ends with it. */
function isPipeRow(line: string): boolean {
  return PIPE_ROW.test(line);
}

/** A row of several cells between pipes, one of them an amount: the last row of a page may stand alone. */
const LONE_PIPE_ROW = /^ {0,3}\|(?=(?:[^|\n]*\|){3,}\s*$).*\|\s*-?[\d,]+\.\d+\s*\|/;

/** Two rows are a table, whether a delimiter row stands between them or not: converters often write none. */
function startsPipes(text: string, start: number, line: string): boolean {
  if (!isPipeRow(line)) return false;
  if (LONE_PIPE_ROW.test(line)) return true;
  const end = start + line.length;
  return isPipeRow(text.slice(end, lineEnd(text, end))) || isDoubled(text, end, isPipeRow);
}

/** Rows that begin with a pipe, and those without it that hold one. */
function pipesRegion(text: string, start: number): RegionSpan {
  const doubled = isDoubled(text, lineEnd(text, start), isPipeRow);
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const next = doubled ? doubledRow(text, at, isPipeRow) : undefined;
    if (next !== undefined) {
      at = next;
      continue;
    }
    if (!isPipeRow(line) && (!line.includes('|') || ENDS_PIPES.test(line) || line.includes('\t'))) break;
    at = end;
  }
  return { kind: 'pipes', start, end: skipBlank(text, at) };
}

/** Blank as a row: no tab either. A row of nothing but tabs is a row of empty cells. */
function isBlankRow(line: string): boolean {
  return line.trim() === '' && tabCount(line) < 2;
}

function cellsRegion(text: string, start: number): RegionSpan {
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.trim() === '' && line.charCodeAt(0) !== 9) {
      const next = skipBlankLines(text, end);
      if (!isCellLine(text.slice(next, lineEnd(text, next)))) {
        return { kind: 'cells', start, end: skipBlank(text, end) };
      }
      at = next;
      continue;
    }
    at = end;
  }
  return { kind: 'cells', start, end: at };
}

/** Like `skipBlank`, but a line with a tab is an empty cell and not blank. */
function skipBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 9) {
    const end = lineEnd(text, at);
    if (!isBlank(text, at, end)) return at;
    at = end;
  }
  return at;
}

function htmlRegion(text: string, start: number): RegionSpan {
  const limit = text.slice(start, start + LIMITS['html-table']).toLowerCase();
  const close = limit.lastIndexOf('</table>', nextTableOpening(limit));
  if (close < 0) return { ...markdownRegion(text, start), open: true };
  return { kind: 'html', start, end: skipBlank(text, lineEnd(text, start + close)) };
}

/** Where a second, separate table begins; the first one's end is before it. */
function nextTableOpening(html: string): number {
  const close = html.indexOf('</table>');
  if (close < 0) return html.length;
  let depth = 0;
  const tags = /<(\/?)table[\s>]/g;
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return close;
}

function markdownRegion(text: string, start: number): RegionSpan {
  const first = text.slice(start, lineEnd(text, start));
  let listed =
    (LIST_MARKER.test(first) && !isPageLine(first)) || first.trimStart().startsWith('[^') || first.charCodeAt(0) === 9;
  /** Set in as code is, which goes on over blank lines as a list does; but a page set in the middle is no code. */
  const indented = isCode(first);
  let plain = !beginsBlock(first) && !hasInlineMarkup(first);
  let pipes = false;
  let html = false;
  let above = '';
  /** No markup so far that goes on over lines, but for that of lists. */
  let simple = isSimple(first);
  let at = start;
  for (let count = 0; at < text.length; count++) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (isBlank(text, at, end)) {
      html = false;
      const next = skipBlank(text, end);
      const line = text.slice(next, lineEnd(text, next));
      if (!((listed || indented) && continuesList(line)) || breaksOut(text, next, line, listed)) {
        return { kind: plain ? 'plain' : pipes ? 'pipes' : 'markdown', start, end: next };
      }
      at = next;
      continue;
    }
    html ||= HTML_TAG.test(line);
    if (
      count > 0 &&
      (interrupts(text, at, line, listed, html) ||
        (simple && !pipes && beginsParagraph(above, line, listed || indented)))
    ) {
      return { kind: plain ? 'plain' : pipes ? 'pipes' : 'markdown', start, end: at };
    }
    above = line;
    simple &&= isSimple(line);
    listed ||= LIST_MARKER.test(line) && !isPageLine(line);
    if (count === 1 && !listed && !indented && parts(line, first) && !ENDS_PIPES.test(first)) {
      pipes = true;
      plain = false;
    } else if (pipes) {
      pipes = !ENDS_PIPES.test(line);
    } else if (plain) {
      plain = !(
        hasInlineMarkup(line) ||
        BLOCK_START.test(line) ||
        (line.includes('|') && line.includes('-')) ||
        line.trim().replaceAll('-', '') === ''
      );
    }
    at = pastSpecial(text, at, line, end, listed || indented);
  }
  return { kind: plain ? 'plain' : pipes ? 'pipes' : 'markdown', start, end: at };
}

/** `- 7 -` numbers a page and is no item of a list. */
function isPageLine(line: string): boolean {
  return line.length <= 24 && isPageNumber(squeeze(fold(line)));
}

/** Whether a line after a blank one begins a table by spaces, or the title of one, and not more of a list or of code. */
function breaksOut(text: string, at: number, line: string, listed: boolean): boolean {
  if (listed && !line.startsWith(CODE + CODE)) return false;
  return isCentred(line) || startsSpaced(text, at, line);
}

/** A delimiter row has as many cells as the header above it. `---` alone underlines a heading. */
function parts(line: string, header: string): boolean {
  return line.includes('|') && isDelimiterRow(line.trimEnd()) && !isCode(line) && pipeCells(line) === pipeCells(header);
}

/** How many cells a row of a pipe table has. */
function pipeCells(line: string): number {
  const row = line.trim();
  let cells = row.startsWith('|') ? 0 : 1;
  let last = -1;
  for (let at = 0; at < row.length; at++) {
    if (row[at] === '\\') at += 1;
    else if (row[at] === '|') {
      cells += 1;
      last = at;
    }
  }
  return last === row.length - 1 ? cells - 1 : cells;
}

function continuesList(line: string): boolean {
  return isSetIn(line) || LIST_MARKER.test(line);
}

/**
 * Whether a line right under one without markup is a paragraph of its own, though no blank line parts them. In a list a
 * line that is not indented is, and so is the next item of a numbered one.
 */
function beginsParagraph(above: string, line: string, inList: boolean): boolean {
  if (!isSimple(line) || line.includes('|')) return false;
  if (inList && NUMBERED_ITEM.test(line)) return true;
  return !beginsBlock(line) && !isUnderline(line) && !(inList && isSetIn(line)) && breaksBetween(above, line);
}

/** No inline markup, no fence, no HTML and no quote: nothing that goes on in the line below. */
function isSimple(line: string): boolean {
  return (
    !(hasInlineMarkup(line) && ACTIVE_MARKUP.test(line)) &&
    !line.startsWith('\t') &&
    !'>|=<`~#'.includes(line.trimStart()[0] ?? ' ') &&
    !isCode(line)
  );
}

/** Whether a line is set in as code is. A paragraph that a page sets in so far is no code: it is written in Chinese. */
function isCode(line: string): boolean {
  return line.startsWith(CODE) && !SET_IN.test(line);
}

function isSetIn(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t');
}

/** Whether a line begins something other than a paragraph. */
function beginsBlock(line: string): boolean {
  return (BLOCK_START.test(line) || line.startsWith(CODE)) && !SET_IN.test(line);
}

/** Whether a line inside a Markdown region begins a region of another kind. */
function interrupts(text: string, at: number, line: string, sticky: boolean, html: boolean): boolean {
  if (TABLE_TAG.test(line)) return true;
  if (sticky && isSetIn(line)) return false;
  return (
    (!html && HEADING.test(line)) ||
    startsTabs(text, at, line) ||
    startsPipes(text, at, line) ||
    (!sticky && (isCentred(line) || startsSpaced(text, at, line)))
  );
}

/** The end of a fence, comment or raw HTML that begins at this line; else the end of the line. */
function pastSpecial(text: string, at: number, line: string, end: number, sticky: boolean): number {
  const fence = FENCE.exec(line);
  if (fence) return pastFence(text, fence, line, end, sticky);
  const html = HTML_UNTIL.find(([opening]) => opening.test(line));
  if (!html) return end;
  const close = html[1];
  close.lastIndex = at + line.length - line.trimStart().length + 2;
  const match = close.exec(text);
  return match ? lineEnd(text, match.index) : text.length;
}

/**
 * In a list it depends on the items above whether a line that is indented less ends the fence or another one begins;
 * the region then goes on to the end, and remark-parse decides.
 */
function pastFence(text: string, fence: RegExpExecArray, line: string, end: number, sticky: boolean): number {
  const [, indent, mark] = fence as unknown as [string, string, string];
  if (indent.length > 3 && !sticky) return end;
  if (mark[0] === '`' && line.indexOf('`', indent.length + mark.length) >= 0) return end;
  const most = Math.max(3, indent.length);
  let next = end;
  while (next < text.length) {
    const stop = lineEnd(text, next);
    const candidate = text.slice(next, stop);
    const close = FENCE.exec(candidate);
    if (sticky && !isBlank(text, next, stop) && setIn(candidate) < indent.length) return text.length;
    next = stop;
    if (close && close[2]!.startsWith(mark) && candidate.trim() === close[2] && close[1]!.length <= most) break;
  }
  return next;
}
