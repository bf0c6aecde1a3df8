import { gathering, keptFor } from '../../collections.ts';
import type { Draft, PassagePlace } from '../../draft/draft.ts';
import { remembered } from '../../equations/interned.ts';
import { inUnitOf } from '../../equations/precision.ts';
import { EchoRelation, type Relation, SumRelation } from '../../equations/relation.ts';
import type { Fact } from '../../facts/fact.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import { isSlipOf, significantDigits } from '../../figures/alike.ts';
import { add, equals } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { AmountClaim, ChangeClaim } from '../../prose/claims.ts';
import type { Stage } from '../../prose/mentions.ts';
import { claimsOf } from '../../prose/reader.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { squeeze } from '../../text/fold.ts';
import { FEW_DIGITS, FEWER_DIGITS, FULL_NAME, TELLING_DIGITS } from '../../thresholds.ts';
import { fundIn } from '../../vocabulary/funds.ts';
import { DIVIDES_ANY, MERELY_SAYS } from '../../vocabulary/subjects.ts';
import { namedShares, ofNamedWholes } from './namedWholes.ts';
import {
  type Found,
  keyAt,
  nameOf,
  type Place,
  PlaceIndex,
  type Places,
  placesInPassage,
  placesInTable,
} from './places.ts';
import { TiedFigures } from './tied.ts';

const SHORTEST_NAME = 2;
/** What is only nearly the same has to go by a longer one. */
const SHORTEST_SLIPPED = SHORTEST_NAME + 2;

/** What is printed, or named, more often than this is no sign of anything. */
const MOST_ALIKE = 400;

/** An amount of the text and where it stands. */
interface Saying {
  readonly claim: Said;
  readonly place: PassagePlace;
  /** What it prints, in units of its last digit, and the place of that digit. */
  readonly key: bigint;
  readonly digit: number;
}

/** What amounts are looked up in, as long as nothing of it changes. */
export interface SaidElsewhere {
  readonly relations: readonly Relation[];
  readonly places: PlaceIndex;
  readonly known: TiedFigures;
}

/**
 * Amounts that neither words nor arithmetic have bound, and that are printed elsewhere in the draft: in a cell, or in
 * another sentence, whose words do not contradict. Equal values only ever tie; where the same words go with values a
 * slip of the finger apart, and the other is borne out, that is a mistake.
 */
export function saidElsewhere(
  draft: Draft,
  readings: readonly TableReading[],
  /** What is bound, in lists. */
  bound: readonly (readonly Relation[])[],
  printed: PrintedAmounts,
  previous?: SaidElsewhere,
): SaidElsewhere {
  const { passages, accounts } = draft;
  const known = new TiedFigures(bound, previous?.known);
  const places = new PlaceIndex(inTables(readings).concat(inPassages(passages)), previous?.places);
  /** Those that are tied here. */
  const tied = new Set<Figure>();
  const isTied = (figure: Figure) => known.isTied(figure) || tied.has(figure);
  const isKnown = (figure: Figure) => isTied(figure) || known.isHeld(figure);
  const wholes = ofNamedWholes(namedShares(passages), isKnown, places);
  for (const { figures } of wholes) for (const figure of figures) tied.add(figure);
  const alike: Saying[] = [];
  const alone: Saying[] = [];
  for (const saying of sayings(passages)) {
    const { figure } = saying.claim;
    if (isTied(figure)) continue;
    if (printed.times(saying.key, saying.digit) > 1) alike.push(saying);
    else if (!known.isHeld(figure)) alone.push(saying);
  }
  const relations: Relation[] = [...wholes];
  for (const saying of alike) {
    const { figure } = saying.claim;
    const same = sameElsewhere(saying, places.withValue(saying.key, saying.digit), accounts);
    if (!same) continue;
    relations.push(remembered(new EchoRelation(same.fact ? 'amount' : 'repeated', figure, same.figure)));
    tied.add(figure).add(same.figure);
  }
  for (const { claim, place } of alone) {
    const { passage } = place;
    const name = nameOf(claim);
    if (name.length < SHORTEST_SLIPPED || isDivision(claim, name) || addsUp(claim, passage)) continue;
    const near = nearlySame(claim, places.withName(name), isTied, draft, placesInPassage(passage));
    if (near) relations.push(remembered(new SumRelation('repeated', claim.figure, [near.figure], 'warning')));
  }
  return { relations, places, known };
}

