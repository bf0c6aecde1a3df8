import type { Catalogue } from '../catalogue/index.ts';
import { addTo, following, gathering, keptFor } from '../collections.ts';
import type { Draft, PassagePlace } from '../draft/draft.ts';
import type { Section } from '../draft/section.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { proseMentions } from '../facts/codes/prose.ts';
import { type CodeColumn, codeColumns } from '../facts/codes/tables.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { diagnose } from './diagnose.ts';
import { absentCodes, codesListed, inconsistencies } from './document.ts';
import { type Book, judgeColumn, judgeMentions } from './judge.ts';
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
  const own: Book = { catalogue, year: draft.year };
  const book = previous && sameBook(previous.book, own) ? previous.book : own;
  const parts = {
    tables: following(columnsIn(readings), previous?.parts.tables),
    prose: following(mentionsIn(catalogue)(draft.passages), previous?.parts.prose),
  };
  if (previous?.book === book && parts.tables === previous.parts.tables && parts.prose === previous.parts.prose)
    return previous;

  const { tables } = parts;
  const prose = mentionsOf(parts.prose);
  const columns = columnsOf(tables);
  const usage = new Usage(columns.map(({ mentions }) => mentions).concat(prose), catalogue, previous?.usage);
  const judged = judgedColumns(book)(tables).concat(judgedMentions(book)(parts.prose));
  const accused = new Set(judged.flatMap(({ mention, misfit }) => (misfit.kind === 'unknown' ? [] : [mention])));
  const verdicts = [
    ...judged.flatMap((item) => diagnose(item, book, usage) ?? []),
    ...inconsistencies(columns, accused, book),
    ...absentCodes(prose, codesListed(tables), accused, book, usage),
    ...omittedItems(bySection(parts), tables, book),
  ];
  return { book, verdicts, usage, parts };
}

const columnsIn = gathering((reading: TableReading) => [codeColumns(reading)]);
const columnsOf = gathering((columns: readonly CodeColumn[]) => columns);
const mentionsIn = keptFor((catalogue: Catalogue) =>
  gathering(({ passage, section }: PassagePlace): Mentioned[] => {
    const mentions = proseMentions(passage, catalogue);
    return mentions.length > 0 ? [{ mentions, section }] : [];
  }),
);
const mentionsOf = gathering(({ mentions }: Mentioned) => [mentions]);
const judgedColumns = keptFor((book: Book) =>
  gathering((columns: readonly CodeColumn[]) => columns.flatMap((column) => judgeColumn(column, book))),
);
const judgedMentions = keptFor((book: Book) => gathering(({ mentions }: Mentioned) => judgeMentions(mentions, book)));

function bySection({ prose }: Parts): SectionMentions[] {
  const lists = new Map<Section, (readonly Mention[])[]>();
  for (const { mentions, section } of prose) addTo(lists, section, mentions);
  return [...lists].map(([section, passages]) => ({ section, passages }));
}

function sameBook(a: Book, b: Book): boolean {
  return a.catalogue === b.catalogue && a.year === b.year;
}
