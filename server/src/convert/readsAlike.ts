import type { Draft, TablePlace } from '../draft/draft.ts';
import type { Cell } from '../draft/grid.ts';
import { isIndexRow } from '../draft/headerRows.ts';
import { tableOf } from '../draft/logical.ts';
import type { TableReading } from '../tables/reading/reading.ts';
import { readTable } from '../tables/table.ts';
import { BLANKS } from '../text/characters.ts';

/**
 * Whether two drafts say the same, wherever they say it: the same tables with the same cells under the same headers,
 * the same passages in the same sections. Whatever is checked follows from this, so the findings are the same too.
 */
export function readsAlike(a: Draft, b: Draft): boolean {
  return (
    a.year === b.year &&
    a.accounts === b.accounts &&
    same([...a.organisations], [...b.organisations], Object.is) &&
    same(a.passages, b.passages, (one, other) => {
      return one.passage.text === other.passage.text && same(one.section.titles, other.section.titles, Object.is);
    }) &&
    same(a.tables, b.tables, alikeTables)
  );
}

function alikeTables(a: TablePlace, b: TablePlace): boolean {
  if (a.title !== b.title || a.unit.name !== b.unit.name || a.grid.rows.length !== b.grid.rows.length) return false;
  const one = readTable(tableOf(a));
  const other = readTable(tableOf(b));
  return (
    one.header.bodyStart === other.header.bodyStart &&
    same(one.header.leaves, other.header.leaves, Object.is) &&
    same(one.columns, other.columns, (left, right) => {
      return left.role === right.role && left.path.join('\n') === right.path.join('\n');
    }) &&
    a.grid.rows.every((row, index) => alikeRows(row, b.grid.rows[index]!, index, one))
  );
}

function alikeRows(a: readonly Cell[], b: readonly Cell[], index: number, { header, columns }: TableReading): boolean {
  if (index < header.bodyStart) {
    const print = isIndexRow(a) ? (cell: Cell | undefined) => cell?.label ?? '' : printed;
    return columns.every((_, column) => print(a[column]) === print(b[column]));
  }
  return same(a, b, (one, other, column) => {
    if (one.label !== other.label || oneLine(one) !== oneLine(other)) return false;
    if (!one.isBlank) return one.indent === other.indent;
    // Among the amounts a blank is a zero, and a merged cell is none.
    return columns[column]?.role !== 'amount' || !one.origin === !other.origin;
  });
}

function printed(cell: Cell | undefined): string {
  return cell?.origin?.label ?? cell?.label ?? '';
}

function oneLine(cell: Cell): string {
  return cell.folded.replace(BLANKS, ' ');
}

function same<T>(a: readonly T[], b: readonly T[], alike: (one: T, other: T, index: number) => boolean) {
  return a.length === b.length && a.every((one, index) => alike(one, b[index]!, index));
}
