import type { CheckedDraft } from '../../check.ts';
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
export function headingsOf({ draft: { split } }: CheckedDraft): readonly Heading[] {
  const blocks = split.regions.flatMap((region, index) =>
    blocksOf(region).map((block) => ({ region, block, start: split.starts[index]! + block.start })),
  );
  const marks = blocks.map(({ block }) => (block instanceof TextBlock ? block.traits.heading : undefined));
  return blocks.flatMap(({ region, block, start }, at): Heading[] => {
    const mark = marks[at];
    if (!mark || !(block instanceof TextBlock)) return [];
    const next = marks.findIndex((other, index) => index > at && other !== undefined);
    const below = marks[at + 1];
    const filled = at + 1 < blocks.length && !(below && below.rank <= mark.rank);
    const until = next < 0 ? split.text.length : blocks[next]!.start;
    const end = start + block.end - block.start;
    return [
      { region, label: block.content.text.trim(), depth: block.depth, rank: mark.rank, filled, start, end, until },
    ];
  });
}
