import { keptFor } from '../collections.ts';
import type { Passage } from '../draft/passage.ts';
import { type Decimal, normalize } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { proseFigures } from './prose/tokens.ts';
import type { TableReading } from './tables/reading.ts';

type Counts = ReadonlyMap<string, number>;

/** With fewer digits than this, two figures print the same value by chance. */
const TELLING_DIGITS = 4;

/**
 * How often a draft prints each amount. A long number seldom stands in one place only: that a value is printed
 * elsewhere speaks for it, whatever it is called there.
 */
export class PrintedValues {
  private merged: Map<string, number> | undefined;

  constructor(
    private readonly readings: readonly TableReading[],
    private readonly passages: readonly Passage[],
  ) {}

  /** The places that print `value` (in 元); none for a value of so few digits that this tells nothing. */
  times(value: Decimal): number {
    const key = keyOf(value);
    return key === undefined ? 0 : (this.counts.get(key) ?? 0);
  }

  private get counts(): Counts {
    if (!this.merged) {
      this.merged = new Map();
      for (const reading of this.readings) merge(this.merged, inTable(reading));
      for (const passage of this.passages) if (passage.hasDigits) merge(this.merged, inPassage(passage));
    }
    return this.merged;
  }
}

function merge(into: Map<string, number>, counts: Counts): void {
  for (const [key, count] of counts) into.set(key, (into.get(key) ?? 0) + count);
}

const inTable = keptFor(({ panels }: TableReading) => countsOf(panels.flatMap(({ figures }) => figures.flat())));
const inPassage = keptFor((passage: Passage) => countsOf(proseFigures(passage).map(({ figure }) => figure)));

function countsOf(figures: readonly (Figure | undefined)[]): Counts {
  const counts = new Map<string, number>();
  for (const figure of figures) {
    if (figure?.kind !== 'amount') continue;
    const key = keyOf(figure.amount);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf(value: Decimal): string | undefined {
  const { coefficient, scale } = normalize(value);
  const digits = coefficient.toString();
  return digits.replace(/^-|0+$/g, '').length < TELLING_DIGITS ? undefined : `${digits}e-${scale}`;
}
