import type { Measure } from '../text/width.ts';

/** What the delimiter row says of a column: `---`, `:--`, `--:`, `:-:`. */
export type Alignment = 'none' | 'left' | 'right' | 'center';

/** A pipe table as written: the cells of each row as Markdown, the first row its header. */
export interface PipeRows {
  readonly rows: readonly (readonly string[])[];
  readonly alignments: readonly Alignment[];
}

/** Longer cells stand out at the right; the others of their column are not padded to meet them. */
const WIDEST_COLUMN = 60;
/** A table wider than this is no easier to read for being padded: its columns are then narrowed together. */
const WIDEST_TABLE = 320;
const NARROWER = [WIDEST_COLUMN, 40, 24, 12, 6, 0];

/** The width that each column is padded to. It follows from the cells alone, so aligning again changes nothing. */
export function columnWidths({ rows, alignments }: PipeRows, measure: Measure): number[] {
  const longest = alignments.map(() => 3);
  const cellWidths = rows.map((row) => row.slice(0, alignments.length).map(measure));
  const within = (most: number) => {
    const widths = longest.map((least) => Math.min(least, Math.max(most, 3)));
    for (const row of cellWidths) {
      for (const [column, width] of row.entries()) {
        if (width > widths[column]!) widths[column] = Math.min(width, Math.max(most, widths[column]!));
      }
    }
    return widths;
  };
  for (const most of NARROWER) {
    const widths = within(most);
    const total = widths.reduce((sum, width) => sum + width + 3, 1);
    if (total <= WIDEST_TABLE) return widths;
  }
  return longest;
}

/** The lines of a pipe table, padded. A row may be short; it stays short. */
export function layOut(table: PipeRows, measure: Measure): string[] {
  const widths = columnWidths(table, measure);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [header = [], ...body] = table.rows.map((row) =>
    line(row.map((cell, column) => padded(cell, measure(cell), widths[column] ?? 0, table.alignments[column]))),
  );
  const delimiter = line(table.alignments.map((alignment, column) => rule(alignment, widths[column]!)));
  return [header as string, delimiter, ...body];
}

/** A cell set to a width by spaces; one that is wider stays as it is. */
export function padded(cell: string, width: number, to: number, alignment: Alignment = 'none'): string {
  const lack = Math.max(0, to - width);
  const before = alignment === 'right' ? lack : alignment === 'center' ? lack >> 1 : 0;
  return ' '.repeat(before) + cell + ' '.repeat(lack - before);
}

/** The cell of the delimiter row. */
export function rule(alignment: Alignment, width: number): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : '';
  const right = alignment === 'right' || alignment === 'center' ? ':' : '';
  return left + '-'.repeat(Math.max(1, width - left.length - right.length)) + right;
}
