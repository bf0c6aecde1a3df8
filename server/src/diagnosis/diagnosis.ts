import { keptFor } from '../collections.ts';
import type { Relation } from '../equations/relation.ts';
import type { Decimal } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Severity } from '../report.ts';
import type { LostRow } from './lostRows.ts';

/** A value that would stand in the place of a figure. */
export interface Change {
  readonly figure: Figure;
  /** In 元, percentage points or ones. */
  readonly value: Decimal;
}

/** How amounts of a table stand at other labels than their own. */
export interface MovedRows {
  /** How many labels print what belongs to another. */
  readonly rows: number;
  /** So many rows below the label that it belongs to (above it, where negative); undefined where two are exchanged. */
  readonly by: number | undefined;
}

/** A figure that is most likely wrong, with the value that makes things agree. */
export interface Diagnosis {
  readonly figure: Figure;
  /** In 元, percentage points or ones, best first; empty if no value helps. */
  readonly values: readonly Decimal[];
  /** The relation that speaks most plainly against the figure. */
  readonly witness: Relation;
  /** The other relations that break with it. */
  readonly others: readonly Relation[];
  /** By value, what has to change elsewhere along with it: places that copied it, the other half of a swap. */
  readonly along: readonly (readonly Change[])[];
  /** Where other figures explain it as well: what each would have to be, alone. */
  readonly instead?: readonly Change[];
  /** No other explanation is nearly as good. */
  readonly clear: boolean;
  /**
   * For a residue that rounding would allow: how many sums of the draft have none. Such a figure is no conflict, only
   * unlikely.
   */
  readonly residue?: number;
  /** The most that its evidence supports, if that is less than its relations say. */
  readonly atMost?: Severity;
  /** The row that is missing, if that is what is wrong and not a figure. */
  readonly lost?: LostRow;
  /** How amounts stand at other labels than their own, if that is what is wrong; each belongs somewhere. */
  readonly moved?: MovedRows;
}

/** What a draft says of its figures, as far as a diagnosis asks. */
export interface Surroundings {
  /** All relations of a figure, those that hold included. */
  readonly relationsOf: (figure: Figure) => readonly Relation[];
  /** How many places print an amount (in 元), as far as the decimals of `like` go. */
  readonly timesPrinted: (value: Decimal, like: Figure) => number;
}

/** Says where something does not agree when nothing tells which figure is wrong. */
export const atSubject = keptFor(
  (relation: Relation): Diagnosis => ({
    figure: relation.subject,
    values: [],
    witness: relation,
    others: [],
    along: [],
    clear: false,
  }),
);

/** What is known to be wrong, and not what would be right. */
export const withoutValue = keptFor(
  (diagnosis: Diagnosis): Diagnosis => ({ ...diagnosis, values: [], along: [], clear: false }),
);
