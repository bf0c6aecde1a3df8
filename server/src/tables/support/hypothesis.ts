import type { Relation } from '../../equations/relation.ts';
import type { PROVEN } from '../../thresholds.ts';
import type { Tally } from './evidence.ts';

/** A reading of a table's structure: relations that hold together or fall together. */
export interface Hypothesis {
  readonly prior: keyof typeof PROVEN;
  readonly relations: readonly Relation[];
  /** Whether the relations are of one whole, so that some of them must hold before another is a mistake. */
  readonly own?: boolean;
  /** Of those that fail, the ones that another sum asks the same correction for: two witnesses of one mistake. */
  readonly borneOut?: ReadonlySet<Relation>;
  /** The parts are all lines there are, each an item of the classification: none is a part of another. */
  readonly complete?: boolean;
  /** What other instances of the same reading say: other rows of the same tree, other tables of the same form. */
  readonly beside?: Tally;
}
