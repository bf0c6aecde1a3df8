import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { isGlossary } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { OTHER_UNITS, ROLES_SAID, roleOf, rolesIn } from '../../vocabulary/unitRoles.ts';
import { placeIn, squeeze } from '../squeezed.ts';

/** As many units with their roles in brackets are a list of them. */
const LISTED = 3;

/** The units that a passage lists by what they are: 甲局（行政单位）、乙中心（参公事业单位）…. */
const listIn = keptFor((passage: Passage): ReadonlyMap<string, number> | undefined => {
  if (!passage.folded.includes('单位')) return undefined;
  const { label } = squeeze(passage);
  const roles = rolesIn(label);
  const all = [...roles.values()].reduce((sum, count) => sum + count, 0);
  return all >= LISTED && label.includes('包括') ? roles : undefined;
});

interface Said {
  readonly role: string;
  readonly count: number;
  readonly at: Token;
}

const saidIn = keptFor((passage: Passage): readonly Said[] => {
  if (!passage.hasDigits || !passage.folded.includes('家')) return [];
  const text = squeeze(passage);
  return [...text.label.matchAll(ROLES_SAID)].flatMap(({ index, 1: digits = '', 2: role = '' }) => {
    const before = text.label.slice(Math.max(0, index - 12), index);
    // A list that stands right before is held against the number already.
    if (OTHER_UNITS.test(before) || before.endsWith('等')) return [];
    return [{ role: roleOf(role), count: Number(digits), at: placeIn(text, index, digits.length) }];
  });
});

const spoken = gathering((place: PassagePlace) =>
  listIn(place.passage) || saidIn(place.passage).length > 0 ? [place] : [],
);

/** How many units of a kind the text speaks of, against the list of all units with what they are. */
export const unitRoles: DraftJudge = {
  parts: ({ draft }) => [spoken(draft.texts)],
  judge({ draft }) {
    const lists = spoken(draft.texts).flatMap(({ passage }) => listIn(passage) ?? []);
    const [list, another] = lists;
    if (!list || another) return [];
    return spoken(draft.texts).flatMap(({ passage, section }) =>
      (isGlossary(section) ? [] : saidIn(passage)).flatMap(({ role, count, at }): Verdict[] => {
        const listed = list.get(role) ?? 0;
        if (listed === count || listed === 0) return [];
        const becomes = String(listed);
        const words = { said: at.text, listed: becomes };
        const repairs = [{ becomes, edits: [{ at, newText: becomes }] }];
        return [{ rule: 'list-count', at, atMost: 'warning', words, repairs, sure: false, related: [] }];
      }),
    );
  },
};
