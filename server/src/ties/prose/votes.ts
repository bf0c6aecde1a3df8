import type { Passage } from '../../draft/passage.ts';
import { finer, isSlippedFrom, lastPlace, restates, roundLike } from '../../equations/precision.ts';
import { type Relation, SumRelation } from '../../equations/relation.ts';
import { type Fact, isItemLine, keyOf } from '../../facts/fact.ts';
import { agree, type FactIndex } from '../../facts/index.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import { absolute, compare, equals, isZero, subtract, valueKey } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { intersect, shiftInterval } from '../../figures/interval.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { FEWEST_AGREEING, TELLING_DIGITS } from '../../thresholds.ts';
import { type Fund, fundIn } from '../../vocabulary/funds.ts';
import { GRAND_TOTAL } from '../../vocabulary/totals.ts';
import { hasOwnTable, spreadOf } from './lookup.ts';
import { nearMiss } from './nearMisses.ts';

/** A passage, and the cell that each of its amounts was bound to. */
interface Bound {
  readonly passage: Passage;
  readonly facts: ReadonlyMap<AmountClaim, Fact>;
  readonly conflicts: readonly Relation[];
}

/** An amount that differs from the cell it was bound to. */
interface Differing {
  readonly relation: Relation;
  readonly claim: AmountClaim;
  readonly fact: Fact;
  readonly passage: Passage;
}

/**
 * Amounts of a section that differ from the cell they were bound to, and against which nothing else speaks: the words
 * that bound them may mean the table of another fund, another total, or a table that is not there. The section votes:
 * most of what it takes from a column must agree with it. An amount without such sisters needs a second witness
 * (`hint`), unless it has a table of its own (`warning`).
 */
export function unsupported(
  section: readonly Bound[],
  /** The fund that the titles above name; `all` if none. */
  fund: Fund,
  index: FactIndex,
  printed: PrintedAmounts,
): ReadonlyMap<Relation, 'warning' | 'hint'> {
  const all = section.flatMap(differing);
  const proven = all.filter(
    ({ claim, fact, passage }) =>
      (isOfFund(fund, fact) && (agreesWith(isSameColumn, fact, section) || agreesWith(isSameRow, fact, section))) ||
      (fund === 'all' && (isOnlyOne(fact, index) || isGrandTotal(claim, fact, index))) ||
      isSlip(claim.figure, fact, printed, saidBy(all, claim, fact)) ||
      isOfAllFunds(claim, fact, index) ||
      isOnlyTotal(claim, fact, index) ||
      nearMiss(claim, [fact], true, passage, claimsOf(passage))?.askedFor === true,
  );
  // A part that is off by what its whole is off has the same source.
  const off = new Set(proven.map(differenceOf));
  const weak = all.filter((one) => !proven.includes(one) && !off.has(differenceOf(one)));
  return new Map(weak.map(({ relation, fact }) => [relation, isOnlyOfItsTable(fact, index) ? 'warning' : 'hint']));
}

function differing({ conflicts, facts, passage }: Bound): Differing[] {
  return conflicts.flatMap((relation) => {
    // What was rounded amiss is told as that, whoever agrees.
    if (relation.rule !== 'amount' || relation.atMost === 'information' || !(relation instanceof SumRelation))
      return [];
    const bound = [...facts].find(
      ([{ figure }, fact]) => figure === relation.subject && relation.parts[0] === fact.figure,
    );
    return bound ? [{ relation, claim: bound[0], fact: bound[1], passage }] : [];
  });
}

function saidBy(all: readonly Differing[], { figure }: AmountClaim, fact: Fact): number {
  return all.filter((other) => other.fact.key === fact.key && equals(other.claim.figure.amount, figure.amount)).length;
}

function differenceOf({ claim, fact }: Differing): string {
  return valueKey(subtract(claim.figure.amount, fact.figure.amount));
}

/** The words name a fund, and what is printed is the amount of all funds. */
function isOfAllFunds({ subject, figure }: AmountClaim, fact: Fact, index: FactIndex): boolean {
  if (fact.fund === 'all' || fundIn(subject) !== fact.fund) return false;
  return index.atKey(keyOf({ ...fact, fund: 'all' })).some((other) => equals(other.figure.amount, figure.amount));
}

/**
 * The column of one fund prints a part of what a section on the whole appropriation speaks of; but an item of the
 * classification belongs to one fund.
 */
