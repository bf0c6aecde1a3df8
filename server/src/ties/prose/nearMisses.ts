import type { Passage } from '../../draft/passage.ts';
import { remembered } from '../../equations/interned.ts';
import { isNear, NearMissRelation } from '../../equations/nearMiss.ts';
import { inUnitOf } from '../../equations/precision.ts';
import { GrowthRelation, type Relation } from '../../equations/relation.ts';
import type { Fact } from '../../facts/fact.ts';
import type { PrintedAmounts } from '../../facts/printedAmounts.ts';
import { significantDigits } from '../../figures/alike.ts';
import { absolute, compare, type Decimal, decimal, equals, isZero, multiply, subtract } from '../../figures/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { exactly, type Interval, maySumTo } from '../../figures/interval.ts';
import type { AmountClaim, ChangeClaim, Claim } from '../../prose/claims.ts';
import { listsOf } from '../../prose/constructions/parts.ts';
import { FEWER_DIGITS, FINE_RATE, TELLING_DIGITS } from '../../thresholds.ts';
import { ANOTHER_SCOPE } from '../../vocabulary/scope.ts';
import { topItems } from './partition.ts';

/**
 * An amount of the text that the words bind to a cell without being certain of it, and that is a slip of the finger
 * away from what the cell prints, or in whose place its list or its rate asks for what the cell prints.
 */
export interface NearMiss {
  readonly figure: Figure;
  readonly cell: Figure;
  /** Its list adds up, or its rate comes out, with the cell's value and not without: two speak against what is printed. */
  readonly askedFor: boolean;
  /** It is one line of the budget, which no carry-over makes another. */
  readonly line: boolean;
}

/** If the words may mean several amounts, more of them have to be the same. */
const MORE_DIGITS = TELLING_DIGITS + 1;

/** A line of its own with one amount needs fewest. */
function digitsNeeded(only: boolean, line: boolean): number {
  if (only && line) return FEWER_DIGITS;
  return only || line ? TELLING_DIGITS : MORE_DIGITS;
}

/** The near miss of an amount, if among the facts its words may mean one value, and only one, is a slip away. */
export function nearMiss(
  claim: AmountClaim,
  facts: readonly Fact[],
  /** Nothing of the words is left unread, and they say more than 支出. */
  plain: boolean,
  passage: Passage,
  claims: readonly Claim[],
): NearMiss | undefined {
  const { figure } = claim;
  const sameScope = plain && !ANOTHER_SCOPE.test([claim.subject, ...claim.context].join(','));
  const beside = besides(passage, claims).get(claim) ?? NOTHING;
  const asked = facts.find(
    (fact) =>
      !fact.figure.blank &&
      (isNear(figure, fact.figure) || (sameScope && significantDigits(fact.figure.value) >= TELLING_DIGITS)) &&
      !equals(fact.figure.amount, figure.amount) &&
      (isAskedFor(claim, fact.figure, beside) || isGrownFrom(fact.figure, beside)),
  );
  const alike = facts.filter((fact) => !fact.figure.blank && isNear(figure, fact.figure));
  const [first] = alike;
  if (asked) return { figure, cell: asked.figure, askedFor: true, line: asked.line !== 'total' };
  if (!first) return undefined;
  if (alike.some((fact) => !equals(fact.figure.amount, first.figure.amount))) return undefined;
  if (!sameScope) return undefined;
  const only = alike.length === facts.filter((fact) => !isZero(fact.figure.value)).length;
  const least = digitsNeeded(only, first.line !== 'total');
  const digits = [figure.value, inUnitOf(figure, first.figure.amount)].map(significantDigits);
  if (Math.max(...digits) < least || Math.min(...digits) < least - 1) return undefined;
  return { figure, cell: first.figure, askedFor: false, line: first.line !== 'total' };
}

/**
 * A near miss is a mistake unless the draft itself explains it: another amount is nearly always printed elsewhere too,
 * and one that includes or leaves out something (carry-over, a change, a part) differs by an amount that is printed.
 */
