import { addTo } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import { LIMITS } from '../../limits.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/reader.ts';
import { SEMICOLON } from '../../text/characters.ts';
import { squeeze } from '../../text/fold.ts';
import { LEFT_OVER } from '../../vocabulary/funds.ts';
import { OPENS_LIST } from '../../vocabulary/lists.ts';
import { fittingPrefix, namesAWhole } from '../prose/partition.ts';
import { nameOf, overfull, type Partition, partitionInto } from '../prose/parts.ts';

/** Characters at the end of a passage that may open a list. */
const END = 16;
const MOST_SIBLINGS = LIMITS.siblings;

/** The lists of a section that go over several passages. */
export interface Siblings {
  readonly partitions: readonly Partition[];
  /** What opens a list that goes on further than it was followed. */
  readonly cut: readonly Passage[];
}

/** Lists whose whole ends one passage (`…1240.58万元，其中：`) and whose parts begin the passages after it. */
export function siblingPartitions(passages: readonly Passage[]): Siblings {
  const found: Partition[] = [];
  const cut: Passage[] = [];
  passages.forEach((passage, at) => {
    if (!OPENS_LIST.test(passage.folded.slice(-END))) return;
    const wholes = amountsOf(passage).reverse();
    const items = passages.slice(at + 1, at + 1 + MOST_SIBLINGS).flatMap(itemsOf);
    const siblings = items.map(({ amounts }) => amounts);
    const spent = items.map(spentOf);
    // Each item is one part, or holds several of them.
    const readingsOf = (of: readonly (readonly AmountClaim[])[]) => [
      of.flatMap((amounts) => amounts.slice(0, 1)),
      of.flat().slice(0, MOST_SIBLINGS),
    ];
    for (const whole of wholes) {
      const readings = readingsOf(whole.budget ? siblings : spent);
      const parts = readings.map((items) => fittingPrefix(whole, items)).find((fitting) => fitting !== undefined);
      const partition = parts && partitionInto(whole, parts, true);
      if (partition) {
        found.push(partition);
        return;
      }
    }
    const [whole] = wholes;
    // `预算数 A 万元，决算数 B 万元`: the parts of an outturn are outturn.
    const alike = siblings.flatMap((amounts) => amounts.find(({ budget }) => budget === whole?.budget) ?? []);
    const fitting = whole && fittingPrefix(whole, alike);
    const settled = fitting && partitionInto(whole, fitting, true);
    if (settled) {
      found.push(settled);
      return;
    }
    // They do not add up, but by their names they should.
    for (let count = 4; whole && count >= 2; count--) {
      const first = siblings.slice(0, count).flatMap((amounts) => amounts[0] ?? []);
      // They follow at once: other parts further on are those of something else.
      if (first.some((amount, index) => amount !== alike[index])) continue;
      // 基本支出, 项目支出 and 年末结转: money left over is one more of them.
      const left = items[count]?.amounts.find((amount) => LEFT_OVER.test(nameOf(amount)));
      if (left && namesAWhole(first.map(nameOf))) {
        const longer = partitionInto(whole, [...first, left], true);
        if (longer && missesBySlip(longer.relation, true)) found.push(longer);
        return;
      }
      const unfit = partitionInto(whole, first, isWholeWithNone(items.slice(0, count)));
      if (!unfit) continue;
      found.push(unfit);
      return;
    }
    const listed = whole && overfull(whole, closedList(passages.slice(at + 1)));
    if (listed) found.push(listed);
    else if (whole && passages.length > at + 1 + MOST_SIBLINGS) cut.push(passage);
  });
  return { partitions: found, cut };
}

/** Whether items are by their titles all there are, and some print no amount: （一）因公出国（境）费：未安排。 */
function isWholeWithNone(items: readonly Item[]): boolean {
  if (!items.some(({ amounts }) => amounts.length === 0)) return false;
  return namesAWhole(items.map(({ title, amounts: [first] }) => (first ? nameOf(first) : title)));
}

/** A passage, or a numbered item of one: （一）人员经费…。（二）公用经费…。 */
interface Item {
  readonly title: string;
  readonly amounts: readonly AmountClaim[];
}

/** `预算为 A，决算为 B`: the budget beside an outturn is no part of what was spent. */
function spentOf({ amounts }: Item): readonly AmountClaim[] {
  return amounts.some(({ stage }) => stage === 'outturn') ? amounts.filter(({ budget }) => !budget) : amounts;
}

function itemsOf(passage: Passage): Item[] {
  const title = squeeze(passage.folded).slice(0, END);
  const entries = new Map<number, AmountClaim[]>();
  for (const amount of amountsOf(passage)) addTo(entries, amount.entry, amount);
  return entries.size === 0 ? [{ title, amounts: [] }] : [...entries.values()].map((amounts) => ({ title, amounts }));
}

/** The first amounts of passages that end with a semicolon, and of the one that closes them. */
function closedList(passages: readonly Passage[]): AmountClaim[] {
  const last = passages.findIndex(({ folded }) => !SEMICOLON.test(folded.trimEnd().slice(-1)));
  const items = passages.slice(0, last < 0 ? passages.length : last + 1);
  if (items.length < 2 || items.length > MOST_SIBLINGS) return [];
  const amounts = items.map((item) => amountsOf(item)[0]);
  return amounts.every((amount) => amount !== undefined) ? amounts : [];
}

function amountsOf(passage: Passage): AmountClaim[] {
  return claimsOf(passage).filter((claim): claim is AmountClaim => claim.kind === 'amount' && !claim.lastYear);
}
