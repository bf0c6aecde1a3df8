import type { CheckedDraft } from '../check.ts';
import type { LostRow } from '../diagnosis/lostRows.ts';
import type { Fix, Locale } from '../report.ts';
import { lostRowFixTitle } from '../rules/lostRowWording.ts';
import { printLike } from '../rules/wording.ts';
import { placeOfFigure } from '../tables/reading/reading.ts';
import { lineEnd } from '../text/lines.ts';

/**
 * Puts a lost row back, where its code, its name and all its amounts follow: after the row before it, written as that
 * row is. Only where a row is a line of the text, and the table has nothing beside one code, one name and its amounts.
 */
export function lostRowFixes(checked: CheckedDraft, lost: LostRow, locale: Locale): Fix[] {
  const { reading, panel, line, amounts } = lost;
  const sibling = siblingOf(lost);
  if (!line || sibling < 0 || reading.panels.length > 1 || reading.places.length > 1) return [];
  if (amounts.some((amount) => amount === undefined)) return [];
  const row = panel.rows[sibling]!;
  const { grid, region } = reading.place;
  const cells = grid.rows[row.index]!;
  const figures = panel.figures[sibling]!;
  const text = checked.draft.split.text;
  const base = checked.startOfRegion(region);
  const anchor = figures.find((figure) => figure && !figure.blank);
  if (!anchor) return [];
  const at = base + placeOfFigure(reading, anchor).start;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = lineEnd(text, at);
  const source = text.slice(start, end).replace(/\r?\n$/, '');
  if (!/^\||\t/.test(source)) return [];

  const written: { start: number; end: number; text: string }[] = [];
  for (const [column, cell] of cells.entries()) {
    const index = panel.panel.amounts.findIndex((amount) => amount.index === column);
    const from = base + cell.start - start;
    const to = base + cell.end - start;
    if (from < 0 || to > source.length || cell.origin) return [];
    if (index >= 0) {
      const figure = figures[index];
      const amount = amounts[index]!;
      if (!figure) return [];
      const like = figure.blank ? (panel.figures[lost.whole]![index] ?? figure) : figure;
      written.push({ start: from, end: to, text: amount.coefficient === 0n ? '' : printLike(amount, like) });
    } else if (cell.label === row.code) written.push({ start: from, end: to, text: line.line.slice(1) });
    else if (cell.label === row.name) written.push({ start: from, end: to, text: line.name });
    else if (cell.label !== '') return [];
  }
  if (written.filter(({ text: other }) => other === line.name || other === line.line.slice(1)).length !== 2) return [];
  let copy = '';
  let from = 0;
  for (const part of written.sort((a, b) => a.start - b.start)) {
    copy += source.slice(from, part.start) + part.text;
    from = part.end;
  }
  copy += source.slice(from);
  const after = start + source.length;
  return [
    {
      title: lostRowFixTitle(lost, locale),
      edits: [{ start: after, end: after, newText: `${text.slice(after).startsWith('\r\n') ? '\r\n' : '\n'}${copy}` }],
      safe: false,
    },
  ];
}

/** The listed row that the lost one comes after, or the first of the rows above it by code; -1 if all come later. */
function siblingOf({ panel, whole, last, line }: LostRow): number {
  const code = line?.line.slice(1) ?? '';
  let found = -1;
  panel.rows.forEach((row, index) => {
    if (row.code !== '' && row.code < code && (found < 0 || row.code > panel.rows[found]!.code)) found = index;
  });
  // A total at the end has its lines before it; what comes first of them has none to come after.
  return found === whole || (found >= 0 && found <= Math.max(last, whole)) ? found : -1;
}
