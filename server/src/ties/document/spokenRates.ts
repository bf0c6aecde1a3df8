import { addTo, keptFor } from '../../collections.ts';
import type { Section } from '../../draft/section.ts';
import { isFractionOf, isOneSlipOff, isOnPresent } from '../../equations/precision.ts';
import { GrowthRelation, type Relation } from '../../equations/relation.ts';
import { isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { AmountClaim, ChangeClaim, RateClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { canonicalName } from '../../vocabulary/lines.ts';
import { unquoted } from '../../vocabulary/words.ts';
import type { BoundPassage } from '../prose/binding.ts';
import { phraseOf, plainWords } from '../prose/phrases.ts';

/** A rate with its change, which nothing that its own passage prints bears out. */
interface OpenRate {
  readonly figure: Figure;
  readonly change: ChangeClaim;
  readonly words: string;
}

/** An amount of this year, and the words it goes by. */
interface SpokenAmount {
  readonly figure: Figure;
  readonly words: string;
}

/** What a section says that rates of other passages may be of. */
export interface SpokenRates {
  readonly section: Section;
  readonly rates: readonly OpenRate[];
  readonly amounts: readonly SpokenAmount[];
}

/** Shorter words are of many things. */
const SHORTEST = 4;

/** The rates of a section that are still open, and its amounts by their words. */
export function spokenRates(section: Section, passages: readonly BoundPassage[]): SpokenRates {
  const rates = passages.flatMap(openRates);
  return { section, rates, amounts: passages.flatMap(spokenAmounts) };
}

function openRates({ passage, relations }: BoundPassage): OpenRate[] {
  const known = new Set(relations.map(({ subject }) => subject));
  return claimsOf(passage).flatMap((claim) => {
    if (claim.kind !== 'rate' || !claim.change || known.has(claim.figure) || isZero(claim.figure.value)) return [];
    const words = wordsOf(claim, claim.change);
    return words.length < SHORTEST || claim.change.apart ? [] : [{ figure: claim.figure, change: claim.change, words }];
  });
}

function wordsOf({ current }: RateClaim, { subject }: ChangeClaim): string {
  return plain(subject !== '' ? subject : current ? phraseOf(current) : '');
}

function spokenAmounts({ passage, around }: BoundPassage): SpokenAmount[] {
  return claimsOf(passage).flatMap((claim) => {
    if (claim.kind !== 'amount' || claim.lastYear || isZero(claim.figure.value)) return [];
    if (around.accounts && isBudget(claim)) return [];
    const words = plain(phraseOf(claim));
    return words.length < SHORTEST ? [] : [{ figure: claim.figure, words }];
  });
}

function isBudget({ budget, stage }: AmountClaim): boolean {
  return budget || stage === 'budget' || stage === 'final-budget';
}

function plain(phrase: string): string {
  return canonicalName(plainWords(unquoted(phrase)));
}

/**
 * `公务接待费减少 A，下降 x%` in one passage and `公务接待费 B` in another: the rate is of what goes by its words. In its own
 * section that accuses where a slip explains it; elsewhere the same words may mean another fund.
 */
export const spokenRateRelations = keptFor((spoken: readonly SpokenRates[]): Relation[] => {
  if (spoken.every(({ rates }) => rates.length === 0)) return [];
  const everywhere = new Map<string, SpokenAmount[]>();
  for (const { amounts } of spoken)
    for (const amount of amounts) addTo(everywhere, amount.words.slice(-SHORTEST), amount);
  return spoken.flatMap(({ rates, amounts }) =>
    rates.flatMap((rate) => {
      const own = relationsOf(rate, amounts);
      const others = relationsOf(rate, everywhere.get(rate.words.slice(-SHORTEST)) ?? []);
      const held = [...own, ...others].find(({ agrees }) => agrees) ?? own.find(isMistaken);
      return held ? [held] : [];
    }),
  );
});

function relationsOf({ figure, change, words }: OpenRate, amounts: readonly SpokenAmount[]): GrowthRelation[] {
  return amounts
    .filter((amount) => amount.words.endsWith(words) || words.endsWith(amount.words))
    .map((amount) => new GrowthRelation('growth', figure, change.figure, amount.figure, change.direction));
}

function isMistaken(relation: GrowthRelation): boolean {
  const rate = relation.solve(relation.subject, ({ amount }) => amount);
  return (
    isOneSlipOff(relation) || isOnPresent(relation) || (rate !== undefined && isFractionOf(relation.subject, rate))
  );
}
