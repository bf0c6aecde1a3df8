import { LACKS_SUBJECT } from '../vocabulary/comparisons.ts';
import { isNote, isPageNumber } from '../vocabulary/furniture.ts';
import { numberingRank } from '../vocabulary/numbering.ts';
import { LEADS_ON } from '../vocabulary/purposes.ts';
import { isTitle } from '../vocabulary/titles.ts';
import { unitPart } from '../vocabulary/unitLines.ts';
import { anyOf, endsWithAny, startsWithAny } from '../vocabulary/words.ts';
import { COMMA } from './characters.ts';
import { fold, squeeze } from './fold.ts';

/** A line this wide may have been broken by its page; a shorter one ends where its writer ended it. In wide characters. */
const FULL_LINE = 20;
const ENDS_SENTENCE = endsWithAny('{。|;|!|?|:}{”|"|’|)|」|』}*');
const ENDS_OPEN = endsWithAny('、 , ， “ <open>');
const ENDS_IN_NUMBER = endsWithAny('<digit>[.]');
const BEGINS_WITH_DIGIT = startsWithAny('<digit>');
/** A line longer than this is a paragraph of its own writer's making and none of the short kinds. */
const LONGEST_SHORT = 80;

/**
 * Whether two lines that follow each other without a blank line between them are two paragraphs: texts pasted from a
 * page have none, and its sentences go over several lines.
 */
export function breaksBetween(above: string, below: string): boolean {
  const last = squeeze(fold(above));
  const next = squeeze(fold(below));
  if (last === '' || next === '') return true;
  const ended = ENDS_SENTENCE.test(last) && !LEADS_ON.test(last) && !(isFullLine(last) && LACKS_SUBJECT.test(next));
  if (ended || standsAlone(next) || numberingRank(next.slice(0, 20)) > 0) return true;
  if (standsAlone(last) || (isBareHeading(last) && !isCutNumber(last, next))) return true;
  // A clause and no end: a sentence goes on, however short its line is.
  return !ENDS_OPEN.test(last) && !LEADS_ON.test(last) && !COMMA.test(last) && !isFullLine(last);
}

/** Whether a line is so wide that its page may have broken it. */
export function isFullLine(line: string): boolean {
  return width(line) >= FULL_LINE;
}

/** A title, a unit line, a note or a page number goes on with nothing and nothing goes on with it. */
function standsAlone(label: string): boolean {
  if (label.length > LONGEST_SHORT) return isNote(label);
  return isTitle(label) || isPageNumber(label) || isNote(label) || unitPart(label) !== undefined;
}

/** A line of this many characters below the parts of a document may be a sentence that goes on. */
const LONGEST_HEADING = 40;

const SAYS_SOMETHING = anyOf(', ， ; : 。 <digit>{[万|亿]元|%}');

/** A numbered line without a clause: the sentence below is not its own. */
function isBareHeading(label: string): boolean {
  const rank = numberingRank(label.slice(0, 20));
  const longest = rank === 1 ? LONGEST_SHORT : LONGEST_HEADING;
  return rank > 0 && rank <= 3 && label.length <= longest && !SAYS_SOMETHING.test(label);
}

/** A number whose digits stand on both sides of the page's line end. */
function isCutNumber(last: string, next: string): boolean {
  return isFullLine(last) && ENDS_IN_NUMBER.test(last) && BEGINS_WITH_DIGIT.test(next);
}

/** In wide characters; an ASCII character is half of one. */
function width(label: string): number {
  let narrow = 0;
  for (let at = 0; at < label.length; at++) if (label.charCodeAt(at) < 128) narrow += 1;
  return label.length - narrow / 2;
}
