import { signedSum } from '../../equations/interned.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import { risesTooFarBySlip } from '../../equations/precision.ts';
import { SumRelation } from '../../equations/relation.ts';
import { type Coordinates, isItemLine, keyOf } from '../../facts/fact.ts';
import { agree } from '../../facts/index.ts';
import { equals, HUNDRED, isZero } from '../../figures/decimal.ts';
import { baseOf } from '../../prose/bases.ts';
import type { AmountClaim, ChangeClaim, Claim, FlatClaim, RateClaim } from '../../prose/claims.ts';
import { ITEM_MARK } from '../../vocabulary/codes.ts';
import type { OpenBinding } from './openBinding.ts';
import { namedIn, phraseOf, plainWords, withoutLead } from './phrases.ts';
import type { ChangeStatement } from './statements.ts';

/** 持平: where the two differ, the word is wrong as likely as either, unless 完成100% says the same. */
export function bindFlat(on: OpenBinding, { current, prior }: FlatClaim, claims: readonly Claim[]): void {
  const same = new SumRelation('change', current.figure, [prior.figure]);
  const completed = claims.some(
    (claim) => claim.kind === 'completion' && claim.outturn === current && equals(claim.figure.amount, HUNDRED),
  );
  if (same.agrees || completed) on.relations.push(same);
}

/** 本年数 = 上年数 ± 增减额, where the sentence prints all three. */
export function bindChange(on: OpenBinding, claim: ChangeClaim, rate: RateClaim | undefined): void {
  stateChange(on, claim);
  const { figure, prior, direction, current, settled } = claim;
  if (!current) return;
  if (!prior) {
    if (isAllThereIs(claim, current)) on.relations.push(new SumRelation('change', current.figure, [figure]));
    return;
  }
  const relation =
    direction > 0
      ? new SumRelation('change', current.figure, [prior, figure])
      : new SumRelation('change', prior, [current.figure, figure]);
  // The rate may bear out another base than the amount that stands nearest: then a slip has to explain what fails.
  const mistaken = settled && rate ? claim.certain && missesBySlip(relation, true) : true;
  if (relation.agrees || (current.sentence === claim.sentence && mistaken)) on.relations.push(relation);
}

/** Whether what there is now is all new: the sentence says so, or more would have come than there is but for a slip. */
function isAllThereIs({ fromNothing, certain, direction, figure }: ChangeClaim, current: AmountClaim): boolean {
  if (direction < 0 || isZero(figure.value)) return false;
  if (equals(figure.amount, current.figure.amount)) return certain || fromNothing;
  return certain && (fromNothing || risesTooFarBySlip(figure, current.figure));
}

/** Puts a change where other places of the text can find it. */
function stateChange(on: OpenBinding, claim: ChangeClaim): void {
  if (claim.apart) return;
  const { current } = claim;
  const phrase = current ? phraseOf(current) : claim.subject;
  const words = plainWords(phrase);
  const subject = current ? on.subjects.get(current) : on.words.readLoosely(withoutLead(phrase));
  const fact = current ? on.facts.get(current) : undefined;
  const at = fact ?? (subject?.complete ? on.lookup.placeOf(subject) : undefined);
  if (!at && words.length < 3) return;
  const base = baseOf(claim.comparison, on.around.accounts, on.around.year);
  const statement: ChangeStatement = {
    figure: claim.figure,
    sign: claim.direction,
    at,
    fund: at?.fund ?? subject?.fund ?? on.lookup.defaults.fund,
    key: at ? keyOf(at) : `W:${words}`,
    base,
    named: namedIn(claim.comparison),
    current: current?.figure ?? (at && (on.amountHere(at) ?? on.oneAmount(at))),
    item: (at !== undefined && isItemLine(at.line)) || ITEM_MARK.test(phrase),
    certain: subject?.complete === true || at === undefined,
  };
  on.changes.push(statement);
  if (at && (base === 'last' || base === 'last-outturn')) compareWithTable(on, at, subject?.lines ?? [], statement);
  if (current && !on.changeOf.has(current)) on.changeOf.set(current, statement);
}

/** This year's amount − the change = what the tables print for last year. */
function compareWithTable(
  on: OpenBinding,
  at: Coordinates,
  lines: readonly string[],
  statement: ChangeStatement,
): void {
  const { figure, sign, current, named } = statement;
  // 因公出国（境）费 is a line of the economic classification, and of the public expenses, which print last year too.
  const priors = [at.line, ...lines]
    .map((line) => on.lookup.at({ ...at, line, period: 'prior' }))
    .find((facts) => facts.length > 0);
  if (!current || !priors || !agree(priors)) return;
  const prior = priors[0]!.figure;
  const relation = signedSum(
    'change',
    [
      { figure, sign },
      { figure: prior, sign: 1 },
    ],
    [{ figure: current, sign: 1 }],
  );
  on.priorColumns.push({ relation, named });
}
