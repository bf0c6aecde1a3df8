import { addTo, keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import type { Fact } from '../../facts/fact.ts';
import { tableFacts } from '../../facts/tableFacts.ts';
import { type Decimal, round, shift } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { type AmountClaim, type ChangeClaim, claimsOf } from '../../prose/claims.ts';
import { phraseOf, plainWords } from '../../relations/phrases.ts';
import { otherFigures } from '../../tables/reading/others.ts';
import type { TableReading } from '../../tables/reading/reading.ts';

/** An amount printed somewhere, with the words it goes by. */
export interface Place {
  readonly figure: Figure;
  /** The name of its line, or the words that say in prose what it is; empty if there are none. */
  readonly name: string;
  readonly fact: Fact | undefined;
  readonly claim: AmountClaim | ChangeClaim | undefined;
}

/** The amounts of one passage or of one table. */
export class Places {
  private readonly byValue = new Map<number, Map<bigint, Place[]>>();
  private named: Map<string, Place[]> | undefined;

  constructor(readonly all: readonly Place[]) {}

  /** Those that print `amount`, as far as the digit at `place`. */
  printing(amount: Decimal, place: number): readonly Place[] {
    let values = this.byValue.get(place);
    if (!values) {
      values = new Map();
      for (const item of this.all) addTo(values, keyAt(item.figure.amount, place), item);
      this.byValue.set(place, values);
    }
    return values.get(keyAt(amount, place)) ?? NONE;
  }

  /** Those that go by a name. */
  called(name: string): readonly Place[] {
    if (!this.named) {
      this.named = new Map();
      for (const item of this.all) if (item.name !== '') addTo(this.named, item.name, item);
    }
    return this.named.get(name) ?? NONE;
  }
}

const NONE: readonly Place[] = [];
const NUMBERED = /^(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．])+/;
const LEADS = /^(?:主要|原因|是|其中|包括|具体|安排|用于|与|和|及|以及|[:：、])+/;

/** The words an amount goes by, without numbering and what they merely lead up with. */
export function nameOf(claim: AmountClaim | ChangeClaim): string {
  if (claim.kind === 'change')
    return `±${(claim.current ? nameOf(claim.current) : plainWords(claim.subject)).replace(/收支|收入|支出|总|预算|拨款|财政/g, '')}`;
  const own = plainWords(phraseOf(claim)).replace(NUMBERED, '').replace(LEADS, '');
  return own.length >= 2 ? own : plainWords(claim.path).replace(NUMBERED, '');
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

function keyAt(amount: Decimal, place: number): bigint {
  const { coefficient } = round(shift(amount, -place), 0);
  return coefficient < 0n ? -coefficient : coefficient;
}
