import type { Figure } from '../../figures/figure.ts';
import type { Panel } from './columns.ts';
import type { Row } from './rows.ts';

/** Amounts that stand one column beside the header they belong to, by what their sums say. */
export interface Shift {
  /** The first of them. */
  readonly at: Figure;
  /** 1 where they stand to the right of their headers, -1 to the left. */
  readonly by: 1 | -1;
  /** The header the first of them belongs to. */
  readonly header: string;
  /** All rows of the panel are shifted, or one. */
  readonly rows: 'all' | 'one';
}

/** One panel with its rows and, by row and amount column, the figures; a blank counts as zero. */
export interface PanelReading {
  readonly panel: Panel;
  readonly rows: readonly Row[];
  /** `figures[row][amount column]`; undefined where a cell holds text or the row ends before it. */
  readonly figures: readonly (readonly (Figure | undefined)[])[];
  /** `rates[row][rate column]`, in percentage points; undefined where a cell holds none. */
  readonly rates: readonly (readonly (Figure | undefined)[])[];
  /** Amounts that stand a column beside their header; `figures` has them where they belong. */
  readonly shifts?: readonly Shift[];
}
