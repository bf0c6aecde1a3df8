import { assemble, type Draft } from '../draft/draft.ts';
import { FactIndex } from '../facts/index.ts';
import { tableFacts } from '../facts/tableFacts.ts';
import type { Figure } from '../figures/figure.ts';
import { placeOfFigure, type TableReading } from '../tables/reading/reading.ts';
import { readTables } from '../tables/table.ts';
import { lineNumber } from '../text/lines.ts';
import { readText } from '../text/read.ts';

/** Another draft, as far as one is held against it: what its tables print. */
export interface OtherDraft {
  readonly draft: Draft;
  readonly index: FactIndex;
  /** The line that a figure of its tables stands in, from 1. */
  readonly lineOf: (figure: Figure) => number;
}

/** Reads the tables of another draft. Its own figures are not held against each other: that is done where it is written. */
export function readOther(text: string): OtherDraft {
  const draft = assemble(readText(text).split);
  const readings = readTables(draft.logical);
  const index = FactIndex.of(readings.map((reading) => tableFacts(reading)));
  return { draft, index, lineOf: (figure) => lineNumber(draft.split.text, startOf(figure, draft, readings)) };
}

function startOf(figure: Figure, { order, split }: Draft, readings: readonly TableReading[]): number {
  const reading = readings.find(({ anchors }) => figure.anchor && anchors.includes(figure.anchor));
  const { region, start } = reading ? placeOfFigure(reading, figure) : { region: figure.region!, start: figure.start };
  return split.starts[order.of(region)!]! + start;
}
