import { gathering } from '../../collections.ts';
import type { Draft, PassagePlace } from '../../draft/draft.ts';
import type { ChangeClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { oppositeOf } from '../../vocabulary/directions.ts';
import { anyOf } from '../../vocabulary/words.ts';

/** 财政拨款收入支出减少的主要原因是: sums up the changes told just before, and prints none itself. */
const SUMMARY = anyOf('{^|。}_<title:12>{收入[、]支出|收支}<title:6?>«增加|减少|增长|下降»[的][主要]原因');
/** So many passages before it are summed up. */
const MOST_BEFORE = 2;

const summing = gathering((place: PassagePlace) => (SUMMARY.test(place.passage.folded) ? [place] : []));

function placesBefore({ texts }: Draft, place: PassagePlace): readonly PassagePlace[] {
  const at = texts.indexOf(place);
  return texts.slice(Math.max(0, at - MOST_BEFORE), at);
}

/** The direction of a summary against the changes it sums up, where all of them go the other way. */
export const summaries: DraftJudge = {
  parts: ({ draft }) => summing(draft.texts).flatMap((place) => [place, ...placesBefore(draft, place)]),
  judge: ({ draft }) => summing(draft.texts).flatMap((place) => judge(place, placesBefore(draft, place))),
};

function judge({ passage, section }: PassagePlace, before: readonly PassagePlace[]): Verdict[] {
  const match = SUMMARY.exec(passage.folded);
  if (!match) return [];
  const word = match[1]!;
  const up = word === '增加' || word === '增长';
  const told = [...before.filter((place) => place.section === section).map((place) => place.passage), passage]
    .flatMap((told) =>
      claimsOf(told).filter((claim) => told !== passage || !('start' in claim) || claim.start < match.index),
    )
    .filter((claim): claim is ChangeClaim => claim.kind === 'change' && claim.figure.value.coefficient !== 0n);
  if (told.length < 2 || told.some(({ direction }) => direction > 0 === up)) return [];
  const start = match.index + match[0].lastIndexOf(word);
  const at = placeIn(passage, start, start + word.length);
  const should = oppositeOf(word, up);
  return [
    {
      rule: 'direction',
      at,
      atMost: 'error',
      words: { kind: 'summary', word, should, said: told.map(({ figure }) => figure.text).join('、') },
      repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
      sure: false,
      related: [],
    },
  ];
}
