import type { Passage } from '../../draft/passage.ts';
import { compare } from '../../figures/decimal.ts';
import type { Comparison, Step } from '../../prose/comparisons.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { agrees, differenceOf, figureOf, isRate, opposite, placeOf, zero } from './sizes.ts';

/** Both amounts are printed and the size of the change fits them, but it goes the other way. */
export function against(passage: Passage, { current, prior, change, rate, level }: Comparison): Verdict | undefined {
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
