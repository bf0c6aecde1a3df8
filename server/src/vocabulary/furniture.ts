import { endsWithAny, isAnyOf, startsWithAny } from './words.ts';

/** The dots of a table of contents, and the page that they lead to. */
export const PAGE_LEADER = endsWithAny('<!{.|…|·}{.|…|·}+<digit:*> <!{<digit>}<digit:+>');

/** What a page prints around its text: page numbers and running titles. */

/** `— 4 —`, `- 12 -`, `第 3 页 共 20 页`, `3 / 20`, `1 2` (a page number that its font set apart). */
const PAGE_NUMBER = isAnyOf(
  '{-|—|–|－|·|~}+<digit:1-3>{-|—|–|－|·|~}+ 第<digit:1-3>页[[,|，|/]共<digit:1-3>页] <digit:1-3>/<digit:1-3> <digit:1-3> 第<numeral:1-3>页',
);

/** Whether a squeezed, folded line is the number of a page. */
export function isPageNumber(label: string): boolean {
  return label.length <= 16 && PAGE_NUMBER.test(label);
}

/** `注：…`, `备注：无。`: said about the table above. */
const NOTE = startsWithAny('{[备]注|说明|附注|注释}<digit:2>{:|：|.} {本表|此表}{反映|为空|无}');

export function isNote(label: string): boolean {
  return NOTE.test(label);
}
