import type { Merge, Sheet } from '../sheets/sheet.ts';
import { fold, squeeze } from '../text/fold.ts';
import { isNote } from '../vocabulary/furniture.ts';
import { anyOf } from '../vocabulary/words.ts';
import type { Content, Foreign, SourceCell } from './content.ts';
import { LeftOutCount } from './leftOut.ts';

const TABLE_TITLE = anyOf('表$ 表{（|(}');

/** The sheets of a workbook as tables, each under its name if that says more than “Sheet1”; what they hide is left out. */
export function workbookContent(sheets: readonly Sheet[]): Foreign {
  const left = new LeftOutCount();
  const content = sheets.flatMap((sheet): Content[] => {
    if (!sheet.rows.some(isFilled)) return [];
    if (sheet.hidden?.sheet) {
      left.add('hidden-sheet');
      return [];
    }
    const rows = sourceRows(shownOf(sheet, left));
    if (!rows.some((row) => row.some(({ text }) => text.trim() !== ''))) return [];
    const titled = rows.slice(0, 3).some((row) => row.some(({ text }) => TABLE_TITLE.test(text.trim())));
    const named = !titled && sheets.length > 1 && !/^(?:sheet|工作表)?\s*\d*$/i.test(sheet.name);
    const notes = notesUnder(rows);
    const table: Content = { kind: 'table', rows: rows.slice(0, rows.length - notes.rows) };
    return [...(named ? [{ kind: 'paragraph', text: sheet.name } as const] : []), table, ...notes.content];
  });
  return { content, left: left.all() };
}

/** The notes at the end of a sheet: a table holds none, and a merged one would be repeated in each of its columns. */
function notesUnder(rows: readonly (readonly SourceCell[])[]): { readonly rows: number; readonly content: Content[] } {
  const content: Content[] = [];
  let from = rows.length;
  for (; from > 1; from--) {
    const [text = '', ...others] = rows[from - 1]!.map((cell) => cell.text.trim()).filter((cell) => cell !== '');
    if (others.length > 0 || (text !== '' && !isNote(squeeze(fold(text))))) break;
    if (text !== '') content.unshift({ kind: 'paragraph', text });
  }
  return content.length > 0 ? { rows: rows.length - from, content } : { rows: 0, content };
}

function isFilled(row: readonly string[]): boolean {
  return row.some((text) => text.trim() !== '');
}

/** The rows and columns that the spreadsheet shows. */
function shownOf(sheet: Sheet, left: LeftOutCount): Sheet {
  const { name, rows, merges = [], hidden } = sheet;
  if (!hidden || (hidden.rows.size === 0 && hidden.columns.size === 0)) return sheet;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shownRows = placesShown(rows.length, hidden.rows);
  const shownColumns = placesShown(columns, hidden.columns);
  for (const row of hidden.rows) if (isFilled(rows[row] ?? [])) left.add('hidden-row');
  for (const column of hidden.columns) if (rows.some((row) => row[column]?.trim())) left.add('hidden-column');
  const shown = shownRows.map((row) => shownColumns.map((column) => rows[row]![column] ?? ''));
  const kept = merges.flatMap((merge) => shownMerge(merge, shownRows, shownColumns) ?? []);
  // A merged cell shows its text in what is left of it, though its first place be hidden.
  for (const { from, to } of kept) {
    const line = shown[to.row];
    if (line && to.column < line.length) line[to.column] = rows[from.row]?.[from.column] ?? '';
  }
  return { name, rows: shown, merges: kept.map(({ to }) => to) };
}

function placesShown(count: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => !hidden.has(at));
}

function shownMerge(
  from: Merge,
  rows: readonly number[],
  columns: readonly number[],
): { readonly from: Merge; readonly to: Merge } | undefined {
  const within = (places: readonly number[], first: number, count: number) => {
    const begin = places.findIndex((at) => at >= first);
    const inside = begin < 0 ? [] : places.slice(begin).filter((at) => at < first + count);
    return { begin, count: inside.length };
  };
  const down = within(rows, from.row, from.rows);
  const across = within(columns, from.column, from.columns);
  if (down.count === 0 || across.count === 0) return undefined;
  return { from, to: { row: down.begin, column: across.begin, rows: down.count, columns: across.count } };
}

/** Every row as wide as the widest, its merged cells written once. */
function sourceRows({ rows, merges = [] }: Sheet): SourceCell[][] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const merged = new Map(merges.map((merge) => [`${merge.row}:${merge.column}`, merge]));
  /** By column, up to which row a merged cell above covers it. */
  const coveredTo: number[] = [];
  return rows.map((row, index) => {
    const cells: SourceCell[] = [];
    for (let column = 0; column < columns; column++) {
      if (index < (coveredTo[column] ?? 0)) continue;
      const merge = merged.get(`${index}:${column}`);
      const width = merge ? Math.min(merge.columns, columns - column) : 1;
      for (let covered = column; covered < column + width; covered++) coveredTo[covered] = index + (merge?.rows ?? 1);
      const text = row[column] ?? '';
      cells.push(merge ? { text, columns: width, rows: Math.min(merge.rows, rows.length - index) } : { text });
    }
    return cells;
  });
}
