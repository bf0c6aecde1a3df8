import type { Passage } from '../draft/passage.ts';
import { BLANKS } from '../text/characters.ts';
import {
  CARRIED_OVER,
  FINAL_BUDGET,
  FUND_BUDGETS,
  LAST_YEAR,
  ORIGINAL_BUDGET,
  OUTTURN,
  PLAN,
  THAN_HALF_YEAR,
  VERSUS,
} from '../vocabulary/comparisons.ts';
import { COMPLETION } from '../vocabulary/completion.ts';
import { DOWN, DOWN_BY, FLAT, NEUTRAL, NO_DIRECTION, UP, UP_BY } from '../vocabulary/directions.ts';
import { LIST, WHICH } from '../vocabulary/parts.ts';
import { LESS, MORE, REASON } from '../vocabulary/reasons.ts';
import { APART } from '../vocabulary/scope.ts';
import { SHARE } from '../vocabulary/shares.ts';
import { everyOfLists } from '../vocabulary/words.ts';
import { type ProseFigure, proseFigures } from './tokens.ts';

/** What a word of a disclosure does. */
type WordKind =
  | 'up'
  | 'down'
  | 'flat'
  | 'more'
  | 'less'
  | 'reason'
  | 'versus'
  | 'lastYear'
  | 'originalBudget'
  | 'finalBudget'
  | 'outturn'
  | 'plan'
  | 'completes'
  | 'share'
  | 'apart'
  | 'neutral'
  | 'from'
  | 'becomes'
  | 'which'
  | 'list'
  | 'comma'
  | 'pause'
  | 'colon'
  | 'semicolon'
  | 'item'
  | 'stop'
  | 'open'
  | 'close';

/** A word or a mark that means something here, with its place in the passage. */
export interface Word {
  readonly kind: WordKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A printed number; `end` is the end of its unit. */
export interface NumberWord {
  readonly kind: 'number';
  readonly start: number;
  readonly end: number;
  readonly item: ProseFigure;
}

export type Lexeme = Word | NumberWord;

/**
 * The words by what they do; the first that fits wins, so longer ones stand before the shorter ones they begin with.
 */
const WORDS: readonly (readonly [WordKind | 'none', string])[] = [
  ['item', '(<numeral:1-3>) <!{<han>}<numeral:1-3>、'],
  ['none', NO_DIRECTION],
  ['flat', FLAT],
  ['reason', REASON],
  ['neutral', NEUTRAL.join(' ')],
  ['up', [...UP, UP_BY].join(' ')],
  ['down', [...DOWN, DOWN_BY].join(' ')],
  ['more', MORE],
  ['less', LESS],
  ['none', FUND_BUDGETS],
  ['none', CARRIED_OVER],
  ['apart', APART],
  ['completes', COMPLETION],
  ['originalBudget', ORIGINAL_BUDGET.join(' ')],
  ['finalBudget', FINAL_BUDGET.join(' ')],
  ['outturn', OUTTURN.join(' ')],
  ['plan', PLAN.join(' ')],
  ['share', SHARE],
  // 去年4月1日 is a day and no year.
  ['lastYear', [...LAST_YEAR.map((word) => `${word}!{<digit:1-2>月}`), THAN_HALF_YEAR].join(' ')],
  ['versus', VERSUS],
  ['which', WHICH.join(' ')],
  ['list', LIST.join(' ')],
  ['becomes', '[达]到 至'],
  ['from', '由!{于} 从'],
  ['comma', ', ，'],
  ['pause', '、'],
  ['colon', ':'],
  ['semicolon', ';'],
  ['stop', '。 ! ?'],
  ['open', '<open>'],
  ['close', '<close>'],
];

const WORD = everyOfLists(WORDS.map(([, words]) => words));

const kept = new WeakMap<Passage, readonly Lexeme[]>();

/** The words of a passage that a remark may follow from, and its numbers, in order. */
export function lexemes(passage: Passage): readonly Lexeme[] {
  let found = kept.get(passage);
  if (!found) {
    found = read(passage);
    kept.set(passage, found);
  }
  return found;
}

function read(passage: Passage): Lexeme[] {
  const { text, at } = withoutSpaces(passage.folded);
  const numbers = proseFigures(passage);
  const found: Lexeme[] = [];
  let next = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const start = at(match.index);
    for (; next < numbers.length && numbers[next]!.number.start < start; next++) {
      found.push(numberWord(numbers[next]!));
    }
    const last = found.at(-1);
    // A comma between thousands, a bracket within a unit.
    if (last?.kind === 'number' && start < last.end) continue;
    const kind = WORDS[match.indexOf(match[0], 1) - 1]![0];
    const end = at(match.index + match[0].length - 1) + 1;
    if (kind !== 'none') found.push({ kind, start, end, text: match[0] });
  }
  for (; next < numbers.length; next++) found.push(numberWord(numbers[next]!));
  return found;
}

/** Spaces stand around numbers, and where a line or a page ended within a word. */
function withoutSpaces(text: string): { text: string; at: (index: number) => number } {
  if (!text.includes(' ')) return { text, at: (index) => index };
  const places: number[] = [];
  for (let index = 0; index < text.length; index++) if (text[index] !== ' ') places.push(index);
  return { text: text.replaceAll(' ', ''), at: (index) => places[index]! };
}

/** The words from one offset to another, without spaces. */
export function wordsBetween(passage: Passage, start: number, end: number): string {
  return passage.folded.slice(start, Math.max(start, end)).replace(BLANKS, '');
}

function numberWord(item: ProseFigure): NumberWord {
  return { kind: 'number', start: item.number.start, end: item.number.unitEnd, item };
}

/** Sentences: what stands between full stops. */
export function sentences(passage: Passage): readonly (readonly Lexeme[])[] {
  const found: Lexeme[][] = [[]];
  for (const lexeme of lexemes(passage)) {
    found.at(-1)!.push(lexeme);
    if (lexeme.kind === 'stop') found.push([]);
  }
  return found.filter((sentence) => sentence.length > 0);
}