function isOfFund(fund: Fund, fact: Fact): boolean {
  return fund === 'all' || fund === fact.fund || (fund === 'appropriation' && isItemLine(fact.line));
}

/** Whether most amounts that the section takes from the column, or the row, of `fact` agree with it. */
function agreesWith(isSister: (one: Fact, other: Fact) => boolean, fact: Fact, section: readonly Bound[]): boolean {
  let agreeing = 0;
  let all = 0;
  for (const { facts } of section) {
    for (const [{ figure }, other] of facts) {
      if (!isSister(fact, other) || figure.value.coefficient === 0n) continue;
      all += 1;
      if (restates(figure, other.figure)) agreeing += 1;
    }
  }
  return agreeing >= FEWEST_AGREEING && agreeing * 2 > all;
}

/** 收入总计: all there is, whatever was carried over; all tables that have it print the same. */
function isGrandTotal({ subject }: AmountClaim, fact: Fact, index: FactIndex): boolean {
  if (fact.fund !== 'all' || fact.line !== 'total' || !GRAND_TOTAL.test(subject)) return false;
  return agree(index.atKey(keyOf(fact))) !== undefined;
}

/** 一般公共预算支出, where nothing is carried over: all tables print one total of the fund that the words name. */
function isOnlyTotal({ subject }: AmountClaim, fact: Fact, index: FactIndex): boolean {
  if (fact.line !== 'total' || fact.fund === 'all' || fundIn(subject) !== fact.fund || index.hasCarryOver) return false;
  return agree(index.atKey(keyOf(fact))) !== undefined;
}

/** A name of its own, and all tables that have it print the same. */
function isOnlyOne(fact: Fact, index: FactIndex): boolean {
  if (fact.fund !== 'all' || !fact.line.startsWith('N:') || fact.figure.blank) return false;
  return anywhere(fact, index).every(({ figure }) => figure.blank || equals(figure.amount, fact.figure.amount));
}

/** What has a table of its own, and is printed there once for whatever fund. */
function isOnlyOfItsTable(fact: Fact, index: FactIndex): boolean {
  if (!hasOwnTable(fact.line) || isZero(fact.figure.value)) return false;
  return anywhere(fact, index).every(({ figure }) => isZero(figure.value) || equals(figure.amount, fact.figure.amount));
}

/** All that the tables print on the line of a fact in its year, on either side and of any fund. */
function anywhere({ line, period }: Fact, index: FactIndex): readonly Fact[] {
  return spreadOf(index.ofLine(line), period);
}

function isSameColumn(one: Fact, other: Fact): boolean {
  return one.fund === other.fund && one.measure === other.measure && one.period === other.period;
}

function isSameRow(one: Fact, other: Fact): boolean {
  return one.fund === other.fund && one.line === other.line && one.period === other.period && one.flow === other.flow;
}

/**
 * Whether a slip of the finger explains the difference, and nothing else does: a total that is another amount is mostly
 * printed elsewhere too, and what includes or leaves something out differs by an amount that is printed.
 */
function isSlip(
  figure: Figure,
  { figure: cell, line }: Fact,
  printed: PrintedAmounts,
  /** How often the text says just this of the cell. */
  said: number,
): boolean {
  // 0.00 is a digit away from 6.00, and no finger slips so.
  if (isZero(cell.value) || isZero(figure.value)) return false;
  if (isCutOrOfAnotherUnit(figure, cell)) return true;
  if (!isSlippedFrom(figure, cell.amount)) return false;
  // A line has one amount in each fund; a total, with and without carry-over, may have several.
  if (line !== 'total') return true;
  if (digitsOf(figure) < TELLING_DIGITS || printed.count(figure.amount, figure) > said) return false;
  return printed.count(absolute(subtract(figure.amount, cell.amount)), figure) === 0;
}

/** 408.11 of 408.118448; 0.3万元 of 2,961.68万元, which is 0.3亿元. */
function isCutOrOfAnotherUnit(figure: Figure, cell: Figure): boolean {
  const off = absolute(subtract(roundLike(cell.amount, figure), figure.amount));
  if (finer(cell, figure) && compare(off, lastPlace(figure, figure.decimals)) <= 0) return true;
  return [4, -4].some((places) => intersect(shiftInterval(figure.interval, places), cell.interval) !== undefined);
}

/** The digits printed, from the first that is no zero. */
function digitsOf({ text }: Figure): number {
  return text.replace(/^[-0.]+/, '').replace(/[^0-9]/g, '').length;
}
