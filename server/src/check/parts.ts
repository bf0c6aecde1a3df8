import { gathering, keptFor } from '../collections.ts';
import type { Passage, PassagePlace } from '../draft/passage.ts';
import type { Figure } from '../figures/figure.ts';
import { proseFigures } from '../prose/tokens.ts';
import { otherFigures } from '../tables/reading/others.ts';
import { placeOfFigure, type TableReading } from '../tables/reading/reading.ts';
import type { Region } from '../text/split.ts';

/** The figures of a table or a passage, one for each place that prints one. */
export interface Part {
  readonly figures: readonly Figure[];
  /** Where they stand, region by region. */
  readonly starts: ReadonlyMap<Region, ReadonlySet<number>>;
  /** What they stand in, through all edits. */
  readonly grounds: ReadonlySet<object>;
}

/** A figure and where it stands now. */
interface Printed {
  readonly figure: Figure;
  readonly region: Region;
  readonly start: number;
}

/** The figures of all tables and of all passages. A place that two of them share is counted with the first. */
export function partsOf(readings: readonly TableReading[], passages: readonly PassagePlace[]): readonly Part[] {
  const seen = new Map<Region, ReadonlySet<number>>();
  const shared = new Map<Region, Set<number>>();
  return [...partsOfTables(readings), ...partsOfPassages(passages)].map(({ printed, part }) => {
    const isSeen = ({ region, start }: Printed) => seen.get(region)?.has(start) === true;
    let meets = false;
    part.starts.forEach((starts, region) => {
      const before = seen.get(region);
      if (before) for (const start of starts) meets ||= before.has(start);
    });
    const own = meets ? partFrom(printed.filter((one) => !isSeen(one))) : part;
    own.starts.forEach((starts, region) => {
      const before = seen.get(region);
      const all = shared.get(region) ?? (before && new Set(before));
      if (all) {
        for (const start of starts) all.add(start);
        shared.set(region, all);
      }
      seen.set(region, all ?? starts);
    });
    return own;
  });
}

/** The figures of the tables and passages that stand in some regions, in them or not. */
export function figuresNear(
  readings: readonly TableReading[],
  passages: readonly PassagePlace[],
  regions: ReadonlySet<Region>,
): readonly Figure[] {
  const tables = readings.filter(({ places }) => places.some(({ region }) => regions.has(region)));
  const texts = passages.filter(({ passage }) => passage.parts.some(({ region }) => regions.has(region)));
  return [...tables.map(partOfTable), ...texts.map(({ passage }) => partOfPassage(passage))].flatMap(
    ({ part }) => part.figures,
  );
}

const partsOfTables = gathering((reading: TableReading) => [partOfTable(reading)]);
const partsOfPassages = gathering(({ passage }: PassagePlace) =>
  proseFigures(passage).length > 0 ? [partOfPassage(passage)] : [],
);

const partOfTable = keptFor((reading: TableReading) =>
  withPart(Array.from(printedIn(reading), (figure) => ({ figure, ...placeOfFigure(reading, figure) }))),
);

const partOfPassage = keptFor((passage: Passage) =>
  withPart(proseFigures(passage).map(({ figure }) => ({ figure, region: figure.region!, start: figure.start }))),
);

function withPart(printed: readonly Printed[]) {
  return { printed, part: partFrom(printed) };
}

/** A column that is an amount only in one part of a table broken over pages is met twice. */
function partFrom(printed: readonly Printed[]): Part {
  const all = new Map<Region, Set<number>>();
  const figures: Figure[] = [];
  for (const { figure, region, start } of printed) {
    const starts = all.get(region);
    if (starts?.has(start)) continue;
    if (starts) starts.add(start);
    else all.set(region, new Set([start]));
    figures.push(figure);
  }
  return { figures, starts: all, grounds: new Set(figures.map(({ ground }) => ground)) };
}

function* printedIn(reading: TableReading): Generator<Figure> {
  for (const panel of reading.panels) {
    for (const row of panel.figures) for (const figure of row) if (figure && !figure.blank) yield figure;
    for (const row of panel.rates) for (const figure of row) if (figure) yield figure;
  }
  yield* otherFigures(reading);
}
