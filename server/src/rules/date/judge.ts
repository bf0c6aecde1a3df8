import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { CLAUSE_END } from '../../text/characters.ts';
import type { DraftJudge, PassageJudge } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { AS_OF, ASSETS, DATE } from '../../vocabulary/assets.ts';
import { anyOf } from '../../vocabulary/words.ts';
import { placeIn, type Squeezed, squeeze } from '../squeezed.ts';

const UP_TO = anyOf('截至 截止');

/** Days of a month; of February as many as it ever has. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 2月30日, 13月: dates that no calendar has. */
export const impossibleDates: PassageJudge = ({ passage }) => {
  if (!passage.hasDigits || !passage.folded.includes('月')) return [];
  const text = squeeze(passage);
  return [...text.label.matchAll(DATE)].flatMap(({ index, 0: date, 2: month, 3: day }): Verdict[] => {
    const most = DAYS[Number(month) - 1];
    if (most !== undefined && (day === undefined || (Number(day) >= 1 && Number(day) <= most))) return [];
    return [verdict(text, index, date.length, { kind: 'none' })];
  });
};

interface AsOf {
  readonly text: Squeezed;
  readonly index: number;
  readonly date: string;
  readonly year: number;
  readonly month: number;
}

const LONGEST = 400;

/** Dates at which a sentence counts assets. */
const datesIn = keptFor((passage: Passage): readonly AsOf[] => {
  if (!passage.hasDigits || !UP_TO.test(passage.folded) || !ASSETS.test(passage.folded)) return [];
  const text = squeeze(passage);
  return [...text.label.matchAll(AS_OF)].flatMap((match): AsOf[] => {
    const sentence = text.label.slice(match.index, match.index + LONGEST).split(CLAUSE_END)[0]!;
    if (!ASSETS.test(sentence.slice(0, 60))) return [];
    const index = match.index + match[0].indexOf(match[1]!);
    const date = match[0].slice(match[0].indexOf(match[1]!));
    return [{ text, index, date, year: Number(match[1]), month: Number(match[2] ?? 12) }];
  });
});

const allDates = gathering(({ passage }: PassagePlace) => datesIn(passage));

/** Assets counted at a date that lies ahead of the budget, or at the end of another year than that of the accounts. */
export const assetDates: DraftJudge = {
  parts: ({ draft }) => [draft.year, draft.accounts, draft.budget, allDates(draft.passages)],
  judge({ draft }) {
    const { year, passages } = draft;
    const { accounts, budget } = draft;
    if (year === undefined) return [];
    return allDates(passages).flatMap(({ text, index, date, year: its, month }): Verdict[] => {
      // A budget is published early in its year, or at the end of the year before.
      const ahead = accounts ? its > year : its > year || (budget && its === year && month === 12);
      const other = accounts && its === year - 1 && month === 12;
      if (!ahead && !other) return [];
      const should = String(accounts ? year : year - 1);
      const at = placeIn(text, index, 4);
      return [
        {
          ...verdict(text, index, date.length, { kind: ahead ? 'ahead' : 'other', should }),
          at,
          repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
        },
      ];
    });
  },
};

function verdict(text: Squeezed, start: number, length: number, words: Record<string, string>): Verdict {
  const at = placeIn(text, start, length);
  return {
    rule: 'date',
    at,
    atMost: 'warning',
    words: { ...words, said: at.text },
    repairs: [],
    sure: false,
    related: [],
  };
}
