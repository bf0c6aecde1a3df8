import { addTo } from '../../collections.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import { fixesShare, isOneSlipOff } from '../../equations/precision.ts';
import { SaidShareRelation, ShareRelation, SumRelation } from '../../equations/relation.ts';
import { agree } from '../../facts/index.ts';
import type { Subject } from '../../facts/prose/subject.ts';
import { looksAlike, significantDigits } from '../../figures/alike.ts';
import { absolute, compare, HUNDRED, percentOf, subtract } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { exactly, type Interval, maySumTo } from '../../figures/interval.ts';
import type { ShareClaim } from '../../prose/claims.ts';
import { TELLING_DIGITS } from '../../thresholds.ts';
import { ALL_EXPENSES, isPublicExpense } from '../../vocabulary/lines.ts';
import type { Lookup } from './lookup.ts';

/** What a share may be of. */
interface Whole {
  readonly figure: Figure;
  /** The words name it and leave no other. */
  readonly sure: boolean;
  /** The passage itself prints it under the words that the share names. */
  readonly said?: boolean;
  /** It stands in another passage, and no word names it. */
  readonly far?: boolean;
}

/** A share with the amounts it may be of, and the wholes. */
export interface ShareOffer {
  readonly claim: ShareClaim;
  /** The words that name the whole; empty where they do not. */
  readonly words: string;
  readonly parts: readonly { readonly printed: Figure; readonly sharp: Figure }[];
  readonly wholes: readonly Whole[];
  /** The part is a line of the tables. */
  readonly known: boolean;
}

export interface BoundShares {
  readonly relations: readonly { readonly relation: ShareRelation; readonly claim: ShareClaim }[];
  /** Candidates for the one whole, of which other passages of the section have to show which is meant. */
  readonly tentative: readonly (readonly ShareRelation[])[];
}

/** Tables print a total with and without carry-over; more than a few different ones mean nothing. */
const MOST_WHOLES = 6;
const THIS_YEAR = { income: 'N:本年收入合计', expenditure: 'N:本年支出合计' } as const;

/**
 * Binds the shares of one passage; where the words leave a choice, the whole that explains most of a list is its whole.
 * A share of a printed amount says nothing of what shares of another name are of.
 */
export function bindShares(offers: readonly ShareOffer[]): BoundShares {
  const relations: { relation: ShareRelation; claim: ShareClaim }[] = [];
  const tentative: ShareRelation[][] = [];
  for (const offer of offers) {
    const list = offers.filter(
      ({ words, claim }) => words === offer.words || offer.words === '' || (words === '' && !claim.printed),
    );
    const explained = (figure: Figure) => list.filter((other) => fits(other, figure)).length;
    const ranked = offer.wholes
      .map((whole, at) => ({ whole, at, votes: list.length > 1 ? explained(whole.figure) : 0 }))
      .sort((a, b) => b.votes - a.votes || a.at - b.at);
    const choice = choose(offer, ranked);
    // By chance a share fits some total or other; that of the list it stands in, other passages know.
    const chosen = choice && ranked.find(({ whole }) => whole.figure === choice.whole)?.whole;
    const byChance = choice?.agrees && chosen?.far && offer.known;
    if (choice && !byChance) relations.push({ relation: choice, claim: offer.claim });
    else if (offer.known && ranked.length > 0) tentative.push(ranked.map(({ whole }) => shareOf(offer, whole.figure)));
  }
  return { relations, tentative };
}

/**
 * Shares of one whole that come to 100 % between them are those of all its parts, so that the parts add up to it. A part
 * too small to be seen in the shares may be left out: a sum that fails counts only where a slip of the finger explains it.
 */
