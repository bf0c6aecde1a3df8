import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { isZero } from '../../figures/decimal.ts';
import { type Lexeme, lexemes, type NumberWord, wordsBetween } from '../../prose/words.ts';
import { isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { EXPLAINS_NOTHING } from '../../vocabulary/reasons.ts';
import { anyOf } from '../../vocabulary/words.ts';

const OF_A_YEAR = anyOf('<digit> 年');
const REASON_WORDS = anyOf('因 主要');

/** As many pairs of characters show that the reason speaks of the thing itself. */
const SAME = 2;
const LONGEST_REASON = 40;

/**
 * Nothing is planned, and the reason says that it is: 计划购置车辆 0 辆、0 万元，主要是车辆购置计划, where 无 was lost.
 *
 * Every number of the clause is zero, and the reason repeats its words and denies nothing.
 */
export function reasonsForNone({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits || !REASON_WORDS.test(passage.folded) || isLegend(passage, section)) return [];
  const all = lexemes(passage);
  return all.flatMap((lexeme, at): Verdict[] => {
    if (lexeme.kind !== 'reason') return [];
    const from = all.findLastIndex(({ kind }, index) => index < at && (kind === 'stop' || kind === 'semicolon'));
    const numbers = all
      .slice(from + 1, at)
      .filter((word): word is NumberWord => word.kind === 'number' && isSaid(word));
    const [first] = numbers;
    if (!first || !numbers.every(({ item }) => isZero(item.figure.value)) || isChange(all, all.indexOf(first)))
      return [];
    const end = all.find(({ kind }, index) => index > at && (kind === 'stop' || kind === 'semicolon'));
    const reason = wordsBetween(passage, lexeme.end, end?.start ?? passage.folded.length);
    const subject = wordsBetween(passage, from < 0 ? 0 : all[from]!.end, first.start);
    if (reason.length > LONGEST_REASON || EXPLAINS_NOTHING.test(reason) || shared(subject, reason) < SAME) return [];
    return [verdict(passage, lexeme, end?.start ?? passage.folded.length, reason)];
  });
}

/** What is counted or paid; years, numbers of items and limits say nothing of it. */
function isSaid({ item }: NumberWord): boolean {
  return item.figure.kind === 'amount' || item.figure.kind === 'count';
}

function isChange(all: readonly Lexeme[], at: number): boolean {
  const before = all[at - 1]?.kind;
  return before === 'up' || before === 'down';
}

/** How many pairs of characters of a subject a reason holds. */
function shared(subject: string, reason: string): number {
  const pairs = new Set(Array.from({ length: Math.max(0, subject.length - 1) }, (_, at) => subject.slice(at, at + 2)));
  return [...pairs].filter((pair) => !OF_A_YEAR.test(pair) && reason.includes(pair)).length;
}

function verdict(passage: Passage, marker: Lexeme, end: number, reason: string): Verdict {
  const at = placeIn(passage, marker.end, end);
  const words = { kind: 'none', word: '', reason };
  return { rule: 'reason', at, atMost: 'warning', words, repairs: [], sure: false, related: [] };
}
