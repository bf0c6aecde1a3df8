import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { risesTooFarBySlip } from '../../equations/precision.ts';
import { compare } from '../../figures/decimal.ts';
import { intersect } from '../../figures/interval.ts';
import { type AmountClaim, type ChangeClaim, isAmount } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, everyOf } from '../../vocabulary/words.ts';

const RISES = anyOf('增加 增长 上升 提高');

/** 决算数大于预算数 said of the two amounts before it, and of nothing else. */
const OUTTURN_IS = everyOf(
  '{^|。|;|；|,|，}_[支出]决算[数]_«大于|高于|超过|多于|小于|低于|少于|等于»_[年初|全年|调整]预算[数]',
);
const OUTTURN_SAME = everyOf('{^|。|;|；|,|，}_[支出]决算[数]_{与|同|和}_[年初|全年|调整]预算[数]_«持平|一致|相同»');
const ABOVE = anyOf('大于 高于 超过 多于');
const BELOW = anyOf('小于 低于 少于');
const OPPOSITE: Readonly<Record<string, string>> = {
  大于: '小于',
  高于: '低于',
  超过: '低于',
  多于: '少于',
  小于: '大于',
  低于: '高于',
  少于: '多于',
};
/** 增加持平: two at once. */
const BOTH = everyOf('«增加|减少|增长|下降|上升|降低»[了]«持平»');

/** Words against the amounts beside them: outturn and budget, a rise that nothing is left of, 增加持平. */
export function stated({ passage }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits) return [];
  const claims = claimsOf(passage);
  const amounts = claims.filter(isAmount);
  const changes = claims.filter((claim): claim is ChangeClaim => claim.kind === 'change');
  return [
    ...matches(passage, OUTTURN_IS).flatMap((word) => outturnIs(passage, word, amounts) ?? []),
    ...matches(passage, OUTTURN_SAME).flatMap((word) => outturnSame(passage, word, amounts) ?? []),
    ...matches(passage, BOTH).map((word) => both(passage, word)),
    ...changes.flatMap((change) => risenFromBelow(passage, change) ?? []),
  ];
}

interface Found {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Where the whole phrase begins. */
  readonly from: number;
}

function matches(passage: Passage, pattern: RegExp): Found[] {
  return [...passage.folded.matchAll(pattern)].map((match) => {
    const word = match[1]!;
    const at = match[0].lastIndexOf(word) + match.index;
    const last = match[2];
    return { word, start: at, end: last ? match.index + match[0].length : at + word.length, from: match.index };
  });
}

interface Pair {
  readonly budget: AmountClaim;
  readonly outturn: AmountClaim;
}

/** The budget and the outturn that stand last before a word, in one sentence or in two that follow each other. */
function pairBefore(amounts: readonly AmountClaim[], from: number): Pair | undefined {
  const before = amounts.filter(({ start }) => start < from);
  const outturn = before.at(-1);
  const budget = before.at(-2);
  if (!outturn || !budget || outturn.budget || !budget.budget || outturn.lastYear || budget.lastYear) return undefined;
  return outturn.entry === budget.entry && outturn.sentence === budget.sentence ? { budget, outturn } : undefined;
}

function outturnIs(passage: Passage, found: Found, amounts: readonly AmountClaim[]): Verdict | undefined {
  const pair = pairBefore(amounts, found.from + 1);
  if (!pair) return undefined;
  const { budget, outturn } = pair;
  const way = compare(outturn.figure.amount, budget.figure.amount);
  const said = ABOVE.test(found.word) ? 1 : BELOW.test(found.word) ? -1 : 0;
  if (way === said) return undefined;
  const overlap = intersect(outturn.figure.interval, budget.figure.interval) !== undefined;
  if (said === 0 && overlap) return undefined;
  const should = way === 0 ? '等于' : said === 0 ? (way > 0 ? '大于' : '小于') : OPPOSITE[found.word]!;
  const at = placeIn(passage, found.start, found.end);
  return {
    rule: 'direction',
    at,
    atMost: 'error',
    words: { kind: 'outturn', word: found.word, should, current: outturn.figure.text, prior: budget.figure.text },
    repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
    sure: false,
    rests: [outturn.figure, budget.figure],
    related: [
      { at: placeIn(passage, outturn.start, outturn.end), role: 'current' },
      { at: placeIn(passage, budget.start, budget.end), role: 'prior' },
    ],
  };
}

function outturnSame(passage: Passage, found: Found, amounts: readonly AmountClaim[]): Verdict | undefined {
  const pair = pairBefore(amounts, found.from + 1);
  if (!pair || intersect(pair.outturn.figure.interval, pair.budget.figure.interval)) return undefined;
  const { budget, outturn } = pair;
  return {
    rule: 'direction',
    at: placeIn(passage, found.start, found.end),
    atMost: 'error',
    words: { kind: 'unchanged', word: found.word, said: `${outturn.figure.text} / ${budget.figure.text}` },
    repairs: [],
    sure: false,
    rests: [outturn.figure, budget.figure],
    related: [
      { at: placeIn(passage, outturn.start, outturn.end), role: 'current' },
      { at: placeIn(passage, budget.start, budget.end), role: 'prior' },
    ],
  };
}

function both(passage: Passage, { word, start, end }: Found): Verdict {
  return {
    rule: 'direction',
    at: placeIn(passage, start, end),
    atMost: 'error',
    words: { kind: 'contradiction', word: '持平', other: word },
    repairs: [
      { becomes: '持平', edits: [{ at: placeIn(passage, start, end), newText: '持平' }] },
      { becomes: word, edits: [{ at: placeIn(passage, start, end), newText: word }] },
    ],
    sure: false,
    related: [],
  };
}

/** 0万元，比上年增加 A 万元: then there was less than nothing last year. */
function risenFromBelow(passage: Passage, change: ChangeClaim): Verdict | undefined {
  const { current, direction, certain, prior, settled } = change;
  if (!current || direction < 0 || !certain || settled || prior || current.sentence !== change.sentence)
    return undefined;
  if (compare(change.figure.interval.low, current.figure.interval.high) <= 0) return undefined;
  // That the number is wrong, and not the word, is told where numbers are held against each other.
  if (risesTooFarBySlip(change.figure, current.figure)) return undefined;
  const text = passage.folded.slice(current.end, change.start);
  const word = RISES.exec(text);
  if (!word) return undefined;
  const start = current.end + text.lastIndexOf(word[0]);
  return {
    rule: 'direction',
    at: placeIn(passage, start, start + word[0].length),
    atMost: 'error',
    words: { kind: 'below', word: word[0], said: change.figure.text, current: current.figure.text },
    repairs: [],
    sure: false,
    rests: [current.figure, change.figure],
    related: [
      { at: placeIn(passage, current.start, current.end), role: 'current' },
      { at: placeIn(passage, change.start, change.end), role: 'change' },
    ],
  };
}
