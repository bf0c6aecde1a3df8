import { addTo, gathering } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { TablePlace } from '../../draft/place.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { add, type Decimal, equals, format, parseDecimal, ZERO } from '../../figures/decimal.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import type { DraftJudge } from '../../verdicts/judge.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { WEIGHTS_TOTAL, weightsHead } from '../../vocabulary/performance.ts';
import { isAnyOf } from '../../vocabulary/words.ts';

const WEIGHT = isAnyOf('<number>[分]');

/** The weights of one performance table. */
interface Weights {
  readonly place: TablePlace;
  readonly column: number;
  readonly head: Token;
  /** What the head says they add up to. */
  readonly said: Decimal | undefined;
  readonly sum: Decimal;
  readonly parts: readonly Token[];
}

const FEWEST = 3;
/** So many sister tables with one sum, and the one with another is a slip. */
const SISTERS = 3;

const allWeights = gathering(({ places }: TableReading): readonly Weights[] => {
  const found: Weights[] = [];
  for (const place of places) {
    const { grid, region } = place;
    grid.rows.forEach((row, top) => {
      const column = row.findIndex((cell) => !cell.origin && weightsHead(cell.label) !== undefined);
      if (column < 0) return;
      const cells = below(grid.rows.slice(top + 1), column);
      if (!cells || cells.length < FEWEST) return;
      const head = weightsHead(row[column]!.label)!;
      found.push({
        place,
        column,
        head: cellIn(region, row[column]!),
        said: head.sum === undefined ? undefined : parseDecimal(head.sum),
        sum: sumOf(cells),
        parts: cells.map((cell) => cellIn(region, cell)),
      });
    });
  }
  return found;
});

/** The weights under a head, down to the total or the next head; undefined if one of them is no number. */
function below(rows: readonly (readonly Cell[])[], column: number): Cell[] | undefined {
  const cells: Cell[] = [];
  for (const row of rows) {
    if (row.some(({ label }) => WEIGHTS_TOTAL.test(label) || weightsHead(label))) break;
    const cell = row[column];
    if (!cell || cell.isBlank || cell.origin) continue;
    if (!cell.number || !WEIGHT.test(cell.label)) return undefined;
    cells.push(cell);
  }
  return cells;
}

function sumOf(cells: readonly Cell[]): Decimal {
  return cells.reduce((sum, { number }) => add(sum, number!.value), ZERO);
}

/** The pieces that page breaks have made of the table of these weights, where they add up together as they should. */
function pagesOf({ place, column, sum }: Weights, should: Decimal, readings: readonly TableReading[]): TablePlace[] {
  const places = readings.flatMap((reading) => reading.places);
  const at = places.indexOf(place);
  let whole = sum;
  for (let next = at + 1; next < places.length && goesOn(places[next]!, place); next++) {
    const { rows } = places[next]!.grid;
    // The page may repeat what stands above the first weight.
    const first = rows.findIndex((row) => row[column]?.number && WEIGHT.test(row[column].label));
    const cells = below(rows.slice(Math.max(first, 0)), column);
    if (!cells || cells.length === 0) return [];
    whole = add(whole, sumOf(cells));
    if (equals(whole, should)) return places.slice(at, next + 1);
  }
  return [];
}

/** Whether a piece has no title, or that of the piece before. */
function goesOn(next: TablePlace, { title }: TablePlace): boolean {
  return next.title === '' || next.title === title;
}

/** Weights add up to what the head of their column says, or to what those of the sister tables add up to. */
export const weights: DraftJudge = {
  parts: ({ readings }) => [allWeights(readings)],
  judge({ readings }) {
    const all = allWeights(readings);
    const usual = usualSum(all);
    const paged = new Set<TablePlace>();
    return all.flatMap((item): Verdict[] => {
      const { head, said, sum, parts, place } = item;
      const should = said ?? usual;
      if (!should || equals(sum, should) || paged.has(place)) return [];
      const pages = pagesOf(item, should, readings);
      for (const page of pages) paged.add(page);
      if (pages.length > 0) return [];
      return [
        {
          rule: 'weights',
          at: head,
          atMost: 'warning',
          words: { kind: said ? 'said' : 'sisters', sum: format(sum), should: format(should) },
          repairs: [],
          sure: false,
          related: parts.map((at) => ({ at, role: 'weight' })),
        },
      ];
    });
  },
};

/** What the weights of nearly all tables that print no sum add up to. */
function usualSum(all: readonly Weights[]): Decimal | undefined {
  const silent = all.filter(({ said }) => !said);
  const counts = new Map<string, Weights[]>();
  for (const item of silent) {
    const key = format(item.sum);
    addTo(counts, key, item);
  }
  const [usual] = [...counts.values()].sort((a, b) => b.length - a.length);
  return usual && usual.length >= SISTERS && usual.length * 2 > silent.length ? usual[0]!.sum : undefined;
}
