import type { MoneyUnit } from '../figures/units.ts';
import type { Region } from '../text/split.ts';
import type { Grid } from './grid.ts';

/** A table and what stands around it. */
export interface TablePlace {
  readonly region: Region;
  readonly grid: Grid;
  readonly title: string;
  readonly unit: MoneyUnit;
  /** The same where a unit line, a header or the front matter says it; without one, the unit is the usual one. */
  readonly declared?: MoneyUnit | undefined;
}
