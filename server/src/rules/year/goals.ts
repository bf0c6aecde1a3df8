import { gathering, keptFor } from '../../collections.ts';
import type { Token } from '../../facts/codes/mention.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { wordingIn } from '../../verdicts/texts.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, startsWithAny } from '../../vocabulary/words.ts';

/** A goal that opens with the year it is for. */
interface Goal {
  readonly year: number;
  readonly column: string;
  readonly at: Token;
  /** Something is told of that year rightly: what was left to pay, what is carried over, a project named after it. */
  readonly ofItsOwn: boolean;
}

const OPENS = startsWithAny('[<item>]_«<year>»_年[度]!{以来|底|末|初|起|前|后|至|-|—|~}');
const OF_ITS_OWN = anyOf('尾款 余款 结转 结余 续建 遗留 已 执行 决算 欠 月 批复 《 竣工 结算 上年 去年');

/** A goal is a sentence, no label. */
const SENTENCE = 20;
/** As many goals of the draft's own year in the same column show how the table speaks. */
const OWN = 3;

const goalsIn = keptFor((reading: TableReading): readonly Goal[] =>
  reading.places.flatMap(({ grid, region }) =>
    grid.rows.flatMap((row) =>
      row.flatMap((cell, column): Goal[] => {
        const match = cell.origin || cell.text.length < SENTENCE ? null : OPENS.exec(cell.folded);
        if (!match) return [];
        const start = match[0].indexOf(match[1]!);
        const rest = cell.folded.slice(match[0].length, match[0].length + 60);
        const named = row.some((other) => other !== cell && other.folded.includes(match[1]!));
        return [
          {
            year: Number(match[1]),
            column: String(column),
            at: wordingIn(region, cell).at(start, start + 4),
            ofItsOwn: named || OF_ITS_OWN.test(rest),
          },
        ];
      }),
    ),
  ),
);

const allGoals = gathering(goalsIn);

/** The goal of a project that opens with last year where those of its neighbours open with the year of the draft. */
export const goalYears: DraftJudge = {
  parts: ({ draft, readings }) => [draft.year, allGoals(readings)],
  judge({ draft: { year }, readings }) {
    if (year === undefined) return [];
    return readings.flatMap((reading) =>
      goalsIn(reading).flatMap((goal): Verdict[] => {
        if (goal.year !== year - 1 || goal.ofItsOwn) return [];
        const beside = goalsIn(reading).filter(({ column }) => column === goal.column);
        const own = beside.filter((other) => other.year === year).length;
        if (own < OWN || (beside.length - own) * 3 > own) return [];
        const becomes = String(year);
        const edits = [{ at: goal.at, newText: becomes }];
        return [
          {
            rule: 'year',
            at: goal.at,
            atMost: 'warning',
            words: { kind: 'goal', should: becomes },
            repairs: [{ becomes, edits }],
            sure: false,
            related: [],
          },
        ];
      }),
    );
  },
};
