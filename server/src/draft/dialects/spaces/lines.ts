import { cellNumber } from '../../../figures/scan.ts';
import { JOINED_DIGITS } from '../../../text/characters.ts';
import { fold, squeeze } from '../../../text/fold.ts';
import { lineEnd } from '../../../text/lines.ts';
import { isTotalRow } from '../../../vocabulary/totals.ts';
import { isAnyOf, startsWithAny } from '../../../vocabulary/words.ts';

/** A stretch of a line between gaps; `from` and `to` count characters of the line. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where it stands in the region. */
  readonly start: number;
  readonly number: boolean;
}

/** A line with what stands in it. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly numbers: number;
}

/** The lines of a text that hold anything, cut where they have gaps. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const next = lineEnd(text, at);
    const tokens = tokensIn(text.slice(at, next).trimEnd(), at);
    if (tokens.length > 0) lines.push({ tokens, numbers: tokens.filter(({ number }) => number).length });
    at = next;
  }
  return lines;
}

function tokensIn(line: string, at: number): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) {
    let from = match.index;
    const words = match[0].split(' ');
    let kept = '';
    const push = (to: number) => {
      const text = line.slice(from, to);
      tokens.push({ from, to, text, start: at + from, number: isAmount(text) });
    };
    for (const word of words) {
      const end = from + kept.length;
      // An amount stands by itself, however near to the next cell.
      if (kept !== '' && (isAmount(word) || isAmount(kept) || CODED.test(word))) {
        push(end);
        from = end + 1;
        kept = word;
      } else kept = kept === '' ? word : `${kept} ${word}`;
    }
    push(from + kept.length);
  }
  return spread(tokens);
}

/** `项   目`, `合   计`: two characters set wide apart are one word; 类, 款 and 项 are three. */
function spread(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const single = before !== undefined && HAN.test(before.text) && HAN.test(token.text);
    if (before && single && !(LEVELS.has(before.text) && LEVELS.has(token.text))) {
      const text = before.text + ' '.repeat(token.from - before.to) + token.text;
      joined[joined.length - 1] = { ...before, to: token.to, text };
    } else joined.push(token);
  }
  return joined;
}

const HAN = isAnyOf('<han>');
const LEVELS: ReadonlySet<string> = new Set(['类', '款', '项']);
/** `50102-社会保障缴费` is a cell by itself. */
const CODED = startsWithAny('<digit:3-9>-<han>');

/** Whether a cell is the label of a total. */
export function isTotal(text: string): boolean {
  return isTotalRow(squeeze(fold(text)));
}

/** An amount as tables print it; a code or a serial number is text. */
function isAmount(text: string): boolean {
  return JOINED_DIGITS.test(text) && cellNumber(fold(text)) !== undefined;
}
