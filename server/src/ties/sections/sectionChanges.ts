import { addTo } from '../../collections.ts';
import type { Passage } from '../../draft/passage.ts';
import { signedSum } from '../../equations/interned.ts';
import { missesBySlip } from '../../equations/missedSums.ts';
import type { Relation } from '../../equations/relation.ts';
import type { Term } from '../../equations/signedSum.ts';
import type { Fact } from '../../facts/fact.ts';
import type { AmountClaim, ChangeClaim } from '../../prose/claims.ts';
import { type ListItem, listsOf } from '../../prose/constructions/parts.ts';
import { claimsOf } from '../../prose/reader.ts';
import { squeeze } from '../../text/fold.ts';
import { LEAVES_OPEN } from '../../vocabulary/lists.ts';
import { type TotalChange, totalChanges } from '../document/totalChanges.ts';
import { namesAWhole, partitionOf, topItems } from '../prose/partition.ts';
import type { Partition } from '../prose/parts.ts';
import type { ChangeStatement } from '../prose/statements.ts';

/** Lists of changes that a passage prints after 其中: they make up the change before it. */
export function listedChanges(passage: Passage): Relation[] {
  const relations: Relation[] = [];
  for (const list of listsOf(passage, claimsOf(passage)).changes) {
    const fitting = partitionOf(list);
    const parts = fitting ?? topItems(list.items);
    const certain = parts.length > 1 && namesAWhole(parts.map((part) => part.subject || part.current?.subject || ''));
    if (fitting || certain) relations.push(signedSum('parts', [termOf(list.whole)], parts.map(termOf)));
    else {
      const doubted = signedSum('parts', [termOf(list.whole)], parts.map(termOf), 'warning');
      if (isClosed(passage, list.items, parts) && missesBySlip(doubted)) relations.push(doubted);
    }
  }
  return relations;
}

/** Two or more of one kind that nothing goes on from: 等, 此外 and the like leave out what they do not name. */
function isClosed(
  { folded }: Passage,
  items: readonly ListItem<ChangeClaim>[],
  parts: readonly ChangeClaim[],
): boolean {
  const plain = items.length === parts.length && parts.every(({ apart }) => !apart);
  return plain && parts.length > 1 && !LEAVES_OPEN.test(squeeze(folded.slice(parts.at(-1)!.end)));
}

/** What the changes of parts say about the change of their whole. */
export interface PartitionChanges {
  readonly relations: readonly Relation[];
  readonly totals: readonly TotalChange[];
}

/** Where every part of a whole prints its change, or says that there is none. */
export function partitionChanges(
  partitions: readonly Partition[],
  statements: ReadonlyMap<AmountClaim, ChangeStatement>,
  facts: ReadonlyMap<AmountClaim, Fact>,
): PartitionChanges {
  const relations: Relation[] = [];
  const totals: TotalChange[] = [];
  for (const { whole, parts, certain } of partitions) {
    const changed = parts.flatMap((part) => statements.get(part) ?? []);
    const said = parts.every((part) => statements.has(part) || part.steady);
    if (!said || changed.length === 0 || !oneBase(changed)) continue;
    const own = statements.get(whole);
    if (own && oneBase([own, ...changed])) {
      const relation = signedSum('parts', [own], changed);
      // A part that there was only last year is no part of this year's list.
      if (certain || relation.agrees) relations.push(relation);
    }
    const fact = facts.get(whole);
    if (fact?.line === 'total' && fact.measure === 'total') {
      const { flow, fund } = fact;
      const { base, named } = changed[0]!;
      totals.push({
        flow,
        fund,
        terms: changed,
        currents: [whole.figure],
        base,
        named,
        complete: certain,
      });
    }
  }
  return { relations, totals };
}

/** Total changes that the statements of one section come to, each base apart. */
export function sectionTotals(statements: readonly ChangeStatement[]): TotalChange[] {
  const bases = new Map<string, ChangeStatement[]>();
  for (const statement of statements) addTo(bases, `${statement.base}|${statement.named}`, statement);
  return [...bases.values()].flatMap((group) => totalChanges(group));
}

function oneBase(statements: readonly ChangeStatement[]): boolean {
  return statements.every(({ base, named }) => base === statements[0]!.base && named === statements[0]!.named);
}

function termOf({ figure, direction }: ChangeClaim): Term {
  return { figure, sign: direction };
}
