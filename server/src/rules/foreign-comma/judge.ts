import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import { CHINESE_COMMA, FOREIGN_COMMA } from '../../vocabulary/templates.ts';

/** Places of half-width commas and the number of Chinese ones in a passage. */
const commasIn = keptFor((passage: Passage) => ({
  foreign: passage.text.includes(',') ? [...passage.text.matchAll(FOREIGN_COMMA)].map(({ index }) => index) : [],
  chinese: passage.text.split(CHINESE_COMMA).length - 1,
}));

/** So many more Chinese ones, and a half-width comma is a slip and not the writer's habit. */
const TO_ONE = 4;
const FEW = 3;
const MOST_RELATED = 24;

const foreign = gathering(({ passage }: PassagePlace) =>
  commasIn(passage).foreign.map((index) => placeIn(passage, index - 1, index + 1)),
);
/** How many Chinese commas there are, passage by passage. */
const counts = gathering(({ passage }: PassagePlace) => {
  const { chinese } = commasIn(passage);
  return chinese > 0 ? [chinese] : [];
});

/** Half-width commas between Chinese words: said once a draft, at the first, with all of them put right at once. */
export const foreignCommas: DraftJudge = {
  parts: ({ draft }) => [foreign(draft.texts), counts(draft.texts)],
  judge({ draft }) {
    const places = foreign(draft.texts);
    const [at] = places;
    if (
      !at ||
      (places.length > FEW && places.length * TO_ONE > counts(draft.texts).reduce((sum, count) => sum + count, 0))
    )
      return [];
    const edits = places.map((place) => ({ at: place, newText: `${place.text[0]}，` }));
    return [
      {
        rule: 'foreign-comma',
        at,
        atMost: 'information',
        words: places.length > 1 ? { more: String(places.length) } : {},
        repairs: [{ becomes: edits[0]!.newText, edits }],
        sure: true,
        related: places.slice(1, MOST_RELATED).map((place) => ({ at: place, role: 'alike' })),
      },
    ];
  },
};
