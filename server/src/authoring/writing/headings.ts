import type { CheckedDraft } from '../../check.ts';
import { keptFor } from '../../collections.ts';
import { TextBlock } from '../../draft/block.ts';
import { blocksOf } from '../../draft/blocks.ts';
import type { Span } from '../../report.ts';
import type { Region } from '../../text/split.ts';

/** A heading of a draft with its place in the text as given. */
export interface Heading extends Span {
  readonly region: Region;
  /** Without Markdown. */
  readonly label: string;
  /** Of a Markdown heading, 0 for others. */
  readonly depth: number;
  readonly rank: number;
  /** Text or a table stands under it, or headings of a lower rank. */
  readonly filled: boolean;
  /** Where the next heading begins, or the text ends. */
  readonly until: number;
}

/** The headings of a draft, in its order. */
export const headingsOf = keptFor(({ draft: { split } }: CheckedDraft): readonly Heading[] => {
  const blocks = split.regions.flatMap((region, index) =>
    blocksOf(region).map((block) => ({ region, block, start: split.starts[index]! + block.start })),
  );
  const marks = blocks.map(({ block }) => (block instanceof TextBlock ? block.traits.heading : undefined));
  const ends = nextMarks(marks).map((next) => blocks[next]?.start ?? split.text.length);
  return blocks.flatMap(({ region, block, start }, at): Heading[] => {
    const mark = marks[at];
    if (!mark || !(block instanceof TextBlock)) return [];
    const below = marks[at + 1];
    const filled = at + 1 < blocks.length && !(below && below.rank <= mark.rank);
    const until = ends[at]!;
    const end = start + block.end - block.start;
    return [
      { region, label: block.content.text.trim(), depth: block.depth, rank: mark.rank, filled, start, end, until },
    ];
  });
});

/** For each place the next one behind it that holds something; the length of the list where there is none. */
function nextMarks(marks: readonly unknown[]): number[] {
  const next: number[] = [];
  let last = marks.length;
  for (let at = marks.length - 1; at >= 0; at--) {
    next[at] = last;
    if (marks[at] !== undefined) last = at;
  }
  return next;
}

/** The section that an offset stands in, those below it included; undefined above the first heading. */
export function sectionAt(checked: CheckedDraft, offset: number): Span | undefined {
  const headings = headingsOf(checked);
  const heading = headings.findLast(({ start }) => start <= offset);
  return heading && sectionOf(headings, heading);
}

/** The last section whose title holds some words: the contents list it too. */
export function sectionNamed(checked: CheckedDraft, words: string): Span | undefined {
  const headings = headingsOf(checked);
  const heading = headings.findLast(({ label }) => label.includes(words.trim()));
  return heading && sectionOf(headings, heading);
}

function sectionOf(headings: readonly Heading[], { start, rank }: Heading): Span {
  const next = headings.find((other) => other.start > start && other.rank <= rank);
  return { start, end: next?.start ?? Number.POSITIVE_INFINITY };
}
