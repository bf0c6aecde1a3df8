import { add, compare, type Decimal, negate, ZERO } from '../../figures/decimal.ts';
import { type Interval, maySumTo, negateInterval } from '../../figures/interval.ts';
import type { Listed, ListItem, PartList } from '../../prose/constructions/parts.ts';
import { NOT_A_PART, OTHER_VEHICLES, VEHICLES, WHOLES } from '../../vocabulary/wholes.ts';

/** Whether the parts, by their names alone, are all there are: goods, works and services. */
export function namesAWhole(names: readonly string[]): boolean {
  if (endsWithTheRest(names)) return true;
  return WHOLES.some(
    (whole) =>
      whole.length === names.length &&
      names.every((name) => !NOT_A_PART.test(name)) &&
      whole.every((part) => names.filter((name) => part.test(name)).length === 1),
  );
}

/** 一般公务用车…、执法执勤用车…、其他用车: the kinds of vehicles, and all the others. */
function endsWithTheRest(names: readonly string[]): boolean {
  return names.length > 1 && OTHER_VEHICLES.test(names.at(-1)!) && names.every((name) => VEHICLES.test(name));
}

/** The parts that add up to the whole of a list, or undefined if no beginning of it does. */
export function partitionOf<T extends Listed>({ whole, items }: PartList<T>): readonly T[] | undefined {
  const first = items.filter((item) => !item.afterStop);
  return fittingPrefix(whole, topItems(first)) ?? fittingPrefix(whole, topItems(items));
}

/** The items of a list that are not parts of other items. */
export function topItems<T extends Listed>(items: readonly ListItem<T>[]): readonly T[] {
  const top: T[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at]!;
    if (item.depth > 0) {
      at += 1;
      continue;
    }
    top.push(item.claim);
    at = item.opens ? endOfNested(items, at) : at + 1;
  }
  return top;
}

/** Where the parts of the item at `at` end: once they add up to it, else at the next semicolon. */
function endOfNested<T extends Listed>(items: readonly ListItem<T>[], at: number): number {
  const inner = items.slice(at + 1).filter((item) => item.depth === 0);
  const parts = fittingPrefix(
    items[at]!.claim,
    inner.map((item) => item.claim),
  );
  if (parts) return items.findIndex((item) => item.claim === parts.at(-1)) + 1;
  for (let next = at + 1; next < items.length; next++) if (items[next]!.afterSemicolon) return next;
  // A bracket of its own ends by itself; anything else may go on to the end.
  return items[at + 1] && items[at + 1]!.depth > 0 ? at + 1 : items.length;
}

/** The longest beginning of `claims` that adds up to `whole`; as printed, or else within rounding. */
export function fittingPrefix<T extends Listed>(whole: Listed, claims: readonly T[]): readonly T[] | undefined {
  let exact = 0;
  let rounded = 0;
  let sum: Decimal = ZERO;
  const parts: Interval[] = [];
  const total = signedAmount(whole);
  const interval = signedInterval(whole);
  for (let count = 1; count <= claims.length; count++) {
    const claim = claims[count - 1]!;
    sum = add(sum, signedAmount(claim));
    parts.push(signedInterval(claim));
    // One part is the whole only where there is nothing at all.
    if (count < 2 && total.coefficient !== 0n) continue;
    if (compare(sum, total) === 0) exact = count;
    else if (maySumTo(interval, parts)) rounded = count;
  }
  const count = exact || rounded;
  return count > 0 ? claims.slice(0, count) : undefined;
}

/** Whether the claim is of something that went down. */
function isDecrease(claim: Listed): boolean {
  return claim.kind === 'change' && claim.direction < 0;
}

function signedAmount(claim: Listed): Decimal {
  return isDecrease(claim) ? negate(claim.figure.amount) : claim.figure.amount;
}

function signedInterval(claim: Listed): Interval {
  return isDecrease(claim) ? negateInterval(claim.figure.interval) : claim.figure.interval;
}
