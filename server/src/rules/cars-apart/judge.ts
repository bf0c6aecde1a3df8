import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
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

const allSaid = gathering(({ passage }: PassagePlace) => {
  const { at, apart } = saidIn(passage);
  return at || apart ? [passage] : [];
});

/** What is spent on cars is told apart in the text: bought and run. */
export const carsApart: DraftJudge = {
  parts: ({ draft }) => [allSaid(draft.texts)],
  judge({ draft }) {
    const said = allSaid(draft.texts);
    if (said.some((passage) => saidIn(passage).apart)) return [];
    const [first] = said;
    if (!first) return [];
    const [start, length] = saidIn(first).at!;
    const at = placeIn(squeeze(first), start, length);
    return [{ rule: 'cars-apart', at, atMost: 'warning', words: {}, repairs: [], sure: false, related: [] }];
  },
};