export function wholeLists(shares: readonly ShareRelation[]): SumRelation[] {
  const lists = new Map<Figure, ShareRelation[]>();
  for (const share of shares) addTo(lists, share.whole, share);
  return [...lists].flatMap(([whole, list]) => {
    const parts = list.map(({ part }) => part);
    const figures = list.map(({ subject }) => subject);
    const isAll =
      list.length > 1 && new Set(parts).size === parts.length && maySumTo(ALL_OF_IT, figures.map(intervalOf));
    if (!isAll) return [];
    const relation = new SumRelation('parts', whole, parts, 'warning');
    return relation.agrees || missesBySlip(relation, true) ? [relation] : [];
  });
}

const ALL_OF_IT = exactly(HUNDRED);

function intervalOf({ interval }: Figure): Interval {
  return interval;
}

interface Ranked {
  readonly whole: Whole;
  readonly votes: number;
}

function choose(offer: ShareOffer, ranked: readonly Ranked[]): ShareRelation | undefined {
  const [most] = ranked;
  const fitting = ranked.find(({ whole }) => fits(offer, whole.figure));
  // What explains others of its list is their whole; a share just off it is not that of another amount by chance.
  const enough = offer.words === '' ? 2 : 1;
  const common = most && most.votes >= enough && !fits(offer, most.whole.figure) ? most.whole.figure : undefined;
  if (common && isLastDigitOff(shareOf(offer, common))) return shareOf(offer, common);
  const said = ranked.find(({ whole }) => whole.said);
  if (said && fitting && !fitting.whole.sure && !fits(offer, said.whole.figure))
    return new SaidShareRelation('share', offer.claim.figure, offer.parts[0]!.printed, said.whole.figure);
  if (fitting) return shareOf(offer, fitting.whole.figure);
  for (const part of offer.parts.slice(1)) {
    const other = ranked.find(
      ({ whole }) =>
        isPossible(part.sharp, whole.figure) &&
        new ShareRelation('share', offer.claim.figure, part.printed, whole.figure).agrees,
    );
    if (other) return new ShareRelation('share', offer.claim.figure, part.printed, other.whole.figure);
  }
  const sure = ranked.find(({ whole }) => whole.sure);
  // Of two shares the other is of this whole, and a slip of the finger keeps this one from it.
  const other = most && most.votes > 0 && !common ? shareOf(offer, most.whole.figure) : undefined;
  if (other && !sure && isOneSlipOff(other)) return other;
  if (common && (!sure || sure.whole.figure === common)) return shareOf(offer, common);
  return sure &&
    (offer.known || common || offer.claim.alone || isImpossible(offer, sure.whole) || isSlipOff(offer, sure.whole))
    ? shareOf(offer, sure.whole.figure)
    : undefined;
}

/** A share of many digits that a slip of the finger keeps from what the part is of its whole. */
function isSlipOff({ claim, parts }: ShareOffer, { figure }: Whole): boolean {
  const value = percentOf(parts[0]!.printed.amount, figure.amount, claim.figure.decimals);
  return value !== undefined && significantDigits(value) >= TELLING_DIGITS && looksAlike(claim.figure.value, value);
}

/** More than all of a whole that is named and not exceeded is wrong, whatever the part is. */
function isImpossible({ claim, parts }: ShareOffer, { figure }: Whole): boolean {
  return compare(claim.figure.amount, HUNDRED) > 0 && compare(figure.amount, parts[0]!.printed.amount) >= 0;
}

function fits(offer: ShareOffer, whole: Figure): boolean {
  const [part] = offer.parts;
  return (
    part !== undefined &&
    isPossible(part.printed, whole) &&
    fixesShare(offer.claim.figure, part.printed, whole) &&
    shareOf(offer, whole).agrees
  );
}

/** Nothing is a share of itself, or of less than itself. */
function isPossible(part: Figure, whole: Figure): boolean {
  return part !== whole && whole.value.coefficient !== 0n && compare(whole.interval.high, part.interval.low) >= 0;
}

