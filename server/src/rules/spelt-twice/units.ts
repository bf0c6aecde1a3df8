import { gathering } from '../../collections.ts';
import type { PassagePlace } from '../../draft/draft.ts';
import { isOrganisation } from '../../draft/organisation.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Token } from '../../facts/codes/mention.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { middles } from '../../text/distance.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { cellIn, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { TELLS_APART } from '../../vocabulary/numbering.ts';
import { anyOf, isAnyOf, startsWithAny } from '../../vocabulary/words.ts';

const UNIT_HEADER = isAnyOf('单位名称 预算单位名称 预算单位 单位');

/** A unit of the department as it is printed in one place. */
interface UnitName {
  readonly name: string;
  readonly at: Token;
  /** The passage or table it stands in: two names in one list are two units. */
  readonly list: object;
}

const SUBORDINATE = anyOf('下属 所属 二级 预算单位 事业单位 单位构成 纳入 直属');
const BEFORE_UNIT = startsWithAny('<any:*>{下属|所属|直属|包括|分别是|分别为|事业单位|预算单位|以及|为|是} {和|与|及}');
const PIECE = /[^、,，;；。:：()\s]{8,32}/g;

const inPassages = gathering(({ passage }: PassagePlace) =>
  SUBORDINATE.test(passage.folded) && passage.folded.length < 2000 ? readPassage(passage) : [],
);

function readPassage(passage: Passage): UnitName[] {
  const found: UnitName[] = [];
  for (const match of passage.folded.matchAll(PIECE)) {
    const lead = BEFORE_UNIT.exec(match[0])?.[0].length ?? 0;
    const name = match[0].slice(lead);
    if (name.length < 8 || !isOrganisation(name)) continue;
    const start = match.index + lead;
    found.push({ name, at: placeIn(passage, start, start + name.length), list: passage });
  }
  return found;
}

/** A list of units: a table with a column of names and no money. */
const inTables = gathering((reading: TableReading): readonly UnitName[] =>
  reading.places.flatMap(({ grid, region }) =>
    grid.rows.some((row) => row.some(({ label }) => UNIT_HEADER.test(label)))
      ? grid.rows.flatMap((row) =>
          row.flatMap((cell) =>
            !cell.origin && cell.label.length >= 8 && isOrganisation(cell.label)
              ? [{ name: cell.label, at: cellIn(region, cell), list: reading }]
              : [],
          ),
        )
      : [],
  ),
);

/**
 * A unit that two lists spell differently: the lists have another unit in common, the names begin and end alike, and
 * no list has both.
 */
export const unitsSpeltTwice: DraftJudge = {
  parts: ({ draft, readings }) => [inPassages(draft.texts), inTables(readings)],
  judge({ draft, readings }) {
    const lists = new Map<object, UnitName[]>();
    for (const unit of [...inPassages(draft.texts), ...inTables(readings)]) {
      const list = lists.get(unit.list) ?? [];
      if (!list.some(({ name }) => name === unit.name)) list.push(unit);
      lists.set(unit.list, list);
    }
    const [first, ...others] = [...lists.values()];
    if (!first) return [];
    return others.flatMap((list) => compare(first, list));
  },
};

function compare(first: readonly UnitName[], second: readonly UnitName[]): Verdict[] {
  const common = second.filter(({ name }) => first.some((other) => other.name === name));
  if (common.length === 0) return [];
  const here = second.filter((unit) => !common.includes(unit));
  const there = first.filter(({ name }) => !common.some((unit) => unit.name === name));
  return here.flatMap((unit): Verdict[] => {
    const like = there.filter(({ name }) => alike(unit.name, name));
    const [other] = like;
    if (!other || like.length > 1) return [];
    return [
      {
        rule: 'spelt-twice',
        at: unit.at,
        atMost: 'information',
        words: { said: unit.name, other: other.name },
        repairs: [{ becomes: other.name, edits: [{ at: unit.at, newText: other.name }] }],
        sure: false,
        related: [{ at: other.at, role: 'elsewhere' }],
      },
    ];
  });
}

function alike(a: string, b: string): boolean {
  const [left, right] = middles(a, b);
  const longest = Math.max(left.length, right.length);
  return longest > 0 && longest <= 2 && longest * 4 <= Math.min(a.length, b.length) && !TELLS_APART.test(left + right);
}
