import type { Cell } from '../../draft/grid.ts';
import { Figure } from '../../figures/figure.ts';
import { type PrintedNumber, scanNumbers } from '../../figures/scan.ts';
import { moneyUnit } from '../../figures/units.ts';
import type { FigureKind } from '../../report.ts';
import type { Column } from './columns.ts';
import { isIndexRow } from './header.ts';
import type { TableReading } from './reading.ts';

const kept = new WeakMap<TableReading, readonly Figure[]>();

/** The numbers of a table that are not amounts of a panel: codes, row numbers, percentages, numbers in text. */
export function otherFigures(reading: TableReading): readonly Figure[] {
  let figures = kept.get(reading);
  if (!figures) {
    figures = read(reading);
    kept.set(reading, figures);
  }
  return figures;
}

function read(reading: TableReading): Figure[] {
  const { grid } = reading.place;
  const { amountColumns: amounts, rateColumns: rates } = reading;
  const figures: Figure[] = [];
  grid.rows.forEach((row, index) => {
    const header = index < reading.header.bodyStart;
    const ordinals = header && isIndexRow(row);
    row.forEach((cell, column) => {
      if (cell.isBlank || cell.origin || !/\d/.test(cell.folded)) return;
      const read = reading.form?.figures.get(cell);
      if (read) {
        figures.push(read);
        return;
      }
      const whole = cell.number;
      if (!header && amounts.has(column) && whole && whole.kind !== 'percent') return;
      if (!header && rates.has(column) && (whole?.kind === 'percent' || whole?.kind === 'amount')) return;
      const numbers = whole ? [whole] : scanNumbers(cell.folded.replace(/[\n\t]/g, ' '));
      for (const number of numbers) {
        const kind = whole
          ? kindOf(number, reading.columns[column]!, ordinals)
          : isGluedCode(cell, number, reading.columns[column - 1])
            ? 'code'
            : number.kind;
        figures.push(figureOf(reading, cell, number, kind));
      }
    });
  });
  return figures;
}

/** `213 农林水支出`, and `03 奖金` beside a column of codes: the code of the name it stands before. */
function isGluedCode({ folded }: Cell, { kind, unit, start, end }: PrintedNumber, before: Column | undefined): boolean {
  if (kind !== 'count' || unit !== '' || folded.slice(0, start).trim() !== '') return false;
  const digits = before?.role === 'code' ? /^(?:\d{2}|[1-5]\d{2}(?:\d{2}){0,2})$/ : /^[1-5]\d{2}(?:\d{2}){0,2}$/;
  return digits.test(folded.slice(start, end)) && /^\s*\p{Script=Han}{2}/u.test(folded.slice(end, end + 12));
}

/** What a number that fills its cell is, by the column it stands in. */
function kindOf(number: PrintedNumber, column: Column, ordinal: boolean): FigureKind {
  if (ordinal || column.role === 'ordinal') return 'ordinal';
  if (number.kind === 'percent' || column.role === 'percent') return 'percent';
  if (column.role === 'code') return 'code';
  return column.role === 'amount' ? 'amount' : 'count';
}

function figureOf(reading: TableReading, cell: Cell, number: PrintedNumber, kind: FigureKind): Figure {
  const { region, unit } = reading.place;
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
