import { addTo, gathering } from '../../collections.ts';
import type { TablePlace } from '../../draft/draft.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { scanNumbers } from '../../figures/scan.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { BREAKS } from '../../text/characters.ts';
import type { DraftJudge, Scene } from '../../verdicts/judge.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { COUNTED_IN_MYRIADS } from '../../vocabulary/besideNumbers.ts';
import { everyOf } from '../../vocabulary/words.ts';

/** The same words with a count in them: 为36万参保居民提供…. */
interface Saying {
  /** The words without the number. */
  readonly words: string;
  readonly number: string;
  readonly at: Token;
  readonly table: TablePlace;
  readonly row: number;
}

/** Fewer words than this say too little to be the same statement. */
const SHORTEST = 10;

/** Statements of a table's cells that hold one count of something, printed in 万. */
const sayings = gathering((reading: TableReading): readonly Saying[] =>
  reading.places.flatMap((table) =>
    table.region.text.includes('万')
      ? table.grid.rows.flatMap((row, index) => row.flatMap((cell) => sayingOf(cell, table, index) ?? []))
      : [],
  ),
);

const SPACES_AND_MARKS = everyOf('<space> 。 、 , ，');

function sayingOf(cell: Cell, table: TablePlace, row: number): Saying | undefined {
  if (cell.origin || cell.text.length < SHORTEST || cell.text.length > 80 || !COUNTED_IN_MYRIADS.test(cell.folded))
    return undefined;
  const [count, second] = scanNumbers(cell.folded.replace(BREAKS, ' ')).filter(
    ({ kind, unit }) => kind === 'count' && unit.startsWith('万'),
  );
  if (!count || second) return undefined;
  const words = `${cell.folded.slice(0, count.start)}#${cell.folded.slice(count.end)}`.replace(SPACES_AND_MARKS, '');
  if (words.length < SHORTEST) return undefined;
  return {
    words,
    number: cell.text.slice(count.start, count.end),
    at: {
      region: table.region,
      start: cell.content.at(count.start),
      end: cell.content.endAt(count.end),
      text: cell.text.slice(count.start, count.end),
    },
    table,
    row,
  };
}

/**
 * A statement of the performance tables that is repeated word for word, with another count. What most repetitions say is
 * right; where two stand against each other, what the draft says of the same thing elsewhere decides.
 */
export const saidTwice: DraftJudge = {
  parts: (scene: Scene) => [sayings(scene.readings)],
  judge(scene) {
    const all = sayings(scene.readings);
    const byThing = new Map<string, Map<string, number>>();
    for (const { words, number } of all) {
      const counts = byThing.get(thingIn(words)) ?? new Map<string, number>();
      counts.set(number, (counts.get(number) ?? 0) + 1);
      byThing.set(thingIn(words), counts);
    }
    const groups = new Map<string, Saying[]>();
    for (const saying of all) addTo(groups, saying.words, saying);
    const found: Verdict[] = [];
    for (const group of groups.values()) {
      const numbers = new Set(group.map(({ number }) => number));
      if (numbers.size < 2) continue;
      const counts = byThing.get(thingIn(group[0]!.words))!;
      const ranked = [...numbers].sort((a, b) => counts.get(b)! - counts.get(a)!);
      const [usual, next] = ranked;
      // As many for one as for the other: nobody can tell.
      if (counts.get(usual!) === counts.get(next!)) continue;
      const right = group.find(({ number }) => number === usual)!;
      for (const saying of group) {
        if (saying.number === usual) continue;
        found.push({
          rule: 'said-twice',
          at: saying.at,
          atMost: group.some((other) => other !== saying && other.table === saying.table && other.row === saying.row)
            ? 'warning'
            : 'information',
          words: { said: saying.number, other: usual! },
          repairs: [{ becomes: usual!, edits: [{ at: saying.at, newText: usual! }] }],
          sure: false,
          related: [{ at: right.at, role: 'elsewhere' }],
        });
      }
    }
    return found;
  },
};

/** What is counted: the characters after the number. */
function thingIn(words: string): string {
  return words.slice(words.indexOf('#') + 1, words.indexOf('#') + 6);
}
