import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { isZero } from '../../figures/decimal.ts';
import type { ChangeClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { FIRST_CLAUSE } from '../../text/characters.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isGlossary, placeIn as placeInPassage } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { DOWN, UP } from '../../vocabulary/directions.ts';
import { expenseNamed, REASON, sameExpense } from '../../vocabulary/reasons.ts';
import { anyOf, endsWithAny, everyOf, startsWithAny } from '../../vocabulary/words.ts';
import { placeIn, squeeze } from '../squeezed.ts';

/** An expense that a sentence says has grown or fallen. */
interface Changed {
  readonly passage: Passage;
  readonly name: string;
  readonly direction: 1 | -1;
  readonly versus: string;
  readonly at: Token;
}

/** The reason given for a change, as far as its sentence goes. */
interface Explained {
  readonly passage: Passage;
  readonly direction: 1 | -1;
  readonly versus: string;
  readonly start: number;
  readonly text: string;
}

const SINCE = everyOf(REASON);
const UPWARDS = UP.join('|');
const DOWNWARDS = DOWN.join('|');
/** Between a name and the word that governs it stand no other clause and no other name. */
const AFTER = startsWithAny(`<alone:8?>{«${UPWARDS}»|«${DOWNWARDS}»}`);
const BEFORE = endsWithAny(`{«${UPWARDS}»|«${DOWNWARDS}»}!{的}<part:24>`);
/** What was so last year, or would have been. */
const OTHER_TIME = anyOf('上年 去年 以前 一次性 原 不再 避免 防止 控制');

const changedIn = keptFor((passage: Passage): readonly Changed[] =>
  changesOf(passage).flatMap((claim) => {
    const name = expenseNamed(claim.subject || claim.current?.subject || '');
    if (!name) return [];
    const { direction, comparison, start, end } = claim;
    return [{ passage, name, direction, versus: comparison, at: placeInPassage(passage, start, end) }];
  }),
);

const explainedIn = keptFor((passage: Passage): readonly Explained[] => {
  const squeezed = squeeze(passage);
  const { label } = squeezed;
  const changes = changesOf(passage);
  return [...label.matchAll(SINCE)].flatMap(({ index, 0: marker }) => {
    const claim = changes.findLast(({ end }) => end <= squeezed.at(index)!);
    const start = index + marker.length;
    const text = FIRST_CLAUSE.exec(label.slice(start))![0];
    // Of several changes in a row the reason may be for any of them.
    const rivals = claim ? changes.filter((other) => other.sentence === claim.sentence) : [];
    if (!claim || rivals.some(({ direction }) => direction !== claim.direction)) return [];
    return [{ passage, direction: claim.direction, versus: claim.comparison, start, text }];
  });
});

function changesOf(passage: Passage): readonly ChangeClaim[] {
  return claimsOf(passage).filter(
    (claim): claim is ChangeClaim => claim.kind === 'change' && !claim.apart && !isZero(claim.figure.value),
  );
}

const allChanged = gathering(({ passage, section }: PassagePlace) => (isGlossary(section) ? [] : changedIn(passage)));
const allExplained = gathering(({ passage, section }: PassagePlace) =>
  isGlossary(section) ? [] : explainedIn(passage),
);

/**
 * A reason that says of an expense what the draft denies elsewhere: 压缩公务用车运行费 where 公务用车运行费 grew, 住房公积金
 * 基数增加 where 住房公积金 fell. Both compare with the same base, and the draft says only the one thing of the expense.
 */
export const reasonsDenied: DraftJudge = {
  parts: ({ draft }) => [allChanged(draft.passages), allExplained(draft.passages)],
  judge({ draft }) {
    const changed = allChanged(draft.passages);
    const names = [...new Set(changed.map(({ name }) => name))].flatMap((name): Changed[] => {
      const all = changed.filter((other) => other.name === name);
      return all.every(({ direction }) => direction === all[0]!.direction) ? [all[0]!] : [];
    });
    if (names.length === 0) return [];
    return allExplained(draft.passages).flatMap((explained) => names.flatMap((name) => denied(explained, name) ?? []));
  },
};

function denied({ passage, direction, versus, start, text }: Explained, changed: Changed): Verdict | undefined {
  if (changed.passage === passage || changed.direction === direction || changed.versus !== versus) return undefined;
  const match = sameExpense(changed.name).exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index);
  const rest = text.slice(match.index + match[0].length);
  const governs = AFTER.exec(rest) ?? BEFORE.exec(before);
  if (!governs || (governs[1] ? 1 : -1) !== direction) return undefined;
  if (OTHER_TIME.test(`${before.slice(-12)}${match[0]}${rest.slice(0, 16)}`)) return undefined;
  return {
    rule: 'reason',
    at: placeIn(squeeze(passage), start + match.index, match[0].length),
    atMost: 'warning',
    words: { kind: 'denied', word: governs[1] ?? governs[2]!, reason: match[0], said: changed.at.text },
    repairs: [],
    sure: false,
    related: [{ at: changed.at, role: 'change' }],
  };
}
