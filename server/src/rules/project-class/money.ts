import { addTo, gathering, keptFor } from '../../collections.ts';
import type { Cell } from '../../draft/grid.ts';
import type { Token } from '../../facts/codes/mention.ts';
import { type Decimal, equals, isZero, shift } from '../../figures/decimal.ts';
import { type Interval, printed, shiftInterval } from '../../figures/interval.ts';
import { type MoneyUnit, moneyUnit } from '../../figures/units.ts';
import { onlyMoney } from '../../tables/reading/form.ts';
import { placeOfFigure, type TableReading } from '../../tables/reading/reading.ts';
import type { Region } from '../../text/split.ts';
import { cellIn } from '../../verdicts/place.ts';
import { QUOTES } from '../../vocabulary/marks.ts';
import { MONEY_TAIL } from '../../vocabulary/projects.ts';

/** An amount in 元 that a table prints beside a name. */
interface Amount {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly at: Token;
}

/** Under what a name stands in lists and forms, which call a project with and without 资金 at its end. */
function nameKey(name: string): string {
  return name.replace(QUOTES, '').replace(MONEY_TAIL, '');
}

/** By name, the amounts to the right of it in its rows; of a form, the money of its project. */
const amountsByName = keptFor((reading: TableReading): ReadonlyMap<string, readonly Amount[]> => {
  const found = new Map<string, Amount[]>();
  const add = (name: string, amounts: readonly Amount[]) => {
    for (const amount of amounts) addTo(found, nameKey(name), amount);
  };
  const money = onlyMoney(reading.form);
  if (reading.form && money) {
    const at = { ...placeOfFigure(reading, money), text: money.text };
    add(reading.form.project, [{ value: money.amount, interval: money.interval, at }]);
  }
  for (const { grid, region, unit } of reading.places) {
    for (const row of grid.rows) {
      const amounts = row.map((cell) => amountIn(cell, region, unit));
      row.forEach((cell, column) => {
        if (cell.isBlank || cell.origin || cell.number) return;
        add(
          cell.label,
          amounts.slice(column + 1).filter((amount) => amount !== undefined),
        );
      });
    }
  }
  return found;
});

function amountIn(cell: Cell, region: Region, unit: MoneyUnit): Amount | undefined {
  const { number } = cell;
  if (!number || cell.origin || number.kind === 'percent' || isZero(number.value)) return undefined;
  const { exponent } = moneyUnit(number.unit) ?? unit;
  const interval = shiftInterval(printed(number.value, number.decimals), exponent);
  return { value: shift(number.value, exponent), interval, at: cellIn(region, cell) };
}

/**
 * Finds what the tables print beside the name of a project, if it is one amount everywhere: of several nothing tells
 * which.
 */
export function moneyOfProject(project: string): (readings: readonly TableReading[]) => Amount | undefined {
  const key = nameKey(project);
  const amountsIn = gathering((reading: TableReading) => amountsByName(reading).get(key) ?? []);
  return (readings) => {
    const amounts = amountsIn(readings);
    const [first] = amounts;
    return first && amounts.every(({ value }) => equals(value, first.value)) ? first : undefined;
  };
}
