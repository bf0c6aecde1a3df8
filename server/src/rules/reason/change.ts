import type { Passage } from '../../draft/passage.ts';
import { type Lexeme, type NumberWord, type Word, wordsBetween } from '../../prose/words.ts';
import { madeOf } from '../../vocabulary/words.ts';

/** A change that a reason may be given for. */
export interface Stated {
  readonly word: Word;
  readonly number: NumberWord;
}

const GOVERNS = madeOf('了 额 额为 额是 数 数为 约 近 为');

/** The change that a number is, if a direction word governs it. */
export function statedBy(passage: Passage, all: readonly Lexeme[], at: number): Stated | undefined {
  const number = all[at]!;
  const word = all[at - 1];
  if (number.kind !== 'number' || !word || (word.kind !== 'up' && word.kind !== 'down')) return undefined;
  const { kind } = number.item.figure;
  if (kind !== 'amount' && kind !== 'percent') return undefined;
  return GOVERNS.test(wordsBetween(passage, word.end, number.start)) ? { word, number } : undefined;
}
