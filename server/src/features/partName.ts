import type { CheckedDraft } from '../check.ts';
import { keptFor } from '../collections.ts';
import type { Figure } from '../figures/figure.ts';
import { proseFigures } from '../prose/tokens.ts';

/** The figures of the text with the titles they stand under. */
const titlesIn = keptFor(
  (checked: CheckedDraft): ReadonlyMap<Figure, readonly string[]> =>
    new Map(
      checked.draft.passages.flatMap(({ passage, section }) =>
        proseFigures(passage).map(({ figure }) => [figure, section.titles] as const),
      ),
    ),
);

/** The part of the draft that a figure stands in, outermost first: its table, or the sections of the text. */
export function partName(checked: CheckedDraft, figure: Figure): readonly string[] {
  const [table] = checked.tablesOf(figure);
  return table ? [table.place.title] : (titlesIn(checked).get(figure) ?? []);
}
