import { keptFor } from '../../collections.ts';
import type { TablePlace } from '../../draft/draft.ts';
import type { Cell } from '../../draft/grid.ts';
import { Figure } from '../../figures/figure.ts';
import { type PrintedNumber, scanNumbers } from '../../figures/scan.ts';
import { moneyUnit } from '../../figures/units.ts';
import type { FigureKind } from '../../report.ts';
import { BREAKS, DIGIT } from '../../text/characters.ts';
import { NAME_FOLLOWS } from '../../vocabulary/codes.ts';
import { COLUMN_NUMBER } from '../../vocabulary/columns.ts';
import type { Column } from './columns.ts';
import { cellsOf, type TableReading } from './reading.ts';

/** The numbers of a table that are not amounts of a panel: codes, row numbers, percentages, numbers in text. */
export const otherFigures: (reading: TableReading) => readonly Figure[] = keptFor((reading: TableReading) => {
  const body = new Set(reading.table.rows.slice(reading.table.bodyStart).map(({ part, row }) => `${part}:${row}`));
  return reading.places.flatMap((place, part) =>
    place.grid.rows.flatMap((_, index) => {
      const row = cellsOf(reading.table, part, index);
      const inBody = body.has(`${part}:${index}`);
      const ordinals = !inBody && isRunOfNumbers(row);
      return row.flatMap((cell, column) => figuresOf(reading, place, cell, column, inBody, ordinals));
    }),
  );
});

/** A row that numbers the columns: 1 2 3. */
function isRunOfNumbers(row: readonly Cell[]): boolean {
  const numbers = row.filter(({ isBlank }) => !isBlank);
  return numbers.length > 1 && numbers.filter(({ label }) => COLUMN_NUMBER.test(label)).length * 2 > numbers.length;
}

function figuresOf(
  reading: TableReading,
  place: TablePlace,
  cell: Cell,
  column: number,
  inBody: boolean,
  ordinals: boolean,
): Figure[] {
  if (cell.isBlank || cell.origin || !DIGIT.test(cell.folded)) return [];
  const read = reading.form?.figures.get(cell);
  if (read) return [read];
  const whole = cell.number;
  if (inBody && reading.amountColumns.has(column) && whole && whole.kind !== 'percent') return [];
  if (inBody && reading.rateColumns.has(column) && (whole?.kind === 'percent' || whole?.kind === 'amount')) return [];
  const numbers = whole ? [whole] : scanNumbers(cell.folded.replace(BREAKS, ' '));
  return numbers.map((number) => {
    const kind = whole
      ? kindOf(number, reading.columns[column], ordinals)
      : isGluedCode(cell, number, reading.columns[column - 1])
        ? 'code'
        : number.kind;
    return figureOf(place, cell, number, kind);
  });
}

/** `213 农林水支出`, and `03 奖金` beside a column of codes: the code of the name it stands before. */
function isGluedCode({ folded }: Cell, { kind, unit, start, end }: PrintedNumber, before: Column | undefined): boolean {
  if (kind !== 'count' || unit !== '' || folded.slice(0, start).trim() !== '') return false;
  const digits = before?.role === 'code' ? /^(?:\d{2}|[1-5]\d{2}(?:\d{2}){0,2})$/ : /^[1-5]\d{2}(?:\d{2}){0,2}$/;
  return digits.test(folded.slice(start, end)) && NAME_FOLLOWS.test(folded.slice(end, end + 12));
}

/** What a number that fills its cell is, by the column it stands in. */
function kindOf(number: PrintedNumber, column: Column | undefined, ordinal: boolean): FigureKind {
  if (ordinal || column?.role === 'ordinal') return 'ordinal';
  if (number.kind === 'percent' || column?.role === 'percent') return 'percent';
  if (column?.role === 'code') return 'code';
  return column?.role === 'amount' ? 'amount' : 'count';
}

function figureOf({ region, unit }: TablePlace, cell: Cell, number: PrintedNumber, kind: FigureKind): Figure {
  const money = moneyUnit(number.unit) ?? (kind === 'amount' ? unit : undefined);
  return new Figure({
    region,
    start: cell.content.at(number.start),
    end: cell.content.endAt(number.end),
    text: cell.text.slice(number.start, number.end),
    kind,
    value: number.value,
    decimals: number.decimals,
    unit: money?.name ?? number.unit,
    exponent: money?.exponent ?? 0,
    grouped: number.grouped,
    place: 'cell',
  });
}
