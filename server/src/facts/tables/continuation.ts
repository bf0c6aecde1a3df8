import { columnSums } from './columnSums.ts';
import type { Column } from './columns.ts';
import { rowHolds } from './foundSums.ts';
import { linkRows } from './links.ts';
import { type PanelReading, readPanel, type TableReading } from './reading.ts';

/** Tables that a page break cut in two become one reading. */
export function joinContinued(readings: readonly TableReading[]): TableReading[] {
  const joined: TableReading[] = [];
  for (const reading of readings) {
    const last = joined.at(-1);
    const whole = last && continued(last, reading);
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(reading);
  }
  return joined;
}

const kept = new WeakMap<TableReading, { next: TableReading; whole: TableReading | undefined }>();

/**
 * Joins `next` to `reading` if it is its continuation: no title of its own and the same header again, or no header
 * at all. Undefined if it is a table of its own.
 */
function continued(reading: TableReading, next: TableReading): TableReading | undefined {
  const known = kept.get(reading);
  if (known?.next === next) return known.whole;
  const whole = join(reading, next);
  kept.set(reading, { next, whole });
  return whole;
}

/**
 * Joins rows of both parts. A page break may shift amounts under the headers or the headers with them: columns are
 * matched by place or by header, whichever leaves more lines that add up.
 */
function join(reading: TableReading, next: TableReading): TableReading | undefined {
  if (next.place.title !== '' || reading.panels.length !== 1 || next.panels.length !== 1) return undefined;
  const likeness = headerLikeness(reading, next);
  if (likeness < 0.6) return undefined;
  const byPlace = atPlaces(reading, next);
  const byHeader = underHeaders(reading, next);
  const moved = byHeader !== undefined && holding(byHeader) > holding(byPlace);
  const inPlace = reading.columns.length === next.columns.length && likeness === 1;
  return {
    ...reading,
    places: [...reading.places, next.place],
    anchors: [...reading.anchors, ...next.anchors],
    panels: [moved ? byHeader : byPlace],
    aligned: reading.aligned && (inPlace || moved),
  };
}

/** Share of labels at the same place, or 1 where the second part has no header and as many columns. */
function headerLikeness(a: TableReading, b: TableReading): number {
  const labels = b.header.leaves.filter((leaf) => leaf !== '');
  if (labels.length === 0) return a.columns.length === b.columns.length && b.header.bodyStart === 0 ? 1 : 0;
  const known = new Set(a.header.leaves);
  const shared = labels.filter((leaf) => known.has(leaf)).length;
  const inPlace = b.header.leaves.every((leaf, index) => leaf === a.header.leaves[index]);
  return inPlace ? 1 : Math.min(0.99, shared / labels.length);
}

/** Rows of both parts over the amount columns of either, matched by place. */
function atPlaces(a: TableReading, b: TableReading): PanelReading {
  const amounts = [...a.panels[0]!.panel.amounts];
  for (const column of b.panels[0]!.panel.amounts) {
    if (!amounts.some((known) => known.index === column.index)) amounts.push(column);
  }
  amounts.sort((left, right) => left.index - right.index);
  return joined(a, b, amounts, amounts);
}

/**
 * The same matched by header, for a page break that left a column out or put an empty one in. Undefined where the second part has another amount column than the first, or all stand
 * at the same places.
 */
function underHeaders(a: TableReading, b: TableReading): PanelReading | undefined {
  const theirs = new Map(b.columns.map((column) => [column.path.join('/'), column]));
  const { amounts } = a.panels[0]!.panel;
  const matched = amounts.flatMap((column) => theirs.get(column.path.join('/')) ?? []);
  if (matched.length < amounts.length || new Set(matched).size < matched.length) return undefined;
  if (matched.every((column, index) => column.index === amounts[index]!.index)) return undefined;
  if (b.panels[0]!.panel.amounts.some((column) => !matched.includes(column))) return undefined;
  return joined(a, b, amounts, matched);
}

function joined(a: TableReading, b: TableReading, ours: readonly Column[], theirs: readonly Column[]): PanelReading {
  const { labels, rates: percents } = a.panels[0]!.panel;
  const first = readPanel(a.place, a.header, { labels, amounts: ours, rates: percents }, a.cells);
  const second = readPanel(
    b.place,
    b.header,
    { labels: b.panels[0]!.panel.labels, amounts: theirs, rates: percents },
    b.cells,
  );
  const rows = [...first.rows, ...second.rows];
  const figures = [...first.figures, ...second.figures];
  const links = linkRows(rows, figures);
  const reach = [...first.reach, ...second.reach];
  const rates = [...first.rates, ...second.rates];
  const shifts = [...first.shifts, ...second.shifts];
  return { panel: first.panel, rows, figures, reach, rates, links, shifts };
}

/** How many row totals hold, less those that do not. */
function holding({ panel, figures }: PanelReading): number {
  let count = 0;
  for (const { whole, parts } of columnSums(panel.amounts, figures)) {
    for (const row of figures) {
      const holds = rowHolds(row, whole, parts);
      if (holds !== undefined) count += holds ? 1 : -1;
    }
  }
  return count;
}
