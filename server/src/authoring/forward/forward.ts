import { type CheckedDraft, checkText } from '../../check.ts';
import { alignTables } from '../../convert/align.ts';
import { applied } from '../../convert/tables.ts';
import { frontMatterFields, frontMatterRegion } from '../../draft/frontMatterFields.ts';
import { readFrontMatter } from '../../draft/frontmatter.ts';
import type { Cell } from '../../draft/grid.ts';
import { headerOf } from '../../draft/headerRows.ts';
import type { Figure } from '../../figures/figure.ts';
import type { TextEdit } from '../../report.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { splitText } from '../../text/split.ts';
import type { Measure } from '../../text/width.ts';
import { proseForward } from './prose.ts';
import { figuresForward } from './tables.ts';
import { movedYears } from './years.ts';

/** This year's draft, made of last year's. */
export interface Forward {
  readonly text: string;
  readonly year: number;
}

/**
 * A draft a year on: years moved, what was this year's in the places of last year's, the rest of the figures left as gaps,
 * words kept. Undefined where the draft does not say of which year it is.
 * @param prior how the new draft names the one that it is made of
 */
export function rolledForward(text: string, prior: string | undefined, measure: Measure): Forward | undefined {
  const checked = checkText(text);
  const { year } = checked.draft;
  if (year === undefined) return undefined;
  const edits = [
    ...headEdits(checked, year, prior),
    ...wordEdits(checked, year),
    ...figureEdits(checked, proseForward(checked, year)),
    ...checked.readings.flatMap((reading) => [
      ...figureEdits(checked, figuresForward(reading)),
      ...rowEdits(checked, reading, year),
    ]),
  ];
  const moved = applied(text, inOrder(edits));
  return { text: applied(moved, alignTables(splitText(moved), moved, measure)), year: year + 1 };
}

/** The keys of the front matter that are of the year. */
function headEdits({ draft }: CheckedDraft, year: number, prior: string | undefined): readonly TextEdit[] {
  const region = frontMatterRegion(draft.split);
  if (!region) return [];
  const stated = [
    ['year', String(year + 1)] as const,
    ...(prior === undefined ? [] : [['prior', quoted(prior)] as const]),
  ];
  const { fields } = frontMatterFields(region.text);
  const end = region.text.lastIndexOf('---');
  return stated.map(([key, value]): TextEdit => {
    const field = fields.find((other) => other.key === key);
    if (field) return { start: field.valueStart, end: field.valueEnd, newText: value };
    return { start: end, end, newText: `${key}: ${value}\n` };
  });
}

/** What YAML would read as anything but a path stands in quotes. */
function quoted(path: string): string {
  return readFrontMatter(`---\nprior: ${path}\n---`).prior === path ? path : JSON.stringify(path);
}

/** The years of headings, titles, paragraphs and headers; cells below them name projects and stay. */
function wordEdits({ draft }: CheckedDraft, year: number): readonly TextEdit[] {
  const { split, tables } = draft;
  return split.regions.flatMap((region, index) => {
    if (region.kind === 'frontmatter') return [];
    const start = split.starts[index]!;
    const grids = tables.flatMap((place) => (place.region === region ? [place.grid] : []));
    const within = (at: number) => grids.some((grid) => start + grid.start <= at && at < start + grid.end);
    const around = movedYears(region.text, year, start).filter((edit) => !within(edit.start));
    const headers = grids.flatMap((grid) =>
      grid.rows
        .slice(0, headerOf(grid).bodyStart)
        .flatMap((cells) => cells.flatMap((cell) => inCell(cell, year, start))),
    );
    return [...around, ...headers];
  });
}

/** Rows that are years, one above the other. */
function rowEdits(checked: CheckedDraft, { panels, places }: TableReading, year: number): readonly TextEdit[] {
  return panels.flatMap(({ rows }) =>
    rows.flatMap(({ year: printed, cell, part }) =>
      printed === '' || !cell ? [] : inCell(cell, year, checked.startOfRegion(places[part]!.region)),
    ),
  );
}

function inCell({ origin, content, folded }: Cell, year: number, start: number): readonly TextEdit[] {
  if (origin) return [];
  return movedYears(folded, year).map((edit) => ({
    start: start + content.at(edit.start),
    end: start + content.endAt(edit.end),
    newText: edit.newText,
  }));
}

function figureEdits(checked: CheckedDraft, replaced: ReadonlyMap<Figure, string>): readonly TextEdit[] {
  return [...replaced].flatMap(([figure, newText]) => {
    if (figure.blank && newText === '') return [];
    const start = checked.startOf(figure);
    return [{ start, end: start + (figure.blank ? 0 : figure.end - figure.start), newText }];
  });
}

/** In the order of the text, each place once: two tables may share one. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, index) => index === 0 || edit.start >= sorted[index - 1]!.end);
}
