import type { Passage } from '../../draft/passage.ts';
import type { Comparison } from '../../prose/comparisons.ts';
import { wordsBetween } from '../../prose/words.ts';
import { DIGIT } from '../../text/characters.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { isAnyOf } from '../../vocabulary/words.ts';
import { figureOf, opposite, placeOf, zero } from './sizes.ts';

/** 减少 -C，下降 r%: the word says already that it is less, and the rate says so again; the sign is one too many. */
export function doubledSign(passage: Passage, { change, rate }: Comparison): Verdict | undefined {
  if (!change || !rate || change.word.kind !== 'down' || rate.word.kind !== 'down') return undefined;
  const figure = figureOf(change.number);
  if (figure.value.coefficient >= 0n || figureOf(rate.number).value.coefficient <= 0n) return undefined;
  const { start } = change.number;
  const at = placeOf(passage, { start, end: start + figure.text.length });
  const plain = figure.text.slice(figure.text.search(DIGIT));
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
const SAME_CHANGE = isAnyOf('[,|，|、|(][同比|幅度|比例]');

/** 增加 5 万元，下降 3%: one of the two words is wrong, and the numbers do not say which. */
export function contradiction(passage: Passage, { change, rate }: Comparison): Verdict | undefined {
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
