import type { Section } from '../draft/section.ts';
import type { Mention } from '../facts/codes/mention.ts';
import type { CodeColumn } from '../facts/codes/tables.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { type Book, entriesOf } from './judge.ts';
import { placesOf } from './repairs.ts';
import { amountsOf } from './usage.ts';

/** What one section of prose mentions, passage by passage. */
export interface SectionMentions {
  readonly section: Section;
  readonly passages: readonly (readonly Mention[])[];
}

/** The items that a section goes through, with the codes each may stand for. */
class ItemList {
  private readonly codes: readonly ReadonlySet<string>[];
  private readonly all = new Set<string>();
  private readonly restated = new WeakMap<Columns, Restated>();

  constructor(
    readonly passages: readonly (readonly Mention[])[],
    readonly book: Book,
    readonly items: readonly Mention[] = passages.flat().filter(isItem),
  ) {
    this.codes = items.map((item) => new Set(entriesOf(item, book.catalogue).map(({ code }) => code)));
    for (const codes of this.codes) for (const code of codes) this.all.add(code);
  }

  /** How much of a table the list restates, and what it leaves out. */
  of(table: Columns): Restated {
    let restated = this.restated.get(table);
    if (!restated) {
      const rows = listedRows(table);
      const count = this.items.filter((item, index) =>
        rows.some((row) => this.codes[index]!.has(row.code) && sameAmount(row, item)),
      ).length;
      restated = { count, left: count > 0 ? rows.filter((row) => !this.all.has(row.code)) : [] };
      this.restated.set(table, restated);
    }
    return restated;
  }
}

type Columns = readonly CodeColumn[];

interface Restated {
  readonly count: number;
  readonly left: readonly Mention[];
}

const FEWEST_ITEMS = 3;

const listsKept = new WeakMap<Section, ItemList>();
const rowsKept = new WeakMap<Columns, readonly Mention[]>();

/**
 * Items with money that a table has and the list of items in prose leaves out. The table is the one whose rows the list
 * restates, amounts included; a list that restates less than four fifths of itself from one table is of something else.
 */
export function omittedItems(sections: readonly SectionMentions[], tables: readonly Columns[], book: Book): Verdict[] {
  return sections.flatMap(({ section, passages }) => {
    const list = listOf(section, passages, book);
    const { items } = list;
    if (items.length < FEWEST_ITEMS) return [];
    let best: Restated = { count: FEWEST_ITEMS - 1, left: [] };
    for (const table of tables) {
      const restated = list.of(table);
      if (restated.count < FEWEST_ITEMS || restated.count * 5 < items.length * 4) continue;
      // Of two tables that have them all, the list is of the one it leaves out less of.
      const closer = restated.count === best.count && restated.left.length < best.left.length;
      if (restated.count > best.count || closer) best = restated;
    }
    // A list that leaves out many tells the main ones only.
    if (best.left.length * 4 > items.length) return [];
    return best.left.map((row) => omission(row, items.at(-1)!));
  });
}

function omission(row: Mention, last: Mention): Verdict {
  return {
    rule: 'item-omitted',
    at: row.nameToken ?? row.codeParts.at(-1)!,
    atMost: 'information',
    words: { code: row.code, name: row.name, amount: row.amounts[0]?.text ?? '' },
    repairs: [],
    sure: false,
    related: placesOf([last]),
  };
}

/** The list of a section, the same object as long as its passages mention the same. */
function listOf(section: Section, passages: readonly (readonly Mention[])[], book: Book): ItemList {
  const known = listsKept.get(section);
  const same =
    known?.book.catalogue === book.catalogue &&
    known.passages.length === passages.length &&
    known.passages.every((mentions, index) => mentions === passages[index]);
  if (known && same) return known;
  const list = new ItemList(passages, book);
  listsKept.set(section, list);
  return list;
}

function isItem({ code, said, amounts }: Mention): boolean {
  return amounts.length > 0 && (code !== '' ? code.length === 7 && code.startsWith('2') : said === 'item');
}

function listedRows(table: Columns): readonly Mention[] {
  let rows = rowsKept.get(table);
  if (!rows) {
    const isListed = (row: Mention) => row.code.length === 7 && row.code.startsWith('2') && amountsOf(row).length > 0;
    rows = table.flatMap(({ mentions }) => mentions.filter(isListed));
    rowsKept.set(table, rows);
  }
  return rows;
}

function sameAmount(row: Mention, item: Mention): boolean {
  const said = amountsOf(item);
  if (said.length === 0) return true;
  const printed = amountsOf(row);
  return said.some((amount) => printed.includes(amount));
}
