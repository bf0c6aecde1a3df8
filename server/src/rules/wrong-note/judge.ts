import { gathering, keptFor } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { Region } from '../../text/split.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { TableKind } from '../../vocabulary/tableKinds.ts';
import { anyOf, endsWithAny } from '../../vocabulary/words.ts';

const BUDGET_ENDS = endsWithAny('预算');

/** Kinds of tables that are often empty, and how their notes call what there is none of. */
const FUNDS: readonly (readonly [kind: TableKind, name: RegExp, should: string])[] = [
  ['government-fund', anyOf('政府性基金预算 政府性基金'), '政府性基金预算'],
  ['state-capital', anyOf('国有资本经营预算 国有资本经营'), '国有资本经营预算'],
];
const NOTE = anyOf('^_{注|备注|说明}_{:|：} 本表 此表 空表');
const NONE = anyOf('无 没有 未安排 不涉及');
const LONGEST = 120;

/** The one fund that a note says there is none of. */
const fundIn = keptFor((passage: Passage) => {
  const { folded } = passage;
  if (folded.length > LONGEST || !NOTE.test(folded) || !NONE.test(folded)) return undefined;
  const [only, ...more] = FUNDS.filter(([, name]) => name.test(folded));
  return only && more.length === 0 ? only : undefined;
});

const notes = gathering(({ passage }: PassagePlace) => (fundIn(passage) ? [passage] : []));
/** The note of one empty table under another: 无国有资本经营预算 under the table of 政府性基金. */
export const wrongNotes: DraftJudge = {
  // How far a note is from its table follows from all that stands between.
  parts: ({ draft }) => (notes(draft.texts).length > 0 ? [draft] : []),
  judge({ draft, readings }) {
    const { order, split } = draft;
    return notes(draft.texts).flatMap((passage): Verdict[] => {
      const fund = fundIn(passage)!;
      const stands = order.of(passage.parts[0]!.region) ?? 0;
      // Only right below its table, and only where another of these two is meant.
      const [above] = [1, 2].flatMap((step) => endingIn(split.regions[stands - step], readings) ?? []);
      const own = FUNDS.find(([kind]) => kind === above?.kind);
      if (!above || !own || own === fund) return [];
      const match = fund[1].exec(passage.folded)!;
      const at = placeIn(passage, match.index, match.index + match[0].length);
      const should = match[0].endsWith('预算') ? own[2] : own[2].replace(BUDGET_ENDS, '');
      return [
        {
          rule: 'wrong-note',
          at,
          atMost: 'warning',
          words: { said: at.text, title: above.place.title },
          repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
          sure: false,
          related: [],
        },
      ];
    });
  },
};

function endingIn(region: Region | undefined, readings: readonly TableReading[]): TableReading | undefined {
  return readings.findLast(({ places }) => places.at(-1)!.region === region);
}
