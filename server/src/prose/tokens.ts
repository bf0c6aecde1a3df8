import type { Passage } from '../draft/passage.ts';
import { isZero } from '../figures/decimal.ts';
import { Figure } from '../figures/figure.ts';
import { type PrintedNumber, scanNumbers } from '../figures/scan.ts';
import { moneyUnit } from '../figures/units.ts';
import { LIMITS, stopAt } from '../limits.ts';
import { BLANKS, DIGIT, isClauseMark } from '../text/characters.ts';
import { LEVEL_CLOSED, LEVEL_OPEN } from '../vocabulary/codes.ts';
import { TITLE_LINE, TITLE_WITH_TABLE } from '../vocabulary/numbering.ts';
import { bracketEnds } from './brackets.ts';

/** A number in prose with the words between it and the one before. */
export interface ProseFigure {
  readonly figure: Figure;
  readonly number: PrintedNumber;
  /** Words since the last boundary: another claim's unit, a comma, a colon, a sentence's end. No spaces. */
  readonly chunk: string;
  /** Words of the clauses before that one in the same sentence, the nearest first: a subject is said once. */
  readonly before: readonly string[];
  /** Which sentence of the passage it stands in. */
  readonly sentence: number;
  /** Words from its unit to the next boundary. */
  readonly after: string;
}

const SENTENCE = /[。!?！？;；]/;
/** A subject further back is no longer what the sentence speaks of. */
const MOST_CLAUSES = 6;
const LONGEST_TITLE = 40;
const CLAIMS = new Set(['amount', 'percent', 'count', 'threshold']);

/** 最后2个月减收 A 万元: the time that a clause is about, in the middle of its words. */
const DURATION = '个月';

const kept = new WeakMap<Passage, readonly ProseFigure[]>();

/** Every number of a passage, each with the words that may say what it is. */
export function proseFigures(passage: Passage): readonly ProseFigure[] {
  let figures = kept.get(passage);
  if (!figures) {
    figures = read(passage);
    kept.set(passage, figures);
  }
  return figures;
}

/** No clause that names an amount is longer; what goes on without an end is no clause. */
const LONGEST_CLAUSE = 1000;

function read(passage: Passage): ProseFigure[] {
  const text = passage.folded;
  if (!DIGIT.test(text)) return [];
  const printed = scanNumbers(text);
  const numbers = printed.slice(0, LIMITS.numbers);
  if (numbers.length < printed.length) stopAt('numbers', passage);
  const finest = finestOf(numbers);
  const figures: ProseFigure[] = [];
  let chunkStart = 0;
  let before: readonly string[] = [];
  let sentence = 0;
  let sentences = 0;
  let cursor = 0;
  // What a bracket says in sentences of its own ends none outside.
  const ends = bracketEnds(passage);
  const around: { readonly end: number; readonly sentence: number; readonly before: readonly string[] }[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!;
    for (; cursor < number.start; cursor++) {
      const end = ends.size > 0 ? ends.get(cursor) : undefined;
      if (end !== undefined) around.push({ end, sentence, before });
      while (around.length > 0 && around.at(-1)!.end <= cursor) {
        const outer = around.pop()!;
        if (sentence === outer.sentence) continue;
        ({ sentence, before } = outer);
        chunkStart = cursor + (cursor === outer.end ? 1 : 0);
      }
      if (cursor < LONGEST_TITLE && isTableNamedByTitle(text, cursor)) chunkStart = cursor + 1;
      if (!isClauseMark(text, cursor) || isLevelColon(text, cursor)) continue;
      const chunk = words(text, chunkStart, cursor);
      if (chunk !== '') before = [chunk, ...before].slice(0, MOST_CLAUSES);
      chunkStart = cursor + 1;
      if (SENTENCE.test(text[cursor]!) && !isPathEnd(text, cursor) && !isTitleEnd(text, cursor)) {
        sentence = ++sentences;
        before = [];
      }
    }
    figures.push({
      figure: figureOf(passage, number, finest),
      number,
      chunk: words(text, Math.max(chunkStart, number.start - LONGEST_CLAUSE), number.start),
      before,
      sentence,
      after: wordsAfter(text, number.unitEnd),
    });
    if (CLAIMS.has(number.kind) && number.unit !== DURATION) {
      const { chunk } = figures.at(-1)!;
      if (chunk !== '') before = [chunk, ...before].slice(0, MOST_CLAUSES);
      chunkStart = number.unitEnd;
      cursor = Math.max(cursor, number.unitEnd);
    }
  }
  return figures;
}

/** The colon of `（类：208）` belongs to the path and ends no clause. */
function isLevelColon(text: string, at: number): boolean {
  return text[at] === ':' && LEVEL_OPEN.test(text.slice(Math.max(0, at - 2), at));
}

/** `行政运行（项）。年初预算为…`: the template closes a path with a full stop and goes on speaking of it. */
function isPathEnd(text: string, at: number): boolean {
  return text[at] === '。' && LEVEL_CLOSED.test(text.slice(Math.max(0, at - 3), at));
}

/** `3.公务接待费。2025年预算数为…`: a numbered title that stands before its text says what that is about. */
function isTitleEnd(text: string, at: number): boolean {
  return text[at] === '。' && at < LONGEST_TITLE && TITLE_LINE.test(text.slice(0, at));
}

/** `（四）收支预算情况的说明（详见表 4）2025年收支总预算…`: the title ends with the bracket. */
function isTableNamedByTitle(text: string, at: number): boolean {
  return text[at] === ')' && TITLE_WITH_TABLE.test(text.slice(0, at + 1));
}

/** The words of a clause without spaces; a 、 before them ends the item before. */
function words(text: string, from: number, to: number): string {
  const squeezed = text.slice(from, Math.max(from, to)).replace(BLANKS, '');
  return squeezed.startsWith('、') ? squeezed.slice(1) : squeezed;
}

function wordsAfter(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < 20 && !isClauseMark(text, to)) to += 1;
  return words(text, from, to);
}

/** The most decimals that amounts of a unit are printed with here; where all of them are nothing, those of 元 in it. */
function finestOf(numbers: readonly PrintedNumber[]): ReadonlyMap<string, number> {
  const finest = new Map<string, number>();
  const telling = new Set(numbers.flatMap(({ unit, value }) => (isZero(value) ? [] : [unit])));
  for (const { unit, decimals } of numbers) {
    const least = telling.has(unit) ? decimals : Math.max(decimals, moneyUnit(unit)?.exponent ?? 0);
    finest.set(unit, Math.max(least, finest.get(unit) ?? 0));
  }
  return finest;
}

/** 0万元 beside amounts with decimals is nothing at all; where all is in whole 万元, it may be less than half of one. */
function precisionOf({ kind, value, decimals, unit }: PrintedNumber, finest: ReadonlyMap<string, number>): number {
  return kind === 'amount' && isZero(value) ? finest.get(unit)! : decimals;
}

function figureOf(passage: Passage, number: PrintedNumber, finest: ReadonlyMap<string, number>): Figure {
  const place = passage.locate(number.start, number.end);
  const scaled = number.unit.startsWith('万') ? 4 : number.unit.startsWith('亿') ? 8 : 0;
  return new Figure({
    ...place,
    text: passage.text.slice(number.start, number.end),
    kind: number.kind,
    value: number.value,
    decimals: number.decimals,
    precision: precisionOf(number, finest),
    finest: finest.get(number.unit) ?? number.decimals,
    unit: number.unit,
    exponent: number.kind === 'amount' ? (moneyUnit(number.unit)?.exponent ?? scaled) : scaled,
    grouped: number.grouped,
    place: 'prose',
  });
}
