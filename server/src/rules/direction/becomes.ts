import type { Passage } from '../../draft/passage.ts';
import { absolute, compare, isZero, subtract } from '../../figures/decimal.ts';
import { addIntervals } from '../../figures/interval.ts';
import type { Comparison } from '../../prose/comparisons.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { agrees, differenceOf, figureOf, isRate, opposite, placeOf, rateOf, signed, zero } from './sizes.ts';

/** 减少为 C says that C is what is left; here C is the change, or there is another amount now. */
export function becomes(passage: Passage, { current, prior, change, rate }: Comparison): Verdict | undefined {
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
export function ratio(passage: Passage, { current, prior, change, rate }: Comparison): Verdict | undefined {
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
