import type { CheckedDraft } from '../check.ts';
import type { Figure } from '../figures/figure.ts';
import { spanOf } from '../findings/standing.ts';
import { regionAt } from './mentionAt.ts';

/** The figure at an offset of the text, its end included; undefined where none stands. */
export function figureAt(checked: CheckedDraft, offset: number): Figure | undefined {
  const region = regionAt(checked, offset);
  if (!region) return undefined;
  const candidate = checked.figuresIn({ start: checked.startOfRegion(region), end: offset }).at(-1);
  return candidate && offset <= spanOf(checked, candidate).end ? candidate : undefined;
}
