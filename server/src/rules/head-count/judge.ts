import type { PassagePlace } from '../../draft/draft.ts';
import { DIGIT, NOT_NOUGHT } from '../../text/characters.ts';
import { isLegend } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { BATCHES, COUNTED_EXPENSES, type CountedExpense } from '../../vocabulary/publicExpenses.ts';
import { anyOf, everyOf, startsWithAny } from '../../vocabulary/words.ts';
import { placeIn, type Squeezed, squeeze } from '../squeezed.ts';

const EXPENSES = anyOf('因公出国 公务用车 公务接待 批次');
const COMPARES = anyOf('增加 减少 增长 下降 比 较');
const COUNTERS = startsWithAny('人次 批次 个 人 辆 台 批');

const AMOUNTS = everyOf('«<number>»[万|亿]元');

/** An expense is told within so many characters. */
const REACH = 240;

/**
 * Counts that do not go with their money: travellers or cars for nothing, money for no car, fewer guests than groups of
 * them. Instalments and cars given for nothing exist, so that these are warnings.
 */
export function headCounts({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits || !EXPENSES.test(passage.folded) || isLegend(passage, section)) return [];
  const text = squeeze(passage);
  return [...COUNTED_EXPENSES.flatMap((expense) => against(expense, text)), ...guests(text)];
}

function against({ name, from, until, amount, counts, free }: CountedExpense, text: Squeezed): Verdict[] {
  const found: Verdict[] = [];
  for (const { index } of text.label.matchAll(from)) {
    const rest = text.label.slice(index, index + REACH);
    // The expense itself may be named like the next one: 公务用车购置 and 公务用车运行.
    const end = rest.slice(6).search(until);
    const told = end < 0 ? rest : rest.slice(0, end + 6);
    const money = amount.exec(told);
    // Its own amount: no other number stands between.
    if (
      !money ||
      money.index > 24 ||
      DIGIT.test(told.slice(0, money.index)) ||
      COMPARES.test(told.slice(0, money.index + money[0].length))
    )
      continue;
    const counted = counts.map((count) => count.exec(told.slice(money.index))).filter((match) => match !== null);
    const isNothing = isZero(money[1]!);
    const odd = counted.find((count) => isZero(count[1]!) !== isNothing);
    // Where one count goes with the money the other is of something else.
    if (!odd || counted.some((count) => isZero(count[1]!) === isNothing)) continue;
    if (isNothing && free) continue;
    // 0 is said of what was bought beside money that was not spent on this: only the plain case counts.
    if (isNothing && [...told.matchAll(AMOUNTS)].some((other) => !isZero(other[1]!))) continue;
    const start = index + money.index + odd.index + odd[0].lastIndexOf(odd[1]!);
    const length = odd[1]!.length + unitLength(text.label, start + odd[1]!.length);
    const at = placeIn(text, start, length);
    const moneyAt = placeIn(text, index + money.index + money[0].lastIndexOf(money[1]!), money[1]!.length);
    found.push({
      rule: 'head-count',
      at,
      atMost: 'warning',
      words: { kind: isNothing ? 'for-nothing' : 'of-none', name, said: at.text, money: moneyAt.text },
      repairs: [],
      sure: false,
      related: [{ at: moneyAt, role: 'amount' }],
    });
  }
  return found;
}

function guests(text: Squeezed): Verdict[] {
  return [...text.label.matchAll(BATCHES)].flatMap((match): Verdict[] => {
    const [whole, batches = '', people = ''] = match;
    if (Number(people) >= Number(batches)) return [];
    const start = match.index + whole.lastIndexOf(people);
    const at = placeIn(text, start, people.length + unitLength(text.label, start + people.length));
    const groups = placeIn(text, match.index, batches.length + 2);
    return [
      {
        rule: 'head-count',
        at,
        atMost: 'warning',
        words: { kind: 'guests', said: at.text, groups: groups.text },
        repairs: [],
        sure: false,
        related: [],
      },
    ];
  });
}

function isZero(digits: string): boolean {
  return !NOT_NOUGHT.test(digits);
}

function unitLength(label: string, at: number): number {
  return COUNTERS.exec(label.slice(at, at + 2))?.[0].length ?? 0;
}
