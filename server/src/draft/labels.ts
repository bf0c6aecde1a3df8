import { changeBetween } from '../collections.ts';
import type { Stretch } from './stretches.ts';

/** How often each short line stands in a draft. */
export class LabelCounts {
  private counts: Map<string, number> | undefined;

  /** What `previous` has counted is taken over and brought up to date; it counts anew if it is ever asked again. */
  constructor(
    private readonly stretches: readonly Stretch[],
    previous?: LabelCounts,
  ) {
    if (!previous?.counts) return;
    const { start, gone, come } = changeBetween(previous.stretches, stretches);
    this.counts = previous.counts;
    previous.counts = undefined;
    addAll(this.counts, previous.stretches.slice(start, start + gone), -1);
    addAll(this.counts, stretches.slice(start, start + come), 1);
  }

  of(label: string): number {
    this.counts ??= addAll(new Map(), this.stretches, 1);
    return this.counts.get(label) ?? 0;
  }
}

function addAll(counts: Map<string, number>, stretches: readonly Stretch[], times: 1 | -1): Map<string, number> {
  for (const { labels } of stretches) {
    for (const label of labels) {
      const count = (counts.get(label) ?? 0) + times;
      if (count === 0) counts.delete(label);
      else counts.set(label, count);
    }
  }
  return counts;
}
