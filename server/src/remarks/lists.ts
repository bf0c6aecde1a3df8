import { gathering, keptFor } from '../collections.ts';
import { type Block, type TableBlock, TextBlock } from '../draft/block.ts';
import { blocksOf } from '../draft/blocks.ts';
import type { PassagePlace } from '../draft/draft.ts';
import type { Grid } from '../draft/grid.ts';
import type { Passage } from '../draft/passage.ts';
import { type ProseFigure, proseFigures } from '../prose/tokens.ts';
import { wordsBetween } from '../prose/words.ts';
import type { Region } from '../text/split.ts';
import type { DraftJudge } from '../verdicts/judge.ts';
import { isLegend, placeIn } from '../verdicts/place.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/**
 * 下设 n 个…, 共有 n 个… against what is listed after it, in the sentence or right below.
 *
 * claim := (下设|内设|共有|设有|包括|纳入…) n 个 [KIND] [分别是|包括|即] [:，] ITEM 、 ITEM … 。
 */
const COUNTED = /^(?:个|家|所)$/;
const SETS =
  /(?:下设|内设|共有|设有|设|共|包括|下属|所属|单位|机构|科室|处室|部门)(?:职能|内设|二级|预算|下属|所属|直属|事业|行政|独立核算|编制|机构|科室|处室|部门|单位|的|共计|共|有|为|合计){0,6}$/;
const KIND =
  /^(?:职能|内设|行政|事业|二级|预算|下属|所属|直属|独立核算|业务|综合|正科级|副科级|处级|内部|管理|编制|公益一类|公益二类|参公){0,4}(?:科室|处室|机构|部门|单位|股室|中心|大队|支队|科|室|处|股|站所|局室|委室)?/;
const OPENS = /^[(]?(?:,|，)?(?:分别(?:是|为)|包括|具体(?:为|包括|是)|即|有|为|是)?[:,，]?/;
const ORGAN =
  /(?:科|室|处|股|办|部|组|队|中心|站|所|局|馆|院|校|园|会|委|厅|司|机关|本级|工会|服务台|窗口|办公室)(?:\([^()]*\))?$/;
const LONGEST_ITEM = 30;

/** The list stands in the sentence itself. */
export function listedInSentence({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits || isLegend(passage, section)) return [];
  return proseFigures(passage).flatMap((item) => {
    const listed = claims(passage, item) ? itemsAfter(passage, item) : undefined;
    if (!listed) return [];
    const claimed = Number(item.figure.value.coefficient);
    const [least, most] = listed;
    if (claimed >= least && claimed <= most) return [];
    return [
      remarkOf(passage, item, least === most ? most : undefined, `${least === most ? most : `${least}–${most}`}`),
    ];
  });
}

function claims(passage: Passage, { figure, chunk, number }: ProseFigure): boolean {
  if (figure.kind !== 'count' || figure.decimals > 0 || !COUNTED.test(figure.unit)) return false;
  if (number.end - number.start > 3 || figure.value.coefficient < 1n) return false;
  const before = chunk === '' ? wordsBetween(passage, number.start - 12, number.start) : chunk;
  return SETS.test(before);
}

/** How many items follow, at least and at most: 和 within a name may or may not join two. */
function itemsAfter(passage: Passage, { number }: ProseFigure): [number, number] | undefined {
  const text = passage.folded.slice(number.unitEnd).replace(/ /g, '');
  const kind = KIND.exec(text)![0];
  const opening = OPENS.exec(text.slice(kind.length))![0];
  if (!/[:]$|分别|包括|具体|即/.test(opening)) return undefined;
  const rest = text.slice(kind.length + opening.length);
  const list = withoutBrackets(/^[^。;!?:]*/.exec(rest)![0]);
  // 等 leaves the list open; a verb or a number ends it and tells more than names.
  if (!list.includes('、') || /等|其中|\d|,|，/.test(list)) return undefined;
  const pieces = list.split('、').filter((piece) => piece !== '');
  if (pieces.some((piece) => piece.length > LONGEST_ITEM)) return undefined;
  const names = pieces.filter((piece) => ORGAN.test(piece));
  // 政策法规、监督科: a piece that names no office may belong to the next.
  if (!ORGAN.test(pieces.at(-1)!)) return undefined;
  const joined = pieces.filter((piece) =>
    /(?:科|室|处|股|办|部|组|中心|站|所|局|院|校)(?:和|及|以及|与)./.test(piece),
  ).length;
  return [names.length, pieces.length + joined];
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)?/g, '');
}

function remarkOf(
  passage: Passage,
  { number, figure }: ProseFigure,
  should: number | undefined,
  listed: string,
): Verdict {
  const at = placeIn(passage, number.start, number.end);
  const becomes = should === undefined ? undefined : String(should);
  return {
    rule: 'list-count',
    at,
    atMost: 'warning',
    words: { said: figure.text, listed },
    repairs: becomes === undefined ? [] : [{ becomes, edits: [{ at, newText: becomes }] }],
    sure: false,
    related: [],
  };
}

