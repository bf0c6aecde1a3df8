import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { CARS_KEPT, CARS_OF_OTHER_USE, CARS_OWNED } from '../../vocabulary/publicExpenses.ts';
import { placeIn, squeeze } from '../squeezed.ts';

/** What cars are counted in. */
const CAR = '辆';

/** A count of cars and where it stands among the characters without spaces. */
interface Count {
  readonly passage: Passage;
  readonly digits: string;
  readonly at: number;
}

interface Said {
  readonly kept?: Count;
  readonly owned?: Count;
  /** Some of them are used for something else. */
  readonly otherUse: boolean;
}

const saidIn = keptFor((passage: Passage): Said => {
  if (!passage.folded.includes('车')) return { otherUse: false };
  const { label } = squeeze(passage);
  const count = (pattern: RegExp): Count | undefined => {
    const match = pattern.exec(label);
    return match ? { passage, digits: match[1]!, at: match.index + match[0].lastIndexOf(match[1]!) } : undefined;
  };
  const kept = count(CARS_KEPT);
  const owned = count(CARS_OWNED);
  const otherUse = [...label.matchAll(CARS_OF_OTHER_USE)].some(([, digits]) => Number(digits) > 0);
  return { ...(kept ? { kept } : {}), ...(owned ? { owned } : {}), otherUse };
});

const allSaid = gathering(({ passage }: PassagePlace) => {
  const said = saidIn(passage);
  return said.kept || said.owned ? [said] : [];
});

/**
 * The cars kept at the end of the year in the section on the public expenses, and those owned in the section on assets.
 * They differ rightly where some are no official cars; where nothing says that, one of the counts may be of another year.
 */
export const carsKept: DraftJudge = {
  parts: ({ draft }) => [allSaid(draft.texts)],
  judge({ draft }) {
    const said = allSaid(draft.texts);
    const kept = said.flatMap((one) => one.kept ?? []);
    const owned = said.filter((one) => one.owned);
    const [first, ...more] = owned;
    const [known] = kept;
    // Several units print several of each, and a year before this one may be told of.
    if (!first?.owned || !known || more.length > 0 || kept.some(({ digits }) => digits !== known.digits)) return [];
    if (first.otherUse || Number(first.owned.digits) === Number(known.digits)) return [];
    const { passage, at, digits } = first.owned;
    return [
      {
        rule: 'cars-kept',
        at: placeIn(squeeze(passage), at, digits.length + CAR.length),
        atMost: 'information',
        words: { owned: digits, kept: known.digits },
        repairs: [],
        sure: false,
        related: [
          { at: placeIn(squeeze(known.passage), known.at, known.digits.length + CAR.length), role: 'counterpart' },
        ],
      },
    ];
  },
};
