import type { Section } from '../draft/section.ts';
import type { Mention } from '../facts/codes/mention.ts';
import type { CodeDiagnosis } from './diagnosis.ts';
import { type Book, entriesOf } from './judge.ts';
import { amountsOf } from './usage.ts';

/** The items that one section of prose lists. */
export interface ItemList {
  readonly section: Section;
  readonly mentions: readonly Mention[];
}

const FEWEST_ITEMS = 3;

/**
 * Items with money that a table has and the list of items in prose leaves out. The table is the one whose rows the list
 * restates, amounts included; a list that restates less than four fifths of itself from one table is of something else.
 */
export function omittedItems(
  lists: readonly ItemList[],
  tables: readonly (readonly Mention[])[],
  book: Book,
): CodeDiagnosis[] {
  return lists.flatMap(({ mentions }) => {
    const items = mentions.filter(isItem);
    if (items.length < FEWEST_ITEMS) return [];
    const codes = items.map((mention) => new Set(entriesOf(mention, book.catalogue).map(({ code }) => code)));
    let left: readonly Mention[] = [];
    let most = FEWEST_ITEMS - 1;
    for (const rows of tables) {
      const restated = items.filter((item, index) =>
        rows.some((row) => codes[index]!.has(row.code) && sameAmount(row, item)),
      ).length;
      if (restated < most || restated * 5 < items.length * 4) continue;
      const leaves = rows.filter((row) => isListed(row) && !codes.some((known) => known.has(row.code)));
      // Of two tables that have them all, the list is of the one it leaves out less of.
      if (restated > most || leaves.length < left.length) left = leaves;
      most = restated;
    }
    // A list that leaves out many tells the main ones only.
    if (left.length === 0 || left.length * 4 > items.length) return [];
    return left.map(
      (row): CodeDiagnosis => ({
        rule: 'item-omitted',
        mention: row,
        at: row.nameToken ?? row.codeParts.at(-1)!,
        atMost: 'information',
        words: { code: row.code, name: row.name, amount: row.amounts[0]?.text ?? '' },
        repairs: [],
        sure: false,
        related: [items.at(-1)!],
      }),
    );
  });
}

function isListed(row: Mention): boolean {
  return row.code.length === 7 && row.code.startsWith('2') && amountsOf(row).length > 0;
}

function isItem({ code, said, amounts }: Mention): boolean {
  return amounts.length > 0 && (code !== '' ? code.length === 7 && code.startsWith('2') : said === 'item');
}

function sameAmount(row: Mention, item: Mention): boolean {
  const printed = amountsOf(row);
  const said = amountsOf(item);
  return said.length === 0 || said.some((amount) => printed.includes(amount));
}
