import type { Passage } from '../../draft/passage.ts';
import { type Lexeme, wordsBetween } from '../../prose/words.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, endsWithAny } from '../../vocabulary/words.ts';

/** The three public expenses, each with the words that a reason for it would use. */
const EXPENSES: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [anyOf('因公出国'), anyOf('出国 出境 境外 外事 团组')],
  [anyOf('公务接待'), anyOf('接待 来访 来宾')],
  [anyOf('公务用车'), anyOf('车')],
];
const ABSENT = endsWithAny('{无|未|没有|不}<clause:6>');

/** 因公出国（境）费…，主要原因是本年无公务接待安排: what is said not to be there is another of the three. */
export function otherExpense(passage: Passage, all: readonly Lexeme[], at: number, end: number): Verdict | undefined {
  const marker = all[at]!;
  let from = at;
  while (from > 0 && !['semicolon', 'which', 'stop'].includes(all[from - 1]!.kind)) from -= 1;
  const clause = wordsBetween(passage, from > 0 ? all[from - 1]!.end : 0, marker.start);
  const [own, second] = EXPENSES.filter(([name]) => name.test(clause));
  if (!own || second || clause.includes('三公')) return undefined;
  const text = passage.folded.slice(marker.end, end);
  if (own[1].test(text) || text.includes('三公')) return undefined;
  for (const [name] of EXPENSES) {
    const match = name === own[0] ? null : name.exec(text);
    if (!match || !ABSENT.test(text.slice(0, match.index))) continue;
    const place = marker.end + match.index;
    return {
      rule: 'reason',
      at: placeIn(passage, place, place + match[0].length),
      atMost: 'warning',
      words: { kind: 'other', word: own[0].exec(clause)![0], reason: match[0] },
      repairs: [],
      sure: false,
      related: [],
    };
  }
  return undefined;
}
