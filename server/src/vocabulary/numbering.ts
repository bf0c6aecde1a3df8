/** How lines are numbered, outermost first; the rank orders nested numbering. All patterns read squeezed, folded text. */

const CHINESE = '[一二三四五六七八九十]';
const NUMBERING: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第${CHINESE}+(?:部分|章)`), 1],
  [/^[一二三四五六七八九十廿]{1,3}、/, 2],
  [new RegExp(`^\\(${CHINESE}{1,3}\\)`), 3],
  [/^\d{1,2}[、.](?!\d)/, 4],
  [/^\(\d{1,2}\)/, 5],
  // Without a number it opens what is said about one project all the same.
  [/^项目名称:/, 6],
];

/** The rank of a line's number or label, or 0 if it has none. */
export function numberingRank(folded: string): number {
  for (const [pattern, rank] of NUMBERING) if (pattern.test(folded)) return rank;
  return 0;
}
