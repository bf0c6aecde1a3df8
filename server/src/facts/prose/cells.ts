import { TextBlock } from '../../draft/block.ts';
import type { Cell } from '../../draft/grid.ts';
import { Passage } from '../../draft/passage.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { DIGIT } from '../../text/characters.ts';
import type { Region } from '../../text/split.ts';

/** A cell shorter than this holds no sentence. */
const SHORTEST = 24;

const ofCell = new WeakMap<Cell, Passage>();
const ofTable = new WeakMap<TableReading, readonly Passage[]>();

/** The cells of a table that hold sentences with numbers, as passages. */
export function cellPassages(reading: TableReading): readonly Passage[] {
  let passages = ofTable.get(reading);
  if (!passages) {
    passages = reading.places.flatMap(({ grid, region }) =>
      grid.rows.flatMap((row) => row.flatMap((cell) => passageOf(region, cell) ?? [])),
    );
    ofTable.set(reading, passages);
  }
  return passages;
}

function passageOf(region: Region, cell: Cell): Passage | undefined {
  if (cell.origin || cell.text.length < SHORTEST || !DIGIT.test(cell.folded)) return undefined;
  let passage = ofCell.get(cell);
  if (!passage) {
    passage = Passage.of(region, new TextBlock('paragraph', cell.content, cell.start, cell.end));
    ofCell.set(cell, passage);
  }
  return passage;
}
