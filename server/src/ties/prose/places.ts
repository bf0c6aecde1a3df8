import { BySource, type FoundIn, groupedBy, keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Fact } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { type Decimal, format, round, shift } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { AmountClaim, ChangeClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { otherFigures } from '../../tables/reading/others.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { LEADING_WORDS } from '../../vocabulary/lists.ts';
import { LEADING_NUMBERS } from '../../vocabulary/numbering.ts';
import { ALL_MONEY } from '../../vocabulary/subjects.ts';
import { phraseOf, plainWords } from './phrases.ts';

/** An amount printed somewhere, with the words it goes by. */
export interface Place {
  readonly figure: Figure;
  /** The name of its line, or the words that say in prose what it is; empty if there are none. */
  readonly name: string;
  readonly fact: Fact | undefined;
  readonly claim: AmountClaim | ChangeClaim | undefined;
}

/** The amounts of one passage or of one table, by value and by name. */
export class Places {
  private readonly byValue = new Map<number, ReadonlyMap<bigint, readonly Place[]>>();
  private named: ReadonlyMap<string, readonly Place[]> | undefined;

  constructor(readonly all: readonly Place[]) {}

  /** By what they print as far as the digit at `place`. */
  values(place: number): ReadonlyMap<bigint, readonly Place[]> {
    let values = this.byValue.get(place);
    if (!values) {
      values = groupedBy(this.all, ({ figure }) => keyAt(figure.amount, place));
      this.byValue.set(place, values);
    }
    return values;
  }

  get names(): ReadonlyMap<string, readonly Place[]> {
    this.named ??= groupedBy(
      this.all.filter(({ name }) => name !== ''),
      ({ name }) => name,
    );
    return this.named;
  }
}

/** A place with the passage or the table it is in. */
export type Found = FoundIn<Places, Place>;

/** The amounts of a draft by what they print and by their names, in the order of their sources. */
export class PlaceIndex {
  private readonly byValue = new Map<number, BySource<Places, bigint, Place>>();
  private readonly named: BySource<Places, string, Place>;

  /** What `previous` has put together is taken over and brought up to date; it does so anew if it is ever asked again. */
  constructor(
    private readonly sources: readonly Places[],
    previous?: PlaceIndex,
  ) {
    for (const [place, values] of previous?.byValue ?? [])
      if (values.isKnown) this.byValue.set(place, this.at(place, values));
    this.named = new BySource(sources, ({ names }) => names, previous?.named);
  }

  /** The places that print an amount, as far as the digit at `place` goes. */
  withValue(key: bigint, place: number): readonly Found[] {
    let values = this.byValue.get(place);
    if (!values) {
      values = this.at(place);
      this.byValue.set(place, values);
    }
    return values.of(key);
  }

  withName(name: string): readonly Found[] {
    return this.named.of(name);
  }

  private at(place: number, previous?: BySource<Places, bigint, Place>): BySource<Places, bigint, Place> {
    return new BySource(this.sources, (source) => source.values(place), previous);
  }
}

/** What 收支总预算, 收入预算 and 支出总计 are all called. */
const WHOLE = '收支总计';

/** The words an amount goes by, without numbering and what they merely lead up with. */
export function nameOf(claim: AmountClaim | ChangeClaim): string {
  // What comes to the same now and has the same base has changed by the same.
  if (claim.kind === 'change')
    return `±${claim.direction}${claim.current && claim.current.figure.value.coefficient !== 0n ? `${format(claim.current.figure.amount)}${claim.comparison}` : plainWords(claim.subject)}`;
  if (ALL_MONEY.test(phraseOf(claim))) return WHOLE;
  const own = plainWords(phraseOf(claim)).replace(LEADING_NUMBERS, '').replace(LEADING_WORDS, '');
  return own.length >= 2 ? own : plainWords(claim.path).replace(LEADING_NUMBERS, '');
}

export const placesInPassage = keptFor(
  (passage: Passage) =>
    new Places(
      claimsOf(passage).flatMap((claim) =>
        (claim.kind === 'amount' || claim.kind === 'change') && isTelling(claim.figure)
          ? [{ figure: claim.figure, name: nameOf(claim), fact: undefined, claim }]
          : [],
      ),
    ),
);

export const placesInTable = keptFor((reading: TableReading) => {
  const facts = tableFacts(reading).filter(({ figure }) => isTelling(figure));
  const known = new Set(facts.map(({ figure }) => figure));
  const rest = [...reading.panels.flatMap(({ figures }) => figures.flat()), ...otherFigures(reading)].filter(
    (figure): figure is Figure => figure !== undefined && !known.has(figure) && isTelling(figure),
  );
  return new Places([
    ...facts.map((fact) => ({ figure: fact.figure, name: fact.name, fact, claim: undefined })),
    ...rest.map((figure) => ({ figure, name: '', fact: undefined, claim: undefined })),
  ]);
});

function isTelling(figure: Figure): boolean {
  return figure.kind === 'amount' && !figure.blank && figure.value.coefficient !== 0n;
}

/** An amount in units of the digit at `place`, rounded, without its sign. */
export function keyAt(amount: Decimal, place: number): bigint {
  const { coefficient } = round(shift(amount, -place), 0);
  return coefficient < 0n ? -coefficient : coefficient;
}
