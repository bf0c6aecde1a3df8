import { addTo, gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { officeLine } from '../../vocabulary/sections.ts';
import { endsWithAny } from '../../vocabulary/words.ts';
import { placeIn, squeeze } from '../squeezed.ts';

const LONGEST = 90;
/** So many lines with one name, and the one with another is the slip; fewer if the document's title has that name. */
const TO_ONE = 3;
const TITLED_TO_ONE = 2;

const nameIn = keptFor((passage: Passage) =>
  passage.folded.length <= LONGEST ? officeLine(squeeze(passage).label)?.name : undefined,
);

const naming = gathering(({ passage }: PassagePlace) => (nameIn(passage) ? [passage] : []));

/** 编制单位：… over one table names another office than over all the others, or leaves out a part of its name. */
export const namesOverTables: DraftJudge = {
  parts: ({ draft }) => [draft.texts[0]?.passage, naming(draft.texts)],
  judge({ draft }) {
    const byName = new Map<string, Passage[]>();
    for (const passage of naming(draft.texts)) {
      const name = nameIn(passage)!;
      addTo(byName, name, passage);
    }
    const [first, ...others] = [...byName].sort((a, b) => b[1].length - a[1].length);
    if (!first) return [];
    const [name, places] = first;
    const titled = draft.texts[0] && squeeze(draft.texts[0].passage).label.includes(name);
    if (places.length < (titled ? TITLED_TO_ONE : TO_ONE)) return [];
    return others.flatMap(([other, [passage, more]]): Verdict[] => {
      if (!passage || more || isSame(other, name)) return [];
      const text = squeeze(passage);
      const at = placeIn(text, text.label.indexOf(other), other.length);
      return [
        {
          rule: 'organisation',
          at,
          atMost: 'warning',
          words: { kind: 'line', name: other, should: name },
          repairs: [{ becomes: name, edits: [{ at, newText: name }] }],
          sure: false,
          related: [],
        },
      ];
    });
  },
};

const OF_THE_OFFICE = endsWithAny('<brackets> 本级 机关');

/** 某局 and 某局（本级） are the same office, told apart on purpose. */
function isSame(a: string, b: string): boolean {
  const plain = (name: string) => name.replace(OF_THE_OFFICE, '');
  return plain(a) === plain(b);
}
