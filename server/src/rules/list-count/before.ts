import type { PassagePlace } from '../../draft/draft.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { BLANKS, CLAUSE_MARK, DIGIT, IN_BRACKETS } from '../../text/characters.ts';
import { isLegend } from '../../verdicts/place.ts';
import { sentencesIn, type Wording, wordingOf } from '../../verdicts/texts.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, everyOf } from '../../vocabulary/words.ts';

const OFFICE_COUNTERS = anyOf('家 所');

/** 等 8 家, 等六大模块: the number that closes a list of names. */
const CLOSED = everyOf('等_«<digit:1-2>|<chinese>|十[<chinese>]»_«大|个|家|所|项»!{月|百分点|工作日|以上}');
const DIGITS = '零一二三四五六七八九十';
/** Where the list begins at the latest: a mark, or the words that open it. */
const isMark = (character: string) => CLAUSE_MARK.test(character) || '“”"'.includes(character);
/** Pieces that hold a number, 其中 or the end of another clause list no names. */
const NO_NAME = anyOf('<digit> 其中 以及其 分别');
const JOINED = anyOf('<any>{和|及|以及|与}<any>');
const LONGEST_ITEM = 40;
/** Examples of few may be named of many; who names so many and leaves out just one has lost it. */
const NAMED = 4;

/**
 * A、B、C、D 等 N 个: the names that stand before their number, in a sentence.
 *
 * More names than the number says are one too many. 等 may leave names out, but hardly a single one of a long list: of
 * offices (家, 所), which are named one by one, that is a warning, and of anything else information.
 */
export function listedBefore({ passage, section }: PassagePlace): readonly Verdict[] {
  return isLegend(passage, section) ? [] : judge(wordingOf(passage));
}

/** The same in the goals and notes of a table. */
export function listedBeforeInCells(reading: TableReading): readonly Verdict[] {
  return sentencesIn(reading).flatMap(judge);
}

function judge(wording: Wording): readonly Verdict[] {
  const { folded } = wording;
  if (!folded.includes('等')) return [];
  return [...folded.matchAll(CLOSED)].flatMap(({ index, 0: whole, 1: number = '', 2: counter = '' }) => {
    const listed = namesBefore(folded.slice(Math.max(0, index - 400), index));
    if (!listed) return [];
    const [least, most] = listed;
    const said = DIGIT.test(number) ? Number(number) : numberSaid(number);
    const offices = OFFICE_COUNTERS.test(counter);
    const lost = least >= NAMED && most === said - 1;
    if (!lost && !(offices && least > said)) return [];
    const start = index + whole.indexOf(number);
    const should = least === most ? String(most) : undefined;
    const at = wording.at(start, start + number.length);
    const repairs = should && DIGIT.test(number) ? [{ becomes: should, edits: [{ at, newText: should }] }] : [];
    const words = { said: at.text, listed: least === most ? String(most) : `${least}–${most}` };
    return [
      { rule: 'list-count', at, atMost: offices ? 'warning' : 'information', words, repairs, sure: false, related: [] },
    ] satisfies Verdict[];
  });
}

function numberSaid(number: string): number {
  if (number === '两') return 2;
  return [...number].reduce((sum, digit) => sum + DIGITS.indexOf(digit), 0);
}

/** How many names end a text, at least and at most: 和 within a name may or may not join two. */
function namesBefore(text: string): readonly [number, number] | undefined {
  const plain = text.replace(IN_BRACKETS, '').replace(BLANKS, '');
  let from = plain.length;
  while (from > 0 && !isMark(plain[from - 1]!)) from -= 1;
  const pieces = plain.slice(from).split('、');
  if (pieces.length < 2 || pieces.some((piece) => piece === '' || piece.length > LONGEST_ITEM || NO_NAME.test(piece)))
    return undefined;
  const joined = pieces.filter((piece) => JOINED.test(piece)).length;
  return [pieces.length, pieces.length + joined];
}