/** A passage that ends by opening a list: …共有 2 个，包括： */
const ENDS_OPEN = /(?:包括|如下|分别是|分别为|具体为|具体如下|情况如下|见下表)?\s*[:：]\s*$/;

/** What a passage opens a list of: how many, and the count that says so. */
interface Opened {
  readonly item: ProseFigure;
  readonly count: number;
}

const openClaim = keptFor((passage: Passage): Opened | undefined => {
  if (!passage.hasDigits || !ENDS_OPEN.test(passage.folded)) return undefined;
  const figures = proseFigures(passage);
  const at = figures.findLastIndex((candidate) => claims(passage, candidate));
  const item = figures[at];
  // What stands between the count and the end of the passage only opens the list.
  if (!item || !/^[^。;]{0,24}$/.test(wordsBetween(passage, item.number.unitEnd, passage.folded.length))) {
    return undefined;
  }
  // 行政单位 1 家，事业单位 4 家，具体包括： opens a list of both.
  let count = 0;
  for (let index = at; index >= 0; index--) {
    const other = figures[index]!;
    const isBeside = other.sentence === item.sentence && other.figure.unit === item.figure.unit;
    if (!isBeside || !claims(passage, other)) break;
    count += Number(other.figure.value.coefficient);
  }
  return { item, count };
});

const opening = gathering(({ passage }: PassagePlace) => (openClaim(passage) ? [passage] : []));

/** The list is the table or the numbered lines right below. */
export const listedBelow: DraftJudge = {
  parts: ({ draft }) =>
    opening(draft.passages).flatMap((passage) => [passage, ...regionsBelow(draft.split.regions, passage)]),
  judge({ draft }) {
    return opening(draft.passages).flatMap((passage): Verdict[] => {
      const opened = openClaim(passage);
      const listed = opened && countBelow(draft.split.regions, passage, opened.item);
      if (!opened || !listed || listed === opened.count) return [];
      const alone = BigInt(opened.count) === opened.item.figure.value.coefficient;
      return [remarkOf(passage, opened.item, alone ? listed : undefined, String(listed))];
    });
  },
};

/** No list of units is longer. */
const MOST_REGIONS = 120;

/** The regions after a passage as far as a list may go. */
function regionsBelow(regions: readonly Region[], passage: Passage): readonly Region[] {
  const from = regions.indexOf(passage.parts.at(-1)!.region);
  return regions.slice(from + 1, from + 1 + MOST_REGIONS);
}

/** The blocks after a passage that may be its list: those of its own region, which may hold the first, and below. */
function below(regions: readonly Region[], passage: Passage): readonly Block[] {
  const last = passage.parts.at(-1)!;
  const own = blocksOf(last.region);
  const at = own.findIndex((block) => block instanceof TextBlock && block.content === last.content);
  const found: Block[] = [];
  for (const block of [
    ...(at < 0 ? [] : own.slice(at + 1)),
    ...regionsBelow(regions, passage).flatMap((region) => blocksOf(region)),
  ]) {
    if (block.kind === 'table') {
      if (found.length === 0) found.push(block);
      break;
    }
    if (!(block instanceof TextBlock) || !(block.item || NUMBERED.test(block.folded))) break;
    found.push(block);
  }
  return found;
}

const NUMBERED = /^\s*(?:\(?(\d{1,2})[)、.．]|\(?([一二三四五六七八九十]{1,3})[)、])/;
/** The inner offices of a unit, which have no budget and stand in no table of units. */
const OFFICES = /(?:科|处|股|室)/;

function countBelow(regions: readonly Region[], passage: Passage, { after }: ProseFigure): number | undefined {
  const blocks = below(regions, passage);
  const table = blocks.find((block): block is TableBlock => block.kind === 'table');
  // 32 个科室，详见下表 above a table of units: another list.
  if (table) return OFFICES.test(after) ? undefined : rowsIn(table.grid);
  const items = blocks.filter((block) => block instanceof TextBlock && block.item);
  // A Markdown list without another inside.
  const nested = regionsBelow(regions, passage)
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
  if (!header?.some(({ label }) => label === '序号') || !header.some(({ label }) => /名称/.test(label)))
    return undefined;
  const number = header.findIndex(({ label }) => label === '序号');
  const name = header.findIndex(({ label }) => /名称/.test(label));
  const listed = rows.filter((row) => (row[name]?.label ?? '') !== '');
  const counted = listed.every((row, index) => row[number]?.label === String(index + 1));
  return counted && listed.length > 0 ? listed.length : undefined;
}
