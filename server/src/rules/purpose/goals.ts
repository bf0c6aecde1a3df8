import { addTo } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { Region } from '../../text/split.ts';
import { wordingIn } from '../../verdicts/texts.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** A project and its goal, as a row prints them. */
interface Aim {
  readonly name: string;
  readonly goal: Cell;
  readonly region: Region;
}

const LONGEST_NAME = 60;
/** A goal is a sentence. */
const SHORTEST_GOAL = 20;
/** Names that have less in common, or are told apart by less, are those of different things. */
const IN_COMMON = 4;
const APART = 3;

/**
 * Two projects whose names differ in one part have the same goal, word by word, and it names the part of one of them:
 * the other's was copied. 慰问经费-甲单位 and 慰问经费-乙单位, both for the people of 甲单位.
 */
export function copiedGoals({ places }: TableReading): readonly Verdict[] {
  const groups = new Map<string, Aim[]>();
  for (const { grid, region } of places) {
    for (const row of grid.rows) {
      const aim = aimOf(row, region);
      if (aim) addTo(groups, aim.goal.label, aim);
    }
  }
  return [...groups.values()].flatMap((alike) =>
    alike.flatMap((aim): Verdict[] => {
      const meant = alike.map((other) => partNamed(aim, other)).find((part) => part !== undefined);
      if (!meant) return [];
      const start = aim.goal.folded.indexOf(meant);
      if (start < 0) return [];
      const at = wordingIn(aim.region, aim.goal).at(start, start + meant.length);
      const words = { kind: 'goal', subject: aim.name, said: meant };
      return [{ rule: 'purpose', at, atMost: 'warning', words, repairs: [], sure: false, related: [] }];
    }),
  );
}

function aimOf(row: readonly Cell[], region: Region): Aim | undefined {
  const own = row.filter((cell) => !cell.isBlank && !cell.origin);
  const goal = own.findLast((cell) => cell.label.length >= SHORTEST_GOAL && !cell.number);
  // The name stands before the money, next to it where a code or a unit comes first.
  const money = own.findIndex((cell) => cell.number !== undefined);
  const name = own[money - 1];
  if (!goal || !name || name === goal || name.number || name.label.length > LONGEST_NAME) return undefined;
  return { name: name.label, goal, region };
}

/** The part of another project's name that the goal holds, while it does not hold that of its own. */
function partNamed({ name, goal }: Aim, other: Aim): string | undefined {
  if (name === other.name) return undefined;
  let from = 0;
  while (from < name.length && name[from] === other.name[from]) from += 1;
  let until = 0;
  while (until < Math.min(name.length, other.name.length) - from && name.at(-1 - until) === other.name.at(-1 - until))
    until += 1;
  const own = name.slice(from, name.length - until);
  const part = other.name.slice(from, other.name.length - until);
  if (from + until < Math.max(IN_COMMON, own.length, part.length) || Math.min(own.length, part.length) < APART)
    return undefined;
  // 用房物业 and 办公用房 are the same words in another order.
  if ([...own].some((_, at) => at + 1 < own.length && part.includes(own.slice(at, at + 2)))) return undefined;
  return goal.label.includes(part) && !goal.label.includes(own) ? part : undefined;
}
