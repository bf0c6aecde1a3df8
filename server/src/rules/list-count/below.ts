import { gathering, keptFor } from '../../collections.ts';
import { type Block, type TableBlock, TextBlock } from '../../draft/block.ts';
import { blocksOf } from '../../draft/blocks.ts';
import type { Draft, PassagePlace } from '../../draft/draft.ts';
import type { Grid } from '../../draft/grid.ts';
import type { Passage } from '../../draft/passage.ts';
import { LIMITS } from '../../limits.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { wordsBetween } from '../../prose/words.ts';
import type { Region } from '../../text/split.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { limitAt, limitVerdict } from '../../verdicts/limits.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, endsWithAny, isAnyOf, startsWithAny } from '../../vocabulary/words.ts';
import { countVerdict, saysHowMany } from './claim.ts';

/** A passage that ends by opening a list: …共有 2 个，包括： */
const ENDS_OPEN = endsWithAny('[包括|如下|分别是|分别为|具体为|具体如下|情况如下|见下表]_{:|：}_');

const ONLY_OPENS = isAnyOf('<statement:24>');

/** What a passage opens a list of: how many, and the count that says so. */
interface Opened {
  readonly item: ProseFigure;
  readonly count: number;
}

const openClaim = keptFor((passage: Passage): Opened | undefined => {
  if (!passage.hasDigits || !ENDS_OPEN.test(passage.folded)) return undefined;
  const figures = proseFigures(passage);
  const at = figures.findLastIndex((candidate) => saysHowMany(passage, candidate));
  const item = figures[at];
  // What stands between the count and the end of the passage only opens the list.
  if (!item || !ONLY_OPENS.test(wordsBetween(passage, item.number.unitEnd, passage.folded.length))) {
    return undefined;
  }
  // 行政单位 1 家，事业单位 4 家，具体包括： opens a list of both.
  let count = 0;
  for (let index = at; index >= 0; index--) {
    const other = figures[index]!;
    const isBeside = other.sentence === item.sentence && other.figure.unit === item.figure.unit;
    if (!isBeside || !saysHowMany(passage, other)) break;
    count += Number(other.figure.value.coefficient);
  }
  return { item, count };
});

const opening = gathering(({ passage }: PassagePlace) => (openClaim(passage) ? [passage] : []));

/** The list is the table or the numbered lines right below. */
export const listedBelow: DraftJudge = {
  parts: ({ draft }) => opening(draft.passages).flatMap((passage) => [passage, ...regionsBelow(draft, passage)]),
  judge({ draft }) {
    return opening(draft.passages).flatMap((passage): Verdict[] => {
      const opened = openClaim(passage);
      if (!opened) return [];
      const { blocks, cut } = below(draft, passage);
      if (cut) return [limitVerdict(limitAt('listed-regions', passage))];
      const listed = countOf(blocks, draft, passage, opened.item);
      if (!listed || listed === opened.count) return [];
      const alone = BigInt(opened.count) === opened.item.figure.value.coefficient;
      return [countVerdict(passage, opened.item, alone ? listed : undefined, String(listed))];
    });
  },
};

const MOST_REGIONS = LIMITS['listed-regions'];

/** The regions after a passage as far as a list may go. */
function regionsBelow({ order, split }: Draft, passage: Passage): readonly Region[] {
  const from = order.of(passage.parts.at(-1)!.region)! + 1;
  return split.regions.slice(from, from + MOST_REGIONS);
}

/** The blocks after a passage that may be its list: those of its own region, which may hold the first, and below. */
function below(draft: Draft, passage: Passage): { blocks: readonly Block[]; cut: boolean } {
  const last = passage.parts.at(-1)!;
  const own = blocksOf(last.region);
  const at = own.findIndex((block) => block instanceof TextBlock && block.content === last.content);
  const found: Block[] = [];
  for (const block of [
    ...(at < 0 ? [] : own.slice(at + 1)),
    ...regionsBelow(draft, passage).flatMap((region) => blocksOf(region)),
  ]) {
    if (block.kind === 'table') {
      return { blocks: found.length === 0 ? [block] : found, cut: false };
    }
    if (!(block instanceof TextBlock) || !(block.item || NUMBERED.test(block.folded)))
      return { blocks: found, cut: false };
    found.push(block);
  }
  return { blocks: found, cut: regionsBelow(draft, passage).length === MOST_REGIONS };
}

const NUMBERED = startsWithAny('_[(]«<digit:1-2>»{)|、|.|．} _[(]«<numeral:1-3>»{)|、}');
/** The inner offices of a unit, which have no budget and stand in no table of units. */
const OFFICES = anyOf('科 处 股 室');

/** How many a list has; what cannot be counted has none. */
function countOf(blocks: readonly Block[], draft: Draft, passage: Passage, { after }: ProseFigure): number | undefined {
  const table = blocks.find((block): block is TableBlock => block.kind === 'table');
  // 32 个科室，详见下表 above a table of units: another list.
  if (table) return OFFICES.test(after) ? undefined : rowsIn(table.grid);
  const items = blocks.filter((block) => block instanceof TextBlock && block.item);
  // A Markdown list without another inside.
  const nested = regionsBelow(draft, passage)
    .slice(0, blocks.length)
    .some(({ text }) => /\n[ \t]+\S/.test(text));
  if (items.length > 1 && items.length === blocks.length && !nested) return items.length;
  // Numbered from one on, each number one more than the last.
  let count = 0;
  for (const block of blocks) {
    if (!(block instanceof TextBlock)) break;
    const digits = NUMBERED.exec(block.folded)?.[1];
    if (digits === undefined || Number(digits) !== count + 1) break;
    count += 1;
  }
  return count >= 2 ? count : undefined;
}

/** A list of names under 序号 and 单位名称. */
function rowsIn(grid: Grid): number | undefined {
  const [header, ...rows] = grid.rows;
  if (!header?.some(({ label }) => label === '序号') || !header.some(({ label }) => label.includes('名称')))
    return undefined;
  const number = header.findIndex(({ label }) => label === '序号');
  const name = header.findIndex(({ label }) => label.includes('名称'));
  const listed = rows.filter((row) => (row[name]?.label ?? '') !== '');
  const counted = listed.every((row, index) => row[number]?.label === String(index + 1));
  return counted && listed.length > 0 ? listed.length : undefined;
}
