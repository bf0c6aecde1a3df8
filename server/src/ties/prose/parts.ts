import type { Passage } from '../../draft/passage.ts';
import { exceeds, missesBySlip } from '../../equations/missedSums.ts';
import { AtMostRelation, SumRelation } from '../../equations/relation.ts';
import { significantDigits } from '../../figures/alike.ts';
import { compare, equals, subtract } from '../../figures/decimal.ts';
import { type AmountClaim, type Claim, isAmount } from '../../prose/claims.ts';
import { type ListItem, listsOf, type UnopenedList, unopenedLists } from '../../prose/constructions/parts.ts';
import { squeeze } from '../../text/fold.ts';
import { TELLING_DIGITS } from '../../thresholds.ts';
import { CARRIED_FROM_LAST, LEFT_OVER } from '../../vocabulary/funds.ts';
import {
  ADDS,
  COMES_IN,
  COMES_TO,
  GOES_OUT,
  LEAVES_OPEN,
  LEFT_OF_INCOME,
  LIST_LEADS,
  MAY_HOLD_OTHERS,
  NAMES_MAIN,
  NO_NAME_LEFT,
  TOTAL_AFTER,
  TOTAL_EXPENDITURE,
  TOTAL_INCOME,
} from '../../vocabulary/lists.ts';
import { NOT_A_PART } from '../../vocabulary/wholes.ts';
import { namesAWhole, partitionOf, topItems } from './partition.ts';

/** Amounts that between them are all of another. */
export interface Partition {
  readonly whole: AmountClaim;
  readonly parts: readonly AmountClaim[];
  /** Their names say that there are no others. */
  readonly certain: boolean;
  readonly relation: SumRelation;
}

/**
 * Lists inside a passage whose parts add up, and those that do not although their names are all there are. A list
 * that merely does not add up may leave something out and says nothing.
 */
export function passagePartitions(passage: Passage, claims: readonly Claim[]): Partition[] {
  const found: Partition[] = [];
  for (const list of listsOf(passage, claims).amounts) {
    const closing = closingTotal(list.whole, topItems(list.items));
    if (closing) found.push(closing);
    const fitting = closing?.parts ?? partitionOf(list);
    const parts = fitting ?? topItems(list.items);
    const fits = fitting !== undefined;
    const mayLeaveOut = !fits && isLeftOpen(passage, list.whole, parts);
    const partition =
      (mayLeaveOut ? undefined : partitionInto(list.whole, parts, fits)) ??
      overfull(list.whole, parts) ??
      exceeding(list.whole, list.items);
    if (partition) found.push(partition);
  }
  const unopened = unopenedPartitions(unopenedLists(passage, claims), new Set(found.flatMap(({ parts }) => parts)));
  return [...found, ...unopened, ...totalsAfter(claims), ...sumsAfter(passage, claims)];
}

/**
 * Lists that no word opens: of the amounts that one may be of, it is of the one that it adds up to, or that a slip of
 * the finger keeps it from adding up to.
 */
function unopenedPartitions(lists: readonly UnopenedList[], listed: ReadonlySet<AmountClaim>): Partition[] {
  const fitting = lists.flatMap((list) => {
    const parts = partitionOf(list);
    if (!parts || !areSameMoney(parts, list.whole) || parts.some((part) => listed.has(part))) return [];
    const partition = partitionInto(list.whole, parts, true);
    return partition && (list.place !== 'sentence' || isTelling(partition)) ? [partition] : [];
  });
  const known = new Set([...listed, ...fitting.flatMap(({ parts }) => parts)]);
  const missing = lists.flatMap((list) => {
    const parts = topItems(list.items);
    if (list.place === 'sentence' || !areSameMoney(parts, list.whole)) return [];
    if (list.items.some(({ claim, opens }) => opens || known.has(claim))) return [];
    // What is divided anew is not told by the words: it may be what several amounts before come to.
    const certain = list.place === 'bracket' ? partitionInto(list.whole, parts, false) : undefined;
    if (certain) return [certain];
    const doubted = inDoubt(list.whole, parts);
    if (parts.length < 2 || isZero(list.whole) || !missesBySlip(doubted.relation)) return [];
    for (const part of parts) known.add(part);
    return [doubted];
  });
  return [...fitting, ...missing];
}

function areSameMoney(parts: readonly AmountClaim[], whole: AmountClaim): boolean {
  return (
    parts.every((part) => !isOtherwiseMeant(part, whole) && !MAY_HOLD_OTHERS.test(nameOf(part))) && !areBothWays(parts)
  );
}

/** Amounts that add up exactly, and by no chance. */
function isTelling({ whole, parts, relation }: Partition): boolean {
  const tells = ({ figure }: AmountClaim) => significantDigits(figure.value) >= TELLING_DIGITS;
  return relation.exact && tells(whole) && parts.some(tells);
}

