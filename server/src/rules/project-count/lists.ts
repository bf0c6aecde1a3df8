import { keptFor } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { add, type Decimal, shift, ZERO } from '../../figures/decimal.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import { cellIn } from '../../verdicts/place.ts';
import { LISTS_GOALS } from '../../vocabulary/projects.ts';

/** A project with its goal and its money in 元. */
interface Listed {
  readonly name: string;
  readonly money: Decimal;
  readonly at: Token;
}

/** All projects that a draft lists in one way. */
export interface ProjectList {
  readonly items: readonly Listed[];
  readonly names: number;
  readonly sum: Decimal;
}

/** A goal is a sentence, and a name is none. */
const SHORTEST_GOAL = 12;
const LONGEST_NAME = 60;
/** Fewer rows are no list. */
const FEWEST = 2;

/** The project of a form, with its money. */
const formOf = keptFor((reading: TableReading): Listed | undefined => {
  const { form } = reading;
  // Of several years this year's stands last.
  const money = form?.money.at(-1)?.total;
  return form && form.project !== '' && money
    ? { name: form.project, money: money.amount, at: { ...placeOfFigure(reading, money), text: money.text } }
    : undefined;
});

/** The projects of a table that prints one in a row: name, money, goal. */
const rowsOf = keptFor((reading: TableReading): readonly Listed[] => {
  if (formOf(reading) || !LISTS_GOALS.test(reading.place.title)) return [];
  return reading.places.flatMap((place) =>
    place.grid.rows.flatMap((row): Listed[] => {
      const cells = row.filter((cell) => !cell.isBlank && !cell.origin);
      const money = cells.findIndex((cell) => cell.number !== undefined && cell.number.kind !== 'percent');
      const name = cells[money - 1];
      const cell = cells[money];
      if (!cell?.number || !name || name.number || name.label.length > LONGEST_NAME || !hasGoal(cells, money))
        return [];
      const amount = shift(cell.number.value, place.unit.exponent);
      return [{ name: name.label, money: amount, at: cellIn(place.region, cell) }];
    }),
  );
});

function hasGoal(cells: readonly Cell[], money: number): boolean {
  return cells.slice(money + 1).some((cell) => !cell.number && cell.label.length >= SHORTEST_GOAL);
}

/** Every way in which a draft lists its projects. */
export function listsOf(readings: readonly TableReading[]): readonly ProjectList[] {
  const forms = readings.flatMap((reading) => formOf(reading) ?? []);
  return [forms, ...readings.map((reading) => rowsOf(reading))].flatMap((items) =>
    items.length < FEWEST
      ? []
      : [
          {
            items,
            names: new Set(items.map(({ name }) => name)).size,
            sum: items.reduce((sum, { money }) => add(sum, money), ZERO),
          },
        ],
  );
}
