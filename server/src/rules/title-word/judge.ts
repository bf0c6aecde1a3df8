import { addTo, gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { officeLine, type TitleWords, titleWords } from '../../vocabulary/sections.ts';
import { startsWithAny } from '../../vocabulary/words.ts';
import { placeIn, squeeze } from '../squeezed.ts';

const FILLED_IN_BY = startsWithAny('编制 公开 填报');

interface Said {
  readonly passage: Passage;
  readonly word: string;
  readonly start: number;
}

const LONGEST = 90;

/** What a line over a table and a table's title call the office and the table. */
const wordsOf = keptFor((passage: Passage) => {
  if (passage.folded.length > LONGEST) return {};
  const { label } = squeeze(passage);
  const said = (word: string | undefined, start: number): Said | undefined =>
    word ? { passage, word, start } : undefined;
  const title: TitleWords | undefined = titleWords(label);
  return {
    office: said(officeLine(label)?.label, 0),
    title,
    whose: said(title?.whose, label.indexOf(title?.whose ?? '')),
    kind: said(title?.kind, label.lastIndexOf(title?.kind ?? '')),
  };
});

/** So many other titles say the other word, and the one that does not is the slip. */
const TO_ONE = 2;

const worded = gathering(({ passage }: PassagePlace) => {
  const { office, title } = wordsOf(passage);
  return office || title ? [passage] : [];
});

/**
 * One title or one line over a table that calls the office 部门 where all others say 单位, or a table of the budget
 * 决算. Only words that say whose the table is and what it is of: 部门预算 stays the name of economic classes.
 */
export const titleWord: DraftJudge = {
  parts: ({ draft }) => [draft.year, draft.accounts, worded(draft.texts)],
  judge: (scene) => [
    ...odd(
      lines(scene, 'office').filter(({ word }) => FILLED_IN_BY.test(word)),
      'office',
    ),
    ...odd(lines(scene, 'whose'), 'whose'),
    ...odd(lines(scene, 'kind'), 'kind').filter(({ words }) => (words.should === '决算') === scene.draft.accounts),
  ],
};

function lines({ draft }: Scene, of: 'office' | 'whose' | 'kind'): Said[] {
  return worded(draft.texts).flatMap((passage) => {
    const words = wordsOf(passage);
    // A table of another year may be of another kind.
    if (of === 'kind' && words.title?.year !== draft.year) return [];
    return words[of] ?? [];
  });
}

/** The one that says another word than all the others. */
function odd(all: readonly Said[], kind: string): Verdict[] {
  const counts = new Map<string, Said[]>();
  for (const said of all) addTo(counts, said.word, said);
  if (counts.size !== 2) return [];
  const [usual, other] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [slip, more] = other!;
  if (!slip || more || usual!.length < TO_ONE) return [];
  const should = usual![0]!.word;
  // 编制部门 and 公开部门 are two things.
  if (kind === 'office' && should.slice(0, 2) !== slip.word.slice(0, 2)) return [];
  const at = placeIn(squeeze(slip.passage), slip.start, slip.word.length);
  return [
    {
      rule: 'title-word',
      at,
      atMost: 'warning',
      words: { kind, said: slip.word, should, count: String(usual!.length) },
      repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
      sure: false,
      related: [],
    },
  ];
}
