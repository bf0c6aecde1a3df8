import type { Catalogue } from '../catalogue/index.ts';
import type { Draft } from '../draft/draft.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { proseMentions } from '../facts/codes/prose.ts';
import { type CodeColumn, codeColumns } from '../facts/codes/tables.ts';
import { readTable, type TableReading } from '../facts/tables/reading.ts';
import { diagnose } from './diagnose.ts';
import type { CodeDiagnosis } from './diagnosis.ts';
import { absentCodes, inconsistencies } from './document.ts';
import { type Book, type Judged, judgeColumn, judgePassage } from './judge.ts';
import { type ItemList, omittedItems } from './omitted.ts';
import { Usage } from './usage.ts';

/** What a draft's codes and names come to. */
export interface CodeCheck {
  readonly book: Book;
  readonly diagnoses: readonly CodeDiagnosis[];
  readonly usage: Usage;
  /** What it was made from; as long as this is the same, so is the result. */
  readonly parts: readonly object[];
}

/**
 * Holds every code and name against the catalogue and against the other places that use it. Each table and passage is
 * judged once; what needs the whole draft is done again only if one of them has changed.
 *
 * @param readings the draft's tables, pages joined
 */
export function checkCodes(
  draft: Draft,
  readings: readonly TableReading[],
  catalogue: Catalogue,
  previous?: CodeCheck,
): CodeCheck {
  const book: Book = { catalogue, year: draft.year };
  const tables = readings.map(({ places }) => places.flatMap((place) => codeColumns(readTable(place))));
  const passages = draft.passages.flatMap(({ passage, section }) => {
    const mentions = proseMentions(passage, catalogue);
    return mentions.length > 0 ? [{ passage, section, mentions }] : [];
  });
  const parts: object[] = [...tables.flat(), ...passages.flatMap(({ section, mentions }) => [section, mentions])];
  if (previous && sameBook(previous.book, book) && sameItems(previous.parts, parts)) return previous;

  const judged = [
    ...tables.flatMap((columns) => columns.flatMap((column) => judgeColumn(column, book))),
    ...passages.flatMap(({ passage }) => judgePassage(passage, book)),
  ];
  const rows = tables.map((columns) => columns.flatMap(({ mentions }) => mentions));
  const prose = passages.flatMap(({ mentions }) => mentions);
  const usage = new Usage([...rows.flat(), ...prose], catalogue);
  const diagnoses = [
    ...judged.flatMap((item: Judged) => diagnose(item, book, usage) ?? []),
    ...wholeDraft(tables, rows, prose, listsOf(passages), judged, usage, book),
  ];
  return { book, diagnoses, usage, parts };
}

function wholeDraft(
  tables: readonly (readonly CodeColumn[])[],
  rows: readonly (readonly Mention[])[],
  prose: readonly Mention[],
  lists: readonly ItemList[],
  judged: readonly Judged[],
  usage: Usage,
  book: Book,
): CodeDiagnosis[] {
  const accused = new Set(judged.filter(({ verdict }) => verdict.kind !== 'unknown').map(({ mention }) => mention));
  const headed = tables.flat().filter((column) => column.headed);
  return [
    ...inconsistencies(
      headed.flatMap(({ mentions }) => mentions),
      accused,
      book,
    ),
    ...absentCodes(prose, accused, usage),
    ...omittedItems(lists, rows, book),
  ];
}

function listsOf(
  passages: readonly { readonly section: ItemList['section']; readonly mentions: readonly Mention[] }[],
): ItemList[] {
  const lists = new Map<ItemList['section'], Mention[]>();
  for (const { section, mentions } of passages) {
    const list = lists.get(section);
    if (list) list.push(...mentions);
    else lists.set(section, [...mentions]);
  }
  return [...lists].map(([section, mentions]) => ({ section, mentions }));
}

function sameBook(a: Book, b: Book): boolean {
  return a.catalogue === b.catalogue && a.year === b.year;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
