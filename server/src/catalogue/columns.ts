/** Codes that a table splits over several columns. */
import { levelOf } from './books.ts';
import type { Level } from './entry.ts';

/** A code put together from the cells of a row. */
export interface ColumnCode {
  readonly code: string;
  readonly level: Level;
  /** What stood behind the digits in the last cell read: a name that slid into the code column. */
  readonly name: string;
}

const CELL = /^\s*[[(（【]?\s*(\d{0,9})\s*[\])）】]?\s*(.*?)\s*$/su;

/**
 * Joins the cells of the 类, 款 and 项 columns: `208 | 05 | 05`, pairs that lost their zero (`5`), whole codes in every
 * column (`208 | 20805 | 2080505`), a row that slid to the right (` | 210 | 15`), a name in a code column
 * (`210 | 12 财政对…`). Blank cells before the first number inherit from `above`, the code of the row before.
 * Undefined if there is no number, or no category to begin with.
 */
export function joinColumns(cells: readonly string[], above = ''): ColumnCode | undefined {
  let code = '';
  let name = '';
  let first = 0;
  for (const [column, cell] of cells.entries()) {
    const [, digits = '', rest = ''] = CELL.exec(cell.normalize('NFKC')) ?? [];
    if (digits.length >= 3) {
      if (code === '') first = column;
      code = digits;
    } else if (Number(digits) > 0) {
      const prefix = inherited(code, above, column - first);
      if (prefix === undefined) return undefined;
      code = prefix + digits.padStart(2, '0');
    }
    if (rest !== '') {
      name = rest;
      break;
    }
  }
  const level = levelOf(code);
  return level && { code, level, name };
}

/**
 * The code that a pair of digits continues, `depth` columns to the right of the category: what the row has so far, or
 * where it left a blank, the same levels of the code above. Undefined if there are none.
 */
function inherited(code: string, above: string, depth: number): string | undefined {
  const length = 1 + 2 * depth;
  if (length < 3) return undefined;
  if (code !== '' && code.length >= length) return code;
  if (!above.startsWith(code) || above.length < 3) return undefined;
  // A row that slid to the right asks for more than the code above has; then it continues the whole of it.
  return code !== '' && above.length < length ? undefined : above.slice(0, length);
}