/** The share of the part as finely as it is printed, or as the sentence prints it if only that agrees. */
function shareOf({ claim, parts }: ShareOffer, whole: Figure): ShareRelation {
  const { printed, sharp } = parts[0]!;
  const fine = new ShareRelation('share', claim.figure, sharp, whole);
  if (fine.agrees || sharp === printed) return fine;
  const asPrinted = new ShareRelation('share', claim.figure, printed, whole);
  return asPrinted.agrees ? asPrinted : fine;
}

function isLastDigitOff(relation: ShareRelation): boolean {
  const { subject, part, whole } = relation;
  const value = percentOf(part.amount, whole.amount, subject.decimals);
  if (!value) return false;
  return compare(absolute(subtract(value, subject.value)), { coefficient: 1n, scale: subject.decimals }) <= 0;
}

/** What a share stands among. */
export interface ShareContext {
  readonly part: Subject | undefined;
  /** The whole named after 占. */
  readonly named: Subject | undefined;
  /** An amount of the passage that goes by the words after 占. */
  readonly said: Figure | undefined;
  /** Its name says no more than they do. */
  readonly saidExactly: boolean;
  /** The amount before 其中. */
  readonly lead: Figure | undefined;
  /** The amounts of the passage before the part, the nearest first. */
  readonly near: readonly Figure[];
  /** The first amounts of the section, of the section beside it and of the passages before. */
  readonly outside: readonly Figure[];
}

/** The wholes that a share may be of, as far as words and place say, the likeliest first. */
export function wholesOf(claim: ShareClaim, words: string, context: ShareContext, lookup: Lookup): Whole[] {
  const { part, named, said, saidExactly, lead, near, outside } = context;
  if (claim.printed) return [{ figure: claim.printed, sure: claim.printed.value.coefficient !== 0n }];
  const wholes: Whole[] = said ? [{ figure: said, sure: true, said: saidExactly }] : [];
  if (named) wholes.push(...namedWholes(named, lookup));
  if (lead) wholes.push({ figure: lead, sure: words === '' && !said });
  for (const figure of near) wholes.push({ figure, sure: false });
  for (const figure of outside) wholes.push({ figure, sure: false, far: true });
  const line = part?.lines.some((name) => name.startsWith('N:') && isPublicExpense(name.slice(2)))
    ? `N:${ALL_EXPENSES}`
    : 'total';
  for (const flow of lookup.flowsOf(part)) {
    const facts = lookup.at({ flow, fund: lookup.defaults.fund, measure: 'total', line });
    wholes.push(...facts.slice(0, MOST_WHOLES).map(({ figure }) => ({ figure, sure: false, far: words === '' })));
  }
  const seen = new Set<Figure>();
  return wholes.filter(({ figure }) => {
    if (seen.has(figure) || !isPossible(claim.part.figure, figure)) return false;
    seen.add(figure);
    return true;
  });
}

/**
 * 占一般公共预算支出的 names its whole. 占本年支出合计的 means the department's whole expenditure, whatever section it
 * stands in; some documents print it of the section's fund all the same.
 */
function namedWholes(named: Subject, lookup: Lookup): Whole[] {
  if (!named.complete) return [];
  const bare = named.fund === undefined && named.measure === undefined && named.lines.includes('total');
  if (!bare) {
    const facts = lookup.factsOf(named);
    return agree(facts) ? [{ figure: facts[0]!.figure, sure: true }] : [];
  }
  const wholes: Whole[] = [];
  for (const flow of lookup.flowsOf(named)) {
    for (const line of [THIS_YEAR[flow], 'total']) {
      const facts = lookup.at({ flow, fund: 'all', measure: 'total', line });
      if (agree(facts)) wholes.push({ figure: facts[0]!.figure, sure: wholes.length === 0 });
    }
    const facts = lookup.at({ flow, fund: lookup.defaults.fund, measure: 'total', line: 'total' });
    if (agree(facts)) wholes.push({ figure: facts[0]!.figure, sure: false });
  }
  return wholes;
}
