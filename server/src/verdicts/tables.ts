import { keptFor } from '../collections.ts';
import type { Draft } from '../draft/draft.ts';
import type { Token } from '../facts/codes/mention.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { squeeze } from '../text/fold.ts';
import { cellIn, placeIn } from './place.ts';

/** Where a remark about a whole table stands: at its first cell that holds anything. */
export function tableToken({ place: { grid, region } }: TableReading): Token | undefined {
  for (const row of grid.rows) {
    for (const cell of row) {
      if (!cell.isBlank && !cell.origin) return cellIn(region, cell);
    }
  }
  return undefined;
}

/** Titles stand within so many regions above their table: number, title, unit, blank lines between. */
const TITLE_REACH = 10;

/** Where a table's own title stands, or its first cell where it has none in the text. */
export function titleToken(draft: Draft, reading: TableReading): Token | undefined {
  const { title, region } = reading.place;
  const { order } = draft;
  const at = order.of(region) ?? 0;
  const first = tableToken(reading);
  if (title !== '') {
    for (let index = draft.texts.length - 1; index >= 0; index--) {
      const { passage } = draft.texts[index]!;
      const stands = order.of(passage.parts[0]!.region) ?? 0;
      if (stands > at) continue;
      if (stands < at - TITLE_REACH) break;
      const text = passage.text.trimEnd();
      if (!squeeze(passage.folded).endsWith(title)) continue;
      const token = placeIn(passage, text.length - text.trimStart().length, text.length);
      // Cells that a page sets one below the other are one region with the title above them.
      if (stands < at || !first || token.start < first.start) return token;
    }
  }
  return first;
}

/** Whether it is the first of its kind: what is said of a kind is said once. */
export function isFirstPart(reading: TableReading, readings: readonly TableReading[]): boolean {
  return readings.find(({ kind }) => kind === reading.kind) === reading;
}

/** Whether a table prints an amount that is not zero. */
export const hasAmounts = keptFor(({ panels, form }: TableReading): boolean => {
  const filled = panels.some(({ figures }) =>
    figures.some((row) => row.some((figure) => figure && figure.value.coefficient !== 0n)),
  );
  return filled || (form?.money.some(({ total }) => total.value.coefficient !== 0n) ?? false);
});
