import { keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { NOT_NOUGHT } from '../../text/characters.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { CARS_APART, CARS_TOGETHER } from '../../vocabulary/publicExpenses.ts';
import { anyOf } from '../../vocabulary/words.ts';
import { placeIn, squeeze } from '../squeezed.ts';

const CARS_OR_RUNNING = anyOf('公务用车 运行');

/** 公务用车购置及运行费 with an amount, or one of its two parts alone. */
const saidIn = keptFor((passage: Passage): { readonly at?: [number, number]; readonly apart: boolean } => {
  if (!CARS_OR_RUNNING.test(passage.folded)) return { apart: false };
  const { label } = squeeze(passage);
  const together = CARS_TOGETHER.exec(label);
  const has = together && NOT_NOUGHT.test(together[2]!);
  return { ...(has ? { at: [together.index, together[1]!.length] } : {}), apart: CARS_APART.test(label) };
});

/** What is spent on cars is told apart in the text: bought and run. */
export const carsApart: DraftJudge = {
  parts: ({ draft }) =>
    draft.texts.flatMap(({ passage }) => {
      const { at, apart } = saidIn(passage);
      return at || apart ? [passage] : [];
    }),
  judge({ draft }) {
    if (draft.texts.some(({ passage }) => saidIn(passage).apart)) return [];
    const first = draft.texts.find(({ passage }) => saidIn(passage).at);
    if (!first) return [];
    const [start, length] = saidIn(first.passage).at!;
    const at = placeIn(squeeze(first.passage), start, length);
    return [{ rule: 'cars-apart', at, atMost: 'warning', words: {}, repairs: [], sure: false, related: [] }];
  },
};
