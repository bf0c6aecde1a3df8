import { addTo } from '../../collections.ts';
import type { Cell, Grid } from '../../draft/grid.ts';
import { equals } from '../../figures/decimal.ts';
import type { TableReading } from '../../tables/reading/reading.ts';
import { DIGIT } from '../../text/characters.ts';
import { SET_WORDS } from '../../thresholds.ts';
import { cellIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { anyOf } from '../../vocabulary/words.ts';

/** What is longer than this is a remark and no word of a set. */
const LONGEST = 8;
/** So many of the words show what is meant. */
const MOST_SHOWN = 3;
/** Heads of columns that say what sort of thing a row is. Under 指标值 words and numbers may stand. */
const SORTS = anyOf('{类型|类别|种类|性质|属性|方式|级次}$ <!{补助|补贴|收费|支出|定额|开支}标准$ 依据$ ^是否');

/**
 * The number on its left once more, in a column that holds one of a few words beside the number in every other row:
 * 100 | 100 where the rows around print 95 | 计划标准.
 */
export function wordColumns({ places }: TableReading): readonly Verdict[] {
  return places.flatMap(({ grid, region }) => {
    const byLength = new Map<number, number[]>();
    grid.rows.forEach(({ length }, row) => {
      addTo(byLength, length, row);
    });
    return [...byLength].flatMap(([length, rows]) => {
      if (rows.length <= SET_WORDS.least) return [];
      const columns = Array.from({ length: length - 1 }, (_, before) => before + 1);
      return columns.flatMap((column): Verdict[] => {
        const stray = strayIn(grid, rows, column);
        if (!stray || !SORTS.test(headOf(grid, stray.row, column))) return [];
        const at = cellIn(region, stray.cell);
        const words = { said: at.text, words: stray.words.slice(0, MOST_SHOWN).join('、') };
        return [{ rule: 'word-column', at, atMost: 'warning', words, repairs: [], sure: false, related: [] }];
      });
    });
  });
}

/** The one number of a column of words, and the words. */
function strayIn({ rows }: Grid, among: readonly number[], column: number) {
  let stray: { readonly cell: Cell; readonly row: number } | undefined;
  const counts = new Map<string, number>();
  let total = 0;
  for (const row of among) {
    const cell = rows[row]![column]!;
    const before = rows[row]![column - 1]!;
    // Heads and rows that print nothing here say nothing.
    if (cell.isBlank || cell.origin || !before.number) continue;
    if (cell.number) {
      if (stray || !equals(cell.number.value, before.number.value)) return undefined;
      stray = { cell, row };
      continue;
    }
    if (cell.label.length > LONGEST || DIGIT.test(cell.label)) return undefined;
    counts.set(cell.label, (counts.get(cell.label) ?? 0) + 1);
    total += 1;
  }
  if (!stray || total < SET_WORDS.least || counts.size * SET_WORDS.times > total) return undefined;
  return { ...stray, words: [...counts.keys()] };
}

/** The head above a cell, counted from the right: where a head covers several columns its row has fewer cells. */
function headOf({ rows }: Grid, below: number, column: number): string {
  const fromRight = rows[below]!.length - column;
  for (let row = below - 1; row >= 0; row--) {
    const cells = rows[row]!;
    const cell = cells[cells.length - fromRight];
    if (cell && !cell.isBlank && !cell.number && !cells[cells.length - fromRight - 1]?.number) return cell.label;
  }
  return '';
}
