import type { Passage } from '../../draft/passage.ts';
import type { Comparison } from '../../prose/comparisons.ts';
import { type NumberWord, wordsBetween } from '../../prose/words.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, isAnyOf } from '../../vocabulary/words.ts';
import { agrees, figureOf, placeOf, zero } from './sizes.ts';

const LAST_YEAR = anyOf('上年 去年 上一年');

const SAME_SUBJECT = isAnyOf(
  '[,|，|、][{与|和|同|较|比}{上年|去年|上一年|<year>年}{度|年初|当年|预算|决算|执行|安排|数}*[相比|对比|比较]]',
);

/** 持平 beside a change, or beside two amounts that differ. */
export function unchanged(passage: Passage, { current, prior, change, rate, flat }: Comparison): Verdict | undefined {
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
    const ofLastYear = LAST_YEAR.test(`${base.number.item.chunk}${base.number.item.before[0] ?? ''}`);
    return SAME_SUBJECT.test(between) && ofLastYear ? say(step.number, 'change', []) : undefined;
  }
  if (!current || !prior || agrees(figureOf(current).interval, figureOf(prior).interval)) return undefined;
  // Rounded to 万元 from 元 two amounts may differ a little and still be called the same.
  if (flat.start < Math.max(current.end, prior.end)) return undefined;
  const last = Math.max(current.end, prior.end);
  if (!SAME_SUBJECT.test(wordsBetween(passage, last, flat.start))) return undefined;
  return say(current, 'current', [{ number: prior, role: 'prior' }]);
}
