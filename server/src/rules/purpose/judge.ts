import type { PassagePlace } from '../../draft/draft.ts';
import { CLAUSES } from '../../text/characters.ts';
import { isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SPENT_ON, STAFF_PAYMENTS } from '../../vocabulary/purposes.ts';

const LONGEST = 240;

/** What one payment for staff is said to be spent on is another: 住房公积金 … 主要用于医疗保险. */
export function purposes({ passage, section }: PassagePlace): readonly Verdict[] {
  const text = passage.folded;
  if (!text.includes('用于') || isLegend(passage, section)) return [];
  return [...text.matchAll(CLAUSES)].flatMap(({ index, 0: sentence }): Verdict[] => {
    const spent = SPENT_ON.exec(sentence);
    if (!spent || sentence.length > LONGEST) return [];
    const before = STAFF_PAYMENTS.filter(([, said]) => said.test(sentence.slice(0, spent.index)));
    const purpose = sentence.slice(spent.index + spent[0].length);
    const after = STAFF_PAYMENTS.filter(([, said]) => said.test(purpose));
    const [subject, ...others] = before;
    const [other, ...more] = after;
    // A list of several payments names several purposes.
    if (!subject || !other || others.length > 0 || more.length > 0 || subject === other) return [];
    const match = other[1].exec(purpose)!;
    const start = index + spent.index + spent[0].length + match.index;
    const at = placeIn(passage, start, start + match[0].length);
    const words = { subject: subject[0], said: at.text };
    return [{ rule: 'purpose', at, atMost: 'warning', words, repairs: [], sure: false, related: [] }];
  });
}
