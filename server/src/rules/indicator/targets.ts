import { keptFor } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { type Decimal, parseDecimal } from '../../figures/decimal.ts';
import { type Interval, printed, shiftInterval } from '../../figures/interval.ts';
import { moneyUnit } from '../../figures/units.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { DIGIT } from '../../text/characters.ts';
import type { Region } from '../../text/split.ts';
import { cellIn } from '../../verdicts/place.ts';
import { isCountedUnit, isUnderCosts, type Limit, limitOf, TARGET, unitBefore } from '../../vocabulary/performance.ts';

/** A target of a performance table: its name, and the value it sets. */
export interface Target {
  readonly label: string;
  readonly at: Token;
  readonly limit: Limit;
  /** Whether a sign stands before the value. */
  readonly signed: boolean;
  readonly value: Decimal;
  readonly unit: string;
  /** Whether it stands under 成本指标. */
  readonly cost: boolean;
}

/** A value may be cut into sign, number and unit, a cell each. */
const MOST_CELLS = 3;
const LONGEST_LABEL = 40;

/** The targets of a performance table, row by row. */
export const targetsOf = keptFor(({ kind, places }: TableReading): readonly Target[] => {
  if (kind !== 'performance' && kind !== 'performance-whole') return [];
  let cost = false;
  return places.flatMap(({ grid, region }) =>
    grid.rows.flatMap((row) => {
      cost = isUnderCosts(
        row.map((cell) => cell.label),
        cost,
      );
      return targetIn(row, region, cost) ?? [];
    }),
  );
});

/** What an amount of money set as a target may stand for, in 元; undefined for anything else. */
export function moneyOf({ value, unit }: Target): Interval | undefined {
  const yuan = moneyUnit(unit);
  return yuan && shiftInterval(printed(value, value.scale), yuan.exponent);
}

function targetIn(row: readonly Cell[], region: Region, cost: boolean): Target | undefined {
  const cells = row.filter((cell) => !cell.isBlank);
  for (let index = 1; index < cells.length; index++) {
    const { label, number } = cells[index - 1]!;
    if (number || label === '' || label.length > LONGEST_LABEL || TARGET.test(label)) continue;
    for (let count = 1; count <= MOST_CELLS && index + count <= cells.length; count++) {
      const pieces = cells.slice(index, index + count);
      const said = pieces.map((cell) => cell.label).join('');
      const match = TARGET.exec(said);
      const value = match ? parseDecimal(match[2]!.replaceAll(',', '')) : undefined;
      if (!match || !value || (count < MOST_CELLS && isUnitNext(cells[index + count], match[3]!))) continue;
      const digits = pieces.find((cell) => DIGIT.test(cell.label))!;
      const signed = match[1] !== undefined;
      const unit = match[3] || unitBefore(said);
      return { label, at: cellIn(region, digits), limit: limitOf(match[1]), signed, value, unit, cost };
    }
  }
  return undefined;
}

/** Whether the number found so far has its unit in the next cell. */
function isUnitNext(next: Cell | undefined, unit: string): boolean {
  return unit === '' && next !== undefined && (next.label === '%' || next.label === '%%' || isCountedUnit(next.label));
}
