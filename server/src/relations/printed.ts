import { keptFor } from '../collections.ts';
import type { Passage } from '../draft/passage.ts';
import { proseFigures } from '../facts/prose/tokens.ts';
import { otherFigures } from '../facts/tables/others.ts';
import type { TableReading } from '../facts/tables/reading.ts';
import { type Decimal, round, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';

/** How often each amount is printed in one passage or one table, by the place of the last digit that counts. */
class Amounts {
  private readonly counts = new Map<number, ReadonlyMap<bigint, number>>();

  constructor(private readonly figures: readonly Figure[]) {}

  count(key: bigint, place: number): number {
    if (this.figures.length === 0) return 0;
    let counts = this.counts.get(place);
    if (!counts) {
      counts = this.countsAt(place);
      this.counts.set(place, counts);
    }
    return counts.get(key) ?? 0;
  }

  private countsAt(place: number): ReadonlyMap<bigint, number> {
    const counts = new Map<bigint, number>();
    for (const figure of this.figures) {
      const key = keyAt(figure.amount, place);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
}

const ofPassage = keptFor(
  (passage: Passage) => new Amounts(proseFigures(passage).flatMap(({ figure }) => (isTelling(figure) ? [figure] : []))),
);

const ofTable = keptFor((reading: TableReading) => {
  const inPanels = reading.panels.flatMap(({ figures }) => figures.flat().flatMap((figure) => figure ?? []));
  return new Amounts([...inPanels, ...otherFigures(reading)].filter(isTelling));
});

/** All amounts that a draft prints, asked for one at a time. */
export class PrintedAmounts {
  private readonly all: readonly Amounts[];

  constructor(passages: readonly Passage[], tables: readonly TableReading[]) {
    this.all = [...passages.map(ofPassage), ...tables.map(ofTable)];
  }

  /** How many figures print `amount`, as far as `like` prints it: 15,895,357元 is 1589.54万元. */
  count(amount: Decimal, like: Figure): number {
    const place = like.exponent - like.decimals;
    const key = keyAt(amount, place);
    let count = 0;
    for (const amounts of this.all) count += amounts.count(key, place);
    return count;
  }
}

function isTelling(figure: Figure): boolean {
  return figure.kind === 'amount' && figure.value.coefficient !== 0n;
}

/** An amount in units of the digit at `place`, rounded. */
function keyAt(amount: Decimal, place: number): bigint {
  const { coefficient } = round(shift(amount, -place), 0);
  return coefficient < 0n ? -coefficient : coefficient;
}
