import { keptFor } from '../../collections.ts';
import { inUnitOf } from '../../equations/precision.ts';
import { format } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Column } from '../../tables/reading/columns.ts';
import { otherFigures } from '../../tables/reading/others.ts';
import type { PanelReading } from '../../tables/reading/panel.ts';
import { type Period, periodsOf, yearOf } from '../../tables/reading/period.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import { OF_A_YEAR, OUTTURN_LABEL } from '../../vocabulary/periods.ts';

/** What stands in the place of a figure; nothing where it is yet to be known. */
export type Replaced = ReadonlyMap<Figure, string>;

/**
 * The figures of a table a year on: what was this year's goes to the column, or the row, of last year, and what is not
 * known yet is blank. Goals and their counts are words as well, and stay.
 */
export const figuresForward = keptFor((reading: TableReading): Replaced => {
  const replaced = new Map<Figure, string>();
  const goals = reading.kind === 'performance' || reading.kind === 'performance-whole';
  for (const figure of otherFigures(reading)) {
    const alone = figure.kind === 'amount' || (!goals && (figure.kind === 'percent' || figure.kind === 'count'));
    if (alone) replaced.set(figure, '');
  }
  for (const panel of reading.panels) {
    for (const row of panel.rates) for (const figure of row) if (figure) replaced.set(figure, '');
    const known = lastYearIn(panel, reading.place.title);
    panel.figures.forEach((row, index) => {
      row.forEach((figure, column) => {
        if (figure) replaced.set(figure, printedIn(figure, known(index, column)));
      });
    });
  }
  return replaced;
});

/** The amount in the form of the cell that it goes to. */
function printedIn(cell: Figure, amount: Figure | undefined): string {
  if (!amount || amount.blank) return '';
  return amount.exponent === cell.exponent ? amount.text : format(inUnitOf(cell, amount.amount), cell.grouped);
}

/** By row and column of a cell of last year, what is printed there for this year. */
function lastYearIn(
  { panel, rows, figures }: PanelReading,
  title: string,
): (row: number, column: number) => Figure | undefined {
  const years = rows.map(({ year }) => yearOf(year) ?? 0);
  const latest = Math.max(...years);
  if (new Set(years.filter((year) => year > 0)).size > 1) {
    const current = years.indexOf(latest);
    return (row, column) => (years[row] === latest - 1 ? figures[current]![column] : undefined);
  }
  const periods = periodsOf(panel.amounts, title);
  const sources = panel.amounts.map((column, index) =>
    periods[index] === 'prior' ? sourceOf(column, panel.amounts, periods) : -1,
  );
  return (row, column) => figures[row]![sources[column]!];
}

/** The column of this year that says of it what a column of last year says; -1 if there is none. */
function sourceOf(prior: Column, columns: readonly Column[], periods: readonly Period[]): number {
  const current = columns.flatMap((_, index) => (periods[index] === 'current' ? [index] : []));
  // What was received or spent is not known from what was planned.
  const alike = current.filter((index) => isOutturn(columns[index]!) === isOutturn(prior));
  if (alike.length < 2) return alike[0] ?? -1;
  return alike.find((index) => nameOf(columns[index]!) === nameOf(prior)) ?? -1;
}

function isOutturn({ path }: Column): boolean {
  return path.some((label) => OUTTURN_LABEL.test(label));
}

function nameOf({ path }: Column): string {
  return squeeze(path.join('/')).replace(OF_A_YEAR, '');
}
