import { anyOf, endsWithAny, startsWithAny } from './words.ts';

/** Verbs of taking away and of giving more. */
const VERBS = '压减|压缩|减少|核减|调减|削减|节约|节省|收回|追减|增加|新增|调增|追加|核增';

/** 压减会议费A: the amount is what was cut or added, not what there is. 压减后 and 结余资金 speak of what there is. */
export const CUT_OR_ADDED = anyOf(`{${VERBS}}!{后|为|至|到} 结余!{资金|收入|结转|数|和|及|为|共|$}`);

/** 比上年压减公务接待费A、…: the verb comes first, and what is listed after it is cut as well. */
export const CUT_FIRST = startsWithAny(`[{比|较}{上年|去年|年初}[度][年初][预算]]{${VERBS}}`);

/** 压减：, 其中压减了: the verb stands in the clause before, and everything listed after it is what was cut. */
export const CUT_BEFORE = endsWithAny('{压减|压缩|核减|调减|削减|节约|节省|追减|追加|核增}{了|共|金额|情况}*');

/** What may stand between the amounts of one list. */
export const LIST_LINK = startsWithAny('[万|亿][元]_{、|,|，|和|及|以及|与}_[和|及|以及]');
