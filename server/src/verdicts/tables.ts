import { keptFor } from '../collections.ts';
import type { Token } from '../facts/codes/mention.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { cellIn } from './place.ts';

/** Where a remark about a whole table stands: at its first cell that holds anything. */
export function tableToken({ place: { grid, region } }: TableReading): Token | undefined {
  for (const row of grid.rows) {
    for (const cell of row) {
      if (!cell.isBlank && !cell.origin) return cellIn(region, cell);
    }
  }
  return undefined;
}

/** Whether it is the first of its kind: what is said of a kind is said once. */
export function isFirstPart(reading: TableReading, readings: readonly TableReading[]): boolean {
  return readings.find(({ kind }) => kind === reading.kind) === reading;
}

/** Whether a table prints an amount that is not zero. */
export const hasAmounts = keptFor(({ panels, form }: TableReading): boolean => {
  const filled = panels.some(({ figures }) =>
    figures.some((row) => row.some((figure) => figure && figure.value.coefficient !== 0n)),
  );
  return filled || (form?.money.some(({ total }) => total.value.coefficient !== 0n) ?? false);
});
