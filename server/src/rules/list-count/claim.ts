import type { Passage } from '../../draft/passage.ts';
import type { ProseFigure } from '../../prose/tokens.ts';
import { wordsBetween } from '../../prose/words.ts';
import { placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { endsWithAny, isAnyOf } from '../../vocabulary/words.ts';

const COUNTED = isAnyOf('个 家 所');
const SETS = endsWithAny(
  '{下设|内设|共有|设有|设|共|包括|下属|所属|单位|机构|科室|处室|部门}{职能|内设|二级|预算|下属|所属|直属|事业|行政|独立核算|编制|机构|科室|处室|部门|单位|的|共计|共|有|为|合计}*',
);

/** Whether a number says how many units a list has: 下设 n 个…, 共有 n 个…. */
export function saysHowMany(passage: Passage, { figure, chunk, number }: ProseFigure): boolean {
  if (figure.kind !== 'count' || figure.decimals > 0 || !COUNTED.test(figure.unit)) return false;
  if (number.end - number.start > 3 || figure.value.coefficient < 1n) return false;
  const before = chunk === '' ? wordsBetween(passage, number.start - 12, number.start) : chunk;
  return SETS.test(before);
}

/** A count and what its list comes to. */
export function countVerdict(
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
