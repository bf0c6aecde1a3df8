import type { Cell } from '../../draft/grid.ts';
import { TOTAL_OF_SIDE } from '../../vocabulary/totals.ts';
import type { Column, Panel } from './columns.ts';
import type { Row } from './rows.ts';

/** `收 | 入 | 总` spread over the cells of one row, its amount in the next: one total row. */
export function joinSplitTotals(rows: Row[], cellsOf: (row: Row) => readonly Cell[], panel: Panel): Row[] {
  const columns = [...panel.labels, ...panel.amounts];
  return rows.flatMap((row, at) => {
    const words = wordsOf(cellsOf(row), columns);
    if (TOTAL_OF_SIDE.test(words) && !row.total) return [];
    const above = at > 0 ? wordsOf(cellsOf(rows[at - 1]!), columns) : '';
    const continued = row.name === '' && row.code === '' && TOTAL_OF_SIDE.test(above);
    return continued ? [{ ...row, name: `${above.slice(0, 2)}总计`, total: 'total' as const }] : [row];
  });
}

function wordsOf(cells: readonly Cell[], columns: readonly Column[]): string {
  let words = '';
  for (const column of columns) {
    const cell = cells[column.index];
    if (cell?.number) return '';
    words += cell?.label ?? '';
  }
  return words;
}