/** 收入 A 万元；支出 B 万元. */
function areBothWays(parts: readonly AmountClaim[]): boolean {
  return parts.some(({ subject }) => COMES_IN.test(subject)) && parts.some(({ subject }) => GOES_OUT.test(subject));
}

/**
 * 收入 A 万元，加上级补助 B 万元、上年结转 C 万元，收入总计 D 万元. What it begins with may stand in a sentence before: then it is
 * what makes the sum right.
 */
function sumsAfter({ folded }: Passage, claims: readonly Claim[]): Partition[] {
  const amounts = claims.filter(isAmount);
  return amounts.flatMap((whole, at) => {
    if (!COMES_TO.test(whole.subject)) return [];
    const from = amounts.findIndex(({ sentence, subject }) => sentence === whole.sentence && ADDS.test(subject));
    if (from < 1 || from >= at) return [];
    const added = amounts
      .slice(from, at)
      .filter(({ start }) => !isBracketed(folded.slice(amounts[from]!.start, start)));
    const sumFrom = (head: AmountClaim) => inDoubt(whole, [head, ...added]);
    const before = amounts.slice(0, from).reverse();
    const fitting = before.map(sumFrom).find(({ relation }) => relation.exact);
    if (fitting) return [fitting];
    const near = before.filter(({ sentence }) => sentence === before[0]!.sentence).map(sumFrom);
    const rounded = near[0]!.relation.agrees ? near[0] : undefined;
    const slipped = near.filter(({ relation }) => missesBySlip(relation));
    const next = rounded ?? (slipped.length === 1 ? slipped[0] : undefined);
    return next ? [next] : [];
  });
}

/**
 * What is told of the two sides of an account: 收入总计 A 万元，支出总计 A 万元; 收入 A 万元…。支出 B 万元…。本年收支结余 C 万元.
 */
export function accountsTold(claims: readonly Claim[]): SumRelation[] {
  const amounts = claims.filter(isAmount);
  return amounts.flatMap((last, at) => {
    const before = amounts[at - 1];
    if (before && TOTAL_EXPENDITURE.test(last.subject) && TOTAL_INCOME.test(before.subject))
      return told([balance(last, [before])]);
    if (!LEFT_OF_INCOME.test(last.subject)) return [];
    const sideOf = (side: RegExp) =>
      amounts
        .slice(0, at)
        .reverse()
        .filter(({ subject, budget }) => side.test(subject) && (last.budget || !budget));
    const [incomes, expenditures] = [sideOf(COMES_IN), sideOf(GOES_OUT)];
    return told(incomes.flatMap((income) => expenditures.map((spent) => balance(income, [spent, last]))));
  });
}

/** The balance that comes out, or the only one that there can be, if a slip of the finger is all that keeps it from it. */
function told(balances: readonly (SumRelation | undefined)[]): SumRelation[] {
  const known = balances.flatMap((relation) => relation ?? []);
  const fitting = known.find(({ agrees }) => agrees);
  if (fitting) return [fitting];
  const slipped = known.filter((relation) => missesBySlip(relation, true));
  return slipped.length === 1 ? slipped : [];
}

function balance(side: AmountClaim, others: readonly AmountClaim[]): SumRelation | undefined {
  if (others.some(({ entry, lastYear }) => entry !== side.entry || lastYear !== side.lastYear)) return undefined;
  return new SumRelation(
    'balance',
    side.figure,
    others.map(({ figure }) => figure),
    'warning',
  );
}

