import type { Sheet } from '../sheets/sheet.ts';
import { anyOf } from '../vocabulary/words.ts';
import type { Content, SourceCell } from './content.ts';

const TABLE_TITLE = anyOf('表$ 表{（|(}');

/** The sheets of a workbook as tables, each under its name if that says more than “Sheet1”. */
export function workbookContent(sheets: readonly Sheet[]): readonly Content[] {
  return sheets.flatMap((sheet): Content[] => {
    const rows = sourceRows(sheet);
    if (!rows.some((row) => row.some(({ text }) => text.trim() !== ''))) return [];
    const titled = rows.slice(0, 3).some((row) => row.some(({ text }) => TABLE_TITLE.test(text.trim())));
    const named = !titled && sheets.length > 1 && !/^(?:sheet|工作表)?\s*\d*$/i.test(sheet.name);
    const table: Content = { kind: 'table', rows };
    return named ? [{ kind: 'paragraph', text: sheet.name }, table] : [table];
  });
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
