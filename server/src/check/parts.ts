import { gathering, keptFor, sameItems } from '../collections.ts';
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

/** A part by itself, with all that is printed in it. */
interface Counted {
  readonly printed: readonly Printed[];
  readonly part: Part;
}

/** The figures of all tables and of all passages. A place that two of them share is counted with the first. */
export function partsOf(readings: readonly TableReading[], passages: readonly PassagePlace[]): readonly Part[] {
  const seen = new Map<Region, ReadonlySet<number>>();
  const parts: Part[] = [];
  const add = ({ printed, part }: Counted) => {
    let own = part;
    for (const [region, starts] of part.starts) {
      const before = seen.get(region);
      if (before && [...starts].some((start) => before.has(start))) {
        own = withoutSeen(part, printed, seen);
        break;
      }
    }
    for (const [region, starts] of own.starts) {
      const before = seen.get(region);
      seen.set(region, before ? new Set([...before, ...starts]) : starts);
    }
    parts.push(own);
  };
  for (const counted of partsOfTables(readings)) add(counted);
  for (const counted of partsOfPassages(passages)) add(counted);
  return parts;
}

/** What is left of a part; the same object as long as that is the same. */
function withoutSeen(part: Part, printed: readonly Printed[], seen: ReadonlyMap<Region, ReadonlySet<number>>): Part {
  const left = partFrom(printed.filter(({ region, start }) => !seen.get(region)?.has(start)));
  const known = leftOf.get(part);
  if (known && sameItems(known.figures, left.figures)) return known;
  leftOf.set(part, left);
  return left;
}

const leftOf = new WeakMap<Part, Part>();

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

function withPart(printed: readonly Printed[]): Counted {
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