export function nearMissRelations(
  misses: readonly NearMiss[],
  /** Everything else that the prose is bound to. */
  bound: readonly Relation[],
  printed: PrintedAmounts,
): Relation[] {
  return misses.flatMap(({ figure, cell, askedFor, line }) => {
    if (!askedFor) {
      if (printed.count(figure.amount, figure) > 1) return [];
      const difference = absolute(subtract(figure.amount, cell.amount));
      if (!line && isTellingBeside(difference, figure) && printed.count(difference, figure) > 0) return [];
      if (bound.some((relation) => vouchesFor(relation, figure, cell))) return [];
    }
    return [remembered(new NearMissRelation(figure, cell))];
  });
}

/** What includes or leaves out something differs by more than a thousandth; 0.20 is printed somewhere in every draft. */
function isTellingBeside(difference: Decimal, { amount }: Figure): boolean {
  return compare(multiply(difference, decimal(1000n)), absolute(amount)) >= 0;
}

/** Whether something agrees with what is printed and would not with the cell's value: 占70.99% of another amount. */
function vouchesFor(relation: Relation, figure: Figure, cell: Figure): boolean {
  if (!relation.ties || !relation.figures.includes(figure) || !relation.agrees) return false;
  return !relation.holds((other) => (other === figure ? cell.interval : other.interval));
}

/** Whether the change and the rate printed with the amount ask, to the last digit, for the value of `cell` instead. */
function isGrownFrom(cell: Figure, { rates }: Beside): boolean {
  return rates.some(({ figure, change }) => {
    if (figure.decimals < FINE_RATE) return false;
    const growth = (of: Figure) => new GrowthRelation('growth', figure, change.figure, of, change.direction);
    const rivals = [change.current, ...change.rivals].some((rival) => rival && growth(rival.figure).agrees);
    return !rivals && growth(cell).exact;
  });
}

/**
 * Whether a list that the amount stands in adds up with the value of `cell` in its place, and not without. Amounts of
 * few digits add up within rounding to anything, so that these have to do so as printed.
 */
function isAskedFor(claim: AmountClaim, cell: Figure, { lists }: Beside): boolean {
  const fine = significantDigits(claim.figure.value) >= TELLING_DIGITS;
  const read = (figure: Figure) => (fine ? figure.interval : exactly(figure.amount));
  const value = (other: AmountClaim) => read(other === claim ? cell : other.figure);
  const printed = ({ figure }: AmountClaim) => read(figure);
  return lists.some(
    ({ whole, parts }) => addsUp(value(whole), parts.map(value)) && !addsUp(printed(whole), parts.map(printed)),
  );
}

/** What is printed with an amount: the lists it stands in and the rates that may be of it. */
interface Beside {
  readonly lists: { readonly whole: AmountClaim; readonly parts: readonly AmountClaim[] }[];
  readonly rates: { readonly figure: Figure; readonly change: ChangeClaim }[];
}

const kept = new WeakMap<Passage, ReadonlyMap<AmountClaim, Beside>>();
const NOTHING: Beside = { lists: [], rates: [] };

function besides(passage: Passage, claims: readonly Claim[]): ReadonlyMap<AmountClaim, Beside> {
  const known = kept.get(passage);
  if (known) return known;
  const found = new Map<AmountClaim, Beside>();
  const beside = (claim: AmountClaim): Beside => {
    const own = found.get(claim) ?? { lists: [], rates: [] };
    found.set(claim, own);
    return own;
  };
  for (const { whole, items } of listsOf(passage, claims).amounts) {
    const list = { whole, parts: topItems(items) };
    for (const claim of new Set([whole, ...list.parts])) beside(claim).lists.push(list);
  }
  for (const claim of claims) {
    if (claim.kind !== 'rate' || !claim.change) continue;
    const { figure, change } = claim;
    for (const of of [change.current, ...change.rivals.slice(0, 1)]) if (of) beside(of).rates.push({ figure, change });
  }
  kept.set(passage, found);
  return found;
}

/** Whether two or more of the parts, from the first on, make up the whole. */
function addsUp(whole: Interval, parts: readonly Interval[]): boolean {
  return parts.some((_, at) => at > 0 && maySumTo(whole, parts.slice(0, at + 1)));
}
