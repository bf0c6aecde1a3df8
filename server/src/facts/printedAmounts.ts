import { changeBetween, gathering, keptFor } from '../collections.ts';
import type { PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import { type Decimal, round, shift } from '../figures/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { proseFigures } from '../prose/tokens.ts';
import { otherFigures } from '../tables/reading/others.ts';
import type { TableReading } from '../tables/reading/reading.ts';

/** How often each amount is printed, in units of the last digit that counts. */
type Counts = Map<bigint, number>;

/** The amounts of one passage or one table, counted by the place of the last digit that counts. */
class Amounts {
  private readonly counts = new Map<number, Counts>();

  constructor(private readonly figures: readonly Figure[]) {}

  at(place: number): Counts {
    let counts = this.counts.get(place);
    if (!counts) {
      counts = new Map();
      for (const figure of this.figures) addCount(counts, keyOf(figure, place), 1);
      this.counts.set(place, counts);
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

const inPassages = gathering(({ passage }: PassagePlace) => [ofPassage(passage)]);
const inTables = gathering((reading: TableReading) => [ofTable(reading)]);

/** All amounts that a draft prints, asked for one at a time. */
export class PrintedAmounts {
  private known: readonly Amounts[] | undefined;
  private readonly merged = new Map<number, Counts>();

  /** What `previous` has counted is taken over and brought up to date; it counts anew if it is ever asked again. */
  constructor(
    private readonly passages: readonly PassagePlace[],
    private readonly tables: readonly TableReading[],
    previous?: PrintedAmounts,
  ) {
    if (previous && previous.merged.size > 0) this.takeOver(previous);
  }

  private get sources(): readonly Amounts[] {
    this.known ??= [...inTables(this.tables), ...inPassages(this.passages)];
    return this.known;
  }

  /** How many figures print `amount` (in 元), as far as `like` prints it: 15,895,357元 is 1589.54万元. */
  count(amount: Decimal, like: Figure): number {
    const place = like.exponent - like.decimals;
    return this.times(keyAt(amount, place), place);
  }

  /** How many figures print an amount that is `key` in units of the digit at `place`. */
  times(key: bigint, place: number): number {
    return this.at(place).get(key) ?? 0;
  }

  private at(place: number): Counts {
    let counts = this.merged.get(place);
    if (!counts) {
      counts = new Map();
      for (const source of this.sources) addAll(counts, source.at(place), 1);
      this.merged.set(place, counts);
    }
    return counts;
  }

  private takeOver(previous: PrintedAmounts): void {
    const before = previous.sources;
    const now = this.sources;
    const change = changeBetween(before, now);
    const gone = before.slice(change.start, change.start + change.gone);
    const come = now.slice(change.start, change.start + change.come);
    for (const [place, counts] of previous.merged) {
      for (const source of gone) addAll(counts, source.at(place), -1);
      for (const source of come) addAll(counts, source.at(place), 1);
      this.merged.set(place, counts);
    }
    previous.merged.clear();
  }
}

function addAll(counts: Counts, more: Counts, times: 1 | -1): void {
  for (const [key, count] of more) addCount(counts, key, times * count);
}

function addCount(counts: Counts, key: bigint, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function isTelling(figure: Figure): boolean {
  return figure.kind === 'amount' && figure.value.coefficient !== 0n;
}

/** A printed amount in units of the digit at `place`; most figures of a draft are printed alike, and that is it. */
function keyOf({ value, exponent }: Figure, place: number): bigint {
  if (exponent - value.scale !== place) return keyAt(value, place - exponent);
  return value.coefficient < 0n ? -value.coefficient : value.coefficient;
}

/** An amount in units of the digit at `place`, rounded, without its sign. */
function keyAt(amount: Decimal, place: number): bigint {
  const { coefficient } = round(shift(amount, -place), 0);
  return coefficient < 0n ? -coefficient : coefficient;
}
