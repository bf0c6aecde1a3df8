import type { CheckedDraft } from '../check.ts';
import { keptFor } from '../collections.ts';
import type { Figure } from '../figures/figure.ts';
import type { PanelReading } from '../tables/reading/panel.ts';
import type { TableReading } from '../tables/reading/reading.ts';

/** Titles of tables are cut where they say no more. */
const LONGEST_TITLE = 24;
const LONGEST_NAME = 16;

/** The names of the cells of a table. */
const namesIn = keptFor((reading: TableReading): ReadonlyMap<Figure, string> => {
  const title = cut(reading.place.title, LONGEST_TITLE);
  return new Map(
    reading.panels.flatMap((panel) =>
      panel.rows.flatMap((row, index) => {
        const label = cut(row.cell?.label ?? (row.name || row.project || row.code), LONGEST_NAME);
        return cellsOf(panel, index).map(
          ([figure, head]) => [figure, [title, label, cut(head, LONGEST_NAME)].filter(Boolean).join(' · ')] as const,
        );
      }),
    ),
  );
});

function cellsOf({ panel, figures, rates }: PanelReading, row: number): (readonly [Figure, string])[] {
  const named = (all: readonly (Figure | undefined)[], columns: PanelReading['panel']['amounts']) =>
    all.flatMap((figure, at) => (figure ? [[figure, columns[at]?.path.at(-1) ?? ''] as const] : []));
  return [...named(figures[row] ?? [], panel.amounts), ...named(rates[row] ?? [], panel.rates)];
}

/**
 * Where a figure stands, for a reader: the table, the line and the column of a cell (`表一 · 收入总计 · 预算数`); empty for a
 * figure of the text, which its line number tells.
 */
export function placeName(checked: CheckedDraft, figure: Figure): string {
  for (const reading of checked.tablesOf(figure)) {
    const name = namesIn(reading).get(figure);
    if (name !== undefined) return name;
  }
  return '';
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
