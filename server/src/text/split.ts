import { firstAtLeast, following } from '../collections.ts';
import { opensFrontMatter } from './fences.ts';
import { commonPrefix, commonSuffix, lineEnd } from './lines.ts';
import { nextRegion, type RegionKind } from './regions.ts';

/** A region apart from where it stands; what is read from it is kept with it and survives edits elsewhere. */
export class Region {
  constructor(
    readonly kind: RegionKind,
    readonly text: string,
    readonly open: boolean,
  ) {}
}

/** The most lines that the beginning or the end of a region depends on. */
const LOOK_AHEAD = 16;

/** A text cut into regions; `starts[i]` is the offset of `regions[i]`. */
export interface SplitText {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly starts: readonly number[];
}

/**
 * Cuts `text` into regions. With the split of an earlier text, every region that the difference between the two
 * does not touch is the same object as before; the result is otherwise as if read from scratch.
 */
export function splitText(text: string, previous?: SplitText): SplitText {
  if (!previous || previous.regions.length === 0) return splitFrom(text, 0, [], [], undefined, 0);
  if (previous.text === text) return previous;
  const prefix = commonPrefix(previous.text, text);
  const suffix = commonSuffix(previous.text, text, prefix);
  // The region touched first, and the one before it: its end depends on what now follows.
  let keep = 0;
  while (keep < previous.starts.length && previous.starts[keep]! <= prefix) keep += 1;
  keep = Math.max(0, keep - 2);
  // Columns by spaces are found by the lines that follow, however many regions these are.
  while (keep > 0 && linesBetween(previous.text, previous.starts[keep] ?? prefix, prefix) < LOOK_AHEAD) keep -= 1;
  const open = previous.regions.findIndex((region) => region.open);
  if (open >= 0) keep = Math.min(keep, open);
  if (opensFrontMatter(text.slice(0, lineEnd(text, 0))) && previous.regions[0]!.kind !== 'frontmatter') keep = 0;
  const regions = previous.regions.slice(0, keep);
  const starts = previous.starts.slice(0, keep);
  return splitFrom(text, previous.starts[keep] ?? 0, regions, starts, previous, suffix);
}

function splitFrom(
  text: string,
  from: number,
  regions: Region[],
  starts: number[],
  previous: SplitText | undefined,
  suffix: number,
): SplitText {
  const shift = previous ? text.length - previous.text.length : 0;
  const tail = text.length - suffix;
  let candidate = previous ? firstAtLeast(previous.starts, previous.text.length - suffix) : 0;
  let at = from;
  while (at < text.length) {
    // Only at its very start may a text have front matter, so what stands there is always read again.
    if (previous && at > 0 && at >= tail) {
      while (candidate < previous.starts.length && previous.starts[candidate]! + shift < at) candidate += 1;
      const found = candidate < previous.starts.length && previous.starts[candidate]! + shift === at;
      if (found && previous.regions[candidate]!.kind !== 'frontmatter') {
        for (let index = candidate; index < previous.regions.length; index++) {
          regions.push(previous.regions[index]!);
          starts.push(previous.starts[index]! + shift);
        }
        return { text, regions: following(regions, previous.regions), starts };
      }
    }
    const span = nextRegion(text, at);
    const cut = text.slice(span.start, span.end);
    // Before the edit, what was read again for safety is most often what it was.
    const before = previous?.starts[regions.length] === at ? previous.regions[regions.length] : undefined;
    const same = before?.kind === span.kind && before.text === cut && before.open === (span.open === true);
    regions.push(same ? before : new Region(span.kind, cut, span.open === true));
    starts.push(span.start);
    at = span.end;
  }
  return { text, regions: following(regions, previous?.regions), starts };
}

/** Line ends between two offsets, as many as matter. */
function linesBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to && count < LOOK_AHEAD; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
