import { groupedBy, keptFor } from '../../collections.ts';
import type { Section } from '../../draft/section.ts';
import { remembered, signedSum } from '../../equations/interned.ts';
import { isFractionOf, isOneSlipOff, isOnPresent } from '../../equations/precision.ts';
import { GrowthRelation, type Relation } from '../../equations/relation.ts';
import { significantDigits } from '../../figures/alike.ts';
import { isZero } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { LIMITS, stopAt } from '../../limits.ts';
import type { ChangeClaim, RateClaim } from '../../prose/claims.ts';
import { isBudgetStage } from '../../prose/mentions.ts';
import { claimsOf } from '../../prose/reader.ts';
import { FEWER_DIGITS } from '../../thresholds.ts';
import { canonicalName } from '../../vocabulary/lines.ts';
import { unquoted } from '../../vocabulary/quotes.ts';
import type { BoundPassage } from '../prose/binding.ts';
import { phraseOf, plainWords } from '../prose/phrases.ts';

/** A rate with its change, which nothing that its own passage prints bears out. */
interface OpenRate {
  readonly figure: Figure;
  readonly change: ChangeClaim;
  readonly words: string;
}

/** A change to which its own passage prints neither what there is nor what there was. */
interface OpenChange {
  readonly change: ChangeClaim;
  readonly words: string;
}

/** An amount, and the words it goes by. */
interface SpokenAmount {
  readonly figure: Figure;
  readonly words: string;
  readonly lastYear: boolean;
}

/** What a section says that rates of other passages may be of. */
export interface SpokenRates {
  readonly section: Section;
  readonly rates: readonly OpenRate[];
  readonly changes: readonly OpenChange[];
  readonly amounts: readonly SpokenAmount[];
}

/** Shorter words are of many things. */
const SHORTEST = 3;

/** The rates of a section that are still open, and its amounts by their words. */
export function spokenRates(section: Section, passages: readonly BoundPassage[]): SpokenRates {
  return {
    section,
    rates: passages.flatMap(openRates),
    changes: passages.flatMap(openChanges),
    amounts: fewOfAName(passages),
  };
}

/** The amounts of a section, of each name as many as are held against each other. */
function fewOfAName(passages: readonly BoundPassage[]): readonly SpokenAmount[] {
  const counts = new Map<string, number>();
  return passages.flatMap((bound) =>
    spokenAmounts(bound).filter(({ words }) => {
      const count = counts.get(words) ?? 0;
      counts.set(words, count + 1);
      if (count >= LIMITS['facts-of-name']) stopAt('facts-of-name', bound.passage);
      return count < LIMITS['facts-of-name'];
    }),
  );
}

function openRates({ passage, relations }: BoundPassage): OpenRate[] {
  const known = new Set(relations.map(({ subject }) => subject));
  return claimsOf(passage).flatMap((claim) => {
    if (claim.kind !== 'rate' || !claim.change || known.has(claim.figure) || isZero(claim.figure.value)) return [];
    const words = wordsOf(claim, claim.change);
    return words.length < SHORTEST || claim.change.apart ? [] : [{ figure: claim.figure, change: claim.change, words }];
  });
}

function openChanges({ passage, relations }: BoundPassage): OpenChange[] {
  const known = new Set(relations.flatMap(({ figures }) => figures));
  return claimsOf(passage).flatMap((claim) => {
    if (claim.kind !== 'change' || claim.apart || known.has(claim.figure)) return [];
    const words = wordsOf(claim, claim);
    return words.length < SHORTEST ? [] : [{ change: claim, words }];
  });
}

function wordsOf({ current }: RateClaim | ChangeClaim, { subject }: ChangeClaim): string {
  return plain(subject !== '' ? subject : current ? phraseOf(current) : '');
}

function spokenAmounts({ passage, around }: BoundPassage): SpokenAmount[] {
  return claimsOf(passage).flatMap((claim) => {
    if (claim.kind !== 'amount' || isZero(claim.figure.value)) return [];
    if (around.accounts && (claim.budget || isBudgetStage(claim.stage))) return [];
    const words = plain(phraseOf(claim));
    return words.length < SHORTEST ? [] : [{ figure: claim.figure, words, lastYear: claim.lastYear }];
  });
}

function plain(phrase: string): string {
  return canonicalName(plainWords(unquoted(phrase)));
}

/** By section, what its changes say of its amounts. */
const changesIn = keptFor(({ changes, amounts }: SpokenRates): readonly Relation[] => {
  const named = groupedBy(amounts, ({ words }) => words);
  return changes.flatMap((open) => changesOf(open, named.get(open.words) ?? []));
});

/**
 * `公务接待费减少 A，下降 x%` in one passage and `公务接待费 B` in another: the rate is of what goes by its words. In its own
 * section that accuses where a slip explains it; elsewhere the same words may mean another fund.
 */
export const spokenRateRelations = keptFor((spoken: readonly SpokenRates[]): Relation[] => {
  const changes = spoken.flatMap(changesIn);
  if (spoken.every(({ rates }) => rates.length === 0)) return changes;
  const ending = ({ words }: { readonly words: string }) => words.slice(-SHORTEST);
  const everywhere = groupedBy(
    spoken.flatMap(({ amounts }) => amounts),
    ending,
  );
  const ofRates = spoken.flatMap(({ rates, amounts }) => {
    if (rates.length === 0) return [];
    const here = groupedBy(amounts, ending);
    return rates.flatMap((rate) => {
      const own = relationsOf(rate, here.get(ending(rate)) ?? []);
      const others = relationsOf(rate, everywhere.get(ending(rate)) ?? []);
      const held = [...own, ...others].find(({ agrees }) => agrees) ?? own.find(isMistaken);
      return held ? [held] : [];
    });
  });
  return [...changes, ...ofRates];
});

/**
 * `2024年…运行费 A、…。2023年…运行费 B、…。` and below them `运行费增加 C`: two amounts of its section that go by its words and
 * differ by just so much.
 */
function changesOf({ change: { figure, direction } }: OpenChange, same: readonly SpokenAmount[]): Relation[] {
  if (significantDigits(figure.value) < FEWER_DIGITS) return [];
  for (const current of same) {
    for (const prior of same) {
      const right = [
        { figure: prior.figure, sign: 1 as const },
        { figure, sign: direction },
      ];
      const relation = signedSum('change', [{ figure: current.figure, sign: 1 }], right);
      if (current !== prior && relation.exact) return [relation];
    }
  }
  return [];
}

function relationsOf({ figure, change, words }: OpenRate, amounts: readonly SpokenAmount[]): GrowthRelation[] {
  return amounts
    .filter((amount) => !amount.lastYear && (amount.words.endsWith(words) || words.endsWith(amount.words)))
    .map((amount) => remembered(new GrowthRelation('growth', figure, change.figure, amount.figure, change.direction)));
}

function isMistaken(relation: GrowthRelation): boolean {
  const rate = relation.solve(relation.subject, ({ amount }) => amount);
  return (
    isOneSlipOff(relation) || isOnPresent(relation) || (rate !== undefined && isFractionOf(relation.subject, rate))
  );
}
