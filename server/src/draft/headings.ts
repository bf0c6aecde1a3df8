import { fold, squeeze } from '../text/fold.ts';
import { numberingRank } from '../vocabulary/numbering.ts';
import { anyOf, endsWithAny } from '../vocabulary/words.ts';

const SENTENCE_END = endsWithAny('。 ; ! ? ； ！ ？');
const CLAUSES = anyOf(', ， ; : ：');
const CLAIM = anyOf('<digit>_{[万|亿]元|%|人|辆|台}');
const LONGEST_HEADING = 70;

export interface Heading {
  /** 1 for 第…部分 down to 5 for (1); Markdown depth decides nothing where numbering does. */
  readonly rank: number;
  readonly title: string;
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
  if (SENTENCE_END.test(title) && (!title.endsWith('。') || title.length > 32 || CLAUSES.test(title))) return undefined;
  if (CLAIM.test(folded)) return undefined;
  return { rank, title };
}
