import { linkRows } from './links.ts';
import { type PanelReading, readPanel, type TableReading } from './reading.ts';

const kept = new WeakMap<TableReading, { next: TableReading; whole: TableReading | undefined }>();

/**
 * Joins `next` to `reading` if it is its continuation: no title of its own and the same header again, or no header
 * at all. Undefined if it is a table of its own.
 */
export function continued(reading: TableReading, next: TableReading): TableReading | undefined {
  const known = kept.get(reading);
  if (known?.next === next) return known.whole;
  const whole = join(reading, next);
  kept.set(reading, { next, whole });
  return whole;
}

function join(reading: TableReading, next: TableReading): TableReading | undefined {
  if (next.place.title !== '' || reading.panels.length !== 1 || next.panels.length !== 1) return undefined;
  const likeness = headerLikeness(reading, next);
  if (likeness < 0.6) return undefined;
  const aligned = reading.columns.length === next.columns.length && likeness === 1;
  return {
    ...reading,
    places: [...reading.places, next.place],
    panels: [concatenate(reading, next)],
    aligned: reading.aligned && aligned,
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
function concatenate(a: TableReading, b: TableReading): PanelReading {
  const panel = a.panels[0]!.panel;
  const amounts = [...panel.amounts];
  for (const column of b.panels[0]!.panel.amounts) {
    if (!amounts.some((known) => known.index === column.index)) amounts.push(column);
  }
  amounts.sort((left, right) => left.index - right.index);
  const { rates } = panel;
  const first = readPanel(a.place, a.header, { labels: panel.labels, amounts, rates });
  const second = readPanel(b.place, b.header, { labels: b.panels[0]!.panel.labels, amounts, rates });
  const rows = [...first.rows, ...second.rows];
  const figures = [...first.figures, ...second.figures];
  const links = linkRows(rows, figures);
  return { panel: first.panel, rows, figures, rates: [...first.rates, ...second.rates], links };
}
