import { fold, squeeze } from '../text/fold.ts';

/** How a line is numbered, outermost first; the rank orders nested numbering. */
const NUMBERING: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十]+(?:部分|章)/, 1],
  [/^[一二三四五六七八九十廿]{1,3}、/, 2],
  [/^\([一二三四五六七八九十]{1,3}\)/, 3],
  [/^\d{1,2}[、.](?!\d)/, 4],
  [/^\(\d{1,2}\)/, 5],
  // Without a number it opens what is said about one project all the same.
  [/^项目名称:/, 6],
];

const SENTENCE_END = /[。;!?；！？]$/;
const LONGEST_HEADING = 70;

export interface Heading {
  /** 1 for 第…部分 down to 5 for (1); Markdown depth decides nothing where numbering does. */
  readonly rank: number;
  readonly title: string;
}

/** The rank of a line's number or label, or 0 if it has none. */
export function numberingRank(folded: string): number {
  for (const [pattern, rank] of NUMBERING) if (pattern.test(folded)) return rank;
  return 0;
}

/**
 * Whether a paragraph is a heading: numbered, short, no sentence and no claim in it. Converted documents rarely keep
 * Markdown headings.
 */
export function headingOf(line: string, markdownDepth: number): Heading | undefined {
  const folded = fold(line).trim();
  if (folded.length > LONGEST_HEADING || folded === '') return undefined;
  const title = squeeze(folded);
  const rank = numberingRank(title);
  if (markdownDepth > 0) return { rank: rank || Math.min(markdownDepth, 3), title };
  if (rank === 0) return undefined;
  // Some families close a heading with a full stop; a sentence is longer or has clauses.
  if (SENTENCE_END.test(title) && (!title.endsWith('。') || title.length > 32 || /[,，;:：]/.test(title)))
    return undefined;
  if (/\d\s*(?:万元|亿元|元|%|人|辆|台)/.test(folded)) return undefined;
  return { rank, title };
}