const inTables = gathering((reading: TableReading) => [placesInTable(reading)]);
const inPassages = gathering(({ passage }: PassagePlace) => {
  const places = placesInPassage(passage);
  return places.all.length > 0 ? [places] : [];
});

const sayings = gathering((place: PassagePlace): Saying[] =>
  amountsOf(place.passage).flatMap((claim) => {
    const { figure } = claim;
    if (figure.value.coefficient === 0n) return [];
    const digit = digitOf(figure);
    return [{ claim, place, key: keyAt(figure.amount, digit), digit }];
  }),
);

/** 人员经费 or 项目支出 behind an amount divides that, be it an item's or the department's. */
function isDivision(claim: Said, name: string): boolean {
  return claim.kind === 'amount' && claim.context.length > 0 && DIVIDES_ANY.test(name);
}

/** Changes of one passage that are looked at for a sum; more of them are a list, and have relations of their own. */
const MOST_CHANGES = 24;

/** 增加649.85万元，主要是人员经费增加335.94万元，项目支出增加313.91万元: whatever another place says, it is right here. */
function addsUp(claim: Said, passage: PassagePlace['passage']): boolean {
  if (claim.kind !== 'change') return false;
  const others = amountsOf(passage)
    .filter((other) => other.kind === 'change' && other !== claim)
    .slice(0, MOST_CHANGES);
  return others.some((part) => {
    const sum = add(part.figure.amount, claim.figure.amount);
    return others.some((whole) => whole !== part && equals(sum, whole.figure.amount));
  });
}

/** The place of the last digit that a figure prints. */
function digitOf({ exponent, decimals }: Figure): number {
  return exponent - decimals;
}

type Said = AmountClaim | ChangeClaim;

const amountsOf = keptFor((passage: PassagePlace['passage']) =>
  claimsOf(passage).filter((claim): claim is Said => claim.kind === 'amount' || claim.kind === 'change'),
);

/** What was found for an amount among some candidates. */
const looked = new WeakMap<
  Saying,
  { readonly candidates: readonly Found[]; readonly accounts: boolean; readonly same: Place | undefined }
>();

function sameElsewhere(saying: Saying, candidates: readonly Found[], accounts: boolean): Place | undefined {
  const known = looked.get(saying);
  if (known?.candidates === candidates && known.accounts === accounts) return known.same;
  const same = sameAmong(saying, candidates, accounts);
  looked.set(saying, { candidates, accounts, same });
  return same;
}

function sameAmong(
  { claim, place: { passage, section } }: Saying,
  candidates: readonly Found[],
  accounts: boolean,
): Place | undefined {
  const { figure } = claim;
  const name = nameOf(claim);
  const words = squeeze(
    [claim.subject, ...claim.context, 'path' in claim ? claim.path : '', ...section.titles].join('|'),
  );
  const fine = significantDigits(figure.value) >= TELLING_DIGITS;
  const digits = figure.text.replace(/^[0.]+|\D/g, '').length;
  let other: Place | undefined;
  for (const { place: found, source } of candidates.slice(0, MOST_ALIKE)) {
    if (found.figure === figure || contradicts(claim, words, found, accounts)) continue;
    const named = isCalled(found, name, words) || isInItem(found, claim, source, passage);
    if (named && digits > FEW_DIGITS) return found;
    if (fine) other ??= found;
  }
  return other;
}

/** Whether both go by one name. */
function isCalled({ name, fact }: Place, own: string, words: string): boolean {
  if (name.length < SHORTEST_NAME) return false;
  return fact ? words.includes(name) || (own.length > SHORTEST_NAME && name.includes(own)) : name === own;
}

/** 某某项目 A 万元，主要包括：某某经费 A 万元: a list of one. */
function isInItem({ claim }: Place, of: Said, source: Places, passage: PassagePlace['passage']): boolean {
  if (claim?.kind !== 'amount' || of.kind !== 'amount' || source !== placesInPassage(passage)) return false;
  return claim.entry === of.entry && (claim.opens || of.opens);
}

