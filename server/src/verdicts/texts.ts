import { keptFor } from '../collections.ts';
import type { Cell } from '../draft/grid.ts';
import type { Passage } from '../draft/passage.ts';
import type { Token } from '../facts/codes/mention.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { Region } from '../text/split.ts';
import { placeIn } from './place.ts';

/** Words as a writer wrote them in a sentence or in a cell, with the way back to the draft. */
export interface Wording {
  readonly text: string;
  /** Full-width forms as ASCII; as long as the text. */
  readonly folded: string;
  readonly at: (start: number, end: number) => Token;
}

/** The words of a passage. */
export const wordingOf = keptFor(
  (passage: Passage): Wording => ({
    text: passage.text,
    folded: passage.folded,
    at: (start, end) => placeIn(passage, start, end),
  }),
);

/** The words of a cell. */
export function wordingIn(region: Region, cell: Cell): Wording {
  const { text, folded, content } = cell;
  const at = (start: number, end: number) => ({
    region,
    start: content.at(start),
    end: content.endAt(end),
    text: text.slice(start, end),
  });
  return { text, folded, at };
}

/** A cell with fewer characters is a label. */
const SENTENCE = 16;

/** The cells of a table that hold sentences: goals, reasons, notes. */
export const sentencesIn = keptFor(({ places }: TableReading): readonly Wording[] =>
  places.flatMap(({ grid, region }) =>
    grid.rows.flatMap((row) =>
      row.flatMap((cell) =>
        cell.origin || cell.text.length < SENTENCE || cell.number ? [] : [wordingIn(region, cell)],
      ),
    ),
  ),
);
