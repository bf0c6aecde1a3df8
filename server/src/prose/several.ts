import type { Passage } from '../draft/passage.ts';
import { LIMITS, stopAt } from '../limits.ts';
import { BETWEEN_AMOUNTS, DEALS_OUT, LAST_JOINT, LEADING_JOINTS } from '../vocabulary/lists.ts';
import type { ProseFigure } from './tokens.ts';

/** 分别为 A 和 B: figures that belong to several names or amounts in turn. */
export interface Several {
  readonly items: readonly ProseFigure[];
  /** What stands before 分别, split at 、 and 和; empty where the amounts before it are meant. */
  readonly names: readonly string[];
  /** The words from 分别 on, without it: 为, 占基本支出的, 增长. */
  readonly words: string;
}

/**
 * The figures that `分别` in front of the figure at `at` deals out, or undefined if it deals out none. Percentages one
 * after the other under one word are dealt out without it: 占支出合计的 A、B 和 C.
 */
export function severalAt(figures: readonly ProseFigure[], at: number, passage: Passage): Several | undefined {
  const first = figures[at]!;
  const split = DEALS_OUT.exec(first.chunk);
  if (!split && first.figure.kind !== 'percent') return undefined;
  const items = [first];
  for (let next = at + 1; next < figures.length; next++) {
    const item = figures[next]!;
    const last = items.at(-1)!;
    if (item.figure.kind !== first.figure.kind || item.sentence !== first.sentence) break;
    if (!BETWEEN_AMOUNTS.test(passage.folded.slice(last.number.unitEnd, item.number.start))) break;
    if (items.length === LIMITS['dealt-out']) {
      stopAt('dealt-out', passage);
      break;
    }
    items.push(item);
  }
  if (items.length < 2) return undefined;
  return split
    ? { items, names: namesIn(split[1]!, items.length), words: split[2]! }
    : { items, names: [], words: first.chunk };
}

/** `收入预算、支出预算`, `人员经费和公用经费`; 和 may also stand inside a name (社会保障和就业支出). */
function namesIn(words: string, count: number): readonly string[] {
  const names = words
    .replace(LEADING_JOINTS, '')
    .split('、')
    .filter((name) => name !== '');
  if (names.length !== count - 1) return names;
  // `A、B和C`: what joins the last two.
  const last = names.at(-1)!;
  const joint = LAST_JOINT.exec(last);
  return joint?.[1] ? [...names.slice(0, -1), joint[1], joint[2]!] : names;
}