/** More brackets open in the words before something than close. */
function isBracketed(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** 主要包括货物A、服务B等: two names that are all there are elsewhere need not be here. Habit puts 等 behind all three, too. */
function isLeftOpen(passage: Passage, whole: AmountClaim, parts: readonly AmountClaim[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length > 2) return false;
  const text = passage.folded;
  return NAMES_MAIN.test(text.slice(whole.end, first.start)) || LEAVES_OPEN.test(squeeze(text.slice(last.end)));
}

/** The relation of a whole and its parts, if it holds or if it must. */
export function partitionInto(whole: AmountClaim, parts: readonly AmountClaim[], fits: boolean): Partition | undefined {
  const certain = namesAWhole(parts.map(nameOf));
  if (parts.length < (isZero(whole) ? 1 : 2) || !(fits || certain)) return undefined;
  const relation = new SumRelation(
    'parts',
    whole.figure,
    parts.map((part) => part.figure),
  );
  return { whole, parts, certain, relation };
}

/** Parts that no word calls all there are: what their sum does not come to is a warning at most. */
function inDoubt(whole: AmountClaim, parts: readonly AmountClaim[]): Partition & { readonly relation: SumRelation } {
  const figures = parts.map(({ figure }) => figure);
  return { whole, parts, certain: false, relation: new SumRelation('parts', whole.figure, figures, 'warning') };
}

/**
 * Parts that come to more than their whole, by what a slip of the finger in one of the amounts makes it: a list may
 * leave something out, but not hold more than there is.
 */
export function overfull(whole: AmountClaim, parts: readonly AmountClaim[]): Partition | undefined {
  const telling = parts.filter((part) => !isZero(part));
  if (telling.length < 2 || telling.some((part) => isOtherwiseMeant(part, whole)) || areBothWays(parts))
    return undefined;
  const partition = inDoubt(whole, parts);
  const { relation } = partition;
  return relation.agrees || !exceeds(relation) || !missesBySlip(relation) ? undefined : partition;
}

/**
 * Parts that come to more than their whole, without a slip that would explain it: said of plain lists only, in which no
 * item has parts of its own.
 */
function exceeding(whole: AmountClaim, items: readonly ListItem<AmountClaim>[]): Partition | undefined {
  if (isZero(whole) || items.length < 2 || !items.every(isPlain)) return undefined;
  const parts = items.map(({ claim }) => claim);
  if (new Set(parts.map(nameOf)).size < parts.length || areBothWays(parts)) return undefined;
  if (
    parts.some(
      (part) => part.entry !== whole.entry || isOtherwiseMeant(part, whole) || MAY_HOLD_OTHERS.test(nameOf(part)),
    )
  )
    return undefined;
  const partition = inDoubt(whole, parts);
  const { relation } = partition;
  if (relation.agrees || !exceeds(relation)) return undefined;
  // 设备 588.26万元，车辆 40.00万元: what is counted twice is the difference.
  const over = subtract(relation.solve(whole.figure, ({ amount }) => amount)!, whole.figure.amount);
  return parts.some(({ figure }) => equals(figure.amount, over)) ? undefined : partition;
}

/** What a list says is in an amount is no more than the amount, whatever else the list holds or leaves out. */
export function partsAboveWhole(passage: Passage, claims: readonly Claim[]): AtMostRelation[] {
  return listsOf(passage, claims).amounts.flatMap(({ whole, items }) => {
    const [first] = items;
    if (!first || isZero(whole) || !isPlain({ ...first, opens: false })) return [];
    const { claim: part } = first;
    if (part.entry !== whole.entry || part.sentence !== whole.sentence || isOtherwiseMeant(part, whole)) return [];
    const bound = new AtMostRelation('part-of-whole', part.figure, whole.figure, 'warning');
    return bound.agrees ? [] : [bound];
  });
}

function isPlain({ opens, depth, afterStop }: ListItem<AmountClaim>): boolean {
  return !opens && depth === 0 && !afterStop;
}

/** A part that is not money of the same stage and year, or that stands for each of several. */
function isOtherwiseMeant(part: AmountClaim, whole: AmountClaim): boolean {
  const name = nameOf(part);
  // 上年结转 is money of this year.
  const lastYear = part.lastYear && !LEFT_OVER.test(name);
  return (part.budget && !whole.budget) || lastYear || NOT_A_PART.test(name.replace(CARRIED_FROM_LAST, ''));
}

/** A 合计 after the items that comes to the whole again: it says itself that they are all there are. */
function closingTotal(whole: AmountClaim, items: readonly AmountClaim[]): Partition | undefined {
  const end = items.findIndex(
    (item) => TOTAL_AFTER.test(item.subject) && compare(item.figure.amount, whole.figure.amount) === 0,
  );
  return end > 1 ? partitionInto(items[end]!, items.slice(0, end), true) : undefined;
}

function isZero(claim: AmountClaim): boolean {
  return claim.figure.amount.coefficient === 0n;
}

function totalsAfter(claims: readonly Claim[]): Partition[] {
  const amounts = claims.filter(isAmount);
  return amounts.flatMap((whole, at) => {
    if (!TOTAL_AFTER.test(whole.subject)) return [];
    const before: AmountClaim[] = [];
    for (let back = at - 1; back >= 0 && amounts[back]!.sentence === whole.sentence; back--)
      before.push(amounts[back]!);
    for (let count = before.length; count >= 2; count--) {
      const parts = before.slice(0, count).reverse();
      const partition = partitionInto(whole, parts, true);
      if (partition?.relation.exact) return [partition];
    }
    return [];
  });
}

/** What a part is called: its own words, or those of the clause or the title before where it has none. */
export function nameOf(claim: AmountClaim): string {
  const own = claim.subject.replace(LIST_LEADS, '');
  if (!NO_NAME_LEFT.test(own)) return own;
  return claim.context[0] ?? (claim.path || own);
}
