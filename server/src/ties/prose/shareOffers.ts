import { sameItems } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { asPrintedOr, finer, roundLike } from '../../equations/precision.ts';
import { ShareRelation } from '../../equations/relation.ts';
import type { Subject } from '../../facts/prose/subject.ts';
import { compare, percentOf } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { AmountClaim, Claim, ShareClaim } from '../../prose/claims.ts';
import { OF_A_LEVEL, wholeNamed } from '../../vocabulary/shares.ts';
import type { OpenBinding } from './openBinding.ts';
import { phraseOf, plainWords } from './phrases.ts';
import { isSetApart } from './setApart.ts';
import { bindShares, type ShareOffer, wholesOf } from './shares.ts';

/** All shares of a passage together: those of one list have one whole. */
export function bindListedShares(on: OpenBinding, claims: readonly Claim[], passage: Passage): void {
  const shares = claims.filter((claim) => claim.kind === 'share');
  if (shares.length === 0) return;
  const offers = shares.map((claim) => offerOf(on, claim, claims));
  const bound = bindShares(offers);
  for (const { relation, claim } of bound.relations) {
    if (isSetApart(claim.part, passage) && !relation.agrees) continue;
    on.relations.push(...asSaid(on, relation, claim));
  }
  on.tentative.push(...bound.tentative);
}

/** What a share may be of. */
function offerOf(on: OpenBinding, claim: ShareClaim, claims: readonly Claim[]): ShareOffer {
  const words = wholeNamed(claim.whole);
  const before = claims.filter(
    (other): other is AmountClaim => other.kind === 'amount' && other.start < claim.part.start && !other.lastYear,
  );
  const said = amountNamed(on, words, claim.part.start);
  // An amount with a share of its own is not what the next share is of.
  const taken = new Set(claims.flatMap((other) => (other.kind === 'share' ? [other.part] : [])));
  const rivals = claim.rivals.filter((part) => !taken.has(part));
  const opening = before.findLast(({ opens }) => opens);
  const context = {
    part: on.subjects.get(claim.part),
    named: on.words.read(words),
    said: said?.figure,
    saidExactly: said?.exactly === true,
    lead: opening ? on.sharp(opening) : on.around.lead?.sharp,
    near: before.flatMap((other) => [other.figure, on.sharp(other)]).reverse(),
    outside: [on.around.first, ...on.before()].flatMap((figure) => figure ?? []),
  };
  return {
    claim,
    words,
    parts: [claim.part, ...rivals].map((part) => ({ printed: part.figure, sharp: on.sharp(part) })),
    wholes: wholesOf(claim, words, context, on.lookup),
    known: context.part !== undefined || said !== undefined,
  };
}

/** A share of what the text prints, where the tables print both more finely; nothing if it prints only the part. */
function asSaid(on: OpenBinding, relation: ShareRelation, { figure, part }: ShareClaim): ShareRelation[] {
  if (relation.agrees) return [relation];
  const spoken = on.spoken.find((claim) => on.sharp(claim) === relation.whole)?.figure;
  const whole = spoken ?? (on.lead?.sharp === relation.whole ? on.lead.figure : relation.whole);
  const printed = percentOf(part.figure.amount, roundLike(whole.amount, part.figure), figure.decimals);
  if (finer(whole, part.figure) && printed && compare(printed, figure.amount) === 0) return [];
  return [asPrintedOr(relation, new ShareRelation('share', figure, part.figure, whole))];
}

/** An amount of this passage that the words of a whole name; not exactly, where its own name says more than they do. */
interface Said {
  readonly figure: Figure;
  readonly exactly: boolean;
}

/**
 * The amount of this passage that goes by the words of a whole: 占政府采购支出总额的; of several the one that goes by
 * them alone. 旗级一般公共预算收入 is a part of what 占一般公共预算收入的 names, unless that is all there is.
 */
function amountNamed(on: OpenBinding, whole: string, start: number): Said | undefined {
  const words = plainWords(whole);
  const subject = on.words.read(whole);
  const before = on.spoken.filter((claim) => claim.start < start);
  const isMeant = (claim: AmountClaim) =>
    (words.length >= SHORTEST_NAME && isCalled(words, plainWords(phraseOf(claim)))) ||
    (!(claim.budget && on.around.accounts) && namesSame(on.subjects.get(claim), subject));
  const meant = before.findLast(isMeant);
  if (meant) return { figure: meant.figure, exactly: true };
  const longer =
    words.length < SHORTEST_NAME ? undefined : before.findLast((claim) => plainWords(phraseOf(claim)).endsWith(words));
  return longer && { figure: longer.figure, exactly: false };
}

const SHORTEST_NAME = 3;

/** Whether a name is just these words, but for whose money it is. */
function isCalled(words: string, name: string): boolean {
  return name.endsWith(words) && !OF_A_LEVEL.test(name.slice(0, name.length - words.length));
}

/** 收入预算总额, 总收入 and 收入合计 are one total. */
function namesSame(one: Subject | undefined, other: Subject | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.complete &&
    other.complete &&
    one.flow !== undefined &&
    one.flow === other.flow &&
    one.fund === other.fund &&
    one.measure === other.measure &&
    one.narrow === other.narrow &&
    one.lines.length > 0 &&
    sameItems([...one.lines].sort(), [...other.lines].sort())
  );
}
