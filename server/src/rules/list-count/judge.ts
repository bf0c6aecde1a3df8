import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { isLegend } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf, endsWithAny, everyOf, startsWithAny } from '../../vocabulary/words.ts';
import { countVerdict, saysHowMany } from './claim.ts';

const KIND = startsWithAny(
  '{职能|内设|行政|事业|二级|预算|下属|所属|直属|独立核算|业务|综合|正科级|副科级|处级|内部|管理|编制|公益一类|公益二类|参公}*[科室|处室|机构|部门|单位|股室|中心|大队|支队|科|室|处|股|站所|局室|委室]',
);
const OPENS = startsWithAny('[(][,|，][分别{是|为}|包括|具体{为|包括|是}|即|有|为|是][:|,|，]');
const ORGAN = endsWithAny(
  '{科|室|处|股|办|部|组|队|中心|站|所|局|馆|院|校|园|会|委|厅|司|机关|本级|工会|服务台|窗口|办公室}[(<inside:*>)]',
);
const OPENS_LIST = anyOf(':$ 分别 包括 具体 即');
const LISTED = startsWithAny('{!{!|?|:}<statement>}*');
/** 等 leaves the list open; a verb or a number ends it and tells more than names. */
const NO_LIST = anyOf('等 其中 <digit> , ，');
/** Two offices, where 和 is no part of a name. */
const JOINED = anyOf('{科|室|处|股|办|部|组|中心|站|所|局|院|校}{和|及|以及|与}<any>');
const BRACKETED = everyOf('(<inside:*>[)]');
const LONGEST_ITEM = 30;

/**
 * 下设 n 个…, 共有 n 个… against what is listed after it in the sentence.
 *
 * claim := (下设|内设|共有|设有|包括|纳入…) n 个 [KIND] [分别是|包括|即] [:，] ITEM 、 ITEM … 。
 */
export function listedInSentence({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits || isLegend(passage, section)) return [];
  return proseFigures(passage).flatMap((item) => {
    const listed = saysHowMany(passage, item) ? itemsAfter(passage, item) : undefined;
    if (!listed) return [];
    const claimed = Number(item.figure.value.coefficient);
    const [least, most] = listed;
    if (claimed >= least && claimed <= most) return [];
    return [
      countVerdict(passage, item, least === most ? most : undefined, `${least === most ? most : `${least}–${most}`}`),
    ];
  });
}

/** How many items follow, at least and at most: 和 within a name may or may not join two. */
function itemsAfter(passage: Passage, { number }: ProseFigure): [number, number] | undefined {
  const text = passage.folded.slice(number.unitEnd).replaceAll(' ', '');
  const kind = KIND.exec(text)![0];
  const opening = OPENS.exec(text.slice(kind.length))![0];
  if (!OPENS_LIST.test(opening)) return undefined;
  const rest = text.slice(kind.length + opening.length);
  const list = withoutBrackets(LISTED.exec(rest)![0]);
  if (!list.includes('、') || NO_LIST.test(list)) return undefined;
  const pieces = list.split('、').filter((piece) => piece !== '');
  if (pieces.some((piece) => piece.length > LONGEST_ITEM)) return undefined;
  const names = pieces.filter((piece) => ORGAN.test(piece));
  // 政策法规、监督科: a piece that names no office may belong to the next.
  if (!ORGAN.test(pieces.at(-1)!)) return undefined;
  const joined = pieces.filter((piece) => JOINED.test(piece)).length;
  return [names.length, pieces.length + joined];
}

function withoutBrackets(text: string): string {
  return text.replace(BRACKETED, '');
}
