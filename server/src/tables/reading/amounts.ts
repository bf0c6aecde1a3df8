import type { LogicalRow } from '../../draft/logical.ts';
import { ZERO } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { MoneyUnit } from '../../figures/units.ts';
import type { Region } from '../../text/split.ts';
import { NOTHING_MARK } from '../../vocabulary/columns.ts';
import type { CellFigures, Spot } from './cellFigures.ts';
import type { Column } from './columns.ts';

/** A percentage in a column of percentages; the sign may stand in the header. */
export function rateFigure(spot: Spot | undefined, region: Region, figures: CellFigures): Figure | undefined {
  const cell = spot?.cell;
  const number = cell?.origin ? undefined : cell?.number;
  if (!spot || !cell || !number || (number.kind !== 'percent' && number.kind !== 'amount')) return undefined;
  return figures.at(spot, number.start, {
    region,
    start: cell.content.at(number.start),
    end: cell.content.endAt(number.end),
    text: cell.text.slice(number.start, number.end),
    kind: 'percent',
    value: number.value,
    decimals: number.decimals,
    unit: '%',
    exponent: 0,
    place: 'cell',
  });
}

/** The amount in a cell, zero if it is blank; undefined if it holds text. */
export function cellFigure(
  spot: Spot | undefined,
  region: Region,
  unit: MoneyUnit,
  style: DecimalStyle,
  figures: CellFigures,
): Figure | undefined {
  const cell = spot?.cell;
  if (!spot || !cell || cell.origin) return undefined;
  const { number } = cell;
  const base = { region, start: cell.start, end: cell.end, text: cell.text, kind: 'amount', place: 'cell' } as const;
  if (!number && (cell.isBlank || NOTHING_MARK.test(cell.label))) {
    return figures.at(spot, 0, {
      ...base,
      value: ZERO,
      decimals: style.padded ? style.decimals : 0,
      unit: unit.name,
      exponent: unit.exponent,
      blank: true,
    });
  }
  if (!number || number.kind === 'percent') return undefined;
  return figures.at(spot, 0, {
    ...base,
    value: number.value,
    decimals: number.decimals,
    precision: Math.max(number.decimals, style.decimals),
    unit: unit.name,
    exponent: unit.exponent,
    grouped: number.grouped,
  });
}

/** How a panel prints its amounts. */
export interface DecimalStyle {
  /**
   * The decimals most amounts are printed with. Spreadsheets drop trailing zeros: 5 and 10.2 beside 1240.58 are 5.00
   * and 10.20, not "about 5".
   */
  readonly decimals: number;
  /** Trailing zeros are printed. */
  readonly padded: boolean;
}

/** How most amounts in these columns are printed. */
export function usualDecimals(body: readonly LogicalRow[], columns: readonly Column[]): DecimalStyle {
  const counts: number[] = [];
  let padded = false;
  for (const column of columns) {
    for (const { cells } of body) {
      const number = cells[column.index]?.number;
      if (!number || number.decimals === 0) continue;
      counts[number.decimals] = (counts[number.decimals] ?? 0) + 1;
      if (number.value.coefficient % 10n === 0n) padded = true;
    }
  }
  let best = 0;
  counts.forEach((count, decimals) => {
    if (count > (counts[best] ?? 0)) best = decimals;
  });
  return { decimals: best, padded };
}
