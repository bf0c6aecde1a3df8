import type { CheckedDraft } from '../check.ts';
import type { Figure } from '../figures/figure.ts';
import { spanOf } from '../findings/standing.ts';

/** The figure at an offset of the text, its end included; undefined where none stands. */
export function figureAt(checked: CheckedDraft, offset: number): Figure | undefined {
  const figures = checked.figures();
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (checked.startOf(figures[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  const candidate = figures[low - 1];
  return candidate && offset <= spanOf(checked, candidate).end ? candidate : undefined;
}
