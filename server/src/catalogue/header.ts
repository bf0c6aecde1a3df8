import { type CatalogueField, FIELD_WORDS, FOREIGN_HEADER } from '../vocabulary/codes.ts';
/** Finds the columns of a user's catalogue by the words in its header. */

export interface Columns {
  /** Index of the first row below the header. */
  readonly body: number;
  /** One column, or three of 类, 款 and 项. */
  readonly code: readonly number[];
  readonly name: number;
  readonly parent?: number;
  readonly year?: number;
  readonly book?: number;
  readonly former?: number;
  readonly note?: number;
}

/** Titles may stand above the header, but not more than this. */
const HEADER_WITHIN = 20;

/** The first row that has a code and a name column; undefined if none of the first twenty has. */
export function findColumns(rows: readonly (readonly string[])[]): Columns | undefined {
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const found: Partial<Record<CatalogueField, number>> = {};
    for (const [column, cell] of row.entries()) {
      const word = cell.normalize('NFKC').replace(/\s/g, '').toLowerCase();
      const field = FOREIGN_HEADER.test(word) ? undefined : FIELD_WORDS.find(([, pattern]) => pattern.test(word))?.[0];
      if (field) found[field] ??= column;
    }
    const split = levelColumns(row) ?? levelColumns(rows[index + 1] ?? []);
    const code = split ?? (found.code === undefined ? undefined : [found.code]);
    if (!code || found.name === undefined) continue;
    const below = split && !levelColumns(row) ? 2 : 1;
    return { ...found, name: found.name, code, body: index + below };
  }
  return undefined;
}

/** The columns headed 类, 款 and 项, as in the ministry's book; at least the first two. */
function levelColumns(row: readonly string[]): readonly number[] | undefined {
  const columns = ['类', '款', '项'].map((word) => row.findIndex((cell) => cell.trim() === word));
  if (columns[0] === -1 || columns[1] === -1) return undefined;
  return columns.filter((column) => column >= 0);
}
