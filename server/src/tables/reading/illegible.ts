import type { LogicalTable } from '../../draft/logical.ts';
import { FEWEST_AMOUNTS } from '../../thresholds.ts';
import type { Column, Panel } from './columns.ts';

/**
 * Why the amounts of a table cannot be read: it has no header, more columns than any table has, or amounts without a
 * label that says what they are.
 */
export type Illegible = 'no-header' | 'too-wide' | 'no-labels';

/** What keeps a table from being read, if anything does. */
export function illegibility(
  table: LogicalTable,
  columns: readonly Column[],
  panels: readonly Panel[],
): Illegible | undefined {
  if (panels.length > 0) {
    const amounts = panels.flatMap((panel) => panel.amounts);
    const bare = amounts.length > 1 && amounts.every(({ path }) => path.length === 0);
    return bare && table.rows.length > 2 && countAmounts(table, 0, columns).amounts >= FEWEST_AMOUNTS
      ? 'no-header'
      : undefined;
  }
  const { amounts, filled } = countAmounts(table, table.bodyStart, columns);
  return amounts >= FEWEST_AMOUNTS && amounts * 2 >= filled ? 'no-labels' : undefined;
}

/** Cells below the header that hold an amount, printed with decimals or grouped, and those that hold anything. */
function countAmounts(
  table: LogicalTable,
  from: number,
  columns: readonly Column[],
): { amounts: number; filled: number } {
  let amounts = 0;
  let filled = 0;
  for (const { cells } of table.rows.slice(from)) {
    cells.forEach((cell, column) => {
      if (cell.isBlank) return;
      filled += 1;
      const { number } = cell;
      if (!number || number.kind === 'percent' || (number.decimals === 0 && !number.grouped)) return;
      if (columns[column]!.role === 'amount' || columns[column]!.role === 'text') amounts += 1;
    });
  }
  return { amounts, filled };
}
