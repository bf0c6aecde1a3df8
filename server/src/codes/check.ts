import type { Catalogue } from '../catalogue/index.ts';
import { addTo, gathering, keptFor, sameItems } from '../collections.ts';
import type { Draft, PassagePlace } from '../draft/draft.ts';
import type { Section } from '../draft/section.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { proseMentions } from '../facts/codes/prose.ts';
import { type CodeColumn, codeColumns } from '../facts/codes/tables.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { diagnose } from './diagnose.ts';
import { absentCodes, inconsistencies } from './document.ts';
import { type Book, type Judged, judgeColumn, judgeMentions } from './judge.ts';
import { omittedItems, type SectionMentions } from './omitted.ts';
import { Usage } from './usage.ts';

/** What a draft's codes and names come to. */
export interface CodeCheck {
  readonly book: Book;
  readonly verdicts: readonly Verdict[];
  readonly usage: Usage;
  /** What it was made from; as long as this is the same, so is the result. */
  readonly parts: Parts;
}

/** What a passage mentions, and the section it stands in. */
interface Mentioned {
  readonly mentions: readonly Mention[];
  readonly section: Section;
}

interface Parts {
  /** By table, its pairs of columns. */
  readonly tables: readonly (readonly CodeColumn[])[];
  /** By passage that mentions anything. */
  readonly prose: readonly Mentioned[];
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
  const parts = { tables: columnsIn(readings), prose: mentionsIn(catalogue)(draft.passages) };
  if (previous && sameBook(previous.book, book) && sameParts(previous.parts, parts)) return previous;

  const { tables } = parts;
  const prose = parts.prose.map(({ mentions }) => mentions);
  const columns = tables.flat();
  const judged: Judged[] = [];
  for (const column of columns) judged.push(...judgeColumn(column, book));
  for (const mentions of prose) judged.push(...judgeMentions(mentions, book));
  const usage = new Usage([...columns.flatMap(({ mentions }) => mentions), ...prose.flat()], catalogue);
  const accused = new Set(judged.flatMap(({ mention, misfit }) => (misfit.kind === 'unknown' ? [] : [mention])));
  const verdicts = [
    ...judged.flatMap((item) => diagnose(item, book, usage) ?? []),
    ...inconsistencies(columns, accused, book),
    ...absentCodes(prose, columns, accused, book, usage),
    ...omittedItems(bySection(parts), tables, book),
  ];
  return { book, verdicts, usage, parts };
}

const columnsIn = gathering((reading: TableReading) => [codeColumns(reading)]);
const mentionsIn = keptFor((catalogue: Catalogue) =>
  gathering(({ passage, section }: PassagePlace): Mentioned[] => {
    const mentions = proseMentions(passage, catalogue);
    return mentions.length > 0 ? [{ mentions, section }] : [];
  }),
);

function bySection({ prose }: Parts): SectionMentions[] {
  const lists = new Map<Section, (readonly Mention[])[]>();
  for (const { mentions, section } of prose) addTo(lists, section, mentions);
  return [...lists].map(([section, passages]) => ({ section, passages }));
}

function sameBook(a: Book, b: Book): boolean {
  return a.catalogue === b.catalogue && a.year === b.year;
}

function sameParts(a: Parts, b: Parts): boolean {
  return sameItems(a.tables, b.tables) && a.prose === b.prose;
}