/** What the words of an amount rule out: another fund, another year, another kind of money. */
function contradicts(claim: Said, words: string, { fact, claim: other, figure }: Place, accounts: boolean): boolean {
  if (other) return (claim.kind === 'change') !== (other.kind === 'change');
  if (claim.kind === 'change') return true;
  // What no fact is made of is printed in a table that is not about the budget.
  if (!fact) return claim.lastYear || !figure.text.includes('.');
  if (fact.line.startsWith('K:') && !words.includes(fact.name)) return true;
  const last = fact.period === 'prior';
  if (claim.lastYear !== last && !(accounts && claim.budget)) return true;
  if (accounts && claim.budget && claim.stage !== undefined && fact.period === 'current') return true;
  const fund = fundIn(claim.subject);
  return fund !== undefined && fact.fund !== fund && fact.fund !== 'all' && fund !== 'appropriation';
}

/** Whether both sentences name it word by word alike. */
function sameWords(one: Said | undefined, other: Said): boolean {
  if (!one) return false;
  const [words, others] = [one, other].map(({ subject }) => subject.replace(MERELY_SAYS, ''));
  return words === others && words!.length >= FULL_NAME;
}

function isOfEarlierYear(claim: Said, year: number | undefined): boolean {
  return claim.kind === 'amount' && (claim.lastYear || (claim.year ?? year) !== year);
}

/** A sentence that names no year speaks of the year of the draft, and of the stage that the draft discloses. */
function isOfSameTime(
  one: Said,
  other: Said | undefined,
  { year, accounts }: Pick<Draft, 'year' | 'accounts'>,
): boolean {
  if (one.kind !== 'amount' || other?.kind !== 'amount') return true;
  if (one.lastYear !== other.lastYear || (one.year ?? year) !== (other.year ?? year)) return false;
  return stageOf(one, accounts) === stageOf(other, accounts);
}

/** What was budgeted, what the budget became and what was spent are three amounts. */
function stageOf({ stage, budget }: AmountClaim, accounts: boolean): Stage {
  // 年初预算 is a budget's only one; in accounts 预算数 may be the adjusted one as well.
  if (stage === 'budget' && !accounts) return 'plan';
  return stage ?? (budget || !accounts ? 'plan' : 'outturn');
}

/** Whether a cell prints the stage of the year's money that an amount is of. */
function isOfStage(claim: Said, { period }: Fact, accounts: boolean): boolean {
  if (claim.kind !== 'amount' || !accounts || period === 'prior') return true;
  return stageOf(claim, accounts) === (period === 'current' ? 'outturn' : period);
}

/** 12 projects and 13 projects are two sets, with money of their own. */
function isOfOtherCount(one: Said, other: Said | undefined): boolean {
  if (one.kind !== 'amount' || other?.kind !== 'amount' || !one.counted || !other.counted) return false;
  return one.counted.unit === other.counted.unit && !equals(one.counted.value, other.counted.value);
}

/** The one value that goes by the same words and is a slip away from what is printed, if it is borne out. */
function nearlySame(
  claim: Said,
  candidates: readonly Found[],
  isTied: (figure: Figure) => boolean,
  { year, accounts }: Pick<Draft, 'year' | 'accounts'>,
  /** The passage of the claim. */
  own: Places,
): Place | undefined {
  const { figure } = claim;
  const earlier = isOfEarlierYear(claim, year);
  let near: Place | undefined;
  for (const { place: found, source } of candidates.slice(0, MOST_ALIKE)) {
    // What one sentence lists under one name is a series.
    if (source === own && found.claim?.sentence === claim.sentence) continue;
    if (found.figure === figure || (found.claim?.kind === 'change') !== (claim.kind === 'change')) continue;
    if (found.fact && ((found.fact.period === 'prior') !== earlier || !isOfStage(claim, found.fact, accounts)))
      continue;
    if (!isOfSameTime(claim, found.claim, { year, accounts }) || isOfOtherCount(claim, found.claim)) continue;
    const value = inUnitOf(figure, found.figure.amount);
    const inFull = sameWords(found.claim, claim);
    const alike = claim.kind === 'change' ? claim.current !== undefined : inFull;
    const enough = claim.kind === 'change' && alike ? FEW_DIGITS : alike ? FEWER_DIGITS : TELLING_DIGITS;
    if (!isSlipOf(figure.value, value) || significantDigits(value) < enough) continue;
    // Where nothing bears either out, the same words in full say that one of the two is wrong.
    const borneOut = found.fact !== undefined || isTied(found.figure);
    if (!borneOut && !inFull) continue;
    if (near && !equals(near.figure.amount, found.figure.amount)) return undefined;
    near ??= found;
  }
  return near;
}
