import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { GOES_ON_OF_ITSELF, ORGAN_ENDING, SAYS_OF_ITSELF } from '../../vocabulary/sections.ts';
import { placeIn, squeeze } from '../squeezed.ts';

/** A shorter name without its ending may be a place or a trade. */
const SHORTEST = 7;
/** So often is the whole name printed where it is the department's. */
const PRINTED = 3;

const speaks = keptFor((passage: Passage) => SAYS_OF_ITSELF.test(squeeze(passage).label));

/** Names of the department that a draft prints, and each without its ending. */
function namesOf({ draft }: Scene): readonly (readonly [name: string, cut: string])[] {
  return [...draft.organisations].flatMap((name) => {
    const cut = name.replace(ORGAN_ENDING, '');
    return cut !== name && name.length >= SHORTEST ? [[name, cut] as const] : [];
  });
}

const speaking = gathering(({ passage }: PassagePlace) => (speaks(passage) ? [passage] : []));

/** 某市交通运输没有国有资本经营预算: the department's name without its last word, where it speaks of itself. */
export const cutNames: DraftJudge = {
  parts: (scene) => [[...scene.draft.organisations].join('|'), speaking(scene.draft.texts)],
  judge(scene) {
    const { texts } = scene.draft;
    return namesOf(scene).flatMap(([name, cut]) => {
      const spoken = speaking(texts).flatMap((passage) => {
        const text = squeeze(passage);
        const start = spokenOf(cut, text.label);
        return start < 0 ? [] : [{ text, start }];
      });
      if (spoken.length === 0) return [];
      const often = texts.filter(({ passage }) => squeeze(passage).label.includes(name)).length;
      if (often < PRINTED) return [];
      return spoken.map(({ text, start }): Verdict => {
        const at = placeIn(text, start, cut.length);
        const repairs = [{ becomes: name, edits: [{ at, newText: name }] }];
        const words = { name: cut, should: name };
        return { rule: 'organisation', at, atMost: 'warning', words, repairs, sure: false, related: [] };
      });
    });
  },
};

/** Where a text first says something of what goes by this name, or -1. */
function spokenOf(name: string, text: string): number {
  let at = text.indexOf(name);
  while (at >= 0 && !GOES_ON_OF_ITSELF.test(text.slice(at + name.length))) at = text.indexOf(name, at + 1);
  return at;
}
