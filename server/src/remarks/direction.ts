import type { PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { Token } from '../facts/codes/mention.ts';
import {
  absolute,
  add,
  compare,
  type Decimal,
  format,
  HUNDRED,
  isZero,
  normalize,
  percentOf,
  subtract,
} from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { addIntervals, type Interval, intersect, multiplyIntervals, negateInterval } from '../figures/interval.ts';
import { type NumberWord, type Word, wordsBetween } from '../prose/words.ts';
import { placeIn } from '../verdicts/place.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { type Comparison, comparisons, type Step } from './comparisons.ts';

/**
 * A direction word against the numbers of its own sentence. Said only where the numbers agree among themselves, so
 * that nothing but the word can be wrong:
 *
 * 本年 A，上年 B，增加 C   where B − A = C        → 减少
 * 由 B 增加到 A            where B > A            → 减少
 * 增加 C，下降 r%          one after the other    → the two contradict
 * 减少为 C                 where C is the change  → 减少
 * 增长 r%                  where r is A ÷ B       → the rate
 * 减少 -C，下降 r%         the sign once more      → C
 * 上年 B，与上年持平       where A ≠ B
 */
export function direction({ passage }: PassagePlace): readonly Verdict[] {
  const found = comparisons(passage);
  if (found.length === 0) return found as readonly never[];
  return found.flatMap((comparison) => judge(passage, comparison) ?? []);
}

function judge(passage: Passage, comparison: Comparison): Verdict | undefined {
  return (
    doubledSign(passage, comparison) ??
    against(passage, comparison) ??
    contradiction(passage, comparison) ??
    becomes(passage, comparison) ??
    ratio(passage, comparison) ??
    unchanged(passage, comparison)
  );
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  提高: '降低',
  降低: '提高',
  增多: '减少',
  上涨: '下降',
  调增: '调减',
  调减: '调增',
  核增: '核减',
  核减: '核增',
  增幅: '降幅',
  降幅: '增幅',
  减幅: '增幅',
};

function opposite(word: Word): string {
  return OPPOSITE[word.text] ?? (word.kind === 'up' ? '减少' : '增加');
}

function figureOf(number: NumberWord): Figure {
  return number.item.figure;
}

function zero(number: NumberWord): boolean {
  return isZero(figureOf(number).value);
}

function placeOf(passage: Passage, { start, end }: { start: number; end: number }): Token {
  return placeIn(passage, start, end);
}

/** Both amounts are printed and the size of the change fits them, but it goes the other way. */
function against(passage: Passage, { current, prior, change, rate, level }: Comparison): Verdict | undefined {
  if (!current || !prior) return undefined;
  const a = figureOf(current);
  const b = figureOf(prior);
  const way = compare(a.amount, b.amount);
  if (way === 0) return undefined;
  const fits = [
    level,
    change && agrees(figureOf(change.number).interval, differenceOf(a, b)) ? change : undefined,
    rate && isRate(figureOf(rate.number), differenceOf(a, b), b.interval) ? rate : undefined,
  ].filter((step): step is Step => step !== undefined && !zero(step.number));
  const [wrong, ...others] = fits.filter((step) => step.sign !== way && step.form !== 'as');
  if (!wrong) return undefined;
  const becomesWord = opposite(wrong.word);
  const at = placeOf(passage, wrong.word);
  const edits = [wrong, ...others].map(({ word }, index) => ({
    at: index === 0 ? at : placeOf(passage, word),
    newText: opposite(word),
  }));
  return {
    rule: 'direction',
    at,
    atMost: 'error',
    words: { kind: 'against', word: wrong.word.text, should: becomesWord, current: a.text, prior: b.text },
    repairs: [{ becomes: becomesWord, edits }],
    sure: true,
    related: [
      { at: placeOf(passage, current), role: 'current' },
      { at: placeOf(passage, prior), role: 'prior' },
    ],
    explains: [a, b, ...(change ? [figureOf(change.number)] : []), ...(rate ? [figureOf(rate.number)] : [])],
  };
}

/** 减少 -C，下降 r%: the word says already that it is less, and the rate says so again; the sign is one too many. */
function doubledSign(passage: Passage, { change, rate }: Comparison): Verdict | undefined {
  if (!change || !rate || change.word.kind !== 'down' || rate.word.kind !== 'down') return undefined;
  const figure = figureOf(change.number);
  if (figure.value.coefficient >= 0n || figureOf(rate.number).value.coefficient <= 0n) return undefined;
  const { start } = change.number;
  const at = placeOf(passage, { start, end: start + figure.text.length });
  const plain = figure.text.replace(/^[^\d]+/, '');
  return {
    rule: 'direction',
    at,
    atMost: 'error',
    words: { kind: 'sign', word: change.word.text, said: figure.text, should: plain },
    repairs: [{ becomes: plain, edits: [{ at, newText: plain }] }],
    sure: false,
    related: [{ at: placeOf(passage, rate.word), role: 'otherWord' }],
    explains: [figure, figureOf(rate.number)],
  };
}

/** Between an amount of change and its rate stands no other subject and no other base. */
const SAME_CHANGE = /^[,，、(]?(?:同比|幅度|比例)?$/;

/** 增加 5 万元，下降 3%: one of the two words is wrong, and the numbers do not say which. */
function contradiction(passage: Passage, { change, rate }: Comparison): Verdict | undefined {
  if (!change || !rate || change.sign === rate.sign || zero(change.number) || zero(rate.number)) return undefined;
  if (change.form !== 'by' || rate.form !== 'by') return undefined;
  const [first, second] = change.word.start < rate.word.start ? [change, rate] : [rate, change];
  if (!SAME_CHANGE.test(wordsBetween(passage, first.number.end, second.word.start))) return undefined;
  const at = placeOf(passage, second.word);
  const other = placeOf(passage, first.word);
  const toSecond = opposite(second.word);
  const toFirst = opposite(first.word);
  return {
    rule: 'direction',
    at,
    atMost: 'error',
    words: { kind: 'contradiction', word: second.word.text, other: first.word.text },
    repairs: [
      { becomes: toSecond, edits: [{ at, newText: toSecond }] },
      { becomes: toFirst, edits: [{ at: other, newText: toFirst }] },
    ],
    sure: false,
    related: [{ at: other, role: 'otherWord' }],
    explains: [figureOf(change.number), figureOf(rate.number)],
  };
}

/** 减少为 C says that C is what is left; here C is the change, or there is another amount now. */
function becomes(passage: Passage, { current, prior, change, rate }: Comparison): Verdict | undefined {
  const amount = change?.form === 'as' ? change : undefined;
  const percent = rate?.form === 'as' ? rate : undefined;
  const step = amount ?? percent;
  if (!step || !current || zero(step.number)) return undefined;
  const now = figureOf(current);
  const said = figureOf(step.number);
  const before = prior
    ? figureOf(prior).interval
    : change && addIntervals(now.interval, signed(figureOf(change.number).interval, -change.sign));
  let certain: boolean;
  if (amount) {
    if (agrees(said.interval, now.interval)) return undefined;
    certain =
      (prior !== undefined && agrees(said.interval, differenceOf(now, figureOf(prior)))) ||
      (rate !== undefined && before !== undefined && isRate(figureOf(rate.number), said.interval, before));
  } else {
    // A share or a rate may well go down to so many per cent; only the arithmetic tells.
    const by = change ? figureOf(change.number).interval : prior && differenceOf(now, figureOf(prior));
    certain = by !== undefined && before !== undefined && isRate(said, by, before);
    if (!certain) return undefined;
  }
  const as = passage.folded.indexOf('为', step.word.end);
  if (as < 0 || as >= step.number.start) return undefined;
  const at = placeIn(passage, step.word.start, as + 1);
  return {
    rule: 'direction',
    at,
    atMost: certain ? 'error' : 'warning',
    words: { kind: 'becomes', word: at.text, should: step.word.text, said: said.text, current: now.text },
    repairs: [{ becomes: step.word.text, edits: [{ at, newText: step.word.text }] }],
    sure: certain,
    related: [{ at: placeOf(passage, current), role: 'current' }],
  };
}

/** 增长 90% of what is nine tenths of last year's: the ratio of the two amounts instead of the rate. */
function ratio(passage: Passage, { current, prior, change, rate }: Comparison): Verdict | undefined {
  if (!current || !prior || !rate || change || rate.form === 'to') return undefined;
  const a = figureOf(current);
  const b = figureOf(prior);
  const said = figureOf(rate.number);
  if (isZero(a.amount) || isZero(b.amount)) return undefined;
  const difference = differenceOf(a, b);
  if (isRate(said, difference, b.interval) || !isRate(said, a.interval, b.interval)) return undefined;
  const should = rateOf(absolute(subtract(a.amount, b.amount)), b.amount, said.decimals);
  if (!should) return undefined;
  const at = { ...placeIn(passage, rate.number.start, rate.number.end), text: said.text };
  const text = `${should}%`;
  const way = compare(a.amount, b.amount);
  const word = placeOf(passage, rate.word);
  const edits = [{ at, newText: text }];
  if (way !== rate.sign) edits.push({ at: word, newText: opposite(rate.word) });
  return {
    rule: 'direction',
    at,
    atMost: 'error',
    words: { kind: 'ratio', said: said.text, should: text, current: a.text, prior: b.text },
    repairs: [{ becomes: text, edits }],
    sure: way === rate.sign,
    related: [
      { at: placeOf(passage, current), role: 'current' },
      { at: placeOf(passage, prior), role: 'prior' },
    ],
    explains: [a, b, said],
  };
}

const SAME_SUBJECT =
  /^[,，、]?(?:(?:与|和|同|较)(?:上年|去年|上一年)(?:度)?(?:预算|决算|执行)?(?:数)?(?:相比|对比|比较)?)?$/;

/** 持平 beside a change, or beside two amounts that differ. */
function unchanged(passage: Passage, { current, prior, change, rate, flat }: Comparison): Verdict | undefined {
  if (!flat) return undefined;
  const at = placeOf(passage, flat);
  const say = (number: NumberWord, role: string, others: readonly { number: NumberWord; role: string }[]): Verdict => ({
    rule: 'direction',
    at,
    atMost: 'error',
    words: { kind: 'unchanged', word: at.text, said: figureOf(number).text },
    repairs: [],
    sure: false,
    related: [{ number, role }, ...others].map((other) => ({ at: placeOf(passage, other.number), role: other.role })),
  });
  const step = rate ?? change;
  if (step) {
    if (zero(step.number) || step.form !== 'by' || step.number.end > flat.start) return undefined;
    const between = wordsBetween(passage, step.number.end, flat.start);
    const base = change ?? step;
    const ofLastYear = /上年|去年|上一年/.test(`${base.number.item.chunk}${base.number.item.before[0] ?? ''}`);
    return SAME_SUBJECT.test(between) && ofLastYear ? say(step.number, 'change', []) : undefined;
  }
  if (!current || !prior || agrees(figureOf(current).interval, figureOf(prior).interval)) return undefined;
  // Rounded to 万元 from 元 two amounts may differ a little and still be called the same.
  if (flat.start < Math.max(current.end, prior.end)) return undefined;
  const last = Math.max(current.end, prior.end);
  if (!SAME_SUBJECT.test(wordsBetween(passage, last, flat.start))) return undefined;
  return say(current, 'current', [{ number: prior, role: 'prior' }]);
}

/** A rate without a base: everything is new, or nothing was there last year. */
export function zeroBase({ passage }: PassagePlace): readonly Verdict[] {
  const found: Verdict[] = [];
  for (const { current, prior, change, rate } of comparisons(passage)) {
    if (!rate || zero(rate.number) || rate.sign < 0 || rate.form !== 'by') continue;
    const fromZero = prior
      ? zero(prior) && current !== undefined && !zero(current)
      : current !== undefined &&
        change !== undefined &&
        change.form === 'by' &&
        change.sign > 0 &&
        !zero(change.number) &&
        compare(figureOf(current).amount, figureOf(change.number).amount) === 0;
    if (!fromZero) continue;
    const source = change?.number ?? prior!;
    found.push({
      rule: 'zero-base',
      at: { ...placeIn(passage, rate.number.start, rate.number.end), text: figureOf(rate.number).text },
      // 增长100% is how most departments write that it is new.
      atMost: compare(figureOf(rate.number).value, HUNDRED) === 0 ? 'information' : 'error',
      words: { said: figureOf(rate.number).text },
      repairs: [],
      sure: false,
      related: [{ at: placeOf(passage, source), role: change ? 'change' : 'prior' }],
    });
  }
  return found;
}

function agrees(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== undefined;
}

/** What the two amounts may differ by, without sign. */
function differenceOf(a: Figure, b: Figure): Interval {
  const [more, less] = compare(a.amount, b.amount) >= 0 ? [a, b] : [b, a];
  return addIntervals(more.interval, negateInterval(less.interval));
}

function signed(interval: Interval, sign: number): Interval {
  return sign < 0 ? negateInterval(interval) : interval;
}

/** Whether `rate` % may be `part` ÷ `base`. */
function isRate(rate: Figure, part: Interval, base: Interval): boolean {
  const size = rate.value.coefficient < 0n ? negateInterval(rate.interval) : rate.interval;
  return agrees(multiplyIntervals(size, base), multiplyIntervals(part, { low: HUNDRED, high: HUNDRED }));
}

function rateOf(part: Decimal, base: Decimal, decimals: number): string | undefined {
  const rate = percentOf(part, base, Math.max(2, decimals));
  return rate && format(decimals >= 2 ? rate : add(normalize(rate), { coefficient: 0n, scale: decimals }));
}
