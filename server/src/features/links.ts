import type { CheckedDraft } from '../check.ts';
import { addTo, gathering, keptFor } from '../collections.ts';
import type { PassagePlace } from '../draft/draft.ts';
import type { Passage } from '../draft/passage.ts';
import type { Span } from '../report.ts';
import { type NumberedTable, numberedTables } from '../vocabulary/titles.ts';
import { type OutlineItem, tablesOutlined } from './outline.ts';

/** Words of the text that speak of a table, and that table. */
export interface TableLink extends Span {
  readonly table: OutlineItem;
}

/** Where the text speaks of a table by its number: 见表一, 详见附表3. Figures have their definition instead. */
export function linksIn(checked: CheckedDraft): TableLink[] {
  const tables = tablesByNumber(checked);
  if (tables.size === 0) return [];
  return mentionsIn(checked.draft.texts).flatMap(({ passage, mention }) => {
    const place = passage.locate(mention.start, mention.end);
    const at = checked.startOfRegion(place.region);
    const span = { start: at + place.start, end: at + place.end };
    const table = meant(tables, mention);
    // A title does not speak of its own table.
    return table && !(span.start >= table.start && span.end <= table.title.end) ? [{ ...span, table }] : [];
  });
}

const mentionsIn = gathering(({ passage }: PassagePlace) => mentionsOf(passage));

const mentionsOf = keptFor((passage: Passage) =>
  numberedTables(passage.folded).map((mention) => ({ passage, mention })),
);

interface Numbered {
  readonly series: string;
  readonly table: OutlineItem;
}

/** Tables by the numbers that their titles carry. */
const tablesByNumber = keptFor((checked: CheckedDraft): ReadonlyMap<string, readonly Numbered[]> => {
  const tables = new Map<string, Numbered[]>();
  for (const table of tablesOutlined(checked))
    for (const { label } of table.caption)
      for (const { number, series } of numberedTables(label)) addTo(tables, number, { series, table });
  return tables;
});

/** The table of that number; of several, the one whose number is written alike. */
function meant(tables: ReadonlyMap<string, readonly Numbered[]>, { number, series }: NumberedTable) {
  const numbered = tables.get(number) ?? [];
  const alike = numbered.filter((other) => other.series === series);
  const found = new Set((alike.length > 0 ? alike : numbered).map(({ table }) => table));
  return found.size === 1 ? [...found][0] : undefined;
}
