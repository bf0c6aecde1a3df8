import { keptFor } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import { equals } from '../../figures/decimal.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { squeeze } from '../../text/fold.ts';
import { ACCOUNTS, type Account } from '../../vocabulary/accounts.ts';
import { fundIn, isAppropriated, LEFT_OVER } from '../../vocabulary/funds.ts';
import { nameOf } from '../prose/parts.ts';

/** An amount that makes up another by its name, or is made up, with that name and the passage it stands in. */
export interface SaidAmount {
  readonly claim: AmountClaim;
  readonly name: string;
  readonly passage: Passage;
}

/** A list of all there is stands no further off. */
const REACH = 16;

/** The amounts of a passage that go by names of accounts. */
export const saidAmounts = keptFor((passage: Passage): readonly SaidAmount[] =>
  claimsOf(passage).flatMap((claim) => {
    if (claim.kind !== 'amount') return [];
    const name = squeeze(nameOf(claim));
    if (claim.lastYear && !LEFT_OVER.test(name)) return [];
    return ACCOUNTS.some((account) => namesOf(account).some((pattern) => pattern.test(name)))
      ? [{ claim, name, passage }]
      : [];
  }),
);

function namesOf({ whole, parts, besides }: Account): readonly RegExp[] {
  return [whole, ...parts, ...besides];
}

/**
 * Amounts that make one another up by their names and stand in sentences, items or sections of their own. Their names
 * do not say whose money each is: a sum that fails is told only where a slip of the finger explains it.
 */
export function saidAccounts(said: readonly SaidAmount[]): Relation[] {
  return said.flatMap((whole, at) =>
    ACCOUNTS.flatMap((account): Relation[] => {
      if (!account.whole.test(whole.name)) return [];
      const after = until(said.slice(at + 1, at + 1 + REACH), account, whole);
      const parts = account.parts.map((name) => firstOf(after, name, whole));
      if (!parts.every((part): part is SaidAmount => part !== undefined) || areTold(whole, parts)) return [];
      const besides = account.besides.flatMap((name) => firstOf(after, name, whole) ?? []);
      const sums = (besides.length > 0 ? [[...parts, ...besides], parts] : [parts]).map((all) => sumOf(whole, all));
      const fitting = sums.find(({ agrees }) => agrees);
      if (fitting) return [fitting];
      return sums[0] && missesBySlip(sums[0], true) ? [sums[0]] : [];
    }),
  );
}

/** What follows a whole, as far as the next amount that goes by its name and is another. */
function until(after: readonly SaidAmount[], account: Account, whole: SaidAmount): readonly SaidAmount[] {
  const end = after.findIndex(
    ({ claim, name }) => account.whole.test(name) && !equals(claim.figure.amount, whole.claim.figure.amount),
  );
  return end < 0 ? after : after.slice(0, end);
}

function firstOf(said: readonly SaidAmount[], name: RegExp, whole: SaidAmount): SaidAmount | undefined {
  return said.find(
    (one) =>
      name.test(one.name) &&
      one.claim.budget === whole.claim.budget &&
      isOfSameYear(one.claim, whole.claim) &&
      isOfSameFund(one.name, whole.name),
  );
}

function isOfSameYear({ year }: AmountClaim, other: AmountClaim): boolean {
  return year === undefined || other.year === undefined || year === other.year;
}

function isOfSameFund(part: string, whole: string): boolean {
  const fund = fundIn(part);
  return fund === undefined || !isAppropriated(fund) || fund === fundIn(whole);
}

/** Whether one sentence lists them all: it is read as a list. */
function areTold({ claim, passage }: SaidAmount, parts: readonly SaidAmount[]): boolean {
  return parts.every((part) => part.passage === passage && part.claim.sentence === claim.sentence);
}

function sumOf({ claim }: SaidAmount, parts: readonly SaidAmount[]): SumRelation {
  const figures = parts.map((part) => part.claim.figure);
  return remembered(new SumRelation('parts', claim.figure, figures, 'warning'));
}
